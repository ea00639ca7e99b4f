import { expect, test } from 'vitest';
import { CardController } from '@/page/card/card-controller';
import { type Mark, MarkedRun } from '@/page/reading/marked-run';
import { type FakeFrame, fakeCardFrame, LATE_DOCUMENT } from '../browser/card-frame';
import { input } from '../browser/input';
import { middleOf, show, untilTestEnds } from '../browser/page';

const PATIENCE = { timeout: 10_000 };

test('loads the frame ahead, and takes it away when nothing is wanted', async () => {
  const { cards, frame, mark } = start();
  cards.prepare(mark);
  await expect.poll(() => frame.tokens.length, PATIENCE).toBe(1);
  expect(frame.tokens).toEqual(frame.vouched);
  expect(hostOf()?.matches(':popover-open')).toBe(false);
  await expect.poll(hostOf, PATIENCE).toBeNull();
});

test('shows the card beside the word, as high as the frame says, and asks for nothing but the word', async () => {
  const { active, cards, frame, mark } = start();
  await opened(cards, frame, mark);
  const [word, card] = [middleOf('Storm-0558'), shownBox()];
  expect(card.height).toBe(150);
  expect(card.top).toBeGreaterThan(word.y);
  expect(card.left).toBeLessThan(word.x);
  expect(active).toEqual(['Storm-0558']);
  expect(frame.heard[0]).toMatchObject({
    kind: 'show',
    text: 'Storm-0558',
    evidence: 'distinct',
    theme: 'light',
    pinned: false,
    page: { hostname: 'news.example', pathname: '/a' },
  });
});

test('grows with what is unfolded, and leaves its word alone', async () => {
  const { cards, frame, mark } = start('<p style="position: fixed; left: 0; bottom: 0">Storm-0558</p>');
  await opened(cards, frame, mark);
  frame.say({ kind: 'drawn', id: lastShow(frame), height: 300 });
  await expect.poll(() => shownBox().height, PATIENCE).toBe(300);
  await expect.poll(() => shownBox().bottom, PATIENCE).toBeLessThan(middleOf('Storm-0558').y);
});

test('does not hear what was drawn for another name', async () => {
  const { cards, frame, mark } = start();
  await cards.open(mark, middleOf('Storm-0558'));
  await expect.poll(() => frame.heard.length, PATIENCE).toBeGreaterThan(0);
  frame.say({ kind: 'drawn', id: lastShow(frame) + 1, height: 150 });
  frame.say({ kind: 'nonsense' });
  frame.say({ kind: 'drawn', id: lastShow(frame), height: 160 });
  await expect.poll(() => shownBox().height, PATIENCE).toBe(160);
});

test('closes when the pointer has left, and stays on the way to the card and on it', async () => {
  const { active, cards, frame, mark } = start();
  await opened(cards, frame, mark);
  const card = shownBox();
  cards.pointerAt(card.left + 20, card.top - 2);
  cards.pointerAt(card.right + 300, card.bottom + 60);
  frame.say({ kind: 'entered' });
  const looks = () => frame.heard.filter(({ kind }) => kind === 'seen').length;
  const before = looks();
  // Longer than a card stays that was left.
  await expect.poll(looks, PATIENCE).toBeGreaterThan(before + 3);
  expect(cards.mark).toBe(mark);
  cards.pointerAt(card.right + 300, card.bottom + 60);
  await expect.poll(() => cards.mark, PATIENCE).toBeNull();
  expect(active).toEqual(['Storm-0558', undefined]);
  // Or it was taken away before it could say so.
  await expect.poll(() => hostOf() === null || frame.heard.at(-1)?.kind === 'clear', PATIENCE).toBe(true);
});

test('stays when it is pinned, by the page or by the card, and says so to the card', async () => {
  const { cards, frame, mark } = start();
  await opened(cards, frame, mark);
  cards.pin();
  await expect.poll(() => frame.heard, PATIENCE).toContainEqual({ kind: 'pinned', pinned: true });
  cards.pointerAt(900, 600);
  frame.say({ kind: 'pin' });
  await expect.poll(() => frame.heard, PATIENCE).toContainEqual({ kind: 'pinned', pinned: false });
  expect(cards.mark).toBe(mark);
});

test('leaves Esc to the card, and closes when the card says so', async () => {
  const { cards, frame, mark } = start();
  await opened(cards, frame, mark);
  cards.escape();
  await expect.poll(() => frame.heard, PATIENCE).toContainEqual({ kind: 'escape' });
  expect(cards.mark).toBe(mark);
  frame.say({ kind: 'close' });
  await expect.poll(() => cards.mark, PATIENCE).toBeNull();
});

test('closes at once by Esc while nothing is drawn', async () => {
  const { cards, mark } = start();
  await cards.open(mark, middleOf('Storm-0558'));
  cards.escape();
  expect(cards.mark).toBeNull();
});

test('gives the focus to a card that a key has called, and back when it closes', async () => {
  const { cards, frame, mark } = start('<p><button>Here</button> Storm-0558</p>');
  const button = document.querySelector('button');
  button?.focus();
  await opened(cards, frame, mark, null);
  await expect.poll(() => frame.heard, PATIENCE).toContainEqual({ kind: 'focus' });
  expect(document.activeElement).toBe(hostOf());
  frame.say({ kind: 'close' });
  await expect.poll(() => document.activeElement, PATIENCE).toBe(button);
});

test('hands on the keys that walk', async () => {
  const { cards, frame, mark, steps } = start();
  await opened(cards, frame, mark);
  frame.say({ kind: 'walk', step: -1 });
  frame.say({ kind: 'walk', step: 7 });
  frame.say({ kind: 'walk', step: 1 });
  await expect.poll(() => steps, PATIENCE).toEqual([-1, 1]);
});

test('a press elsewhere closes it', async () => {
  const { cards, frame, mark } = start();
  await opened(cards, frame, mark);
  await input.click(900, 600);
  await expect.poll(() => cards.mark, PATIENCE).toBeNull();
});

test('follows its word when the page scrolls, says that it moved, and goes with it', async () => {
  const { cards, frame, mark } = start('<p>Storm-0558</p><div style="height: 5000px"></div>');
  await opened(cards, frame, mark);
  await expect.poll(() => frame.heard, PATIENCE).toContainEqual({ kind: 'seen', seen: true });
  const before = shownBox();
  frame.heard.length = 0;
  scrollTo(0, 4);
  await expect.poll(() => shownBox().top, PATIENCE).toBe(before.top - 4);
  await expect.poll(() => frame.heard, PATIENCE).toContainEqual({ kind: 'seen', seen: false });
  scrollTo(0, 3000);
  await expect.poll(() => cards.mark, PATIENCE).toBeNull();
});

test('follows its word where the page moves it by itself, when it has come to rest', async () => {
  const { cards, frame, mark } = start('<p>It was Storm-0558.</p><ul><li>First<li>Second</ul>');
  await opened(cards, frame, mark);
  await expect.poll(() => frame.heard, PATIENCE).toContainEqual({ kind: 'seen', seen: true });
  document.querySelector('ul')?.append(mark.run.nodes[0]?.parentElement ?? '');
  await expect.poll(() => shownBox().top, PATIENCE).toBeGreaterThan(middleOf('Storm-0558').y);
  expect(cards.mark).toBe(mark);
});

test('tells the card how much room there is when the window changes', async () => {
  const { cards, frame, mark } = start();
  await opened(cards, frame, mark);
  const shows = () => frame.heard.filter(({ kind }) => kind === 'show').length;
  window.dispatchEvent(new Event('resize'));
  await expect.poll(shows, PATIENCE).toBe(2);
  expect(lastShow(frame)).toBe(1);
});

test('comes out above a dialog that is opened over it, and back', async () => {
  const { cards, frame, mark } = start('<p>Storm-0558</p><dialog>Over it</dialog>');
  await opened(cards, frame, mark);
  const dialog = document.querySelector('dialog') as HTMLDialogElement;
  dialog.showModal();
  await expect.poll(() => hostOf()?.parentElement, PATIENCE).toBe(dialog);
  dialog.close();
  await expect.poll(() => hostOf()?.parentElement, PATIENCE).toBe(document.documentElement);
  expect(cards.mark).toBe(mark);
});

test('comes out above a dialog in a shadow tree, which tells nobody that it is opened, and back', async () => {
  const { cards, frame, mark } = start('<main><p>Storm-0558</p><x-a></x-a></main>');
  await opened(cards, frame, mark);
  const root = document.querySelector('x-a')?.attachShadow({ mode: 'open' });
  if (root === undefined) throw new Error('There is no root.');
  root.innerHTML = '<dialog>Over it</dialog>';
  root.querySelector('dialog')?.showModal();
  await expect.poll(() => root.querySelector('dialog > div[popover]'), PATIENCE).not.toBeNull();
  root.querySelector('dialog')?.close();
  await expect.poll(() => hostOf()?.parentElement, PATIENCE).toBe(document.documentElement);
  expect(cards.mark).toBe(mark);
});

test('gives the focus back into the shadow tree that it came from', async () => {
  const { cards, frame, mark } = start('<main><x-a></x-a><p>Storm-0558</p></main>');
  const root = document.querySelector('x-a')?.attachShadow({ mode: 'open' });
  if (root === undefined) throw new Error('There is no root.');
  root.innerHTML = '<button>Here</button>';
  root.querySelector('button')?.focus();
  await opened(cards, frame, mark, null);
  await expect.poll(() => document.activeElement, PATIENCE).toBe(hostOf());
  frame.say({ kind: 'close' });
  await expect.poll(() => root.activeElement, PATIENCE).toBe(root.querySelector('button'));
});

test.for<[string, (host: HTMLElement) => void]>([
  ['takes the host out', (host) => host.remove()],
  ['closes it', (host) => host.hidePopover()],
])('is closed when the page %s, and opens again', async ([, take]) => {
  const { cards, frame, mark } = start();
  await opened(cards, frame, mark);
  take(hostOf() as HTMLElement);
  await expect.poll(() => cards.mark, PATIENCE).toBeNull();
  await opened(cards, frame, mark);
  expect(frame.tokens).toHaveLength(2);
});

test('opens again after the page let it come to nothing once', async () => {
  const { cards, frame, mark } = start();
  const { append } = Element.prototype;
  Element.prototype.append = () => {
    throw new Error('not here');
  };
  await cards.open(mark, middleOf('Storm-0558'));
  Element.prototype.append = append;
  expect(cards.mark).toBeNull();
  await opened(cards, frame, mark);
});

test('says where else to look when its frame cannot load', async () => {
  const { cards, mark } = start('<p>Storm-0558</p>', '<!doctype html><p>Nothing of ours</p>');
  await cards.open(mark, middleOf('Storm-0558'));
  await expect.poll(() => hostOf() && getComputedStyle(hostOf() as Element).opacity, PATIENCE).toBe('1');
  expect(shownBox().height).toBeLessThan(100);
  cards.close();
  expect(hostOf()).toBeNull();
});

test('shows the card all the same when it comes after that was said', async () => {
  const { attachShadow } = Element.prototype;
  let root: ShadowRoot | undefined;
  Element.prototype.attachShadow = function (init) {
    root = attachShadow.call(this, init);
    return root;
  };
  const { cards, frame, mark } = start('<p>Storm-0558</p>', LATE_DOCUMENT);
  await cards.open(mark, middleOf('Storm-0558'));
  Element.prototype.attachShadow = attachShadow;
  const shown = () => [...(root?.children ?? [])].filter((part) => getComputedStyle(part).opacity === '1');
  await expect.poll(() => shown().map(({ localName }) => localName), PATIENCE).toEqual(['div']);
  frame.say({ kind: 'ready' });
  await expect.poll(() => lastShow(frame), PATIENCE).toBeGreaterThan(0);
  frame.say({ kind: 'drawn', id: lastShow(frame), height: 150 });
  await expect.poll(() => shown().map(({ localName }) => localName), PATIENCE).toEqual(['iframe']);
  await expect
    .poll(() => [hostOf() && getComputedStyle(hostOf() as Element).opacity, shownBox().height], PATIENCE)
    .toEqual(['1', 150]);
});

test('opens in no frame that the reader cannot see', async () => {
  const { cards, frame, mark } = start();
  const around = window.frameElement as HTMLElement;
  around.style.opacity = '0';
  await cards.open(mark, middleOf('Storm-0558'));
  around.style.opacity = '';
  expect(cards.mark).toBeNull();
  expect(frame.heard.filter(({ kind }) => kind === 'show')).toEqual([]);
});

test('tells the card that something lies over it', async () => {
  const { cards, frame, mark } = start();
  await opened(cards, frame, mark);
  await expect.poll(() => frame.heard.at(-1), PATIENCE).toEqual({ kind: 'seen', seen: true });
  const cover = document.createElement('div');
  cover.popover = 'manual';
  cover.style.cssText = 'inset: 0; width: 100%; height: 100%';
  const holder = document.body.appendChild(document.createElement('section'));
  holder.attachShadow({ mode: 'closed' }).append(cover);
  cover.showPopover();
  await expect.poll(() => frame.heard.at(-1), PATIENCE).toEqual({ kind: 'seen', seen: false });
});

test('stops with its signal, and leaves nothing behind', async () => {
  const stop = new AbortController();
  const { cards, frame, mark } = start('<p>Storm-0558</p>', undefined, stop.signal);
  await opened(cards, frame, mark);
  let closed = false;
  cards.closed?.then(() => {
    closed = true;
  });
  stop.abort();
  expect(hostOf()).toBeNull();
  expect(cards.mark).toBeNull();
  await expect.poll(() => closed).toBe(true);
});

test.for(['1.5', '0.5'])(
  'stands beside the word, as large as ever, where the page zooms itself by %s',
  async (zoom) => {
    document.documentElement.style.zoom = zoom;
    const { cards, frame, mark } = start();
    await opened(cards, frame, mark);
    const word = mark.run.nodes[0]?.parentElement?.getBoundingClientRect() ?? new DOMRect();
    const card = shownBox();
    expect([card.width, card.height]).toEqual([380, 150]);
    expect(card.top).toBeGreaterThan(middleOf('Storm-0558').y);
    expect(card.top).toBeLessThan(word.bottom + 10);
  },
);

test('opens where the page’s own names stand in the way of the document’s', async () => {
  const images = [
    'querySelectorAll',
    'createElementNS',
    'documentElement',
    'fullscreenElement',
    'activeElement',
  ]
    .map((name) => `<img name="${name}">`)
    .join('');
  const fields = ['closest', 'append', 'parentElement', 'getRootNode', 'scrollIntoView']
    .map((name) => `<input type="hidden" name="${name}">`)
    .join('');
  const { cards, frame, mark } = start(`<form>It was Storm-0558.${fields}</form>${images}`);
  await opened(cards, frame, mark);
  cards.close();
});

function start(html = '<p>It was Storm-0558.</p>', frameHtml?: string, signal = untilTestEnds()) {
  show(html);
  const frame = fakeCardFrame(frameHtml);
  const active: (string | undefined)[] = [];
  const marks = {
    has: () => true,
    fresh: [],
    readings: 0,
    pointOut: (mark: Mark | null) => active.push(mark?.text),
  };
  const steps: number[] = [];
  const cards = new CardController(marks, signal, {
    walk: (step) => steps.push(step),
    place: () => ({ hostname: 'news.example', pathname: '/a' }),
  });
  return { active, cards, frame, steps, mark: markOf('Storm-0558') };
}

/** Opens the card as the pointer does, or with `null` as a key; the frame draws it 150 pixels high. */
async function opened(
  cards: CardController,
  frame: FakeFrame,
  mark: Mark,
  point: { x: number; y: number } | null = middleOf('Storm-0558'),
): Promise<void> {
  const before = frame.heard.length;
  await cards.open(mark, point);
  await expect.poll(() => frame.heard.slice(before).some(({ kind }) => kind === 'show'), PATIENCE).toBe(true);
  frame.say({ kind: 'drawn', id: lastShow(frame), height: 149.5 });
  await expect.poll(() => getComputedStyle(hostOf() as Element).opacity, PATIENCE).toBe('1');
}

function lastShow(frame: FakeFrame): number {
  return frame.heard.findLast((message) => message.kind === 'show')?.id ?? 0;
}

function hostOf(): HTMLElement | null {
  return document.querySelector('div[popover="manual"]');
}

function shownBox(): DOMRect {
  const host = hostOf();
  if (host === null) throw new Error('There is no host.');
  return host.getBoundingClientRect();
}

function markOf(name: string): Mark {
  const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = nodes.nextNode() as Text | null; node !== null; node = nodes.nextNode() as Text | null) {
    const start = node.data.indexOf(name);
    if (start === -1) continue;
    const end = start + name.length;
    return {
      mention: { start, end, entry: 0, evidence: 'distinct' },
      range: new StaticRange({
        startContainer: node,
        startOffset: start,
        endContainer: node,
        endOffset: end,
      }),
      text: name,
      run: new MarkedRun([node], node.data),
    };
  }
  throw new Error(`There is no "${name}".`);
}
