// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { send } from '@/contract/channel';
import type { FrameSummary } from '@/contract/frame-summary';
import type { MessageName } from '@/contract/messages';
import type { Actor } from '@/core/model/actor';
import { searchEntry } from '@/core/search/search-entry';
import { saveSettings, storedSettings } from '@/stored/settings';
import { Popup } from '@/ui/popup/Popup';
import { APT29, GELSEMIUM, STORM_0558, TURLA } from '../../gallery/fixtures/actors';
import { BUNDLED_INFO } from '../../gallery/fixtures/options';
import { type FakePage, fakePage, pageName, summary } from './fake-page';

vi.mock('@/contract/channel', () => ({ send: vi.fn() }));

const ACTORS: readonly Actor[] = [APT29, STORM_0558, TURLA, GELSEMIUM];
const BUSY = summary({
  names: [pageName('Midnight Blizzard', 2), pageName('APT29', 1), pageName('Turla', 1)],
});

let frames: readonly FrameSummary[] | null;
let page: FakePage;
let failing: readonly MessageName[];

beforeEach(() => {
  fakeBrowser.reset();
  failing = [];
  frames = [BUSY];
  page = fakePage(() => frames);
  vi.spyOn(window, 'close').mockImplementation(() => undefined);
  vi.mocked(send).mockImplementation(async (name, input) => {
    if (failing.includes(name)) return { ok: false, error: 'Byname did not answer.' };
    return { ok: true, value: reply(name, input as never) as never };
  });
});

afterEach(cleanup);

function reply(
  name: MessageName,
  input: { readonly id: string; readonly names: readonly string[] },
): unknown {
  switch (name) {
    case 'search.entries':
      return ACTORS.map(searchEntry);
    case 'corrections.list':
      return [];
    case 'dataset.info':
      return BUNDLED_INFO;
    case 'actor.get':
      return ACTORS.find(({ id }) => id === input.id) ?? null;
    case 'actors.named':
      return input.names.map((text) => ({
        name: text,
        actors: ACTORS.filter(({ names }) => names.some((known) => known.text === text)),
        settled: true,
      }));
    default:
      return { opened: true };
  }
}

async function open() {
  render(<Popup />);
  await screen.findByText(/1,412 actors/);
}

function field(): HTMLInputElement {
  return screen.getByRole('combobox') as HTMLInputElement;
}

async function type(text: string) {
  fireEvent.input(field(), { target: { value: text } });
  await waitFor(() => expect(field().value).toBe(text));
}

function key(name: string, modifiers: KeyboardEventInit = {}) {
  const target = document.activeElement ?? document.body;
  fireEvent.keyDown(target, { key: name, ...modifiers });
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

it('lists who is named on the page, and jumps from mention to mention', async () => {
  await open();
  const apt29 = (await screen.findByRole('button', { name: 'APT29' })).closest('li');
  expect(apt29?.textContent).toContain('3 mentions');
  expect(apt29?.textContent).toContain('as Midnight Blizzard\u00a02, APT29\u00a01');
  fireEvent.click(screen.getByRole('button', { name: 'APT29' }));
  await waitFor(() => expect(apt29?.textContent).toContain('1 of 3'));
  fireEvent.click(screen.getByRole('button', { name: 'Previous mention of APT29' }));
  await waitFor(() => expect(apt29?.textContent).toContain('3 of 3'));
  expect(page.jumps).toEqual([
    { kind: 'jump', frame: 'top', key: 'midnight blizzard', index: 0 },
    { kind: 'jump', frame: 'top', key: 'apt29', index: 0 },
  ]);
});

it('walks the page list by arrows from the search field and back', async () => {
  await open();
  const first = await screen.findByRole('button', { name: 'APT29' });
  key('ArrowDown');
  expect(document.activeElement).toBe(first);
  key('ArrowDown');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Turla' }));
  key('ArrowRight');
  expect(page.jumps).toHaveLength(1);
  key('ArrowUp');
  key('ArrowUp');
  expect(document.activeElement).toBe(field());
});

it('takes in frames that come late, and asks only for names that are new', async () => {
  await open();
  await screen.findByRole('button', { name: 'APT29' });
  act(() =>
    page.say(summary({ frame: 'ad', top: false, names: [pageName('APT29', 4), pageName('Gelsemium', 1)] })),
  );
  await screen.findByRole('button', { name: 'Gelsemium' });
  expect(screen.getByText('3 actors, 9 mentions')).toBeTruthy();
  const asked = vi.mocked(send).mock.calls.filter(([name]) => name === 'actors.named');
  expect(asked.map(([, input]) => input)).toEqual([
    { names: ['Midnight Blizzard', 'APT29', 'Turla'] },
    { names: ['Gelsemium'] },
  ]);
});

it('switches the site and everything', async () => {
  await open();
  fireEvent.click(await screen.findByRole('switch', { name: 'Mark names on news.example' }));
  await waitFor(async () => expect((await storedSettings.read()).offSites).toEqual(['news.example']));
  fireEvent.click(screen.getByRole('switch', { name: 'Mark names everywhere' }));
  await screen.findByText('Names are not marked anywhere.');
  expect((await storedSettings.read()).enabled).toBe(false);
  await act(async () => void (await saveSettings({ enabled: true, offSites: [] })));
  await screen.findByRole('button', { name: 'APT29' });
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

it('stays beside the page as a side panel, follows to the next tab, and has no step of the last page left', async () => {
  render(<Popup isPanel />);
  fireEvent.click(await screen.findByRole('button', { name: 'Next mention of APT29' }));
  await screen.findByText('1 of 3');
  frames = [summary({ names: [pageName('APT29', 3), pageName('Gelsemium', 1)] })];
  await act(async () => page.goTo(8));
  await screen.findByRole('button', { name: 'Gelsemium' });
  expect(screen.queryByText('1 of 3')).toBeNull();
  key('Escape');
  expect(window.close).not.toHaveBeenCalled();
  expect(screen.queryByRole('button', { name: 'Side panel' })).toBeNull();
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
