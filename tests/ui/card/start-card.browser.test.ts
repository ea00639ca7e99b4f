import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { FromCard, ToCard } from '@/contract/card-port';
import type { Actor, ActorNote } from '@/core/model/actor';
import { storedSettings } from '@/stored/settings';
import { unfinishedNotes } from '@/stored/unfinished-notes';
import { startCard } from '@/ui/card/start-card';
import { anActor } from '../../fixtures/builders';
import { input } from '../../page/browser/input';
import { show, untilTestEnds } from '../../page/browser/page';
import { answerCard, handPort } from './the-background';

const PATIENCE = { timeout: 10_000 };
const LINKED = anActor({ name: 'APT28', aliases: ['Fancy Bear'] });
const ACTOR: Actor = {
  ...anActor({ name: 'APT29', aliases: ['Cozy Bear'] }),
  relations: [
    { type: 'similar', kind: 'actor', name: 'APT28', actor: LINKED.id, source: 'misp-threat-actor' },
  ],
};

type Show = Extract<ToCard, { kind: 'show' }>;

const SHOW: Show = {
  kind: 'show',
  id: 1,
  text: 'Cozy Bear',
  evidence: 'distinct',
  theme: 'light',
  pinned: false,
  width: 360,
  maxHeight: 400,
  page: { hostname: 'said-by-the-page.example', pathname: '/a' },
};

beforeEach(() => {
  // What lies over the page of the tests is not what they are about: here the word of the page's script does.
  vi.stubGlobal('IntersectionObserverEntry', class {});
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  return () => vi.unstubAllGlobals();
});

test('draws who is behind the name, as the background says, and tells how high that is', async () => {
  const { asked, heard, place, post } = await start();
  post(SHOW);
  await expect.poll(() => place.textContent, PATIENCE).toContain('another name for APT29');
  expect(asked.map(({ byname }) => byname)).toEqual(['card.claim', 'actors.named', 'dataset.info']);
  const height = dialogIn(place)?.getBoundingClientRect().height;
  // The pointer may happen to be where the card is drawn, which is told as well.
  await expect.poll(() => heard, PATIENCE).toContainEqual({ kind: 'drawn', id: 1, height });
});

test('takes no press before it was seen, and one after', async () => {
  const { heard, place, post } = await start();
  post(SHOW);
  await expect.poll(() => place.textContent, PATIENCE).toContain('APT29');
  expect(dialogIn(place)?.ariaBusy).toBe('true');
  await press(place, 'Close');
  expect(kinds(heard)).not.toContain('close');
  post({ kind: 'seen', seen: true });
  await expect.poll(() => dialogIn(place)?.ariaBusy, PATIENCE).toBe('false');
  await press(place, 'Close');
  await expect.poll(() => kinds(heard), PATIENCE).toContain('close');
});

test('takes no press while it is covered, nor for another name before that was seen', async () => {
  const { heard, place, post } = await start();
  for (const disturb of [
    { kind: 'seen', seen: false },
    { ...SHOW, id: 2, text: 'APT29' },
  ] as const) {
    await settle(place, post);
    post(disturb);
    await expect.poll(() => dialogIn(place)?.ariaBusy, PATIENCE).toBe('true');
    await press(place, 'Not this, and more');
    expect(place.textContent).not.toContain('on this page');
  }
  expect(kinds(heard)).not.toContain('close');
});

test('keeps nothing of what it showed when it is cleared', async () => {
  const { place, post } = await start();
  post(SHOW);
  await expect.poll(() => place.textContent, PATIENCE).toContain('APT29');
  post({ kind: 'clear' });
  await expect.poll(() => place.childElementCount, PATIENCE).toBe(0);
});

test('shows the newer of two names, whichever is answered first', async () => {
  const answers = new Map<string, () => void>();
  const { heard, place, post } = await start(
    (name) => new Promise((done) => answers.set(name, () => done())),
  );
  post(SHOW);
  post({ ...SHOW, id: 2, text: 'APT29' });
  await expect.poll(() => answers.size, PATIENCE).toBe(2);
  answers.get('APT29')?.();
  await expect.poll(() => heard.some((message) => 'id' in message && message.id === 2), PATIENCE).toBe(true);
  answers.get('Cozy Bear')?.();
  await expect.poll(() => dialogIn(place)?.ariaLabel, PATIENCE).toBe('APT29');
  expect(heard.some((message) => 'id' in message && message.id === 1)).toBe(false);
});

test('Escape on the page closes the menu first, then the card', async () => {
  const { heard, place, post } = await start();
  await settle(place, post);
  await press(place, 'Not this, and more');
  await expect.poll(() => place.textContent, PATIENCE).toContain('on this page');
  post({ kind: 'escape' });
  await expect.poll(() => place.textContent, PATIENCE).not.toContain('on this page');
  expect(kinds(heard)).not.toContain('close');
  post({ kind: 'escape' });
  await expect.poll(() => kinds(heard), PATIENCE).toContain('close');
});

test('a name is hidden on the site that the browser names, not on the one that the page says', async () => {
  const { heard, place, post } = await start();
  await settle(place, post);
  await press(place, 'Not this, and more');
  await press(place, 'Do not mark this name on this site');
  await expect
    .poll(async () => (await storedSettings.read()).hiddenNames, PATIENCE)
    .toMatchObject([{ text: 'Cozy Bear', site: 'said-by-the-browser.example' }]);
  await expect.poll(() => kinds(heard), PATIENCE).toContain('close');
});

test('a name that could not be hidden is said to be so, in the card', async () => {
  const { heard, place, post } = await start();
  await settle(place, post);
  const set = vi.spyOn(browser.storage.local, 'set').mockRejectedValue(new Error('full'));
  await press(place, 'Not this, and more');
  await press(place, 'Do not mark this name anywhere');
  await expect
    .poll(() => place.querySelector('[role="alert"]')?.textContent, PATIENCE)
    .toMatch(/could not save/);
  expect(kinds(heard)).not.toContain('close');
  set.mockRestore();
});

test('stays where the profile was not opened, and says so; another name is not closed for it', async () => {
  const { heard, place, post, open } = await start();
  await settle(place, post);
  open.mockRejectedValueOnce(new Error('Byname did not answer.'));
  await press(place, 'Open profile');
  const alert = () => place.querySelector('[role="alert"]')?.textContent;
  await expect.poll(alert, PATIENCE).toBe('Byname did not answer.');
  expect(kinds(heard)).not.toContain('close');
  let opened: () => void = () => undefined;
  open.mockImplementationOnce(() => new Promise<void>((resolve) => (opened = resolve)));
  await press(place, 'Open profile');
  post({ ...SHOW, id: 2 });
  await expect.poll(alert, PATIENCE).toBeUndefined();
  opened();
  await settle(place, post, { ...SHOW, id: 2 });
  expect(kinds(heard)).not.toContain('close');
  await press(place, 'Open profile');
  await expect.poll(() => kinds(heard), PATIENCE).toContain('close');
});

test('opens another actor in the place of the first, and goes back', async () => {
  const { asked, heard, place, post } = await start();
  await settle(place, post);
  await press(place, LINKED.name);
  await expect.poll(() => place.querySelector('h2')?.textContent, PATIENCE).toBe('APT28');
  expect(asked.at(-1)).toEqual({ byname: 'actor.get', input: { id: LINKED.id } });
  await press(place, 'Cozy Bear');
  await expect.poll(() => place.querySelector('h2')?.textContent, PATIENCE).toBe('Cozy Bear');
  expect(kinds(heard)).not.toContain('close');
});

test('reads what refreshes came to once, when the age of a source is asked, and keeps up with it', async () => {
  const get = vi.spyOn(browser.storage.local, 'get');
  const reads = () => get.mock.calls.filter(([keys]) => JSON.stringify(keys).includes('refresh')).length;
  const { place, post } = await start();
  await settle(place, post);
  expect(reads()).toBe(0);
  const status = { triedAt: '', failures: 1, result: { ok: false, code: 'offline', message: '' } };
  const source = ACTOR.records[0]?.source ?? '';
  for (const id of [2, 3]) {
    post({ kind: 'clear' });
    await expect.poll(() => place.childElementCount, PATIENCE).toBe(0);
    await settle(place, post, { ...SHOW, id });
    await press(place, place.querySelector('.card-sources')?.textContent ?? '');
    await expect.poll(() => place.querySelector('.source-ages'), PATIENCE).not.toBeNull();
  }
  expect(reads()).toBe(1);
  await browser.storage.local.set({ refresh: { sources: { [source]: status } } });
  await expect.poll(() => place.textContent, PATIENCE).toContain('the last refresh failed');
});

test('is dragged by its head, but for its buttons, and not before it was seen', async () => {
  const { heard, place, post } = await start();
  post(SHOW);
  await expect.poll(() => place.textContent, PATIENCE).toContain('APT29');
  await dragBy(place, 'h2', 40, 30);
  expect(kinds(heard)).not.toContain('drag');
  await settle(place, post);
  await dragBy(place, '[aria-label="Close"]', 40, 30);
  await dragBy(place, '.card-body', 40, 30);
  await dragBy(place, 'h2', 2, 1);
  expect(kinds(heard)).not.toContain('drag');
  await dragBy(place, 'h2', 40, 30);
  const total = () =>
    heard.reduce(
      ([x = 0, y = 0], message) => (message.kind === 'drag' ? [x + message.x, y + message.y] : [x, y]),
      [0, 0],
    );
  await expect.poll(total, PATIENCE).toEqual([40, 30]);
  const count = heard.length;
  const { x, y } = middleOf(place, 'h2');
  await input.movePointer(x + 9, y + 9);
  // What is no drag any more says nothing; what is told in order shows that it has come.
  await press(place, 'Keep open');
  await expect.poll(() => kinds(heard).slice(count), PATIENCE).toContain('pin');
  expect(kinds(heard).slice(count)).not.toContain('drag');
});

test('is moved by Alt and an arrow while it has the focus, farther with Shift', async () => {
  const { heard, place, post } = await start();
  await settle(place, post);
  post({ kind: 'focus' });
  await expect.poll(() => document.activeElement, PATIENCE).toBe(dialogIn(place));
  await input.press('Alt', 'ArrowLeft');
  await input.press('Alt', 'Shift', 'ArrowDown');
  await input.press('ArrowDown');
  await expect
    .poll(() => heard.filter(({ kind }) => kind === 'drag'), PATIENCE)
    .toEqual([
      { kind: 'drag', x: -16, y: 0 },
      { kind: 'drag', x: 0, y: 64 },
    ]);
});

test('? on the page lists the keys in the card', async () => {
  Object.assign(browser.commands, {
    getAll: async () => [{ name: 'mark-page', shortcut: 'Alt+Shift+Y' }],
  });
  const { place, post } = await start();
  await settle(place, post);
  post({ kind: 'help' });
  await expect
    .poll(() => place.querySelector('.card-keys')?.textContent, PATIENCE)
    .toContain('Alt+Shift+YMark names');
});

test('a note is written in it: it is kept open, takes letters for letters, and shows what was kept', async () => {
  const { asked, heard, place, post } = await start();
  await settle(place, post);
  await press(place, 'Write a note');
  await expect.poll(() => document.activeElement?.className, PATIENCE).toContain('note-field');
  await expect.poll(() => kinds(heard), PATIENCE).toContain('pin');
  const count = heard.length;
  for (const letter of ['n', 'p', 'n']) await input.press(letter);
  await expect.poll(async () => (await unfinishedNotes.read())[ACTOR.id]?.text, PATIENCE).toBe('npn');
  await press(place, 'Keep the note');
  await expect.poll(() => place.querySelector('.note-line')?.textContent, PATIENCE).toContain('npn');
  expect(asked.find(({ byname }) => byname === 'corrections.add')?.input).toMatchObject({
    correction: { kind: 'note-actor', actor: { name: ACTOR.name }, text: 'npn' },
  });
  expect(kinds(heard).slice(count)).not.toContain('pin');
  await expect.poll(() => unfinishedNotes.read(), PATIENCE).toEqual({});
});

test('is drawn where a frame has no storage of the session, and has what was begun there again', async () => {
  vi.spyOn(browser.storage, 'session', 'get').mockReturnValue(undefined as never);
  const { place, post } = await start();
  await settle(place, post);
  await press(place, 'Write a note');
  await expect.poll(() => document.activeElement?.className, PATIENCE).toContain('note-field');
  await input.press('q');
  post({ kind: 'clear' });
  await expect.poll(() => place.childElementCount, PATIENCE).toBe(0);
  await settle(place, post, { ...SHOW, id: 2 });
  await press(place, 'Write a note');
  await expect.poll(() => place.querySelector<HTMLTextAreaElement>('.note-field')?.value, PATIENCE).toBe('q');
});

test('n on the page begins a note, which Escape leaves', async () => {
  const { heard, place, post } = await start();
  await settle(place, post);
  post({ kind: 'note' });
  await expect.poll(() => document.activeElement?.className, PATIENCE).toContain('note-field');
  post({ kind: 'escape' });
  await expect.poll(() => place.querySelector('.note-field'), PATIENCE).toBeNull();
  expect(kinds(heard)).not.toContain('close');
});

test('no note is written where the company lets nobody', async () => {
  Object.assign(browser.commands, { getAll: async () => [] });
  await storedSettings.update((now) => ({ ...now, policy: { featuresOff: ['corrections'] } }));
  const { heard, place, post } = await start();
  await settle(place, post);
  expect(place.querySelector('[data-opens="note"]')).toBeNull();
  post({ kind: 'note' });
  post({ kind: 'help' });
  await expect.poll(() => place.querySelector('.card-keys'), PATIENCE).not.toBeNull();
  expect(kinds(heard)).not.toContain('pin');
});

test('its pin asks the page to keep it', async () => {
  const { heard, place, post } = await start();
  await settle(place, post);
  await press(place, 'Keep open');
  await expect.poll(() => kinds(heard), PATIENCE).toContain('pin');
});

test('opens the profile by way of the background, and closes', async () => {
  const { asked, heard, place, post } = await start();
  await settle(place, post);
  await press(place, 'Open profile');
  await expect.poll(() => kinds(heard), PATIENCE).toContain('close');
  expect(asked.at(-1)).toEqual({ byname: 'profile.open', input: { id: ACTOR.id, met: SHOW.text } });
});

test('goes on when a message is none', async () => {
  const { place, port, post } = await start();
  for (const message of [null, 'show', { kind: 'run' }, { ...SHOW, text: 7 }, { ...SHOW, page: null }])
    port.postMessage(message);
  post(SHOW);
  await expect.poll(() => place.textContent, PATIENCE).toContain('APT29');
});

test('hears nothing of a port without a token that was vouched for', async () => {
  const { asked, place } = await start();
  const { heard, port } = handPort({ byname: 'card', token: 'made up' });
  port.postMessage(SHOW);
  await expect.poll(() => asked.length, PATIENCE).toBe(2);
  const good = handPort({ byname: 'card', token: 'vouched' });
  await expect.poll(() => good.heard, PATIENCE).toContainEqual({ kind: 'ready' });
  expect(heard).toEqual([]);
  expect(place.childElementCount).toBe(0);
});

async function start(untilAnswered: (name: string) => Promise<void> = async () => undefined) {
  const kept: ActorNote[] = [];
  const open = vi.fn<() => Promise<void>>(async () => undefined);
  const asked = answerCard({
    'card.claim': ({ token }: { readonly token: string }) =>
      token === 'vouched' ? { accepted: true, site: 'said-by-the-browser.example' } : { accepted: false },
    'actors.named': async ({ names: [name = ''] }: { readonly names: readonly string[] }) => {
      await untilAnswered(name);
      return [{ name, actors: [ACTOR], settled: true }];
    },
    'actor.get': ({ id }: { readonly id: string }) =>
      id === LINKED.id ? LINKED : { ...ACTOR, corrections: { ids: [], notes: kept } },
    'corrections.add': ({ correction }: { readonly correction: { readonly text: string } }) => {
      const note = { ...correction, id: 'c-1', at: '2026-11-22T06:00:00Z' };
      kept.push(note);
      return { correction: note, effect: 'in-force' };
    },
    'profile.open': async () => {
      await open();
      return { opened: true };
    },
  });
  const place = show('<div></div>');
  startCard(place, untilTestEnds());
  const { port, heard } = handPort({ byname: 'card', token: 'vouched' });
  await expect.poll(() => heard, PATIENCE).toContainEqual({ kind: 'ready' });
  const post = (message: ToCard) => port.postMessage(message);
  return { asked, heard: heard as FromCard[], place, port, post, open };
}

/** Shows the card until it takes presses. */
async function settle(place: HTMLElement, post: (message: ToCard) => void, show = SHOW): Promise<void> {
  post(show);
  await expect.poll(() => place.textContent, PATIENCE).toContain('APT29');
  post({ kind: 'seen', seen: true });
  await expect.poll(() => dialogIn(place)?.ariaBusy, PATIENCE).toBe('false');
}

/** A press of the browser's own. */
async function press(place: HTMLElement, name: string): Promise<void> {
  const button = [...place.querySelectorAll('button')].find((candidate) =>
    (candidate.ariaLabel ?? candidate.textContent ?? '').startsWith(name),
  );
  if (button === undefined) throw new Error(`There is no button "${name}".`);
  button.scrollIntoView({ block: 'center' });
  const { left, top, width, height } = button.getBoundingClientRect();
  await input.click(left + width / 2, top + height / 2);
}

function middleOf(place: HTMLElement, selector: string): { readonly x: number; readonly y: number } {
  const { left, top, width, height } =
    place.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
  return { x: left + width / 2, y: top + height / 2 };
}

async function dragBy(place: HTMLElement, selector: string, x: number, y: number): Promise<void> {
  const from = middleOf(place, selector);
  await input.drag(from.x, from.y, from.x + x, from.y + y);
}

function dialogIn(place: HTMLElement): HTMLElement | null {
  return place.querySelector('[role="dialog"]');
}

function kinds(heard: readonly FromCard[]): string[] {
  return heard.map(({ kind }) => kind);
}
