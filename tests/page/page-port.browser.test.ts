import { afterEach, beforeEach, expect, test } from 'vitest';
import { nameKey } from '@/core/text/characters';
import { startPage } from '@/page/start-page';
import { askForPage, changeSettings, openPopup, publishNames, removeExtension } from './browser/extension';
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
