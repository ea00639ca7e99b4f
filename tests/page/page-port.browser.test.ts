import * as v from 'valibot';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { GATHERED_FRAME } from '@/contract/gathered-frame';
import { nameKey } from '@/core/text/characters';
import { startPage } from '@/page/start-page';
import {
  askForPage,
  askForSelection,
  changeSettings,
  openPopup,
  publishNames,
  removeExtension,
} from './browser/extension';
import { expectPainted, painted, show } from './browser/page';

const STORM = ['Storm-0558', 'Antique Typhoon'];

beforeEach(async () => {
  show('<main><p>Storm-0558 is Antique Typhoon.</p><p>Kimsuky, Storm-0558.</p></main>');
  await publishNames([STORM]);
});

/** The script lives as long as its page; it ends with the extension, when it next has something to do. */
afterEach(async () => {
  removeExtension();
  document.body.append(' Storm-0558');
  await expect.poll(() => [...CSS.highlights.keys()], { timeout: 10_000 }).toEqual([]);
});

const MARKED = ['Storm-0558', 'Antique Typhoon', 'Storm-0558'];

test('follows what the reader switches off and on, hides and chooses', async () => {
  await startPage();
  await expectPainted(MARKED);
  const popup = openPopup();
  for (const [settings, state] of [
    [{ enabled: false }, 'off-everywhere'],
    [{ enabled: true, offSites: [location.hostname] }, 'off-here'],
  ] as const) {
    await changeSettings(settings);
    await expectPainted([]);
    expect(popup.heard.at(-1)?.state).toBe(state);
    await changeSettings({});
    await expectPainted(MARKED);
  }
  await changeSettings({ hiddenNames: [{ key: nameKey('Antique Typhoon'), text: 'Antique Typhoon' }] });
  await expectPainted(['Storm-0558', 'Storm-0558']);
  await changeSettings({ hiddenNames: [] });
  await expectPainted(MARKED);
});

test('reads nothing of a page before it is asked, then this page and no other', async () => {
  await changeSettings({ sites: 'click' });
  await startPage();
  const popup = openPopup();
  document.body.append(' Storm-0558');
  await expectPainted([]);
  expect(popup.heard.at(-1)?.state).toBe('off-here');
  askForPage();
  await expectPainted([...MARKED, 'Storm-0558']);
  await changeSettings({ sites: 'chosen', onSites: ['elsewhere.example'] });
  await expectPainted([...MARKED, 'Storm-0558']);
  await changeSettings({ sites: 'click', offSites: [location.hostname] });
  await expectPainted([]);
});

test('marks chosen sites by themselves', async () => {
  await changeSettings({ sites: 'chosen', onSites: [location.hostname] });
  await startPage();
  await expectPainted(MARKED);
  await changeSettings({ sites: 'chosen', onSites: [] });
  await expectPainted([]);
});

test('tells the popup who is named and how often, and points out the place that it asks for', async () => {
  await startPage();
  await expectPainted(MARKED);
  const popup = openPopup();
  const summary = popup.heard.at(-1);
  expect(summary).toMatchObject({ kind: 'summary', site: location.hostname, state: 'done' });
  expect(summary?.names.map(({ text, count }) => [text, count])).toEqual([
    ['Storm-0558', 2],
    ['Antique Typhoon', 1],
  ]);
  const [storm] = summary?.names ?? [];
  if (summary === undefined || storm === undefined) throw new Error('nobody is named');
  const { frame } = summary;
  popup.jump({ kind: 'jump', frame: `${frame}0`, key: storm.key, index: 0 });
  expect(painted('byname-active')).toEqual([]);
  popup.jump({ kind: 'jump', frame, key: storm.key, index: 1 });
  expect(painted('byname-active')).toEqual(['Storm-0558']);
  popup.jump({ kind: 'jump', frame, key: 'nobody', index: 0 });
  popup.jump({ kind: 'jump', frame, key: storm.key, index: -1 });
  expect(painted('byname-active')).toEqual(['Storm-0558']);
  document.querySelector('p')?.remove();
  await expectPainted(['Storm-0558']);
  expect(popup.heard.at(-1)?.names.map(({ text, count }) => [text, count])).toEqual([['Storm-0558', 1]]);
});

test('tells what is selected to who asks for it, in nothing that the popup hears besides', async () => {
  await startPage();
  await expectPainted(MARKED);
  const popup = openPopup();
  expect(askForSelection()).toBe('');
  const [first] = document.getElementsByTagName('p');
  if (first === undefined) throw new Error('There is no text.');
  getSelection()?.selectAllChildren(first);
  expect(askForSelection()).toBe('Storm-0558 is Antique Typhoon.');
  first.textContent = 'Nobody '.repeat(100);
  getSelection()?.selectAllChildren(first);
  expect(String(askForSelection()).length).toBeLessThan(100);
  await expectPainted(['Storm-0558']);
  expect(JSON.stringify(popup.heard)).not.toContain('Nobody');
});

test('tells that nothing is selected in a frame that is not shown, where Firefox has no selection', async () => {
  await startPage();
  await expectPainted(MARKED);
  document.body.insertAdjacentHTML('beforeend', '<iframe style="display: none"></iframe>');
  const inner = document.querySelector('iframe')?.contentWindow?.getSelection() ?? null;
  vi.spyOn(globalThis, 'getSelection').mockReturnValueOnce(inner);
  expect(askForSelection()).toBe('');
});

test('tells a summary what stands around each name, what links beside it, and what it left unmarked', async () => {
  await publishNames([STORM, ['Cozy Bear', 'Snake']]);
  document.documentElement.lang = 'de-AT';
  document.title = 'How mail was read';
  show(`<main><meta property="article:published_time" content="2026-11-20T08:00:00Z">
    <p>Nobody was named. In <b>May</b> Antique
      <i>Typhoon</i> read <a href="https://vendor.example/report">a report</a>, and <a href="#up">up</a>. Elsewhere <a href="https://else.example/">no</a>.</p>
    <p>Storm-0558; <a href="https://storm.example/">Antique Typhoon</a>.</p><p>They dropped the Snake malware.</p></main>`);
  await startPage();
  await expectPainted(['Antique\n      Typhoon', 'Storm-0558', 'Antique Typhoon']);
  const popup = openPopup();
  const frame = popup.heard.at(-1)?.frame ?? '';
  popup.jump({ kind: 'gather', frame: `${frame}0` });
  popup.jump({ kind: 'gather', frame });
  await expect.poll(() => popup.gathered.length).toBe(1);
  const gathered = v.parse(GATHERED_FRAME, popup.gathered[0]);
  expect(gathered).toMatchObject({
    ...{ top: window === window.top, address: location.href, title: 'How mail was read' },
    ...{ language: 'de', published: '2026-11-20' },
  });
  const [typhoon, storm] = gathered.names;
  expect(typhoon).toMatchObject({ text: 'Antique Typhoon', count: 2 });
  expect(typhoon?.mentions).toEqual([
    {
      ...{ before: 'In May ', words: 'Antique Typhoon', after: ' read a report, and up.', at: 0, nth: 0 },
      links: [{ url: 'https://vendor.example/report', text: 'a report' }],
    },
    {
      ...{ before: 'Storm-0558; ', words: 'Antique Typhoon', after: '.', at: 2, nth: 1 },
      links: [{ url: 'https://storm.example/', text: 'Antique Typhoon' }],
    },
  ]);
  expect(storm?.mentions.map(({ at, nth }) => [at, nth])).toEqual([[1, 0]]);
  expect(gathered.doubtful).toEqual([
    {
      ...{ key: 'snake', words: 'Snake', before: 'They dropped the ', after: ' malware.' },
      ...{ count: 1, isTool: true },
    },
  ]);
});
