import { expect, test } from 'vitest';
import type { PageName } from '@/contract/frame-summary';
import { withNumbers } from '@/core/matcher/numbers';
import { type MarkedPage, markPage } from '@/page/mark-page';
import { knowing } from '../../core/matcher/read-text';
import { fakeCardFrame } from '../browser/card-frame';
import { input } from '../browser/input';
import { expectPainted, middleOf, painted, show, untilTestEnds } from '../browser/page';

const NAMES = knowing({
  actors: [['APT29', 'Cozy Bear'], ['Gravel']],
  malware: ['Emotet', 'Gravel', 'Taurus'],
  words: ['taurus', 'gravel'],
});
const HTML = `<p>The group APT29 and its malware Emotet, a backdoor. The exploit of CVE-2021-44228.</p>
  <p id="last">The Gravel backdoor; the group Gravel.</p>`;
const NOBODY = { postMessage: () => undefined };
const OTHERS = 'byname-other-mention';

test('malware, tools and numbers are painted in a style of their own', async () => {
  show(HTML);
  mark();
  await expectPainted(['APT29', 'Gravel']);
  expect(painted(OTHERS)).toEqual(['Emotet', 'CVE-2021-44228', 'Gravel']);
});

test('without the setting actors are painted alone, with the same names', async () => {
  show(HTML);
  mark({ others: false });
  await expectPainted(['APT29', 'Gravel']);
  expect(CSS.highlights.has(OTHERS)).toBe(false);
});

test('a word is painted when the page says elsewhere that it is malware, and no longer when it does not', async () => {
  const paragraph = show('<p>Malware, phishing and ransomware by APT29. Later Taurus came.</p>');
  mark();
  await expectPainted(['APT29']);
  expect(painted(OTHERS)).toEqual([]);
  paragraph.insertAdjacentHTML('afterend', '<p id="said">It is the Taurus backdoor.</p>');
  await expect.poll(() => painted(OTHERS)).toEqual(['Taurus', 'Taurus']);
  document.querySelector('#said')?.remove();
  await expect.poll(() => painted(OTHERS)).toEqual([]);
  expect(painted()).toEqual(['APT29']);
});

test('tells of them by their kind, and goes to each', async () => {
  show(HTML);
  const page = mark();
  await expectPainted(['APT29', 'Gravel']);
  await expect.poll(() => page.state).toBe('done');
  const names: PageName[] = page.names();
  expect(names).toEqual([
    { text: 'APT29', key: 'apt29', count: 1 },
    { text: 'Emotet', key: 'software emotet', kind: 'software', count: 1 },
    { text: 'CVE-2021-44228', key: 'number cve202144228', kind: 'number', count: 1 },
    { text: 'Gravel', key: 'software gravel', kind: 'software', count: 1 },
    { text: 'Gravel', key: 'gravel', count: 1 },
  ]);
  page.serve({ kind: 'jump', frame: '', key: 'software gravel', index: 0 }, NOBODY);
  expect(painted('byname-other-active')).toEqual(['Gravel']);
  expect(painted('byname-active')).toEqual([]);
  page.serve({ kind: 'jump', frame: '', key: 'gravel', index: 0 }, NOBODY);
  expect(painted('byname-other-active')).toEqual([]);
  expect(painted('byname-active')).toEqual(['Gravel']);
});

test('the card is asked for them by their kind', async () => {
  const frame = fakeCardFrame();
  show(HTML);
  mark();
  await expectPainted(['APT29', 'Gravel']);
  const { x, y } = middleOf('Emotet');
  await input.movePointer(x, y);
  await expect
    .poll(() => frame.heard.find(({ kind }) => kind === 'show'), { timeout: 10_000 })
    .toMatchObject({ text: 'Emotet', evidence: 'software' });
});

test('leaves nothing behind', async () => {
  const stop = new AbortController();
  show(HTML);
  mark({ signal: stop.signal });
  await expectPainted(['APT29', 'Gravel']);
  stop.abort();
  expect([...CSS.highlights.keys()].filter((name) => name.startsWith('byname'))).toEqual([]);
  expect(document.adoptedStyleSheets).toEqual([]);
});

function mark({ others = true, signal = untilTestEnds() } = {}): MarkedPage {
  const events = { changed: () => {}, isAlive: () => true, mayBeNamed: async () => undefined };
  const names = others ? withNumbers(NAMES) : NAMES;
  return markPage(names, { highlightStyle: 'underline', others }, new Set(), events, signal);
}
