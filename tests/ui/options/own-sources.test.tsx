// @vitest-environment happy-dom

import { cleanup, fireEvent, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
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

  it('wants to try it again once the address is another', async () => {
    const form = openForm(drawOptions());
    fill(form, 'Address of the file', 'https://intel.example/team.json');
    fireEvent.click(form.getByRole('button', { name: 'Try it' }));
    await form.findByRole('button', { name: 'Add this source' });
    fill(form, 'Address of the file', 'https://elsewhere.example/team.json');
    expect(form.queryByRole('button', { name: 'Add this source' })).toBeNull();
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

  it('can be turned off, refreshed alone, and removed with a way back', () => {
    const page = drawOwn();
    fireEvent.click(page.getByRole('checkbox', { name: 'TEAM LIST' }));
    expect(page.props.onOwnSwitch).toHaveBeenCalledWith(TEAM, false);
    fireEvent.click(page.getByRole('button', { name: 'Refresh TEAM LIST' }));
    expect(page.props.onRefresh).toHaveBeenCalledWith(['own-1']);
    fireEvent.click(page.getByRole('button', { name: 'Remove TEAM LIST' }));
    expect(page.props.ownChanges.onRemove).toHaveBeenCalledWith(TEAM);
    page.again({ own: [{ ...TEAM, removedAt: '2026-11-22T08:00:00Z' }] });
    expect(page.queryByRole('checkbox', { name: 'TEAM LIST' })).toBeNull();
    fireEvent.click(page.getByRole('button', { name: 'Undo: TEAM LIST' }));
    expect(page.props.ownChanges.onRestore).toHaveBeenCalledOnce();
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
    fill(form, 'Address of the collection, API root or server', 'https://ti.example/api/');
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
