// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { MAX_FILE } from '@/contract/messages';
import { BackupSection, type Backups } from '@/ui/options/BackupSection';
import { APT29 } from '../../gallery/fixtures/actors';
import { backupsOf, CHANGES } from '../../gallery/fixtures/backups';
import { exportingOf } from '../../gallery/fixtures/exporting';

afterEach(cleanup);

function draw(over: Partial<Backups> = {}, isOff = false) {
  const exporting = { ...exportingOf([APT29], { isOff }), save: vi.fn() };
  const base = backupsOf(over);
  const backups = {
    make: vi.fn(base.make),
    check: vi.fn(base.check),
    restore: vi.fn(base.restore),
    last: base.last,
    undo: vi.fn(base.undo),
  };
  render(<BackupSection exporting={exporting} backups={backups} />);
  return { exporting, backups };
}

function choose(content = '{"format":"byname-backup"}', text = async () => content) {
  const field = screen.getByLabelText('Backup file');
  const file = Object.assign(new File([content], 'mine.json'), { text });
  Object.defineProperty(field, 'files', { configurable: true, value: [file] });
  fireEvent.change(field);
}

describe('a backup in settings', () => {
  it('is looked at before it changes anything, restored at a press, and taken back', async () => {
    const { backups } = draw();
    choose();
    const preview = await screen.findByRole('group', { name: 'Restore mine.json?' });
    for (const words of [
      '20 Nov 2026',
      'settings as in the backup',
      '12 corrections added',
      'own sources added: Team list',
      'To be chosen again',
    ]) {
      expect(preview.textContent).toContain(words);
    }
    expect(backups.restore).not.toHaveBeenCalled();
    fireEvent.click(screen.getByText('Restore it'));
    await screen.findByText(/^Restored: settings as in the backup, 12 corrections added/);
    expect(backups.restore).toHaveBeenCalledExactlyOnceWith('{"format":"byname-backup"}');
    fireEvent.click(screen.getByText('Undo the restoring'));
    await screen.findByText('Taken back: everything is as before.');
    expect(screen.queryByText('Undo the restoring')).toBeNull();
  });

  it('is none where the file is larger than one can be', async () => {
    const { backups } = draw();
    choose('{}', async () => `{"format":"${'x'.repeat(MAX_FILE)}"}`);
    expect((await screen.findByText('The file is no backup that Byname made.')).role).toBe('alert');
    expect(backups.check).not.toHaveBeenCalled();
  });

  it('that was restored before the page was opened can be taken back', async () => {
    const { backups } = draw({ last: async () => ({ ok: true, value: { canUndo: true } }) });
    fireEvent.click(await screen.findByText('Undo the restoring'));
    await screen.findByText('Taken back: everything is as before.');
    expect(backups.undo).toHaveBeenCalledOnce();
    expect(screen.queryByText('Undo the restoring')).toBeNull();
  });

  it('is restored once, however often it is pressed: a second time there would be nothing to take back', async () => {
    const { backups } = draw();
    choose();
    const button = await screen.findByText('Restore it');
    fireEvent.click(button);
    await waitFor(() => expect(button.getAttribute('aria-disabled')).toBe('true'));
    fireEvent.click(button);
    await screen.findByText(/^Restored:/);
    expect(backups.restore).toHaveBeenCalledOnce();
  });

  it('that was chosen last is the one that is looked at, whichever is read first', async () => {
    let answer: (first: Awaited<ReturnType<Backups['check']>>) => void = () => undefined;
    const first = new Promise<Parameters<typeof answer>[0]>((resolve) => {
      answer = resolve;
    });
    const { backups } = draw();
    backups.check.mockReturnValueOnce(first);
    choose('{"of":"the first"}');
    await waitFor(() => expect(backups.check).toHaveBeenCalledOnce());
    choose('{"of":"the second"}');
    await screen.findByText('Restore it');
    answer({ ok: false, error: 'The file is not JSON.' });
    await first;
    await new Promise(requestAnimationFrame);
    expect(screen.queryByText('The file is not JSON.')).toBeNull();
    fireEvent.click(screen.getByText('Restore it'));
    await waitFor(() => expect(backups.restore).toHaveBeenCalledExactlyOnceWith('{"of":"the second"}'));
  });

  it('that was chosen while one is restored stays to be answered, with the focus where it is', async () => {
    let answer: (first: Awaited<ReturnType<Backups['restore']>>) => void = () => undefined;
    const first = new Promise<Parameters<typeof answer>[0]>((resolve) => {
      answer = resolve;
    });
    const { backups } = draw({ restore: () => first });
    choose();
    fireEvent.click(await screen.findByText('Restore it'));
    choose('{"of":"the second"}');
    await waitFor(() => expect(backups.check).toHaveBeenCalledTimes(2));
    const button = await screen.findByText('Restore it');
    answer({ ok: true, value: CHANGES });
    await screen.findByText(/^Restored:/);
    await waitFor(() => expect(button.getAttribute('aria-disabled')).toBe('false'));
    expect(button.isConnected).toBe(true);
    expect(document.activeElement).toBe(button);
  });

  it('that would change nothing is not offered, and Escape leaves it', async () => {
    const none = {
      ...CHANGES,
      settings: false,
      corrections: { ...CHANGES.corrections, added: 0, replaced: 0 },
      sources: { added: [], replaced: [] },
      reports: { added: 0, replaced: 0, tooMany: 0 },
      followed: [],
      pages: 0,
      files: [],
    };
    draw({ check: async () => ({ ok: true, value: none }) });
    choose();
    const preview = await screen.findByRole('group', { name: 'Restore mine.json?' });
    expect(preview.textContent).toContain('nothing is new');
    expect(screen.queryByText('Restore it')).toBeNull();
    fireEvent.keyDown(preview, { key: 'Escape' });
    expect(screen.queryByRole('group', { name: 'Restore mine.json?' })).toBeNull();
    expect(document.activeElement?.textContent).toBe('Restore a backup…');
  });

  it('that is none says why', async () => {
    draw({ check: async () => ({ ok: false, error: 'The file is no backup that Byname made.' }) });
    choose('{}');
    expect((await screen.findByText('The file is no backup that Byname made.')).getAttribute('role')).toBe(
      'alert',
    );
  });

  it('is not made, and nothing is exported, where the company says so; one can be restored', () => {
    draw({}, true);
    expect(screen.queryByText('Save a backup')).toBeNull();
    expect(screen.queryByLabelText('Every actor as')).toBeNull();
    expect(screen.getByText('Restore a backup…')).toBeDefined();
  });

  it('stands beside an export of everybody', async () => {
    const { exporting } = draw();
    fireEvent.click(screen.getByText('Download'));
    await waitFor(() =>
      expect(exporting.save).toHaveBeenCalledExactlyOnceWith(
        expect.objectContaining({ name: 'byname-apt29.csv' }),
      ),
    );
  });
});
