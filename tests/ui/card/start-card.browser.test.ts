import { beforeEach, expect, test, vi } from 'vitest';
import type { FromCard, ToCard } from '@/contract/card-port';
import type { Actor } from '@/core/model/actor';
import { storedSettings } from '@/stored/settings';
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
  expect(kinds(heard)).toContain('close');
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
  expect(asked.at(-1)).toEqual({ byname: 'profile.open', input: { id: ACTOR.id } });
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
  const asked = answerCard({
    'card.claim': ({ token }: { readonly token: string }) =>
      token === 'vouched' ? { accepted: true, site: 'said-by-the-browser.example' } : { accepted: false },
    'actors.named': async ({ names: [name = ''] }: { readonly names: readonly string[] }) => {
      await untilAnswered(name);
      return [{ name, actors: [ACTOR], settled: true }];
    },
    'actor.get': () => LINKED,
    'profile.open': () => ({ opened: true }),
  });
  const place = show('<div></div>');
  startCard(place, untilTestEnds());
  const { port, heard } = handPort({ byname: 'card', token: 'vouched' });
  await expect.poll(() => heard, PATIENCE).toContainEqual({ kind: 'ready' });
  const post = (message: ToCard) => port.postMessage(message);
  return { asked, heard: heard as FromCard[], place, port, post };
}

/** Shows the card until it takes presses. */
async function settle(place: HTMLElement, post: (message: ToCard) => void): Promise<void> {
  post(SHOW);
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

function dialogIn(place: HTMLElement): HTMLElement | null {
  return place.querySelector('[role="dialog"]');
}

function kinds(heard: readonly FromCard[]): string[] {
  return heard.map(({ kind }) => kind);
}
