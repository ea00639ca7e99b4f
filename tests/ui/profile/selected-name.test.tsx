// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { searchEntry } from '@/core/profile/search-entry';
import { privateText } from '@/stored/private-text';
import { saveSettings, storedSettings } from '@/stored/settings';
import { PrivateNamePage, SelectedNamePage } from '@/ui/profile/selected/SelectedNamePage';
import { TURLA } from '../../gallery/fixtures/actors';
import { send } from '../channel';

const PAGE = 'https://news.example/2026/umber?x=1#part';
const HERE = { key: 'umberhare', text: 'Umber Hare', site: 'news.example', path: '/2026/umber' };

let answers: Record<string, unknown>;
beforeEach(() => {
  fakeBrowser.reset();
  const correction = { id: 'a-1', kind: 'add-alias' };
  answers = {
    'corrections.list': { ok: true, value: [] },
    'actors.named': { ok: true, value: [{ name: 'Umber Hare', actors: [], settled: false }] },
    'search.entries': { ok: true, value: [searchEntry(TURLA)] },
    'actor.get': { ok: true, value: TURLA },
    'corrections.add': { ok: true, value: { correction, effect: 'in-force' } },
    'corrections.remove': { ok: true, value: { removed: true } },
  };
  send.mockReset().mockImplementation(async (name: string) => answers[name]);
});
afterEach(cleanup);

const hidden = async () => (await storedSettings.read()).hiddenNames;

async function pickTurla(page = PAGE) {
  render(<SelectedNamePage name="Umber Hare" page={page} />);
  const field = await screen.findByRole('combobox');
  fireEvent.input(field, { target: { value: 'turla' } });
  fireEvent.click(await screen.findByRole('option'));
  await screen.findByText('“Umber Hare” is Turla');
}

it('a name is an actor’s on the page it was selected on, where it was hidden before, until that is undone', async () => {
  await saveSettings({ hiddenNames: [HERE] });
  await pickTurla();
  fireEvent.click(screen.getByText('Keep it'));
  await screen.findByText('“Umber Hare” is marked as Turla on news.example/2026/umber.');
  expect(send).toHaveBeenCalledWith('corrections.add', {
    correction: expect.objectContaining({ kind: 'add-alias', name: 'Umber Hare' }),
  });
  expect(await hidden()).toEqual([{ ...HERE, elsewhere: true }]);
  fireEvent.click(screen.getByText('Undo'));
  await screen.findByRole('combobox');
  expect(send).toHaveBeenCalledWith('corrections.remove', { id: 'a-1' });
  expect(await hidden()).toEqual([HERE]);
});

it('or everywhere, as a name of her own', async () => {
  await pickTurla();
  fireEvent.click(screen.getByLabelText('Everywhere, as a name of my own'));
  await waitFor(() =>
    expect(screen.getByLabelText<HTMLInputElement>('Everywhere, as a name of my own').checked).toBe(true),
  );
  fireEvent.click(screen.getByText('Keep it'));
  await screen.findByText('“Umber Hare” is marked as Turla everywhere.');
  expect(await hidden()).toEqual([]);
});

it.each([
  ['that an actor bears already', PAGE, [TURLA]],
  ['of a page that is none of the web', 'chrome-extension://x/reader.html', []],
])('a name %s can be kept for no page alone', async (_, page, actors) => {
  answers['actors.named'] = { ok: true, value: [{ name: 'Umber Hare', actors, settled: false }] };
  await pickTurla(page);
  expect(screen.queryByLabelText('On this page alone')).toBeNull();
  expect(screen.queryByText(/Listed already for Turla/) !== null).toBe(actors.length > 0);
  fireEvent.click(screen.getByText('Keep it'));
  await screen.findByText('“Umber Hare” is marked as Turla everywhere.');
});

it('what cannot be kept is said, and nothing is hidden for it', async () => {
  answers['corrections.add'] = { ok: false, error: 'There is no room for more corrections.' };
  await pickTurla();
  fireEvent.click(screen.getByText('Keep it'));
  await screen.findByText(/no room/);
  expect(await hidden()).toEqual([]);
});

it.each([
  ['Do not mark it on this page', HERE, 'on the page news.example/2026/umber'],
  ['Do not mark it on this site', { ...HERE, path: undefined }, 'on news.example'],
  ['Do not mark it anywhere', { key: HERE.key, text: HERE.text }, 'everywhere'],
])('%s, until that is undone', async (words, expected, where) => {
  render(<SelectedNamePage name="Umber Hare" page={PAGE} />);
  fireEvent.click(await screen.findByText(words));
  await screen.findByText(`“Umber Hare” is not marked any more: ${where}.`);
  expect(await hidden()).toEqual([JSON.parse(JSON.stringify(expected))]);
  fireEvent.click(screen.getByText('Undo'));
  await screen.findByText(words);
  expect(await hidden()).toEqual([]);
});

/** The browser saves nothing, until it is told to. */
function saveNothing() {
  return vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QuotaExceededError'));
}
const UNSAVED = /could not save your settings/;

it('says that it cannot be kept where settings cannot be saved, and can be kept later', async () => {
  await saveSettings({ hiddenNames: [HERE] });
  await pickTurla();
  const failing = saveNothing();
  fireEvent.click(screen.getByText('Keep it'));
  await screen.findByText(UNSAVED);
  expect(send).not.toHaveBeenCalledWith('corrections.add', expect.anything());
  failing.mockRestore();
  expect(await hidden()).toEqual([HERE]);
  fireEvent.click(screen.getByText('Keep it'));
  await screen.findByText('“Umber Hare” is marked as Turla on news.example/2026/umber.');
});

it('says that a name cannot be hidden, or shown again, where settings cannot be saved', async () => {
  render(<SelectedNamePage name="Umber Hare" page={PAGE} />);
  const failing = saveNothing();
  fireEvent.click(await screen.findByText('Do not mark it anywhere'));
  await screen.findByText(UNSAVED);
  failing.mockRestore();
  fireEvent.click(screen.getByText('Do not mark it anywhere'));
  fireEvent.click(await screen.findByText('Undo'));
  await screen.findByText('Do not mark it anywhere');
  fireEvent.click(screen.getByText('Do not mark it anywhere'));
  const undo = await screen.findByText('Undo');
  const again = saveNothing();
  fireEvent.click(undo);
  await screen.findByText(UNSAVED);
  again.mockRestore();
  fireEvent.click(undo);
  await screen.findByText('Do not mark it anywhere');
  expect(await hidden()).toEqual([]);
});

it('a name that was selected in a private window is in no address', async () => {
  await privateText.update(() => 'Umber Hare');
  render(<PrivateNamePage />);
  await waitFor(() => expect(document.title).toContain('Umber Hare'));
  // A later one is asked in a window of its own.
  await privateText.update(() => 'Reed Stoat');
  fireEvent.click(await screen.findByText('Do not mark it anywhere'));
  await screen.findByText(/“Umber Hare” is not marked any more/);
});

it('hides a name once, however often it is pressed', async () => {
  render(<SelectedNamePage name="Umber Hare" page={PAGE} />);
  const button = await screen.findByText('Do not mark it anywhere');
  fireEvent.click(button);
  fireEvent.click(screen.getByText('Do not mark it on this page'));
  fireEvent.click(button);
  await screen.findByText('Undo');
  expect(await hidden()).toHaveLength(1);
});

it('what was hidden is so again where it could not be kept', async () => {
  await saveSettings({ hiddenNames: [HERE] });
  answers['corrections.add'] = { ok: false, error: 'There is no room for more corrections.' };
  await pickTurla();
  fireEvent.click(screen.getByText('Keep it'));
  await screen.findByText(/no room/);
  expect(await hidden()).toEqual([HERE]);
});
