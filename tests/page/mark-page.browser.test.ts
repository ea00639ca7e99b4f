import { expect, test, vi } from 'vitest';
import { type MarkedPage, markPage } from '@/page/mark-page';
import { knowing } from '../core/matcher/read-text';
import { type FakeFrame, fakeCardFrame } from './browser/card-frame';
import { input } from './browser/input';
import { expectPainted, middleOf, painted, show, untilTestEnds } from './browser/page';

const NAMES = knowing({
  actors: [
    ['Storm-0558', 'Antique Typhoon'],
    ['Cozy Bear', 'APT29'],
  ],
});

test('paints names that stand in the page, across elements too', async () => {
  show('<p>Storm-0558, which is <b>Antique</b> Typhoon.</p>');
  mark();
  await expectPainted(['Storm-0558', 'Antique Typhoon']);
});

test.for([
  ['<p>It was Storm-05<b>58</b>.</p>', ['Storm-0558']],
  ['<p style="display: flex"><a>APT29</a><a>Antique Typhoon</a></p>', ['APT29', 'Antique Typhoon']],
  ['<p>APT<small style="margin-left: 8px">29</small> Cozy Bear</p>', ['Cozy Bear']],
  ['<p><i>APT29</i><br>came</p>', ['APT29']],
] as const)(
  'paints what the layout alone tells to be a name, where nothing else is one: %s',
  async ([html, names]) => {
    show(html);
    const page = mark();
    await expectPainted(names);
    await expect.poll(() => page.state).toBe('done');
    expect(painted().sort()).toEqual([...names].sort());
  },
);

test('paints a name that came without its first letters', async () => {
  const text = show('<p><b>AP</b></p>');
  mark();
  text.append('T29');
  await expectPainted(['APT29']);
});

test('asks for no layout on a page where no name may be', async () => {
  const asked = vi.spyOn(window, 'getComputedStyle');
  show('<p>Storm<b>s</b> came<a>A</a><a>P</a>, <i>x</i><br>and <span>went</span><span>away</span></p>');
  const page = mark();
  await expect.poll(() => page.state).toBe('done');
  expect(asked).not.toHaveBeenCalled();
});

test.for([
  ['contenteditable', 'true', null],
  ['contenteditable', 'plaintext-only', 'false'],
  ['role', 'textbox', 'note'],
] as const)(
  'leaves alone what is being edited by %s, and reads it when that ends',
  async ([name, editing, ended]) => {
    const box = show(`<div ${name}="${editing}"><p>Storm-0558</p></div><p>By <b>Cozy</b> <i>Bear</i></p>`);
    mark();
    await expectPainted(['Cozy Bear']);
    for (let round = 0; round < 2; round++) {
      if (ended === null) box.removeAttribute(name);
      else box.setAttribute(name, ended);
      await expectPainted(['Storm-0558', 'Cozy Bear']);
      box.setAttribute(name, editing);
      await expectPainted(['Cozy Bear']);
    }
    const half = document.querySelector('i');
    half?.setAttribute(name, editing);
    await expectPainted([]);
    half?.removeAttribute(name);
    await expectPainted(['Cozy Bear']);
  },
);

test('paints what a text box holds that is only to be read', async () => {
  show('<div role="textbox" contenteditable="false">Storm-0558</div><div role="textbox">APT29</div>');
  mark();
  await expectPainted(['Storm-0558']);
});

test('paints what a style sheet that comes late has put together, and no more what it has put apart', async () => {
  show('<p>Antique Typhoon</p><p class="row">APT<b>29</b></p><p>Storm-05<b class="chip">58</b></p>');
  document.head.insertAdjacentHTML('beforeend', '<style>.row { display: flex }</style>');
  const first = document.head.lastElementChild;
  mark();
  await expectPainted(['Antique Typhoon', 'Storm-0558']);
  document.head.insertAdjacentHTML('beforeend', '<style>.chip { display: block }</style>');
  const second = document.head.lastElementChild;
  await expectPainted(['Antique Typhoon']);
  first?.remove();
  second?.replaceWith(Object.assign(document.createElement('style'), { textContent: 'p { margin: 1em }' }));
  await expectPainted(['Antique Typhoon', 'APT29', 'Storm-0558']);
  document.head.lastElementChild?.remove();
});

test('paints what comes, and unpaints what goes', async () => {
  const text = show('<p>Storm-0558 was here.</p>');
  mark();
  await expectPainted(['Storm-0558']);
  text.textContent = 'It was APT29.';
  await expectPainted(['APT29']);
  document.body.append('And Cozy Bear.');
  await expectPainted(['APT29', 'Cozy Bear']);
});

test('leaves nothing behind when it stops', async () => {
  show('<p>Storm-0558</p>');
  const before = document.documentElement.outerHTML;
  const stop = new AbortController();
  mark(stop.signal);
  await expectPainted(['Storm-0558']);
  stop.abort();
  expect(document.adoptedStyleSheets).toEqual([]);
  expect([...CSS.highlights.keys()]).toEqual([]);
  expect(document.documentElement.outerHTML).toBe(before);
});

test('points out the name that the pointer rests on, until Esc', async () => {
  show('<p>Nobody but <i>Cozy</i> Bear and Storm-0558 was there.</p>');
  mark();
  await expectPainted(['Cozy Bear', 'Storm-0558']);
  const { x, y } = middleOf('Storm-0558');
  await input.movePointer(x, y);
  await expectActive('Storm-0558');
  await input.press('Escape');
  await expectActive();
});

test('points out nothing where the pointer only passes by', async () => {
  show('<p>Storm-0558</p><p>Elsewhere</p>');
  mark();
  await expectPainted(['Storm-0558']);
  const [name, elsewhere] = [middleOf('Storm-0558'), middleOf('Elsewhere')];
  await input.movePointer(name.x, name.y);
  await input.movePointer(elsewhere.x, elsewhere.y);
  // A second name shows that the time for the first is over.
  document.body.append('APT29');
  await expectPainted(['Storm-0558', 'APT29']);
  const next = middleOf('APT29');
  await input.movePointer(next.x, next.y);
  await expectActive('APT29');
});

test('walks the names by keys, in the order of the page', async () => {
  show('<p>Storm-0558</p><p>APT29</p>');
  mark();
  await expectPainted(['Storm-0558', 'APT29']);
  for (const name of ['Storm-0558', 'APT29', 'Storm-0558']) {
    await input.press('Alt', 'Shift', 'KeyN');
    await expectActive(name);
  }
  await input.press('Alt', 'Shift', 'KeyB');
  await expectActive('APT29');
});

test('walks from the last name where the reader walks back first', async () => {
  show('<p>Storm-0558</p><p>APT29</p><p>Cozy Bear</p>');
  mark();
  await expectPainted(['Storm-0558', 'APT29', 'Cozy Bear']);
  await input.press('Alt', 'Shift', 'KeyB');
  await expectActive('Cozy Bear');
});

test('walks past names that are not shown', async () => {
  show('<p>Storm-0558</p><p hidden>APT29</p><details><summary>More</summary>Cozy Bear</details>');
  mark();
  await expectPainted(['Storm-0558', 'APT29', 'Cozy Bear']);
  for (const name of ['Storm-0558', 'Cozy Bear', 'Storm-0558']) {
    await input.press('Alt', 'Shift', 'KeyN');
    await expectActive(name);
  }
  await input.press('Alt', 'Shift', 'KeyB');
  await expectActive('Cozy Bear');
  document.querySelector('details')?.remove();
  document.querySelector('p')?.remove();
  await expectPainted(['APT29']);
  await input.press('Alt', 'Shift', 'KeyN');
  await expectActive();
});

test('Esc closes the card before the dialog that it stands over', async () => {
  const dialog = show('<dialog>It was Storm-0558.<button>Close</button></dialog>') as HTMLDialogElement;
  const heard: string[] = [];
  const options = { signal: untilTestEnds() };
  document.addEventListener('keydown', ({ key }) => heard.push(key), options);
  const frame = fakeCardFrame();
  mark();
  await expectPainted(['Storm-0558']);
  dialog.showModal();
  const { x, y } = middleOf('Storm-0558');
  await input.movePointer(x + 60, y + 60);
  await input.movePointer(x, y);
  await expectActive('Storm-0558');
  await drawn(frame);
  await input.press('Escape');
  frame.say({ kind: 'close' });
  await expectActive();
  expect([dialog.open, heard]).toEqual([true, []]);
  await input.press('Escape');
  await expect.poll(() => dialog.open).toBe(false);
  expect(heard).toEqual(['Escape']);
});

test('Esc closes the card also while a field has the focus, which is told of it', async () => {
  show('<p>It was Storm-0558.</p><input>');
  const field = document.querySelector('input');
  const heard: string[] = [];
  field?.addEventListener('keydown', ({ key }) => heard.push(key));
  const frame = fakeCardFrame();
  mark();
  await expectPainted(['Storm-0558']);
  field?.focus();
  const { x, y } = middleOf('Storm-0558');
  await input.movePointer(x + 60, y + 60);
  await input.movePointer(x, y);
  await expectActive('Storm-0558');
  await drawn(frame);
  await input.press('Escape');
  await expect.poll(() => frame.heard.some(({ kind }) => kind === 'escape')).toBe(true);
  expect(heard).toEqual(['Escape']);
});

test('leaves the keys to a field that the reader types in', async () => {
  show('<p>Storm-0558</p><input>');
  mark();
  await expectPainted(['Storm-0558']);
  const field = document.querySelector('input');
  field?.focus();
  await input.press('x');
  await input.press('Alt', 'Shift', 'KeyN');
  field?.blur();
  expect(painted('byname-active')).toEqual([]);
  await input.press('Alt', 'Shift', 'KeyN');
  await expectActive('Storm-0558');
});

test('lets the name go when the pointer has left it for long, unless the reader keeps it with P', async () => {
  show('<p>It was Storm-0558.</p>');
  const frame = fakeCardFrame();
  mark();
  await expectPainted(['Storm-0558']);
  const name = middleOf('Storm-0558');
  for (const isKept of [true, false]) {
    await input.movePointer(name.x, name.y);
    await expectActive('Storm-0558');
    await drawn(frame);
    if (isKept) await input.press('p');
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await input.movePointer(innerWidth - 2, innerHeight - 2);
    vi.advanceTimersByTime(60_000);
    vi.useRealTimers();
    expect(painted('byname-active')).toEqual(isKept ? ['Storm-0558'] : []);
    await input.press('Escape');
    // The card has no menu open, and closes itself.
    frame.say({ kind: 'close' });
    await expectActive();
  }
});

test('lets the name go when the pointer leaves its frame at once', async () => {
  show('<p>It was Storm-0558.</p>');
  const frame = fakeCardFrame();
  const around = window.frameElement as HTMLElement;
  around.style.maxWidth = '600px';
  untilTestEnds().addEventListener('abort', () => around.style.removeProperty('max-width'));
  mark();
  await expectPainted(['Storm-0558']);
  const { x, y } = middleOf('Storm-0558');
  await input.movePointer(x + 60, y + 60);
  await input.movePointer(x, y);
  await expectActive('Storm-0558');
  await drawn(frame);
  await input.movePointer(innerWidth + 40, y);
  await expectActive();
});

test('points out the name that a finger taps', async () => {
  show('<p>It was Storm-0558.</p>');
  mark();
  await expectPainted(['Storm-0558']);
  const { x, y } = middleOf('Storm-0558');
  await input.tap(x, y);
  await expectActive('Storm-0558');
});

test.for<[string, () => Promise<void>]>([
  ['that the pointer has called', () => restOn('Storm-0558')],
  ['that a key has called', () => input.press('Alt', 'Shift', 'KeyN')],
])('a card %s stays while its word is rendered again and again, and goes with it', async ([, call]) => {
  const text = show('<p>It was <b>Storm-0558</b>.</p><p>Storm-0558 again</p>');
  const frame = fakeCardFrame();
  mark();
  await expectPainted(['Storm-0558', 'Storm-0558']);
  await call();
  await drawn(frame);
  // A pointer that lay there may have called a card before the key did.
  const shown = frame.heard.length;
  const again = [
    () => text.replaceChildren('It was Storm-0558.'),
    () => {
      text.innerHTML = 'It was <i>Storm</i>-0558.';
    },
    () => {
      text.textContent = 'It was Storm-0558.';
    },
    () => {
      (text.firstChild as Text).data = 'It was Storm-0558!';
    },
    () => text.replaceWith(text.cloneNode(true)),
  ];
  const card = document.querySelector('div[popover]')?.getBoundingClientRect();
  for (const render of again) {
    const before = [...activeRanges()];
    render();
    await expect
      .poll(() => activeRanges().some((range) => !before.includes(range)), { timeout: 10_000 })
      .toBe(true);
    await expectActive('Storm-0558');
  }
  expect(document.querySelector('div[popover]')?.getBoundingClientRect()).toEqual(card);
  expect(frame.heard.slice(shown).map(({ kind }) => kind)).not.toContain('clear');
  const first = document.querySelector('p');
  first?.replaceChildren('It was nobody.');
  await expectActive();
  await expect.poll(() => isCardShown(), { timeout: 10_000 }).toBe(false);
});

test('shows the card of a word that is rendered again before it can be shown', async () => {
  const text = show('<p>It was Storm-0558.</p>');
  const frame = fakeCardFrame();
  mark();
  await expectPainted(['Storm-0558']);
  const ticking = setInterval(() => text.replaceChildren('It was ', 'Storm-0558.'), 300);
  untilTestEnds().addEventListener('abort', () => clearInterval(ticking));
  await restOn('Storm-0558');
  await drawn(frame);
  // While it ticks, the word is mostly one that was not read yet.
  clearInterval(ticking);
  await expectActive('Storm-0558');
});

test('a word that was jumped to stays pointed out when it is rendered again, also after a scroll', async () => {
  show(
    '<p>Storm-0558</p><div style="height: 5000px"></div><p>Storm-0558</p><p style="height: 3000px">End</p>',
  );
  const page = mark();
  await expectPainted(['Storm-0558', 'Storm-0558']);
  const [name] = page.names();
  page.serve({ kind: 'jump', frame: '', key: name?.key ?? '', index: 1 }, { postMessage: () => undefined });
  await expectActive('Storm-0558');
  const scrolled = new Promise((done) => addEventListener('scroll', done, { once: true }));
  scrollBy(0, 150);
  await scrolled;
  const last = document.querySelectorAll('p')[1];
  last?.replaceChildren('Storm-0558');
  await expect
    .poll(() => activeRanges().map(({ startContainer }) => startContainer))
    .toEqual([last?.firstChild]);
  last?.replaceChildren('Nobody');
  await expectActive();
});

test('a card does not go over to another word of the same name when its own has left', async () => {
  show('<ul><li>Storm-0558</li></ul><p style="margin-top: 12em">Storm-0558</p>');
  const frame = fakeCardFrame();
  mark();
  await expectPainted(['Storm-0558', 'Storm-0558']);
  await restOn('Storm-0558');
  await drawn(frame);
  // One that comes elsewhere is another.
  document.body.append('And Storm-0558.');
  document.querySelector('li')?.remove();
  await expectActive();
});

test('a card stands at no other word where rows are filled anew', async () => {
  const rows = show('<ul><li>Storm-0558</li><li>APT29</li></ul>').querySelectorAll('li');
  const frame = fakeCardFrame();
  mark();
  await expectPainted(['Storm-0558', 'APT29']);
  await restOn('Storm-0558');
  await drawn(frame);
  const [first, second] = [...rows].map(({ firstChild }) => firstChild as Text);
  if (first === undefined || second === undefined) throw new Error('There are no rows.');
  [first.data, second.data] = ['APT29', 'Nobody'];
  await expectActive();
  await expect.poll(() => isCardShown(), { timeout: 10_000 }).toBe(false);
});

async function restOn(name: string): Promise<void> {
  const { x, y } = middleOf(name);
  // A pointer that another test left at this place would not move.
  await input.movePointer(x + 1, y + 60);
  await input.movePointer(x, y);
}

function activeRanges(): AbstractRange[] {
  return [...(CSS.highlights.get('byname-active') ?? [])];
}

function mark(signal: AbortSignal = untilTestEnds()): MarkedPage {
  const events = { changed: () => {}, isAlive: () => true, mayBeNamed: async () => undefined };
  return markPage(NAMES, { highlightStyle: 'underline' }, new Set(), events, signal);
}

/** The frame draws the card, and it is seen. */
async function drawn(frame: FakeFrame): Promise<void> {
  // It may have been told since whether it is seen.
  const isAsked = () => frame.heard.findLast(({ kind }) => /^(?:show|clear)$/.test(kind))?.kind === 'show';
  await expect.poll(isAsked, { timeout: 10_000 }).toBe(true);
  const id = frame.heard.findLast((message) => message.kind === 'show')?.id ?? 0;
  frame.say({ kind: 'drawn', id, height: 100 });
  const opacity = () => getComputedStyle(document.querySelector('div[popover]') as Element).opacity;
  await expect.poll(opacity, { timeout: 10_000 }).toBe('1');
}

function expectActive(...names: string[]): Promise<void> {
  return expect.poll(() => painted('byname-active'), { timeout: 10_000 }).toEqual(names);
}

/** Not asked of the frame, which is taken away soon after it was told that nothing is shown, perhaps before it could say so. */
function isCardShown(): boolean {
  return document.querySelector('div[popover]')?.matches(':popover-open') ?? false;
}
