import { expect, test, vi } from 'vitest';
import { MOST_IN_NODE } from '@/page/marks/run-marks';
import { knowing } from '../../core/matcher/read-text';
import { expectPainted, painted, show } from '../browser/page';
import { readMarks } from '../browser/read-marks';

const NAMES = knowing({
  actors: [['Storm-0558', 'Antique Typhoon'], ['APT29', 'Cozy Bear'], ['Play'], ['Volt Typhoon']],
  words: ['play', 'cozy', 'bear'],
  everyday: ['play'],
});

test('a paragraph that is rendered again and again says of its names what it said the first time', async () => {
  const cued = '<p>The group Play attacked, and APT29.</p>';
  const article = show(`<div>${cued}</div>`);
  document.body.insertAdjacentHTML('beforeend', '<p>Then press the Play button.</p>');
  await readMarks(NAMES);
  await expectPainted(['Play', 'APT29']);
  for (const round of [1, 2, 3, 4]) {
    article.innerHTML = `${cued}<p>Round ${round}: Storm-000${round}</p>`;
    await expectPainted(['Play', 'APT29', `Storm-000${round}`]);
  }
});

test('a name that what has left the page made familiar is a word again', async () => {
  const first = show('<p>The group Play attacked.</p>');
  document.body.insertAdjacentHTML(
    'beforeend',
    '<p>The group Play came, APT29 too.</p><p>So we met Play again.</p>',
  );
  await readMarks(NAMES);
  await expectPainted(['Play', 'Play', 'APT29', 'Play']);
  first.remove();
  await expectPainted(['Play', 'APT29']);
});

test('a page that scripts fill is judged by what they put in, and again by what comes after', async () => {
  const app = show('<main>Loading Storm-0558</main>');
  await readMarks(NAMES);
  await expectPainted(['Storm-0558']);
  const elsewhere = `${'They walk in the park with their dogs on a fine day. '.repeat(60)}Cozy Bear is a toy.`;
  app.innerHTML = `<p>${elsewhere}</p>`;
  await expectPainted([]);
  app.innerHTML = `<p>${'Ransomware and malware by hackers. '.repeat(10)}Cozy Bear is an actor.</p>`;
  await expectPainted(['Cozy Bear']);
  app.firstElementChild?.prepend(`${elsewhere} `.repeat(100));
  await expectPainted([]);
});

test('what a paragraph without names told of gangs is told no more when it has left', async () => {
  const first = show('<p>Malware of a ransomware gang. Ransomware gangs came.</p>');
  document.body.insertAdjacentHTML(
    'beforeend',
    '<p>Hackers spread malware.</p><p>LockGem has a new site. Phishing.</p>',
  );
  await readMarks(knowing({ gangs: [['LockGem']] }));
  await expectPainted(['LockGem']);
  first.remove();
  await expectPainted([]);
});

test('plain text that is rendered or looked at again, or that has left, is counted once or not at all', async () => {
  const plain = `<p>${'They walk in the park with their dogs on a fine day. '.repeat(30)}</p>`;
  const app = show(`<main>${plain}</main>`);
  document.body.insertAdjacentHTML(
    'beforeend',
    '<p>Ransomware and malware by hackers.</p><p>Cozy Bear is an actor.</p><p>Antique Typhoon</p>',
  );
  const last = document.body.lastElementChild as Element;
  await readMarks(NAMES);
  await expectPainted(['Cozy Bear', 'Antique Typhoon']);
  // Were each round counted, the page would be about something else after the first few.
  for (let round = 1; round < 12; round++) {
    app.innerHTML = plain;
    app.setAttribute('role', round % 2 > 0 ? 'main' : 'region');
    last.textContent = round % 2 > 0 ? 'Volt Typhoon' : 'Antique Typhoon';
    await expectPainted(['Cozy Bear', last.textContent]);
  }
  app.innerHTML = plain.repeat(20);
  await expectPainted([]);
  app.remove();
  await expectPainted(['Cozy Bear', 'Volt Typhoon']);
});

test('what is pointed out goes when its words change', async () => {
  const text = show('<p>It was APT29 here.</p>');
  const { marks, painter } = await readMarks(NAMES);
  const [mark] = marks.inOrder();
  painter.activate(mark ?? null);
  expect(painted('byname-active')).toEqual(['APT29']);
  (text.firstChild as Text).data = 'Nobody at all, says Storm-0558.';
  await expectPainted(['Storm-0558']);
  expect(painted('byname-active')).toEqual([]);
});

test('finds shadow roots that come long after their elements, whatever these are', async () => {
  show('<p>APT29</p><div></div><section><p>With text</p></section>');
  await readMarks(NAMES);
  await expectPainted(['APT29']);
  attach('div', '<p>In it Storm-0558</p>');
  await expectPainted(['APT29', 'Storm-0558']);
  // Another comes when the looks for the first are far apart.
  document.body.append(document.createElement('late-one'));
  attach('section', '<p>And Antique Typhoon</p>');
  await expectPainted(['APT29', 'Storm-0558', 'Antique Typhoon']);
  attach('late-one', '<p>Volt Typhoon</p>');
  await expectPainted(['APT29', 'Storm-0558', 'Antique Typhoon', 'Volt Typhoon']);
});

test('reads a run once, however many pieces of it came one by one', async () => {
  const PIECES = 2_000;
  const line = show('<p>APT29 </p>');
  await readMarks(NAMES);
  await expectPainted(['APT29']);
  const looks = vi.spyOn(Node.prototype, 'nextSibling', 'get');
  for (let piece = 0; piece < PIECES; piece++) {
    const word = document.createElement('span');
    word.textContent = piece === PIECES - 1 ? 'Storm-0558 ' : 'word ';
    line.append(word);
  }
  await expectPainted(['APT29', 'Storm-0558']);
  expect(looks.mock.calls.length).toBeGreaterThan(0);
  expect(looks.mock.calls.length).toBeLessThan(PIECES * 20);
});

test('marks every name of a text of any length, and takes all of them off again', async () => {
  const LINES = 1_000;
  const long = show('<p>APT29</p>');
  await readMarks(NAMES);
  await expectPainted(['APT29']);
  (long.firstChild as Text).data = 'Seen: Storm-0558, Antique Typhoon; Cozy Bear and APT29. '.repeat(LINES);
  await expect.poll(() => CSS.highlights.get('byname-mention')?.size, { timeout: 10_000 }).toBe(LINES * 4);
  (long.firstChild as Text).data = 'Volt Typhoon';
  await expectPainted(['Volt Typhoon']);
});

test('a text that goes on keeps its marks meanwhile, and is read from near its end on', async () => {
  const line = 'Seen: Storm-0558, Antique Typhoon; Cozy Bear and APT29. ';
  const text = show('<p>APT29</p>').firstChild as Text;
  await readMarks(NAMES);
  text.data = line.repeat(250);
  await expect.poll(countMarks, PATIENCE).toBe(1_000);
  const before = [...marksNow()];
  const marked: number[] = [];
  const observer = new MutationObserver(() => marked.push(countMarks()));
  observer.observe(text, { characterData: true });
  text.appendData('And Volt Typhoon');
  await expect.poll(countMarks, PATIENCE).toBe(1_001);
  observer.disconnect();
  expect(marked).toEqual([1_000]);
  const after = marksNow();
  const kept = before.filter((range) => after.has(range)).length;
  expect(kept).toBeGreaterThan(500);
  // What stands after a name has a say in it, and a word may go on.
  expect(kept).toBeLessThan(1_000);
  text.appendData('s');
  await expect.poll(countMarks, PATIENCE).toBe(1_000);
  text.data = text.data.replace('Storm-0558', 'Somebody');
  await expect.poll(() => painted()[0], PATIENCE).toBe('Antique Typhoon');
});

test('a text that comes in pieces has the marks of the whole', async () => {
  const whole = 'Seen: Storm-0558, Antique Typhoon; Cozy Bear and APT29. '.repeat(150);
  const text = show('<p>APT29. </p>').firstChild as Text;
  await readMarks(NAMES);
  for (let at = 0; at < whole.length; at += 2_003) {
    text.appendData(whole.slice(at, at + 2_003));
    const names = text.data.match(/Storm-0558|Antique Typhoon|Cozy Bear|APT29/g) ?? [];
    await expect.poll(countMarks, PATIENCE).toBe(names.length);
  }
});

const PATIENCE = { timeout: 30_000 };

function marksNow(): ReadonlySet<AbstractRange> {
  return new Set(CSS.highlights.get('byname-mention') ?? []);
}

function countMarks(): number {
  return marksNow().size;
}

test('of a text node with very many names the first are marked, and other nodes are none the poorer', async () => {
  const text = show('<p>APT29</p>').firstChild as Text;
  await readMarks(NAMES);
  text.data = 'Storm-0558 and APT29, '.repeat(MOST_IN_NODE / 2 + 100);
  await expect.poll(countMarks, PATIENCE).toBe(MOST_IN_NODE);
  document.body.append('Volt Typhoon');
  await expect.poll(countMarks, PATIENCE).toBe(MOST_IN_NODE + 1);
  text.data = 'Storm-0558';
  await expectPainted(['Storm-0558', 'Volt Typhoon']);
});

test('marks nothing in trees deeper than any markup makes, and everything beside them', async () => {
  const top = document.createElement('div');
  let at = top;
  for (let level = 0; level < 600; level++) {
    const inner = document.createElement('div');
    at.append(inner);
    at = inner;
  }
  at.append('Storm-0558');
  show('<p>APT29</p>').after(top, 'Antique Typhoon');
  await readMarks(NAMES);
  await expectPainted(['APT29', 'Antique Typhoon']);
});

test('a name in pieces is one name again when what stood between them goes, and two words when it comes', async () => {
  const text = show('<p>By Volt <i><b>x</b></i><!-- y -->Typhoon, APT29</p>');
  await readMarks(NAMES);
  await expectPainted(['APT29']);
  text.querySelector('b')?.remove();
  await expectPainted(['Volt Typhoon', 'APT29']);
  text.querySelector('i')?.append('or ');
  await expectPainted(['APT29']);
});

test('text nodes that are joined keep their names', async () => {
  const text = show('<p>By Vol</p>');
  text.append('t Typh', 'oon and APT29');
  await readMarks(NAMES);
  await expectPainted(['Volt Typhoon', 'APT29']);
  text.normalize();
  expect(text.childNodes).toHaveLength(1);
  await expectPainted(['Volt Typhoon', 'APT29']);
});

test('more changes than are worth remembering are read as a new page', async () => {
  const list = show('<ul><li>APT29</li></ul>');
  await readMarks(NAMES);
  await expectPainted(['APT29']);
  list.innerHTML = '<li>x</li>'.repeat(11_000);
  await expectPainted([]);
  list.innerHTML = '<li>Storm-0558</li>';
  await expectPainted(['Storm-0558']);
});

test('a broken tree does not end the reading of the rest', async () => {
  show('<p>APT29</p>');
  await readMarks(NAMES);
  await expectPainted(['APT29']);
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
  const walker = vi.spyOn(Document.prototype, 'createTreeWalker').mockImplementation(() => {
    throw new Error('broken');
  });
  document.body.append(document.createElement('p'));
  await expect.poll(() => logged.mock.calls.length).toBeGreaterThan(0);
  walker.mockRestore();
  document.body.append('Storm-0558');
  await expectPainted(['APT29', 'Storm-0558']);
});

test('texts that were moved here from a frame are read, and forgotten with their cues when they leave', async () => {
  const place = show('<div><p></p><p></p><iframe></iframe></div>');
  const [first, second] = place.querySelectorAll('p');
  const { contentDocument } = place.querySelector('iframe') as HTMLIFrameElement;
  const frame = contentDocument?.body as HTMLBodyElement;
  // What a node is made of is settled when it is first looked at, in its first document.
  frame.append('The group Play attacked.', 'The group Play came, APT29 too.');
  const texts = [...frame.childNodes] as [Text, Text];
  first?.append(texts[0]);
  second?.append(texts[1]);
  document.body.insertAdjacentHTML('beforeend', '<p>So we met Play again.</p>');
  await readMarks(NAMES);
  await expectPainted(['Play', 'Play', 'APT29', 'Play']);
  for (const text of texts) text.remove();
  // In the same round as what is added.
  place.append('Volt Typhoon');
  await expectPainted(['Volt Typhoon']);
});

test('names on a page whose own names stand in the way of the document’s', async () => {
  const names = ['documentElement', 'hidden', 'createRange', 'adoptedStyleSheets', 'addEventListener'];
  const images = names.map((name) => `<img name="${name}">`).join('');
  show('<p>APT29</p>').insertAdjacentHTML('afterend', images);
  document.body.insertAdjacentHTML('beforeend', '<form><input name="isConnected"><p>Storm-0558</p></form>');
  await readMarks(NAMES);
  await expectPainted(['APT29', 'Storm-0558']);
});

test('gives names in the order of the page, shadow trees within others too', async () => {
  show('<div id="a"></div><p>Antique Typhoon</p><div id="b">APT29</div>');
  const outer = attach('#a', '<i></i><p>Storm-0558</p>');
  outer.querySelector('i')?.append('');
  const inner = (outer.querySelector('i') as Element).ownerDocument.createElement('div');
  outer.prepend(inner);
  inner.attachShadow({ mode: 'open' }).innerHTML = 'Volt Typhoon';
  attach('#b', '<p>Cozy Bear</p><slot></slot>');
  const { marks } = await readMarks(NAMES);
  expect(marks.inOrder().map(({ text }) => text)).toEqual([
    'Volt Typhoon',
    'Storm-0558',
    'Antique Typhoon',
    'Cozy Bear',
    'APT29',
  ]);
});

function attach(selector: string, html: string): ShadowRoot {
  const root = (document.querySelector(selector) as Element).attachShadow({ mode: 'open' });
  root.innerHTML = html;
  return root;
}

/** Firefox keeps the kinds of node of the document that made one: what a page moves here from a frame is no `Element` of this page. */
test('what was made in a frame is read as if it were made here, whatever the page does with it', async () => {
  const main = show('<main><p>By Cozy <b></b></p><p>APT29</p></main><iframe></iframe>');
  const { contentDocument } = document.querySelector('iframe') as HTMLIFrameElement;
  const inFrame = (html: string) => {
    const holder = contentDocument?.createElement('div') as HTMLElement;
    holder.innerHTML = html;
    return holder;
  };
  await readMarks(NAMES);
  const text = contentDocument?.createTextNode('Bear') as Text;
  main.querySelector('b')?.append(text);
  await expectPainted(['APT29', 'Cozy Bear']);
  text.data = 'and APT29';
  await expectPainted(['APT29', 'APT29']);
  text.remove();
  await expectPainted(['APT29']);
  main.append(
    inFrame('<style>b {}</style><p>Storm-0558</p><i contenteditable><b>a</b></i> and <u>Volt</u> Typhoon'),
  );
  await expectPainted(['APT29', 'Storm-0558', 'Volt Typhoon']);
  for (const [words, now] of [
    ['Volt', 'Antique'],
    ['a', 'APT29'],
  ] as const) {
    for (const element of main.querySelectorAll('u, i b'))
      if (element.textContent === words) (element.firstChild as Text).data = now;
  }
  await expectPainted(['APT29', 'Storm-0558', 'Antique Typhoon']);
});
