import { expect, test } from 'vitest';
import { CardController } from '@/page/card/card-controller';
import { areaOf } from '@/page/card/place-card';
import { isInside } from '@/page/pointing/geometry';
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
  expect(cards.top?.mark).toBe(mark);
  cards.pointerAt(card.right + 300, card.bottom + 60);
  await expect.poll(() => cards.top, PATIENCE).toBeUndefined();
  expect(active).toEqual(['Storm-0558', undefined]);
  // Or it was taken away before it could say so.
  await expect.poll(() => hostOf() === null || frame.heard.at(-1)?.kind === 'clear', PATIENCE).toBe(true);
});

test('stays when it is pinned, by the page or by the card, and says so to the card', async () => {
  const { cards, frame, mark } = start();
  await opened(cards, frame, mark);
  cards.top?.pin();
  await expect.poll(() => frame.heard, PATIENCE).toContainEqual({ kind: 'pinned', pinned: true });
  cards.pointerAt(900, 600);
  frame.say({ kind: 'pin' });
  await expect.poll(() => frame.heard, PATIENCE).toContainEqual({ kind: 'pinned', pinned: false });
  expect(cards.top?.mark).toBe(mark);
});

test('neither a press elsewhere nor its word’s leaving closes it when it is pinned', async () => {
  const { cards, frame, gone, mark } = start();
  await opened(cards, frame, mark);
  cards.top?.pin();
  await input.click(900, 600);
  await expect.poll(() => frame.heard, PATIENCE).toContainEqual({ kind: 'pinned', pinned: true });
  gone.add(mark);
  mark.run.nodes[0]?.parentElement?.remove();
  const looks = () => frame.heard.filter(({ kind }) => kind === 'seen').length;
  const before = looks();
  // Longer than a word may be away while a page renders it again.
  await expect.poll(looks, PATIENCE).toBeGreaterThan(before + 12);
  expect(cards.top?.mark).toBe(mark);
  frame.say({ kind: 'close' });
  await expect.poll(() => cards.top, PATIENCE).toBeUndefined();
});

test('stays where it was dragged to, is pinned by it, and within the window', async () => {
  const { cards, frame, mark } = start('<p>Storm-0558</p><div style="height: 5000px"></div>');
  await opened(cards, frame, mark);
  const before = shownBox();
  frame.say({ kind: 'drag', x: 100.2, y: 200.2 });
  frame.say({ kind: 'drag', x: 20.2, y: 30.2 });
  await expect
    .poll(() => [shownBox().left, shownBox().top], PATIENCE)
    .toEqual([Math.round(before.left + 120.4), Math.round(before.top + 230.4)]);
  expect(frame.heard).toContainEqual({ kind: 'pinned', pinned: true });
  scrollTo(0, 3000);
  const heardSeen = () => frame.heard.at(-1);
  await expect.poll(heardSeen, PATIENCE).toEqual({ kind: 'seen', seen: true });
  expect(shownBox().left).toBe(Math.round(before.left + 120.4));
  frame.say({ kind: 'drag', x: 5_000, y: -5_000 });
  await expect.poll(() => [edge() - shownBox().right, shownBox().top], PATIENCE).toEqual([8, 8]);
  resizeTo(600, 400);
  await expect.poll(() => [edge() - shownBox().right, shownBox().top], PATIENCE).toEqual([8, 8]);
  resizeTo(1000, 700);
  await expect.poll(() => [edge() - shownBox().right, shownBox().top], PATIENCE).toEqual([8, 8]);
});

const TWO = '<p style="margin: 150px 60px">Storm-0558 and <br>then APT29, <br>then Kimsuky.</p>';

test('opens another card beside a pinned one, each with a token of its own, and no third', async () => {
  const { active, cards, frame, mark } = start(TWO);
  await opened(cards, frame, mark);
  cards.top?.pin();
  const other = markOf('APT29');
  await opened(cards, frame, other, middleOf('APT29'));
  expect(new Set(frame.tokens).size).toBe(2);
  expect(frame.tokens).toEqual(frame.vouched);
  const [first, second] = hosts().map((host) => host.getBoundingClientRect());
  if (first === undefined || second === undefined) throw new Error('There are not two cards.');
  expect(areaOf(first, second)).toBe(0);
  for (const word of ['Storm-0558', 'APT29'])
    for (const box of [first, second]) expect([word, isInside(middleOf(word), box)]).toEqual([word, false]);
  expect([cards.top?.mark, active]).toEqual([other, ['Storm-0558', 'APT29']]);
  // The one that is not pinned makes way for the next name.
  await opened(cards, frame, markOf('Kimsuky'), middleOf('Kimsuky'));
  expect(hosts()).toHaveLength(2);
  cards.top?.pin();
  await cards.open(other, middleOf('APT29'));
  expect(cards.top?.mark?.text).toBe('Kimsuky');
  expect(frame.tokens).toHaveLength(2);
});

test('Esc and P are for the card on top, which is the one the pointer came into last', async () => {
  const { active, cards, frame, mark } = start(TWO);
  await opened(cards, frame, mark);
  cards.top?.pin();
  await opened(cards, frame, markOf('APT29'), middleOf('APT29'));
  cards.top?.pin();
  frame.say({ kind: 'entered' }, 1);
  await expect.poll(() => cards.top?.mark?.text, PATIENCE).toBe('Storm-0558');
  expect(hosts()).toHaveLength(2);
  frame.say({ kind: 'close' }, 1);
  await expect.poll(() => cards.top?.mark?.text, PATIENCE).toBe('APT29');
  expect(active.at(-1)).toBe('APT29');
  frame.say({ kind: 'close' });
  await expect.poll(() => cards.top, PATIENCE).toBeUndefined();
});

test('a card that lies under the other comes out on top when the pointer comes into it', async () => {
  const { cards, frame, mark } = start(TWO);
  await opened(cards, frame, mark);
  cards.top?.pin();
  await opened(cards, frame, markOf('APT29'), middleOf('APT29'));
  const [first, second] = hosts();
  if (first === undefined || second === undefined) throw new Error('There are not two cards.');
  const { left, top } = first.getBoundingClientRect();
  const from = second.getBoundingClientRect();
  frame.say({ kind: 'drag', x: left + 20 - from.left, y: top + 20 - from.top });
  const above = () => document.elementFromPoint(left + 40, top + 40);
  await expect.poll(above, PATIENCE).toBe(second);
  frame.say({ kind: 'entered' }, 1);
  await expect.poll(above, PATIENCE).toBe(first);
});

test('a key that asks for a name whose card is shown gives that the focus', async () => {
  const { cards, frame, mark } = start(TWO);
  await opened(cards, frame, mark);
  cards.top?.pin();
  await opened(cards, frame, markOf('APT29'), null);
  const [first, second] = hosts();
  expect(document.activeElement).toBe(second);
  await cards.open(mark, null);
  expect([document.activeElement, cards.top?.mark]).toEqual([first, mark]);
});

test('leaves Esc to the card, and closes when the card says so', async () => {
  const { cards, frame, mark } = start();
  await opened(cards, frame, mark);
  cards.top?.escape();
  await expect.poll(() => frame.heard, PATIENCE).toContainEqual({ kind: 'escape' });
  expect(cards.top?.mark).toBe(mark);
  frame.say({ kind: 'close' });
  await expect.poll(() => cards.top, PATIENCE).toBeUndefined();
});

test('closes at once by Esc while nothing is drawn', async () => {
  const { cards, mark } = start();
  await cards.open(mark, middleOf('Storm-0558'));
  cards.top?.escape();
  expect(cards.top).toBeUndefined();
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
  await expect.poll(() => cards.top, PATIENCE).toBeUndefined();
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
  await expect.poll(() => cards.top, PATIENCE).toBeUndefined();
});

test.for([
  ['a box that scrolls', 'margin-top: 300px; height: 60px; overflow: auto', { top: 4 }, { top: 200 }],
  ['a window that scrolls sideways', 'width: 5000px', { left: 4 }, { left: 3000 }],
] as const)('goes with a word that leaves %s', async ([, style, little, far]) => {
  const { cards, frame, mark } = start(
    `<div style="${style}"><p>Storm-0558</p><p style="height: 5000px">More</p></div>`,
  );
  await opened(cards, frame, mark);
  const box = document.querySelector('div') as Element;
  const scroller = box.scrollHeight > box.clientHeight ? box : (document.scrollingElement as Element);
  const before = middleOf('Storm-0558');
  scroller.scrollTo({ top: 0, left: 0, ...little });
  await expect.poll(() => shownBox().top - middleOf('Storm-0558').y, PATIENCE).toBeLessThan(40);
  expect(middleOf('Storm-0558')).not.toEqual(before);
  expect(cards.top?.mark).toBe(mark);
  scroller.scrollTo({ top: 0, left: 0, ...far });
  await expect.poll(() => cards.top, PATIENCE).toBeUndefined();
});

test.for([
  [
    'under a stretched link',
    '<i style="display: block; position: relative">Storm-0558<a href="#a" style="position: absolute; inset: 0"></a></i>',
  ],
  ['that lets the pointer through', '<i style="pointer-events: none">Storm-0558</i>'],
  ['in an element without a box', '<i style="display: contents">Storm-0558</i>'],
  ['in a wrapped line', '<i style="display: inline-block; width: 3em">Storm-0558</i>'],
] as const)('stays with a word %s when the page scrolls a little', async ([, html]) => {
  const { cards, frame, mark } = start(`<div>${html}</div><div style="height: 5000px"></div>`);
  await opened(cards, frame, mark);
  const before = shownBox().top;
  scrollTo(0, 4);
  await expect.poll(() => shownBox().top, PATIENCE).toBe(before - 4);
  expect(cards.top?.mark).toBe(mark);
});

test('follows its word where the page moves it by itself, when it has come to rest', async () => {
  const { cards, frame, mark } = start('<p>It was Storm-0558.</p><ul><li>First<li>Second</ul>');
  await opened(cards, frame, mark);
  await expect.poll(() => frame.heard, PATIENCE).toContainEqual({ kind: 'seen', seen: true });
  document.querySelector('ul')?.append(mark.run.nodes[0]?.parentElement ?? '');
  await expect.poll(() => shownBox().top, PATIENCE).toBeGreaterThan(middleOf('Storm-0558').y);
  expect(cards.top?.mark).toBe(mark);
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
  expect(cards.top?.mark).toBe(mark);
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
  expect(cards.top?.mark).toBe(mark);
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
  await expect.poll(() => cards.top, PATIENCE).toBeUndefined();
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
  expect(cards.top).toBeUndefined();
  await opened(cards, frame, mark);
});

test('says where else to look when its frame cannot load', async () => {
  const { cards, mark } = start('<p>Storm-0558</p>', '<!doctype html><p>Nothing of ours</p>');
  await cards.open(mark, middleOf('Storm-0558'));
  await expect.poll(() => hostOf() && getComputedStyle(hostOf() as Element).opacity, PATIENCE).toBe('1');
  expect(shownBox().height).toBeLessThan(100);
  cards.top?.escape();
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
  expect(cards.top).toBeUndefined();
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
  cards.top?.closed?.then(() => {
    closed = true;
  });
  stop.abort();
  expect(hostOf()).toBeNull();
  expect(cards.top).toBeUndefined();
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
  cards.top?.escape();
});

function start(html = '<p>It was Storm-0558.</p>', frameHtml?: string, signal = untilTestEnds()) {
  show(html);
  const frame = fakeCardFrame(frameHtml);
  const active: (string | undefined)[] = [];
  const gone = new Set<Mark>();
  const marks = {
    has: (mark: Mark) => !gone.has(mark),
    fresh: [],
    readings: 0,
    pointOut: (mark: Mark | null) => active.push(mark?.text),
  };
  const steps: number[] = [];
  const cards = new CardController(marks, signal, {
    walk: (step) => steps.push(step),
    place: () => ({ hostname: 'news.example', pathname: '/a' }),
  });
  return { active, cards, frame, gone, steps, mark: markOf('Storm-0558') };
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
  const isShown = (host: Element) => getComputedStyle(host).opacity === '1';
  await expect.poll(() => hosts().length > 0 && hosts().every(isShown), PATIENCE).toBe(true);
}

function lastShow(frame: FakeFrame): number {
  return frame.heard.findLast((message) => message.kind === 'show')?.id ?? 0;
}

function hostOf(): HTMLElement | null {
  return document.querySelector('div[popover="manual"]');
}

/** Without what a scroll bar takes. */
function edge(): number {
  return document.documentElement.clientWidth;
}

/** As a window is made smaller: what the test's page is shown in. */
function resizeTo(width: number, height: number): void {
  const around = window.frameElement as HTMLElement;
  around.style.width = `${width}px`;
  around.style.height = `${height}px`;
}

function hosts(): HTMLElement[] {
  const found = Document.prototype.querySelectorAll.call(document, 'div[popover="manual"]:popover-open');
  return [...found] as HTMLElement[];
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
