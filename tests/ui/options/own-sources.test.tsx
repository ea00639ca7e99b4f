// @vitest-environment happy-dom

import { cleanup, fireEvent, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Answer, CheckedSource, Collection } from '@/contract/messages';
import type { OwnSource } from '@/core/sources/own-source';
import { aStatus, drawOptions, FOUND } from './view';

afterEach(cleanup);

const TEAM: OwnSource = {
  id: 'own-1',
  title: 'TEAM LIST',
  format: 'misp-cluster',
  kind: 'address',
  address: 'https://intel.example/team.json',
  options: {},
  terms: 'TLP:AMBER',
};

type Page = ReturnType<typeof drawOptions>;

function openForm(page: Page) {
  fireEvent.click(page.getByRole('button', { name: 'Add a source…' }));
  return within(page.getByRole('form', { name: 'Add a source' }));
}

function fill(form: Pick<Page, 'getByLabelText'>, label: string, text: string) {
  fireEvent.input(form.getByLabelText(label), { target: { value: text } });
}

/** An answer that comes when the test says so. */
function later<T>(): { readonly answer: Promise<Answer<T>>; come(value: T): void } {
  let come: (value: T) => void = () => undefined;
  const answer = new Promise<Answer<T>>((resolve) => {
    come = (value) => resolve({ ok: true, value });
  });
  return { answer, come };
}

describe('adding a source by address', () => {
  it('tries it, shows what it holds, and adds it on the second press', async () => {
    const page = drawOptions();
    const { onCheck, onSave } = page.props.ownChanges;
    const form = openForm(page);
    fill(form, 'Address of the file', ' https://intel.example/team.json');
    fill(form, 'Licence or terms (optional)', 'TLP:AMBER');
    fireEvent.click(form.getByRole('button', { name: 'Try it' }));
    await form.findByText('MISP galaxy cluster');
    expect(page.container.textContent).toContain('312 records, 894 names, 3 left out, 48 kB');
    expect(page.container.textContent).toContain('Velvet Anvil');
    expect(onSave).not.toHaveBeenCalled();
    expect(vi.mocked(onCheck).mock.calls[0]?.[0]).toEqual({
      draft: {
        title: 'intel.example',
        kind: 'address',
        format: '',
        address: 'https://intel.example/team.json',
        options: {},
        terms: 'TLP:AMBER',
      },
    });
    fill(form, 'What you call it', 'TEAM LIST');
    fireEvent.click(form.getByRole('button', { name: 'Add this source' }));
    await page.findByText('Added. It is being read.');
    const [input, refresh] = vi.mocked(onSave).mock.calls[0] ?? [];
    expect(input?.draft).toMatchObject({ title: 'TEAM LIST', format: FOUND.format });
    expect(refresh).toBe(true);
    expect(document.activeElement?.textContent).toBe('Add a source…');
  });

  it.each([
    ['Licence or terms (optional)', 'x'.repeat(301), 'At most 300 letters.'],
    ['What you call it', 'x'.repeat(61), 'At most 60 letters.'],
    ['Address of the file', `https://intel.example/${'x'.repeat(2_000)}`, 'At most 2,000 letters.'],
    // Encoded it is longer than it was typed.
    ['Address of the file', `https://intel.example/${'名'.repeat(300)}`, 'At most 2,000 letters.'],
  ])('says at its field that it is too long: %s', (label, text, words) => {
    const page = drawOptions();
    const form = openForm(page);
    fill(form, 'Address of the file', 'https://intel.example/team.json');
    fill(form, label, text);
    fireEvent.click(form.getByRole('button', { name: 'Try it' }));
    const field = form.getByLabelText(label);
    expect(field.getAttribute('aria-invalid')).toBe('true');
    const said = document.getElementById(field.getAttribute('aria-describedby') ?? '');
    expect(said?.textContent).toBe(words);
    expect(page.props.ownChanges.onCheck).not.toHaveBeenCalled();
  });

  it('wants to try it again once the address is another', async () => {
    const form = openForm(drawOptions());
    fill(form, 'Address of the file', 'https://intel.example/team.json');
    fireEvent.click(form.getByRole('button', { name: 'Try it' }));
    await form.findByRole('button', { name: 'Add this source' });
    fill(form, 'Address of the file', 'https://elsewhere.example/team.json');
    expect(form.queryByRole('button', { name: 'Add this source' })).toBeNull();
  });

  it('takes what is told of an address for nothing once another stands there', async () => {
    const page = drawOptions();
    const first = later<CheckedSource>();
    vi.mocked(page.props.ownChanges.onCheck).mockReturnValueOnce(first.answer);
    const form = openForm(page);
    fill(form, 'Address of the file', 'https://intel.example/team.json');
    fireEvent.click(form.getByRole('button', { name: 'Try it' }));
    fill(form, 'Address of the file', 'https://elsewhere.example/team.json');
    first.come(FOUND);
    await first.answer;
    await new Promise(requestAnimationFrame);
    expect(form.queryByText('MISP galaxy cluster')).toBeNull();
    expect(form.getByRole('button', { name: 'Try it' })).toBeTruthy();
    expect((form.getByLabelText('What you call it') as HTMLInputElement).value).toBe('');
  });

  it('is added once, however often it is pressed', async () => {
    const page = drawOptions();
    const saved = later<null>();
    const onSave = vi.mocked(page.props.ownChanges.onSave).mockReturnValue(saved.answer);
    const form = openForm(page);
    fill(form, 'Address of the file', 'https://intel.example/team.json');
    fireEvent.click(form.getByRole('button', { name: 'Try it' }));
    const button = await form.findByRole('button', { name: 'Add this source' });
    fireEvent.click(button);
    await waitFor(() => expect(button.getAttribute('aria-disabled')).toBe('true'));
    expect(form.getByLabelText<HTMLInputElement>('What you call it').readOnly).toBe(true);
    fireEvent.click(button);
    saved.come(null);
    await page.findByText('Added. It is being read.');
    expect(onSave).toHaveBeenCalledOnce();
  });

  it.each([
    ['team.json', 'This is not a complete address. It begins with https://'],
    ['http://intel.example/team.json', 'Plain http is only allowed for localhost. Use https.'],
    ['', 'This is not a complete address. It begins with https://'],
  ])('says what is wrong with %j and asks nobody', (address, words) => {
    const page = drawOptions();
    const form = openForm(page);
    fill(form, 'Address of the file', address);
    fireEvent.click(form.getByRole('button', { name: 'Try it' }));
    const field = form.getByLabelText('Address of the file');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent).toBe(words);
    expect(page.props.ownChanges.onCheck).not.toHaveBeenCalled();
  });

  it('says why it cannot be read, and keeps what was typed', async () => {
    const page = drawOptions();
    vi.mocked(page.props.ownChanges.onCheck).mockResolvedValue({ ok: false, error: 'No answer.' });
    const form = openForm(page);
    fill(form, 'Address of the file', 'https://intel.example/team.json');
    fireEvent.click(form.getByRole('button', { name: 'Try it' }));
    expect((await form.findByText('No answer.')).getAttribute('role')).toBe('alert');
    expect((form.getByLabelText('Address of the file') as HTMLInputElement).value).toContain('team.json');
  });

  it('says whom it asks before it does', () => {
    const page = drawOptions();
    const form = openForm(page);
    fill(form, 'Address of the file', 'https://intel.example/team.json');
    expect(page.container.textContent).toContain('intel.example is asked for this file');
  });

  it('says so where a key, or a name and a password, goes along', () => {
    const page = drawOptions();
    const form = openForm(page);
    fill(form, 'Address of the file', 'https://intel.example/team.json');
    expect(page.container.textContent).not.toContain('file with your');
    fill(form, 'Password or token (optional)', 'k');
    expect(page.container.textContent).toContain('is asked for this file with your key');
    fill(form, 'User (leave empty for a token)', 'ann');
    expect(page.container.textContent).toContain('is asked for this file with your name and password');
  });

  it('gives access back when the form is left', () => {
    const page = drawOptions();
    const form = openForm(page);
    fill(form, 'Address of the file', 'https://intel.example/team.json');
    fireEvent.click(form.getByRole('button', { name: 'Cancel' }));
    expect(page.props.ownChanges.onLeave).toHaveBeenCalledWith('https://intel.example/team.json');
    expect(page.queryByRole('form', { name: 'Add a source' })).toBeNull();
  });
});

describe('adding a source by file', () => {
  const file = new File(['{}'], 'team-2026.json', { lastModified: Date.parse('2026-11-20T10:00:00Z') });

  function chooseKind(form: Pick<Page, 'getByLabelText'>) {
    fireEvent.click(form.getByLabelText('File'));
  }

  it.each(['picker', 'drop'])('by %s: shows its name, sends nothing, and takes its name', async (way) => {
    const page = drawOptions();
    const form = openForm(page);
    chooseKind(form);
    expect(page.container.textContent).toContain('Nothing is sent: the file is read in this browser.');
    if (way === 'picker') {
      const field = form.getByLabelText('File of the source');
      Object.defineProperty(field, 'files', { value: [file] });
      fireEvent.change(field);
    } else {
      const dropped = new Event('drop', { bubbles: true });
      Object.defineProperty(dropped, 'dataTransfer', { value: { files: [file] } });
      fireEvent(form.getByText('or drop it here'), dropped);
    }
    expect(form.getByText('team-2026.json')).toBeTruthy();
    fireEvent.click(form.getByRole('button', { name: 'Try it' }));
    fireEvent.click(await form.findByRole('button', { name: 'Add this source' }));
    await waitFor(() => expect(page.props.ownChanges.onSave).toHaveBeenCalledOnce());
    const [input] = vi.mocked(page.props.ownChanges.onSave).mock.calls[0] ?? [];
    expect(input?.file).toBe(file);
    expect(input?.draft).toMatchObject({
      title: 'team-2026',
      address: '',
      kind: 'file',
      file: { name: 'team-2026.json', modified: '2026-11-20T10:00:00.000Z', bytes: 2 },
    });
  });

  it('wants one chosen first', () => {
    const page = drawOptions();
    const form = openForm(page);
    chooseKind(form);
    fireEvent.click(form.getByRole('button', { name: 'Try it' }));
    expect(form.getByText('Choose a file first.')).toBeTruthy();
  });
});

describe('a source of one’s own', () => {
  const drawOwn = (over: Partial<OwnSource> = {}, statuses = { 'own-1': aStatus({ records: 312 }) }) =>
    drawOptions({ own: [{ ...TEAM, ...over }], refresh: { sources: statuses } });

  it('shows whose it is, how it fared, and is credited', () => {
    const page = drawOwn({ keyFor: 'https://intel.example' });
    const row = page.getByRole('checkbox', { name: 'TEAM LIST' }).closest('li');
    expect(row?.textContent).toContain('312 records');
    expect(row?.textContent).toContain('MISP galaxy cluster · TLP:AMBER · key kept');
    const credit = page.getAllByRole('link', { name: 'TEAM LIST' })[0];
    expect(credit?.getAttribute('href')).toBe(TEAM.address);
  });

  it('is renamed without being asked again', async () => {
    const page = drawOwn();
    fireEvent.click(page.getByRole('button', { name: 'Change TEAM LIST' }));
    const form = within(page.getByRole('form', { name: 'Change TEAM LIST' }));
    fill(form, 'What you call it', 'Red team');
    fireEvent.click(form.getByRole('button', { name: 'Save' }));
    await page.findByText('Saved.');
    const [input, refresh] = vi.mocked(page.props.ownChanges.onSave).mock.calls[0] ?? [];
    expect(input).toMatchObject({ id: 'own-1', draft: { title: 'Red team', format: 'misp-cluster' } });
    expect(refresh).toBe(false);
    expect(page.props.ownChanges.onCheck).not.toHaveBeenCalled();
  });

  it('is tried again when it moves', () => {
    const page = drawOwn();
    fireEvent.click(page.getByRole('button', { name: 'Change TEAM LIST' }));
    const form = within(page.getByRole('form', { name: 'Change TEAM LIST' }));
    fill(form, 'Address of the file', 'https://elsewhere.example/team.json');
    expect(form.getByRole('button', { name: 'Try it' })).toBeTruthy();
  });

  it('can be turned off, refreshed alone, and removed with a way back, which has the focus', () => {
    const page = drawOwn();
    fireEvent.click(page.getByRole('checkbox', { name: 'TEAM LIST' }));
    expect(page.props.onOwnSwitch).toHaveBeenCalledWith(TEAM, false);
    fireEvent.click(page.getByRole('button', { name: 'Refresh TEAM LIST' }));
    expect(page.props.onRefresh).toHaveBeenCalledWith(['own-1']);
    page.getByRole('button', { name: 'Remove TEAM LIST' }).focus();
    fireEvent.click(page.getByRole('button', { name: 'Remove TEAM LIST' }));
    expect(page.props.ownChanges.onRemove).toHaveBeenCalledWith(TEAM);
    page.again({ own: [{ ...TEAM, removedAt: '2026-11-22T08:00:00Z' }] });
    expect(page.queryByRole('checkbox', { name: 'TEAM LIST' })).toBeNull();
    expect(document.activeElement).toBe(page.getByRole('button', { name: 'Undo: TEAM LIST' }));
    fireEvent.click(page.getByRole('button', { name: 'Undo: TEAM LIST' }));
    expect(page.props.ownChanges.onRestore).toHaveBeenCalledOnce();
    page.again({ own: [TEAM] });
    expect(document.activeElement).toBe(page.getByRole('button', { name: 'Remove TEAM LIST' }));
  });

  it('by file is read again when a newer one is chosen', async () => {
    const page = drawOwn({ kind: 'file', address: '', file: { name: 'a.json', modified: '', bytes: 2 } });
    const field = page.getByLabelText('Newer file of TEAM LIST');
    Object.defineProperty(field, 'files', { value: [new File(['{}'], 'b.json')] });
    fireEvent.change(field);
    await waitFor(() => expect(page.props.ownChanges.onSave).toHaveBeenCalledOnce());
    expect(vi.mocked(page.props.ownChanges.onSave).mock.calls[0]?.[0]).toMatchObject({
      id: 'own-1',
      draft: { title: 'TEAM LIST', file: { name: 'b.json' } },
    });
  });

  it('written by a later version is shown and not lost', () => {
    const page = drawOwn({ kind: 'telepathy', format: 'thoughts' });
    expect(page.getByRole('checkbox', { name: 'TEAM LIST' }).closest('li')?.textContent).toContain(
      'Of a later version',
    );
  });
});

describe('a server', () => {
  it('is added with its key, which is sent once and is in no field again', async () => {
    const page = drawOptions();
    const form = openForm(page);
    fireEvent.click(form.getByLabelText('MISP'));
    fill(form, 'Address of the server', 'https://misp.example');
    fireEvent.click(form.getByRole('button', { name: 'Try it' }));
    expect(form.getByText('The server lets nobody in without one.')).toBeTruthy();
    fill(form, 'Authentication key', 'k3y');
    fill(form, 'Galaxies (optional)', ' tidal-groups ');
    expect((form.getByLabelText('Authentication key') as HTMLInputElement).type).toBe('password');
    expect(page.container.textContent).toContain(
      'misp.example is asked for clusters of galaxies with your key',
    );
    fireEvent.click(form.getByRole('button', { name: 'Try it' }));
    await form.findByRole('button', { name: 'Add this source' });
    expect(vi.mocked(page.props.ownChanges.onCheck).mock.calls[0]?.[0]).toMatchObject({
      draft: { kind: 'misp', options: { galaxies: 'tidal-groups' } },
      secret: { key: 'k3y' },
    });
  });

  it('goes on with the key that is kept for it where none is given', () => {
    const source = { ...TEAM, kind: 'misp', address: 'https://misp.example', keyFor: 'https://misp.example' };
    const page = drawOptions({ own: [source] });
    fireEvent.click(page.getByRole('button', { name: 'Change TEAM LIST' }));
    const form = within(page.getByRole('form', { name: 'Change TEAM LIST' }));
    expect((form.getByLabelText('Authentication key') as HTMLInputElement).value).toBe('');
    expect(form.getByText('One is kept for misp.example. Leave this empty to go on with it.')).toBeTruthy();
    expect(form.getByRole('button', { name: 'Save' })).toBeTruthy();
  });

  it('takes a user and a password, or a token alone', async () => {
    const page = drawOptions();
    const form = openForm(page);
    fireEvent.click(form.getByLabelText('TAXII 2.1'));
    fill(form, 'Address of the server, API root or collection', 'https://ti.example/api/collections/c1/');
    fill(form, 'User (leave empty for a token)', 'ann');
    fill(form, 'Password or token (optional)', 'secret');
    fireEvent.click(form.getByRole('button', { name: 'Try it' }));
    await form.findByRole('button', { name: 'Add this source' });
    const [input] = vi.mocked(page.props.ownChanges.onCheck).mock.calls[0] ?? [];
    expect(input?.secret).toEqual({ user: 'ann', key: 'secret' });
    expect(input?.draft.format).toBe('stix-bundle');
  });
});

it('forgets all keys by one button, which is there only where some are kept', () => {
  const none = drawOptions({ own: [TEAM] });
  expect(none.queryByRole('button', { name: /Forget/ })).toBeNull();
  cleanup();
  const kept = { ...TEAM, keyFor: 'https://intel.example' };
  const page = drawOptions({ own: [kept, { ...kept, id: 'own-2' }] });
  fireEvent.click(page.getByRole('button', { name: 'Forget all 2 keys' }));
  expect(page.props.ownChanges.onForgetKeys).toHaveBeenCalledOnce();
});

describe('a table', () => {
  const TABLE = {
    columns: ['Group', 'Codename', 'Origin'],
    rows: [['Project', 'Velvet Anvil', 'Kazakhstan']],
    mapping: { fields: { name: 'Group', country: 'Origin' }, vendors: {} },
    encoding: 'UTF-16',
  };
  const SHEET: CheckedSource = {
    ...{ format: 'own-table', bytes: 90, records: 3, names: 3, skipped: { 'no name': 2, 'listed twice': 1 } },
    ...{ examples: ['Project'], changes: { added: 1, removed: 0, namesAdded: 2, joined: 0 }, table: TABLE },
  };

  async function tried(page: Page) {
    vi.mocked(page.props.ownChanges.onCheck).mockResolvedValue({ ok: true, value: SHEET });
    const form = openForm(page);
    fill(form, 'Address of the file', 'https://intel.example/team.csv');
    fireEvent.click(form.getByRole('button', { name: 'Try it' }));
    await form.findByRole('button', { name: 'Add this source' });
    return form;
  }

  it('shows which column is guessed to be what beside its first rows, and what would change', async () => {
    const form = await tried(drawOptions());
    expect((form.getByLabelText('Group') as HTMLSelectElement).selectedOptions[0]?.text).toBe(
      'The actor’s name',
    );
    expect((form.getByLabelText('Codename') as HTMLSelectElement).value).toBe('');
    const row = form.getByRole('row', { name: /^Codename/ });
    expect(within(row).getByText('Velvet Anvil')).toBeTruthy();
    expect(form.getByText('With it: 1 new actor and 2 names more for actors that are there.')).toBeTruthy();
    expect(form.getByText('Left out: 2 (no name), 1 (listed twice).')).toBeTruthy();
  });

  it('is looked at again with what the reader says, and remembers it', async () => {
    const page = drawOptions();
    const form = await tried(page);
    fireEvent.change(form.getByLabelText('Codename'), { target: { value: 'name' } });
    expect(form.getByText('“Group” had it, and holds nothing now.').getAttribute('role')).toBe('status');
    expect(form.queryByRole('button', { name: 'Add this source' }), 'not as it was tried').toBeNull();
    const mapping = { fields: { country: 'Origin', name: 'Codename' }, vendors: {} };
    vi.mocked(page.props.ownChanges.onCheck).mockResolvedValue({
      ok: true,
      value: { ...SHEET, table: { ...TABLE, mapping } },
    });
    fireEvent.click(form.getByRole('button', { name: 'Look again' }));
    fireEvent.click(await form.findByRole('button', { name: 'Add this source' }));
    await waitFor(() => expect(page.props.ownChanges.onSave).toHaveBeenCalledOnce());
    for (const [input] of [
      vi.mocked(page.props.ownChanges.onCheck).mock.calls[1] ?? [],
      vi.mocked(page.props.ownChanges.onSave).mock.calls[0] ?? [],
    ])
      expect(JSON.parse(input?.draft.options.columns ?? 'null')).toEqual(mapping);
  });

  it('of another address is guessed anew', async () => {
    const page = drawOptions();
    const form = await tried(page);
    fill(form, 'Address of the file', 'https://intel.example/other.csv');
    fireEvent.click(form.getByRole('button', { name: 'Try it' }));
    await form.findByRole('button', { name: 'Add this source' });
    expect(vi.mocked(page.props.ownChanges.onCheck).mock.calls[1]?.[0].draft.options).toEqual({});
  });

  it('that gave nothing is asked about, and not added', async () => {
    const page = drawOptions();
    const { changes: _, ...nothing } = { ...SHEET, records: 0, problem: 'No column holds names.' };
    vi.mocked(page.props.ownChanges.onCheck).mockResolvedValue({ ok: true, value: nothing });
    const form = openForm(page);
    fill(form, 'Address of the file', 'https://intel.example/team.csv');
    fireEvent.click(form.getByRole('button', { name: 'Try it' }));
    await form.findByText('No column holds names.');
    expect(form.getByLabelText('Codename')).toBeTruthy();
    expect(form.queryByRole('button', { name: 'Add this source' })).toBeNull();
  });
});

describe('a TAXII server', () => {
  const GROUPS: Collection = {
    ...{ address: 'https://ti.example/one/collections/c1/', title: 'Groups', root: 'First', canRead: true },
    ...{ description: 'What the team keeps', mediaTypes: ['application/stix+json;version=2.1'] },
  };
  const CLOSED: Collection = {
    ...GROUPS,
    ...{ address: 'https://ti.example/two/collections/c2/', title: 'Inbox', root: 'Second', canRead: false },
  };

  function ofServer(listed: Awaited<ReturnType<Page['props']['ownChanges']['onList']>>) {
    const page = drawOptions();
    vi.mocked(page.props.ownChanges.onList).mockResolvedValue(listed);
    const form = openForm(page);
    fireEvent.click(form.getByLabelText('TAXII 2.1'));
    fill(form, 'Address of the server, API root or collection', 'https://ti.example/taxii2/');
    fill(form, 'Password or token (optional)', 'sesame');
    fireEvent.click(form.getByRole('button', { name: 'Try it' }));
    return { page, form };
  }

  it('lists its collections by API root, and the one that is chosen is tried', async () => {
    const { page, form } = ofServer({ ok: true, value: [GROUPS, CLOSED] });
    const groups = (await form.findByLabelText('Groups')) as HTMLInputElement;
    expect(form.getByText('Second')).toBeTruthy();
    const about = document.getElementById(groups.getAttribute('aria-describedby') ?? '')?.textContent;
    expect(about).toBe('What the team keeps application/stix+json;version=2.1');
    expect((form.getByLabelText('Inbox') as HTMLInputElement).disabled).toBe(true);
    expect(page.props.ownChanges.onCheck).not.toHaveBeenCalled();
    fireEvent.click(groups);
    fireEvent.click(form.getByRole('button', { name: 'Try it' }));
    await form.findByRole('button', { name: 'Add this source' });
    const [input] = vi.mocked(page.props.ownChanges.onCheck).mock.calls[0] ?? [];
    expect(input).toMatchObject({ draft: { address: GROUPS.address }, secret: { key: 'sesame' } });
  });

  it('says why it cannot be asked', async () => {
    const { page, form } = ofServer({ ok: false, error: 'The server asks for a name or key (HTTP 401).' });
    await form.findByText('The server asks for a name or key (HTTP 401).');
    expect(page.props.ownChanges.onCheck).not.toHaveBeenCalled();
  });

  it('is asked for a collection at once where the address is one’s', async () => {
    const { page, form } = ofServer({ ok: true, value: [GROUPS] });
    await form.findByLabelText('Groups');
    fill(form, 'Address of the server, API root or collection', CLOSED.address);
    expect(form.queryByLabelText('Groups'), 'of the other address').toBeNull();
    fireEvent.click(form.getByRole('button', { name: 'Try it' }));
    await form.findByRole('button', { name: 'Add this source' });
    expect(page.props.ownChanges.onList).toHaveBeenCalledOnce();
  });
});
