// @vitest-environment happy-dom
import { cleanup, fireEvent, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ListedCorrection } from '@/contract/messages';
import { exportCorrections, parseCorrectionsText } from '@/core/corrections/corrections-file';
import { writeExport } from '@/core/export/formats';
import { parseOwnWords } from '@/core/export/stix/read-own-words';
import type { Correcting } from '@/ui/corrections/correcting';
import { APT29 } from '../../gallery/fixtures/actors';
import { correctingWith, LISTED } from '../../gallery/fixtures/corrections';
import { drawOptions } from './view';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

function draw(listed: readonly ListedCorrection[] = LISTED, over: Partial<Correcting> = {}) {
  const corrections = {
    correcting: correctingWith(listed, over),
    onClear: vi.fn(async () => ({ ok: true, value: {} }) as const),
    onImport: vi.fn(
      async () =>
        ({ ok: true, value: { added: 7, replaced: 0, duplicates: 0, invalid: 1, tooMany: 0 } }) as const,
    ),
  };
  return { ...drawOptions({ corrections }), corrections };
}

const section = () => document.getElementById('corrections');

function choose(text: string) {
  const field = document.querySelector<HTMLInputElement>('input[type=file]');
  if (!field) throw new Error('no field');
  Object.defineProperty(field, 'files', { value: [new File([text], 'from-anna.json')], configurable: true });
  fireEvent.change(field);
}

describe('the list', () => {
  it('says of each what it does, newest first, and leads to its actor unless that is gone', () => {
    draw();
    const rows = [...document.querySelectorAll('#corrections .correction')].map((row) => row.textContent);
    expect(rows[0]).toContain('uses the malware UmberLoader');
    expect(rows[1]).toContain(
      'is associated with TurlaWhy: The same relay served both in March.Source: https://reports.example/2026/14',
    );
    expect(rows[2]).toContain('waiting: the actor is gone from the data');
    expect(rows[3]).toContain('makes no difference now: a source lists the name too');
    expect(rows[8]).toContain('3 Nov 2026 · in force');
    const links = [...document.querySelectorAll<HTMLAnchorElement>('#corrections .correction a')];
    expect(links.map(({ textContent }) => textContent)).not.toContain('Storm-9999');
    expect(links[0]?.getAttribute('href')).toMatch(/^profile\.html#misp-threat-actor/);
  });

  it('undoes one, and says why where it cannot', async () => {
    const remove = vi.fn(async () => ({ ok: false, error: 'The browser could not write.' }) as const);
    const page = draw(LISTED, { remove });
    fireEvent.click(page.getByLabelText('Undo: The Dukes is not a name of APT29'));
    expect(remove).toHaveBeenCalledWith('c-2');
    expect(await page.findByText('The browser could not write.')).toBeTruthy();
  });

  it('says when there are none, with nothing to export or to take back', () => {
    draw([]);
    expect(section()?.textContent).toContain('None yet.');
    expect(section()?.textContent).not.toContain('Export');
    expect(section()?.textContent).not.toContain('Take all back');
  });
});

describe('export', () => {
  it('saves all of them in a file of the day', async () => {
    const page = draw();
    const create = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:x');
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    fireEvent.click(page.getByText('Export as a file'));
    expect(click).toHaveBeenCalledOnce();
    const blob = create.mock.calls[0]?.[0];
    expect(blob instanceof Blob && (await blob.text())).toBe(
      exportCorrections(LISTED.map(({ correction }) => correction)),
    );
  });
});

describe('import', () => {
  const text = exportCorrections(LISTED.map(({ correction }) => correction));
  const file = parseCorrectionsText(text);
  // As the background gives them: with their fields in the order in which a file is read.
  const read: typeof LISTED = (file.ok ? file.value.corrections : []).map((correction) => ({
    correction,
    effect: 'in-force',
  }));

  it('shows what the file would change, then what it did', async () => {
    const page = draw(read.slice(0, 2));
    choose(text);
    expect((await page.findByRole('group', { name: 'Import from-anna.json?' })).textContent).toContain(
      '7 added, 2 known already.',
    );
    expect(page.corrections.onImport).not.toHaveBeenCalled();
    fireEvent.click(page.getByText('Import them'));
    const handed = exportCorrections(read.map(({ correction }) => correction));
    expect(page.corrections.onImport).toHaveBeenCalledWith(handed);
    expect(await page.findByText('Imported: 7 added, 1 left out, as they are no corrections.')).toBeTruthy();
  });

  it('hands over what is the reader’s in a bundle, however much else is in it', async () => {
    const note = LISTED.flatMap(({ correction }) => (correction.kind === 'note-actor' ? [correction] : []));
    const bundle = writeExport('stix', { actors: [APT29], linked: [], taken: {}, own: note });
    const page = draw([]);
    choose(bundle);
    const own = parseOwnWords(bundle);
    fireEvent.click(await page.findByText('Import them'));
    expect(own.ok && own.value.corrections.length).toBeGreaterThan(0);
    expect(page.corrections.onImport).toHaveBeenCalledWith(
      exportCorrections(own.ok ? own.value.corrections : []),
    );
  });

  it('says anew what it would change when the list changes meanwhile', async () => {
    const page = draw(read);
    choose(text);
    await page.findByText('Close');
    page.again({ corrections: { ...page.corrections, correcting: correctingWith(read.slice(0, 2)) } });
    expect(page.getByRole('group', { name: 'Import from-anna.json?' }).textContent).toContain('7 added');
    expect(page.getByText('Import them')).toBeTruthy();
  });

  it('has nothing to do where all are known', async () => {
    const page = draw(read);
    choose(text);
    await page.findByText('Close');
    expect(page.queryByText('Import them')).toBeNull();
  });

  it.each([
    ['no JSON', 'The file is not JSON.'],
    ['{}', 'The file holds no corrections that Byname exported.'],
  ])('refuses %s', async (wrong, words) => {
    const page = draw();
    choose(wrong);
    expect((await page.findByText(words)).role).toBe('alert');
  });
});

describe('taking all back', () => {
  it('asks first, with the focus on keeping', async () => {
    const page = draw();
    fireEvent.click(page.getByText('Take all back…'));
    const keep = await page.findByText('Keep them');
    await waitFor(() => expect(document.activeElement).toBe(keep));
    fireEvent.click(page.getByText('Take all back'));
    await waitFor(() => expect(page.corrections.onClear).toHaveBeenCalledOnce());
  });
});
