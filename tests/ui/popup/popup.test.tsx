// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { FrameSummary } from '@/contract/frame-summary';
import type { DatasetInfo, MessageName } from '@/contract/messages';
import { privateSearchAddress } from '@/contract/profile-address';
import type { ListedReport } from '@/contract/report-messages';
import type { Actor } from '@/core/model/actor';
import { type SearchEntry, searchEntry } from '@/core/profile/search-entry';
import { storedFollowed } from '@/stored/followed';
import { NAMES_STAMP_KEY } from '@/stored/names-item';
import { newsSeen } from '@/stored/news';
import { storedOwnReport } from '@/stored/own-report';
import { privateText } from '@/stored/private-text';
import { recentLookUps } from '@/stored/recent-look-ups';
import { type LogEntry, refreshLog, refreshResults } from '@/stored/refresh-state';
import { saveSettings, storedSettings } from '@/stored/settings';
import { Popup } from '@/ui/popup/Popup';
import { bundledEntries } from '../../core/search/bundled-entries';
import { APT29, GELSEMIUM, STORM_0558, TURLA } from '../../gallery/fixtures/actors';
import { BUNDLED_INFO } from '../../gallery/fixtures/options';
import { SHOVEL } from '../../gallery/fixtures/others';
import { keptReport } from '../../gallery/fixtures/reports';
import { drawnNotPainted, keyBeforePaint } from '../before-paint';
import { send } from '../channel';
import { type FakePage, fakePage, pageName, summary } from '../gather/fake-page';

const ACTORS: readonly Actor[] = [APT29, STORM_0558, TURLA, GELSEMIUM];
const BUSY = summary({
  names: [pageName('Midnight Blizzard', 2), pageName('APT29', 1), pageName('Turla', 1)],
});

let frames: readonly FrameSummary[] | null;
let page: FakePage;
/** On the page, frame by frame. */
let selected: readonly string[];
let failing: readonly MessageName[];
let info: DatasetInfo;
/** Entries beside those of the actors. */
let more: readonly SearchEntry[];
/** Whom names mean that are not of one actor. */
let meant: Readonly<Record<string, readonly Actor[]>>;
let reports: readonly ListedReport[];

beforeEach(() => {
  location.hash = '';
  fakeBrowser.reset();
  Object.assign(fakeBrowser.commands, {
    getAll: async () => [{ name: '_execute_action', shortcut: 'Alt+Shift+Y' }],
  });
  globalThis.indexedDB = new IDBFactory();
  failing = [];
  more = [];
  meant = { Snake: [TURLA, GELSEMIUM] };
  reports = [keptReport(APT29)];
  info = { ...BUNDLED_INFO, takenAt: new Date().toISOString() };
  frames = [BUSY];
  selected = [];
  page = fakePage(
    () => frames,
    () => selected,
  );
  vi.spyOn(window, 'close').mockImplementation(() => undefined);
  send.mockImplementation(async (name, input) => {
    if (failing.includes(name)) return { ok: false, error: 'Byname did not answer.' };
    return { ok: true, value: reply(name, input as never) as never };
  });
});

afterEach(cleanup);

function reply(
  name: MessageName,
  input: { readonly id: string; readonly names: readonly string[]; readonly query?: string },
): unknown {
  switch (name) {
    case 'search.entries':
      return [...ACTORS.map(searchEntry), ...more];
    case 'corrections.list':
      return [];
    case 'dataset.info':
      return info;
    case 'actor.get':
      return ACTORS.find(({ id }) => id === input.id) ?? null;
    case 'actors.named':
      return input.names.map((text) => ({
        name: text,
        actors: meant[text] ?? ACTORS.filter(({ names }) => names.some((known) => known.text === text)),
        settled: (meant[text]?.length ?? 1) === 1,
      }));
    case 'others.find':
      return [SHOVEL].filter(() => input.query === 'shovel');
    case 'reports.imported':
      return reports;
    case 'refresh.start':
      return { started: true };
    default:
      return { opened: true };
  }
}

async function open() {
  render(<Popup />);
  await screen.findByText(/1,412 actors/);
}

function field(): HTMLInputElement {
  return screen.getByRole('combobox', { name: 'Search actors' }) as HTMLInputElement;
}

async function type(text: string) {
  fireEvent.input(field(), { target: { value: text } });
  await waitFor(() => expect(field().value).toBe(text));
}

function results(): readonly HTMLElement[] {
  return within(screen.getByRole('listbox', { name: 'Actors' })).queryAllByRole('option');
}

function key(name: string, modifiers: KeyboardEventInit = {}) {
  const target = document.activeElement ?? document.body;
  fireEvent.keyDown(target, { key: name, ...modifiers });
}

/** As by a key: what is pressed has the focus. */
function pressed(name: string) {
  const button = screen.getByRole('button', { name });
  button.focus();
  fireEvent.click(button);
}

function chosen(): string | null | undefined {
  const id = field().getAttribute('aria-activedescendant');
  const option = id === null ? null : document.getElementById(id);
  return option?.getAttribute('aria-selected') === 'true' ? option.textContent : undefined;
}

it('has the focus in the search field, and lists what is found at every key', async () => {
  await open();
  expect(document.activeElement).toBe(field());
  await type('antiq typ');
  const [first] = screen.getAllByRole('option');
  expect(first?.textContent).toContain('Storm-0558');
  expect([...(first?.querySelectorAll('mark') ?? [])].map((mark) => mark.textContent)).toEqual([
    'Antiq',
    'Typ',
  ]);
  expect(field().getAttribute('aria-expanded')).toBe('true');
  await type('no such actor');
  expect(screen.queryAllByRole('option')).toEqual([]);
  expect(field().getAttribute('aria-expanded')).toBe('false');
  expect(screen.getByText('No actor is found for “no such actor”.')).toBeTruthy();
});

it('begins with what is selected on the page, which the next letter replaces', async () => {
  selected = ['', '  antique\n typhoon ', 'Turla'];
  await open();
  await waitFor(() => expect(field().value).toBe('antique typhoon'));
  expect(results()[0]?.textContent).toContain('Storm-0558');
  expect([field().selectionStart, field().selectionEnd]).toEqual([0, 'antique typhoon'.length]);
  key('Escape');
  expect(field().value).toBe('');
  cleanup();
  selected = ['A whole sentence that somebody marked while reading the article about it.'];
  await open();
  await screen.findByRole('button', { name: /^Midnight Blizzard/ });
  expect(field().value).toBe('');
  cleanup();
  selected = ['Turla'];
  render(<Popup isPanel />);
  await screen.findByRole('button', { name: /^Midnight Blizzard/ });
  expect(field().value).toBe('');
});

it('walks the results by arrows, round and round, and tells how many there are', async () => {
  await open();
  await type('russia');
  expect(screen.getByText('3 actors').getAttribute('role')).toBe('status');
  const names = screen.getAllByRole('option').map((option) => option.textContent);
  expect(chosen()).toBe(names[0]);
  key('ArrowDown');
  await waitFor(() => expect(chosen()).toBe(names[1]));
  key('ArrowUp');
  await waitFor(() => expect(chosen()).toBe(names[0]));
  key('ArrowUp');
  await waitFor(() => expect(chosen()).toBe(names[2]));
  await type('russi');
  expect(chosen()).toBe(names[0]);
});

it('opens a profile by Enter, and goes back to the same results', async () => {
  await open();
  await type('midnight');
  key('Enter');
  const profile = await screen.findByRole('article', { name: 'APT29' });
  expect(profile.querySelector('.matched')?.textContent).toBe('Midnight Blizzard');
  expect(profile.contains(document.activeElement)).toBe(true);
  key('Backspace');
  await waitFor(() => expect(document.activeElement).toBe(field()));
  expect(field().value).toBe('midnight');
  expect(screen.getAllByRole('option')).toHaveLength(1);
});

it('goes from profile to profile, and back one by one', async () => {
  await open();
  await type('apt29');
  key('Enter');
  fireEvent.click(await screen.findByRole('button', { name: 'Turla' }));
  await screen.findByRole('article', { name: 'Turla' });
  key('ArrowLeft', { altKey: true });
  await screen.findByRole('article', { name: 'APT29' });
  fireEvent.click(screen.getByRole('button', { name: 'Back' }));
  await screen.findByRole('option');
});

it('leaves source links to the browser, and opens the profile in a tab', async () => {
  await open();
  await type('apt29');
  key('Enter');
  const profile = await screen.findByRole('article', { name: 'APT29' });
  const links = within(profile).getAllByRole('link');
  expect(links.length).toBeGreaterThan(3);
  for (const link of links) expect(link.getAttribute('rel')).toBe('noopener noreferrer');
  fireEvent.click(screen.getByRole('button', { name: 'Open in a tab' }));
  expect(send).toHaveBeenCalledWith('profile.open', { id: APT29.id });
  await waitFor(() => expect(window.close).toHaveBeenCalled());
});

it('clears by Esc, then closes', async () => {
  await open();
  await type('turla');
  key('Escape');
  await waitFor(() => expect(field().value).toBe(''));
  expect(window.close).not.toHaveBeenCalled();
  key('Escape');
  expect(window.close).toHaveBeenCalledOnce();
});

it('takes Esc for what stands there now, also before it was painted', async () => {
  await open();
  (await screen.findByRole('button', { name: /^Turla/ })).click();
  await drawnNotPainted();
  expect(screen.queryByRole('button', { name: 'Back' })).not.toBeNull();
  keyBeforePaint('Escape');
  await drawnNotPainted();
  expect(window.close).not.toHaveBeenCalled();
  expect(screen.queryByRole('button', { name: 'Back' })).toBeNull();
  keyBeforePaint('Escape');
  expect(window.close).toHaveBeenCalledOnce();
});

it('comes back to the search field by "/", which is a letter like others inside it', async () => {
  await open();
  await type('turla');
  key('Enter');
  await screen.findByRole('article');
  key('/');
  expect(document.activeElement).toBe(field());
  expect(fireEvent.keyDown(field(), { key: '/' })).toBe(true);
  expect(fireEvent.keyDown(field(), { key: 'Backspace' })).toBe(true);
});

it('lists who is named on the page, as the page writes it, and jumps from mention to mention', async () => {
  await open();
  const row = await screen.findByRole('button', { name: /^Midnight Blizzard = APT29/ });
  const apt29 = row.closest('li');
  expect(row.textContent).toContain('Russia · also APT29 (1×)');
  expect(apt29?.textContent).toContain('3 mentions');
  fireEvent.click(screen.getByRole('button', { name: 'Next mention of Midnight Blizzard' }));
  await waitFor(() => expect(apt29?.textContent).toContain('1 of 3'));
  fireEvent.click(screen.getByRole('button', { name: 'Previous mention of Midnight Blizzard' }));
  await waitFor(() => expect(apt29?.textContent).toContain('3 of 3'));
  expect(page.jumps).toEqual([
    { kind: 'jump', frame: 'top', key: 'midnight blizzard', index: 0 },
    { kind: 'jump', frame: 'top', key: 'apt29', index: 0 },
  ]);
});

it('walks the page list by arrows from the search field and back; Tab stops at it once', async () => {
  await open();
  const first = await screen.findByRole('button', { name: /^Midnight Blizzard/ });
  const second = screen.getByRole('button', { name: /^Turla/ });
  const stops = () =>
    [...document.querySelectorAll('.rows button')].filter((one) => (one as HTMLElement).tabIndex === 0);
  expect(stops()).toEqual([first]);
  key('ArrowDown');
  expect(document.activeElement).toBe(first);
  key('ArrowDown');
  expect(document.activeElement).toBe(second);
  await waitFor(() => expect(stops()).toEqual([second]));
  key('ArrowRight');
  expect(page.jumps).toHaveLength(1);
  key('ArrowUp');
  key('ArrowUp');
  expect(document.activeElement).toBe(field());
});

it('comes back by key to the row that a key opened, and by a click to the search field', async () => {
  await open();
  const row = () => screen.findByRole('button', { name: /^Turla/ });
  for (const [detail, place] of [
    [0, row],
    [1, field],
  ] as const) {
    fireEvent.click(await row(), { detail });
    await screen.findByRole('article', { name: 'Turla' });
    key('Escape');
    expect(document.activeElement).toBe(await place());
  }
});

it('has the focus in the search field when what had it is gone, and leaves it where it still is', async () => {
  await recentLookUps.update(() => [{ id: TURLA.id, met: 'Turla' }]);
  frames = [summary({ names: [] })];
  await open();
  fireEvent.click(screen.getByRole('button', { name: 'Filter' }));
  const star = screen.getByRole('button', { name: 'Only those you follow' });
  star.focus();
  fireEvent.click(star);
  expect(document.activeElement).toBe(star);
  pressed('Clear');
  await waitFor(() => expect(document.activeElement).toBe(field()));
  await screen.findByText('Recent look-ups');
  pressed('Clear');
  await waitFor(() => expect(screen.queryByText('Recent look-ups')).toBeNull());
  expect(document.activeElement).toBe(field());
});

it('opens an actor of the page, with its mentions, and goes from one to the next there too', async () => {
  await open();
  fireEvent.click(await screen.findByRole('button', { name: /^Midnight Blizzard/ }));
  const profile = await screen.findByRole('article', { name: 'APT29' });
  expect(profile.textContent).toContain('also called Midnight Blizzard');
  fireEvent.click(within(profile).getByRole('button', { name: 'Next mention of APT29' }));
  await waitFor(() => expect(profile.textContent).toContain('1 of 3'));
  expect(page.jumps).toHaveLength(1);
});

it('asks whom a name of several means', async () => {
  frames = [summary({ names: [pageName('Snake', 2)] })];
  await open();
  fireEvent.click(await screen.findByRole('button', { name: /^Snake Turla or Gelsemium/ }));
  expect(screen.getByText('is a name of 2 actors')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: /^Gelsemium/ }));
  await screen.findByRole('article', { name: 'Gelsemium' });
  key('Backspace');
  await screen.findByText('is a name of 2 actors');
});

it('has the tool that was looked for first, and lit, in whom it leads to', async () => {
  await open();
  await type('wellmess');
  await waitFor(() => expect(results()[0]?.textContent).toContain('Uses'));
  key('Enter');
  const profile = await screen.findByRole('article', { name: 'APT29' });
  const uses = within(profile).getByText('Uses').nextElementSibling;
  expect(uses?.textContent).toMatch(/^WellMess/);
  expect(uses?.querySelector('mark')?.textContent).toBe('WellMess');
});

it('finds malware and tools as what they are, after the actors', async () => {
  await open();
  await type('sh');
  expect(send).not.toHaveBeenCalledWith('others.find', expect.anything());
  await type('shovel');
  const link = (await screen.findByText('Gravel Shovel')).closest('a');
  expect(link?.getAttribute('href')).toBe('profile.html#software/Gravel%20Shovel');
  expect(link?.closest('li')?.textContent).toContain('Malware · Tool');
  expect(results()).toHaveLength(0);
  await type('storm-0558');
  await waitFor(() => expect(screen.queryByText('Gravel Shovel')).toBeNull());
});

it('finds reports that the reader keeps by their titles, after the actors', async () => {
  await open();
  await type('ma');
  expect(send).not.toHaveBeenCalledWith('reports.imported', {});
  await type('stolen mai');
  const link = await screen.findByRole('link', { name: /^How a group read mail/ });
  expect(link.getAttribute('href')).toBe('profile.html#report/imported/saved-1');
  await type('storm-0558');
  await waitFor(() => expect(results()[0]?.textContent).toContain('Storm-0558'));
  expect(screen.queryByRole('link', { name: /^How a group read mail/ })).toBeNull();
});

it('finds reports that were imported while it stays open', async () => {
  reports = [];
  await open();
  await type('stolen mail');
  await waitFor(() => expect(send).toHaveBeenCalledWith('reports.imported', {}));
  reports = [keptReport(APT29)];
  await type('');
  await type('stolen mail');
  await screen.findByRole('link', { name: /^How a group read mail/ });
});

it('adds no page that was left before it told whom it names, and says so', async () => {
  await open();
  fireEvent.click(await screen.findByRole('button', { name: 'Add this page' }));
  await waitFor(() => expect(page.jumps).toEqual([{ kind: 'gather', frame: 'top' }]));
  act(() => page.leave());
  await screen.findByText(/did not tell whom it names/);
  expect((await storedOwnReport.read()).pages).toEqual([]);
});

it('copies the page’s list, and an actor in a way of her choice', async () => {
  const write = vi.fn().mockResolvedValue(undefined);
  vi.stubGlobal('navigator', { ...navigator, locks: navigator.locks, clipboard: { writeText: write } });
  await open();
  fireEvent.click(await screen.findByRole('button', { name: 'Copy the list' }));
  // The browser does not tell what the tab shows: the page is asked.
  await waitFor(() => expect(page.jumps).toEqual([{ kind: 'gather', frame: 'top' }]));
  page.say({
    ...{ kind: 'gathered', frame: 'top', top: true, names: [], doubtful: [] },
    ...{ address: 'https://news.example/storms', title: 'Storms' },
  } as never);
  await screen.findByText('Copied');
  expect(write.mock.lastCall?.[0]).toMatch(
    /^Named on “Storms”\nhttps:\/\/news\.example\/storms, read on .+\n\nMidnight Blizzard \(APT29\) · Russia · 3 mentions\nTurla · Russia · 1 mention\n$/,
  );
  fireEvent.click(screen.getByRole('button', { name: /^Turla/ }));
  await screen.findByRole('article', { name: 'Turla' });
  fireEvent.click(screen.getByRole('button', { name: 'Copy' }));
  await waitFor(() => expect(document.activeElement?.textContent).toBe('All names, one a line'));
  key('Escape');
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Copy'));
  expect(screen.getByRole('article')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Copy' }));
  fireEvent.click(await screen.findByRole('button', { name: 'All names, one a line' }));
  await screen.findByRole('button', { name: 'Copied' });
  expect(write.mock.lastCall?.[0]).toContain('Turla\n');
});

it('says of one actor that it is one', async () => {
  await open();
  await screen.findByRole('button', { name: /^Midnight Blizzard/ });
  act(() => page.say(summary({ names: [pageName('APT29', 4)] })));
  await waitFor(() =>
    expect(document.querySelector('.list-count')?.textContent).toBe('1 actor · 4 mentions'),
  );
});

it('takes in frames that come late, and asks only for names that are new', async () => {
  await open();
  await screen.findByRole('button', { name: /^Midnight Blizzard/ });
  act(() =>
    page.say(summary({ frame: 'ad', top: false, names: [pageName('APT29', 4), pageName('Gelsemium', 1)] })),
  );
  await screen.findByRole('button', { name: /^Gelsemium/ });
  expect(document.querySelector('.list-count')?.textContent).toBe('3 actors · 9 mentions');
  const asked = send.mock.calls.filter(([name]) => name === 'actors.named');
  expect(asked.map(([, input]) => input)).toEqual([
    { names: ['Midnight Blizzard', 'APT29', 'Turla'] },
    { names: ['Gelsemium'] },
  ]);
});

it('asks anew who the names mean once a correction or a refresh gave names to others', async () => {
  frames = [summary({ names: [pageName('Snake', 2)] })];
  await open();
  await screen.findByRole('button', { name: /^Snake Turla or Gelsemium/ });
  meant = { Snake: [TURLA] };
  await act(() => browser.storage.local.set({ [NAMES_STAMP_KEY]: 'another' }));
  await screen.findByRole('button', { name: /^Snake = Turla/ });
});

it('lists the names again that it knows, once those are gone that could not be looked up', async () => {
  await open();
  await screen.findByRole('button', { name: /^Midnight Blizzard/ });
  failing = ['actors.named'];
  act(() => page.say(summary({ names: [pageName('Gelsemium', 1)] })));
  await screen.findByText('Who is named on this page could not be looked up.');
  act(() => page.say(BUSY));
  await screen.findByRole('button', { name: /^Midnight Blizzard/ });
});

it('switches the site and everything', async () => {
  await open();
  fireEvent.click(await screen.findByRole('switch', { name: 'Mark names on news.example' }));
  await waitFor(async () => expect((await storedSettings.read()).offSites).toEqual(['news.example']));
  fireEvent.click(screen.getByRole('switch', { name: 'Mark names on pages' }));
  await screen.findByText('Names are not marked anywhere.');
  expect((await storedSettings.read()).enabled).toBe(false);
  await act(async () => void (await saveSettings({ enabled: true, offSites: [] })));
  await screen.findByRole('button', { name: /^Midnight Blizzard/ });
});

it('asks for a page that is read on a click alone, and chooses its site by the rule of chosen sites', async () => {
  frames = [summary({ state: 'off-here' })];
  await saveSettings({ sites: 'click' });
  await open();
  expect(screen.queryByRole('switch', { name: /news\.example/ })).toBeNull();
  const connect = vi.mocked(browser.tabs.connect);
  fireEvent.click(await screen.findByRole('button', { name: 'Mark names on this page' }));
  expect(connect).toHaveBeenLastCalledWith(7, { name: 'byname.ask' });
  await act(async () => void (await saveSettings({ sites: 'chosen' })));
  fireEvent.click(await screen.findByRole('switch', { name: 'Mark names on news.example' }));
  await waitFor(async () => expect((await storedSettings.read()).onSites).toEqual(['news.example']));
});

it('opens the side panel of its window, and makes way for it', async () => {
  const openPanel = vi.fn(async () => undefined);
  Object.assign(browser, { sidePanel: { open: openPanel } });
  await open();
  fireEvent.click(await screen.findByRole('button', { name: 'Side panel' }));
  expect(openPanel).toHaveBeenCalledWith({ windowId: 1 });
  await waitFor(() => expect(window.close).toHaveBeenCalled());
});

it('searches what was selected in a private window, which its address does not say', async () => {
  await privateText.update(() => 'turla');
  location.hash = new URL(privateSearchAddress(), 'chrome-extension://byname').hash;
  await open();
  await waitFor(() => expect(field().value).toBe('turla'));
});

const refuse = async () => {
  throw new Error('Refused by the browser.');
};

it.each([
  ['side panel', 'Side panel', { sidePanel: { open: refuse } }],
  ['summary', 'Sum up this page', {}],
])('says that the browser did not open its %s, and stays', async (_, button, panels) => {
  Object.assign(browser, panels);
  vi.spyOn(browser.tabs, 'create').mockImplementation(refuse);
  await open();
  fireEvent.click(await screen.findByRole('button', { name: button }));
  expect(await screen.findByText('The browser did not open it.')).toBeTruthy();
  expect(window.close).not.toHaveBeenCalled();
});

it('and its reader', async () => {
  frames = null;
  vi.mocked(browser.tabs.query).mockResolvedValue([{ id: 7, url: 'https://news.example/a.pdf' }] as never);
  vi.spyOn(browser.tabs, 'update').mockImplementation(refuse);
  await open();
  fireEvent.click(await screen.findByRole('button', { name: 'Open in Byname’s reader' }));
  expect(await screen.findByText('The browser did not open it.')).toBeTruthy();
  expect(window.close).not.toHaveBeenCalled();
});

it('says nothing more of what could not be opened once it is', async () => {
  render(<Popup isPanel />);
  failing = ['options.open'];
  fireEvent.click(await screen.findByRole('button', { name: 'Settings' }));
  await screen.findByText('Byname did not answer.');
  failing = [];
  fireEvent.click(screen.getByRole('button', { name: 'Settings' }));
  await waitFor(() => expect(screen.queryByText('Byname did not answer.')).toBeNull());
});

it('stays beside the page as a side panel, follows to the next tab, and has no step of the last page left', async () => {
  render(<Popup isPanel />);
  fireEvent.click(await screen.findByRole('button', { name: 'Next mention of Midnight Blizzard' }));
  await screen.findByText('1 of 3');
  frames = [summary({ names: [pageName('APT29', 3), pageName('Gelsemium', 1)] })];
  await act(async () => page.goTo(8));
  await screen.findByRole('button', { name: /^Gelsemium/ });
  expect(screen.queryByText('1 of 3')).toBeNull();
  key('Escape');
  expect(window.close).not.toHaveBeenCalled();
  expect(screen.queryByRole('button', { name: 'Side panel' })).toBeNull();
});

it('copies the list of the page that a site went on to without loading, under that page’s name', async () => {
  const write = vi.fn().mockResolvedValue(undefined);
  vi.stubGlobal('navigator', { ...navigator, locks: navigator.locks, clipboard: { writeText: write } });
  let tab = { id: 7, windowId: 1, status: 'complete', url: 'https://news.example/storms', title: 'Storms' };
  vi.spyOn(browser.tabs, 'query').mockImplementation(async () => [tab] as never);
  Object.assign(browser.permissions, { getAll: async () => ({ origins: ['<all_urls>'] }) });
  render(<Popup isPanel />);
  const copy = await screen.findByRole('button', { name: 'Copy the list' });
  fireEvent.click(copy);
  await waitFor(() =>
    expect(write.mock.lastCall?.[0]).toContain('Named on “Storms”\nhttps://news.example/storms'),
  );
  tab = { ...tab, url: 'https://news.example/tides', title: 'Tides' };
  await act(async () => page.goOn({ url: tab.url, title: tab.title }));
  await waitFor(() => {
    fireEvent.click(copy);
    expect(write.mock.lastCall?.[0]).toContain('Named on “Tides”\nhttps://news.example/tides');
  });
});

it('says that the page cannot be read, and offers no switch for it', async () => {
  frames = null;
  await open();
  await screen.findByText('Byname cannot read this page.');
  expect(screen.getAllByRole('switch')).toHaveLength(1);
});

it('says what could not be read, and asks again', async () => {
  failing = ['search.entries', 'actors.named'];
  await open();
  await screen.findByText('Who is named on this page could not be looked up.');
  await type('turla');
  failing = [];
  fireEvent.click(await screen.findByRole('button', { name: 'Try again' }));
  await screen.findByRole('option');
});

it('asks again who is named on the page, and for a profile, that could not be looked up', async () => {
  failing = ['actors.named', 'actor.get'];
  await open();
  await screen.findByText('Who is named on this page could not be looked up.');
  failing = ['actor.get'];
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  fireEvent.click(await screen.findByRole('button', { name: /^Midnight Blizzard/ }));
  await screen.findByText('The profile could not be read.');
  failing = [];
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByRole('article', { name: 'APT29' });
});

it('says by what an actor was found that does not bear the name, and how often the page names it', async () => {
  await open();
  await screen.findByRole('button', { name: /^Midnight Blizzard/ });
  await type('mimikatz');
  const [first] = await screen.findAllByRole('option');
  expect(first?.textContent).toContain('APT29');
  expect(first?.textContent).toContain('Uses Mimikatz');
  expect(first?.textContent).toContain('3 here');
});

it('shows the chosen result in short', async () => {
  await open();
  await type('russia');
  const preview = await screen.findByRole('complementary', { name: 'APT29 in short' });
  expect(preview.textContent).toContain('Espionage');
  key('ArrowDown');
  const second = document.querySelectorAll('.result-name')[1]?.textContent;
  await screen.findByRole('complementary', { name: `${second} in short` });
});

it('shows nobody else in short where the chosen result cannot be read', async () => {
  await open();
  await type('russia');
  await screen.findByRole('complementary', { name: 'APT29 in short' });
  failing = ['actor.get'];
  key('ArrowDown');
  await waitFor(() => expect(screen.queryByRole('complementary')).toBeNull());
});

it('puts names that are but like what was typed under a line', async () => {
  await open();
  await type('tulra');
  const similar = screen.getByRole('group', { name: 'Similar' });
  expect(within(similar).getByRole('option').textContent).toContain('Turla');
  key('Enter');
  await screen.findByRole('article', { name: 'Turla' });
});

it('finds Kimsuky by 김수키', async () => {
  more = bundledEntries;
  await open();
  await type('김수키');
  const [first] = await screen.findAllByRole('option');
  expect(first?.querySelector('.result-name')?.textContent).toBe('Kimsuky');
  expect(first?.querySelector('mark')?.textContent).toBe('김수키');
});

it('remembers whom she opened, lists them where the page names nobody, and forgets them', async () => {
  await open();
  await type('midnight');
  key('Enter');
  await screen.findByRole('article', { name: 'APT29' });
  await waitFor(async () =>
    expect((await recentLookUps.read())[0]).toEqual({ id: APT29.id, met: 'Midnight Blizzard' }),
  );
  cleanup();
  frames = [summary({ names: [] })];
  await open();
  const row = await screen.findByRole('button', { name: /^Midnight Blizzard = APT29/ });
  key('ArrowDown');
  expect(document.activeElement).toBe(row);
  fireEvent.click(screen.getByRole('button', { name: 'Clear' }));
  await waitFor(() => expect(screen.queryByText('Recent look-ups')).toBeNull());
  expect(await recentLookUps.read()).toEqual([]);
});

it('keeps nothing of what she opens over a private window', async () => {
  vi.spyOn(browser.tabs, 'query').mockImplementation(
    async () => [{ id: 7, status: 'complete', incognito: true }] as never,
  );
  await open();
  await type('turla');
  const update = vi.spyOn(recentLookUps, 'update');
  key('Enter');
  await screen.findByRole('article', { name: 'Turla' });
  expect(update).not.toHaveBeenCalled();
});

it('filters the page’s list, and search, by origin and by whom she follows', async () => {
  await storedFollowed.update(() => [{ records: [TURLA.id], name: 'Turla' }]);
  await open();
  await screen.findByRole('button', { name: /^Midnight Blizzard/ });
  fireEvent.click(screen.getByRole('button', { name: 'Filter' }));
  fireEvent.click(screen.getByRole('button', { name: 'Only those you follow' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: /^Midnight Blizzard/ })).toBeNull());
  await waitFor(() => expect(document.querySelector('.list-count')?.textContent).toContain('1 of 2'));
  await type('russia');
  expect(results()).toHaveLength(1);
  fireEvent.click(screen.getByRole('button', { name: 'Only those you follow' }));
  fireEvent.change(screen.getByRole('combobox', { name: 'Origin' }), { target: { value: 'CN' } });
  await waitFor(() => expect(results()[0]?.textContent).toContain('Gelsemium'));
  key('Escape');
  key('Escape');
  await waitFor(() => expect(screen.queryByRole('combobox', { name: 'Origin' })).toBeNull());
  expect(screen.getByRole('button', { name: /^Midnight Blizzard/ })).toBeTruthy();
  expect(window.close).not.toHaveBeenCalled();
});

it('lists everybody who passes the filter where the page names nobody', async () => {
  frames = [summary({ names: [] })];
  await open();
  await screen.findByText('No actor is named on this page.');
  fireEvent.click(screen.getByRole('button', { name: 'Filter' }));
  fireEvent.change(screen.getByRole('combobox', { name: 'Motive' }), { target: { value: 'Espionage' } });
  await waitFor(() => expect(results()[0]?.textContent).toContain('APT29'));
});

it('says in words of ours that the browser did not open its page of shortcuts', async () => {
  const openShortcutSettings = vi.fn().mockRejectedValue(new Error('Illegal URL: chrome://'));
  Object.assign(fakeBrowser.commands, { openShortcutSettings });
  await open();
  key('?');
  fireEvent.click(await screen.findByRole('button', { name: 'Change shortcuts…' }));
  await screen.findByText('The browser did not open its page of shortcuts.');
  expect(window.close).not.toHaveBeenCalled();
  Object.assign(fakeBrowser.commands, { openShortcutSettings: undefined });
});

it('lists the shortcuts by "?", which no name begins with', async () => {
  await open();
  key('?');
  await screen.findByRole('heading', { name: 'Shortcuts' });
  expect(screen.getByText('Alt+Shift+Y').closest('div')?.textContent).toContain('Open the popup');
  key('Escape');
  await waitFor(() => expect(document.activeElement).toBe(field()));
  expect(window.close).not.toHaveBeenCalled();
  await type('a');
  expect(fireEvent.keyDown(field(), { key: '?' })).toBe(true);
});

it('says what a refresh could not read, and which data stays', async () => {
  info = { ...BUNDLED_INFO, takenAt: '2026-08-06T00:00:00Z' };
  render(<Popup />);
  fireEvent.click(await screen.findByRole('button', { name: 'Refresh' }));
  const failure = { ok: false, code: 'offline', message: 'The server did not answer.' } as const;
  await act(async () => {
    await refreshResults.update((state) => ({
      ...state,
      sources: {
        'misp-threat-actor': { triedAt: new Date().toISOString(), result: failure, failures: 1 },
        'microsoft-mapping': { triedAt: '2026-08-01T00:00:00Z', result: failure, failures: 1 },
      },
    }));
  });
  const said = await screen.findByText(/could not be refreshed/);
  expect(said.closest('[role="alert"]')).toBeTruthy();
  expect(said.textContent).toMatch(/^MISP could not be refreshed: .*The data of 6 Aug 2026 stays in use\.$/);
});

it('lists what changed in the last weeks, also what was seen', async () => {
  const ago = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
  const logged = (days: number, name: string): LogEntry => ({
    ...{ at: ago(days), kind: 'refresh', brought: ['misp-threat-actor'], failed: [] },
    ...{ addedCount: 1, removedCount: 0, changedCount: 0, removed: [], changed: [] },
    added: [{ id: APT29.id, name }],
  });
  await newsSeen.update(() => ago(5));
  await refreshLog.update(() => [logged(2, 'Fen Otter'), logged(20, 'Ash Vole')]);
  await open();
  fireEvent.click(await screen.findByRole('button', { name: '1 new' }));
  const [week, before] = screen.getAllByRole('heading', { level: 3 });
  expect(week?.textContent).toMatch(/^Since last week/);
  expect(before?.textContent).toMatch(/^Before that/);
  const items = () => screen.getAllByRole('button', { name: /new actor/ });
  expect(items().map((item) => item.dataset.unseen)).toEqual(['true', 'false']);
  expect(items()[0]?.textContent).toContain('Fen Otter');
  fireEvent.click(items()[0] as HTMLElement);
  await screen.findByRole('article', { name: 'APT29' });
  key('Escape');
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'News' }));
  fireEvent.click(screen.getByRole('button', { name: 'Back' }));
  fireEvent.click(await screen.findByRole('button', { name: 'News' }));
  expect(items().map((item) => item.dataset.unseen)).toEqual(['false', 'false']);
});

it('counts as seen what there is where it was last looked at under a clock that was ahead', async () => {
  await newsSeen.update(() => new Date(Date.now() + 400 * 86_400_000).toISOString());
  await open();
  await vi.waitFor(async () => expect(Date.parse(await newsSeen.read())).toBeLessThanOrEqual(Date.now()));
});

it('offers to refresh data that is older than two weeks', async () => {
  info = { ...BUNDLED_INFO, takenAt: new Date(Date.now() - 15 * 86_400_000).toISOString() };
  render(<Popup />);
  fireEvent.click(await screen.findByRole('button', { name: 'Refresh' }));
  expect(send).toHaveBeenCalledWith('refresh.start', {});
  cleanup();
  info = { ...BUNDLED_INFO, takenAt: new Date(Date.now() - 13 * 86_400_000).toISOString() };
  await open();
  expect(screen.queryByRole('button', { name: 'Refresh' })).toBeNull();
});

it.each([
  ['chrome://extensions/', 'Browsers keep extensions out of their own pages.'],
  ['https://news.example/report.pdf', 'The browser keeps extensions out of its PDF viewer.'],
  ['file:///home/reader/a.html', 'Byname may not read files on this computer.'],
  ['https://news.example/', 'It was open before Byname was installed or updated.'],
])('says why %s is not read', async (url, words) => {
  frames = null;
  inTab({ url }, ['<all_urls>']);
  await open();
  await screen.findByText(words);
});

it('asks for access to a site that it may not read, and loads the page again', async () => {
  frames = null;
  inTab({ url: 'https://news.example/' }, []);
  const request = vi.spyOn(browser.permissions, 'request').mockImplementation(async () => true);
  const reload = vi.spyOn(browser.tabs, 'reload').mockImplementation(async () => undefined);
  await open();
  await screen.findByText('Byname may not read news.example.');
  fireEvent.click(screen.getByRole('button', { name: 'Allow on this site' }));
  await waitFor(() => expect(reload).toHaveBeenCalledWith(7));
  expect(request).toHaveBeenCalledWith({ origins: ['https://news.example/*'] });
});

function inTab(tab: object, origins: string[]) {
  vi.spyOn(browser.tabs, 'query').mockImplementation(
    async () => [{ id: 7, status: 'complete', ...tab }] as never,
  );
  vi.spyOn(browser.permissions, 'getAll').mockImplementation(async () => ({ origins }) as never);
}
