// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DatasetInfo } from '@/contract/messages';
import { failed } from '@/core/model/result';
import { StixExport } from '@/ui/export/StixExport';
import { BackupSection } from '@/ui/options/BackupSection';
import { PopupFoot } from '@/ui/popup/PopupFoot';
import { ALL_LANGUAGES } from '@/ui/words/all-languages';
import { flatten } from '@/ui/words/messages';
import { speak } from '@/ui/words/say';
import { backupsOf } from '../../gallery/fixtures/backups';
import { exportingOf } from '../../gallery/fixtures/exporting';
import { drawOptions, NOW } from '../options/view';

beforeEach(() => speak({ language: 'de', messages: flatten(ALL_LANGUAGES.de) }));
afterEach(() => {
  cleanup();
  speak();
});

const FULL = 'There is no space left for the data: the browser or the disk is full.';
const VOLL = 'Für die Daten ist kein Platz mehr: Der Browser oder die Festplatte ist voll.';
const INFO: DatasetInfo = { origin: 'bundled', takenAt: '2026-08-06', actors: 1, names: 1 };

const alerts = () =>
  screen
    .getAllByRole('alert')
    .map(({ textContent }) => textContent)
    .join();

/** Where the background says it in English, for nobody reads there. */
describe('a failure is told in the reader’s language', () => {
  it('where settings say that the data cannot be kept, and that pages have earlier names', () => {
    const namesProblem = 'The browser could not write the names for pages; its storage may be full.';
    drawOptions({ info: { ...INFO, storageProblem: FULL, namesProblem } });
    expect(alerts()).toContain(VOLL);
    expect(alerts()).toContain('Der Browser konnte die Namen für Seiten nicht schreiben');
  });

  it('where the popup says so', () => {
    const nothing = () => undefined;
    render(
      <PopupFoot
        info={{ ...INFO, storageProblem: FULL }}
        now={NOW}
        {...{ isRefreshing: false, problem: null, news: null, onOpenPanel: undefined }}
        {...{ onRefresh: nothing, onNews: nothing, onShortcuts: nothing, onOpenSettings: nothing }}
      />,
    );
    expect(alerts()).toContain(VOLL);
  });

  it('where settings say why they do not travel, one sentence after the other', () => {
    const problem =
      'There is no room for more corrections.\nThe browser’s sync does not take more for the moment. It is tried again in some minutes.';
    drawOptions({ sync: { sync: { on: true, problem }, onSync: async () => ({ ok: true, value: null }) } });
    expect(alerts()).toContain(
      'Für mehr Korrekturen ist kein Platz. Die Synchronisierung des Browsers nimmt im Moment nicht mehr an.',
    );
  });

  it('where a file is no backup', async () => {
    const check = async () => failed('The file is no backup that Byname made.');
    render(<BackupSection exporting={exportingOf([])} backups={backupsOf({ check })} />);
    const field = screen.getByLabelText('Sicherungsdatei');
    Object.defineProperty(field, 'files', { value: [new File(['{}'], 'mine.json')] });
    fireEvent.change(field);
    await screen.findByText('Die Datei ist keine Sicherung von Byname.');
  });

  it('where a backup has no room for all', async () => {
    const value = { text: '{}', leftOut: { texts: 2, reports: 0, files: 1 } };
    render(
      <BackupSection
        exporting={exportingOf([])}
        backups={backupsOf({ make: async () => ({ ok: true, value }) })}
      />,
    );
    fireEvent.click(screen.getByText('Sicherung speichern'));
    await screen.findByText(/Kein Platz war für die Texte von 2 Berichten und den Inhalt von 1 Datei\.$/);
  });

  it('where an export cannot be looked at', async () => {
    const exporting = { ...exportingOf([]), make: async () => failed('Byname did not answer.') };
    render(
      <StixExport wanted={{ format: 'stix', own: false }} version="" exporting={exporting} isPreviewed />,
    );
    await waitFor(() => expect(alerts()).toBe('Byname hat nicht geantwortet.'));
  });
});
