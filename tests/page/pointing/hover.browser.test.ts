import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { markPage } from '@/page/mark-page';
import { watchHover } from '@/page/pointing/hover';
import type { CardPace } from '@/stored/card-pace';
import { SETTINGS_KEY } from '@/stored/settings-defaults';
import { knowing } from '../../core/matcher/read-text';
import { input } from '../browser/input';
import { expectPainted, middleOf, painted, show, untilTestEnds } from '../browser/page';
import { readMarks } from '../browser/read-marks';

const NAMES = knowing({ actors: [['Storm-0558'], ['APT29'], ['Volt Typhoon']] });

/** Puts a component around what is shown: its shadow tree holds this, and a slot may take its children. */
function withShadow(host: Element | null, html: string): ShadowRoot {
  if (host === null) throw new Error('There is no element to put a shadow tree into.');
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = html;
  return root;
}

test('opens a name that is slotted into a component, or into one in another', async () => {
  show(
    '<x-card>Storm-0558</x-card><x-outer><b>APT29</b></x-outer><x-list>It was <i>Volt Typhoon</i></x-list>',
  );
  withShadow(document.querySelector('x-card'), '<section><slot></slot></section>');
  const outer = withShadow(document.querySelector('x-outer'), '<x-inner><slot></slot></x-inner>');
  withShadow(outer.querySelector('x-inner'), '<p><slot></slot></p>');
  withShadow(document.querySelector('x-list'), '<ul><li><slot></slot></li></ul>');
  await mark('Storm-0558', 'APT29', 'Volt Typhoon');
  for (const name of ['Storm-0558', 'APT29', 'Volt Typhoon']) await expectOpenAt(name);
});

test('opens a name that stands directly in a shadow root, nested ones too', async () => {
  show('<div></div><section></section>');
  const root = withShadow(document.querySelector('div'), 'Storm-0558 came');
  const outer = withShadow(document.querySelector('section'), '<article></article>');
  const inner = withShadow(outer.querySelector('article'), 'Then APT29');
  await mark('Storm-0558', 'APT29');
  await expectOpenAt('Storm-0558', root);
  await expectOpenAt('APT29', inner);
});

test('opens a name under a link that is stretched over its card', async () => {
  show(`<style>.card { position: relative } .card a::after { content: ''; position: absolute; inset: 0 }</style>
    <div class="card"><h3><a href="#read">New campaign</a></h3><p>The Storm-0558 hackers</p></div>
    <div class="card" style="margin-top: 3em">By APT29<i style="position: absolute; inset: 0"></i></div>`);
  await mark('Storm-0558', 'APT29');
  await expectOpenAt('Storm-0558');
  await expectOpenAt('APT29');
});

test('opens a name that lets the pointer through to a link', async () => {
  show(`<div style="position: relative">
    <a href="#read" style="position: absolute; inset: 0"></a>
    <div style="position: relative; pointer-events: none"><p>The Storm-0558 hackers</p></div></div>`);
  await mark('Storm-0558');
  await expectOpenAt('Storm-0558');
});

test('opens a name while another box of the page scrolls by itself', async () => {
  show(`<p>Storm-0558</p>
    <div style="height: 2em; width: 9em; overflow: auto"><p style="height: 90000px">News</p></div>`);
  const ticker = document.querySelector('div');
  const turn = setInterval(() => ticker?.scrollBy(0, 1), 20);
  untilTestEnds().addEventListener('abort', () => clearInterval(turn));
  await mark('Storm-0558');
  await expectOpenAt('Storm-0558');
});

test('opens a name that stays in its place while what is above it grows', async () => {
  show('<div style="overflow-anchor: none"></div><p>Storm-0558</p><p style="height: 9000px">More</p>');
  document.documentElement.style.overflowAnchor = 'none';
  const above = document.querySelector('div');
  const grow = setInterval(() => {
    if (above !== null) above.style.height = `${above.offsetHeight + 10}px`;
    scrollBy(0, 10);
  }, 20);
  untilTestEnds().addEventListener('abort', () => clearInterval(grow));
  await mark('Storm-0558');
  await expectOpenAt('Storm-0558');
});

test('finds a name among hundreds of links in one paragraph at once', async () => {
  const links = Array.from({ length: 600 }, () => '<a href="#read">APT29</a>').join(', ');
  show(`<p>${links}</p><p>Storm-0558</p>`);
  await mark(...Array.from({ length: 600 }, () => 'APT29'), 'Storm-0558');
  const calls = countMeasuring();
  // Between two names: nothing opens, and the next name shows that the time for this is over.
  const [first, second] = [...document.links].map((link) => link.getBoundingClientRect());
  if (first === undefined || second === undefined) throw new Error('There are no links.');
  await input.movePointer((first.right + second.left) / 2, first.top + first.height / 2);
  await expect.poll(calls).toBeGreaterThan(0);
  expect(calls()).toBeLessThan(60);
});

test('opens nothing for events that a page makes', async () => {
  show('<p>Storm-0558</p><p>APT29</p>');
  await mark('Storm-0558', 'APT29');
  const { x: clientX, y: clientY } = middleOf('Storm-0558');
  const made = { clientX, clientY, bubbles: true, composed: true };
  const [text] = document.getElementsByTagName('p');
  text?.dispatchEvent(new PointerEvent('pointermove', { ...made, pointerType: 'mouse' }));
  text?.dispatchEvent(new PointerEvent('click', { ...made, pointerType: 'touch' }));
  text?.dispatchEvent(
    new KeyboardEvent('keydown', { code: 'KeyN', altKey: true, shiftKey: true, bubbles: true }),
  );
  expect(painted('byname-active')).toEqual([]);
  const opened: string[] = [];
  const watch = setInterval(() => opened.push(...painted('byname-active')), 10);
  untilTestEnds().addEventListener('abort', () => clearInterval(watch));
  await expectOpenAt('APT29');
  expect(new Set(opened)).toEqual(new Set(['APT29']));
});

test.for(['mouse', 'pen'])(
  'opens nothing for a %s that has left the frame meanwhile',
  async (pointerType) => {
    show('<p>It was Storm-0558.</p>');
    const { marks } = await readMarks(NAMES);
    const { x, y } = middleOf('Storm-0558');
    const event = (type: string) => new PointerEvent(type, { clientX: x, clientY: y, pointerType });
    const path = pathAt(x, y);
    const over = { event: event('pointermove'), path };
    const askedAfter = (early: Parameters<typeof watchHover>[3]) => {
      const asked: string[] = [];
      const rested = ({ text }: { text: string }) => asked.push(text);
      const events = { neared: () => {}, moved: () => {}, rested };
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
      watchHover(marks, events, () => ({ dwellMs: 300 }), early, untilTestEnds());
      vi.advanceTimersByTime(60_000);
      vi.useRealTimers();
      return asked;
    };
    const out = { event: event('pointerout'), path };
    expect(askedAfter([over])).toEqual(['Storm-0558']);
    expect(askedAfter([over, out])).toEqual([]);
    expect(askedAfter([over, out, over])).toEqual(['Storm-0558']);
  },
);

test('opens a name for a pointer that rests while the key is held that the reader chose, and not before', async () => {
  await choose({ modifier: 'Shift', dwellMs: 150 });
  show('<p>Storm-0558</p>');
  await mark('Storm-0558');
  const { x, y } = middleOf('Storm-0558');
  await input.movePointer(x + 60, y + 60);
  // A hand that trembles: each takes its time, and all of them longer than the card would.
  for (let at = 0; at < 30; at++) await input.movePointer(x + (at % 2), y);
  expect(painted('byname-active')).toEqual([]);
  await input.press('Shift');
  await expect.poll(() => painted('byname-active'), { timeout: 5_000 }).toEqual(['Storm-0558']);
  await input.press('Escape');
  await choose({ modifier: 'none' });
  await expectOpenAt('Storm-0558');
});

test('a click on a name opens it at once; one in a link or a control, one that selects, and a menu’s, do not', async () => {
  show(`<p>The actor <i>Storm-0558</i> met <a href="#went">APT29</a>.</p><button>Volt Typhoon</button>`);
  const { marks } = await readMarks(NAMES);
  const clicked = (words: string, type = 'click', more: PointerEventInit = {}) => {
    const { x, y } = middleOf(words);
    const at = { clientX: x, clientY: y, pointerType: 'mouse', cancelable: true, ...more };
    return { event: new PointerEvent(type, at), path: pathAt(x, y) };
  };
  const askedBy = (pressed: ReturnType<typeof clicked>, modifier?: 'Alt') => {
    const asked: string[] = [];
    const events = {
      neared: () => {},
      moved: () => {},
      rested: ({ text }: { text: string }) => asked.push(text),
    };
    const pace: CardPace = modifier === undefined ? { dwellMs: 300 } : { dwellMs: 300, modifier };
    watchHover(marks, events, () => pace, [pressed], untilTestEnds());
    expect(pressed.event.defaultPrevented).toBe(false);
    return asked;
  };
  getSelection()?.removeAllRanges();
  expect(askedBy(clicked('Storm-0558'))).toEqual(['Storm-0558']);
  expect(askedBy(clicked('APT29'))).toEqual([]);
  expect(askedBy(clicked('Volt Typhoon'))).toEqual([]);
  expect(askedBy(clicked('Storm-0558', 'contextmenu'))).toEqual([]);
  expect(askedBy(clicked('Storm-0558'), 'Alt')).toEqual([]);
  expect(askedBy(clicked('Storm-0558', 'click', { altKey: true }), 'Alt')).toEqual(['Storm-0558']);
  const [name] = document.getElementsByTagName('i');
  if (name === undefined) throw new Error('There is no name.');
  getSelection()?.selectAllChildren(name);
  expect(askedBy(clicked('Storm-0558'))).toEqual([]);
});

test('a long press asks for a name in a link and shows no menu; elsewhere it is the page’s', async () => {
  show('<p>The actor Storm-0558 met <a href="#went">APT29</a>. <a href="#other">Nobody</a></p>');
  const { marks } = await readMarks(NAMES);
  // No browser makes one up on a machine without a touch screen; what is kept of the reader's input is trusted already.
  const pressed = ['APT29', 'Nobody', 'Storm-0558'].map((words) => {
    const { x, y } = middleOf(words);
    const at = { clientX: x, clientY: y, pointerType: 'touch', cancelable: true };
    return { event: new PointerEvent('contextmenu', at), path: pathAt(x, y) };
  });
  const asked: string[] = [];
  const events = {
    neared: () => {},
    moved: () => {},
    rested: ({ text }: { text: string }) => asked.push(text),
  };
  watchHover(marks, events, () => ({ dwellMs: 300 }), pressed, untilTestEnds());
  expect(asked).toEqual(['APT29']);
  expect(pressed.map(({ event }) => event.defaultPrevented)).toEqual([true, false, false]);
});

function pathAt(x: number, y: number): EventTarget[] {
  const path: Element[] = [];
  for (let at = document.elementFromPoint(x, y); at !== null; at = at.parentElement) path.push(at);
  return path;
}

/** What settings say of the card, until the test ends. */
async function choose(settings: object): Promise<void> {
  const { local } = fakeBrowser.storage;
  untilTestEnds().addEventListener('abort', () => void local.remove(SETTINGS_KEY));
  await local.set({ [SETTINGS_KEY]: settings });
}

/** Marks the page and waits until these names are. */
async function mark(...names: string[]): Promise<void> {
  const events = { changed: () => {}, isAlive: () => true, mayBeNamed: async () => undefined };
  const look = { highlightStyle: 'underline' } as const;
  markPage(NAMES, look, new Set(), events, untilTestEnds());
  await expectPainted(names);
}

/** Rests on a name and waits until it is pointed out, as it is with its card. */
async function expectOpenAt(name: string, root?: Node): Promise<void> {
  const { x, y } = middleOf(name, root);
  // A pointer that another test left at this place would not move.
  await input.movePointer(x + 60, y + 60);
  await input.movePointer(x, y);
  await expect.poll(() => painted('byname-active'), { timeout: 5_000 }).toEqual([name]);
  await input.press('Escape');
  await expect.poll(() => painted('byname-active')).toEqual([]);
}

/** How often the browser was asked where something stands since. */
function countMeasuring(): () => number {
  let calls = 0;
  for (const [owner, name] of [
    [Range.prototype, 'getClientRects'],
    [Range.prototype, 'getBoundingClientRect'],
  ] as const) {
    const original = owner[name] as () => unknown;
    Object.assign(owner, {
      [name](this: Range) {
        calls += 1;
        return original.call(this);
      },
    });
    untilTestEnds().addEventListener('abort', () => Object.assign(owner, { [name]: original }));
  }
  return () => calls;
}
