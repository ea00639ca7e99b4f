import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { compileNames } from '@/core/matcher/compile-names';
import { decodeNames, encodeNames, outlineOf } from '@/core/matcher/compiled-names';
import { readWordList, writeWordList } from '@/core/matcher/word-list';
import { nameKey } from '@/core/text/characters';
import { startPage } from '@/page/start-page';
import { NAMES_KEY, OUTLINE_KEY } from '@/stored/names-item';
import { SETTINGS_KEY } from '@/stored/settings-defaults';
import { datasetOf } from '../core/matcher/read-text';
import { expectPainted, show } from './browser/page';

const ADDRESS = location.href;
const { local } = browser.storage;
const ID = fakeBrowser.runtime.id;

beforeEach(async () => {
  Object.assign(browser.runtime, { onConnect: { addListener: () => {}, removeListener: () => {} } });
  await local.set({ [NAMES_KEY]: namesOf('Cozy Bear', 'Fancy Bear') });
});

afterEach(async () => {
  // The extension goes: what was started ends with the next change of the page.
  Object.assign(browser.runtime, { id: undefined });
  document.body.append('x');
  await expect.poll(() => CSS.highlights.size, { timeout: 10_000 }).toBe(0);
  Object.assign(browser.runtime, { id: ID });
  history.replaceState(null, '', ADDRESS);
  await local.clear();
});

test('marks the stored names, and others when they are published', async () => {
  show('<p>Cozy Bear, Fancy Bear and Turla</p>');
  await startPage();
  await expectPainted(['Cozy Bear', 'Fancy Bear']);
  await local.set({ [NAMES_KEY]: namesOf('Turla') });
  await expectPainted(['Turla']);
});

test('takes all names out of the storage only when something on the page may be one', async () => {
  await local.set({ [OUTLINE_KEY]: outlined(namesOf('Cozy Bear', 'Fancy Bear')) });
  const get = vi.spyOn(local, 'get');
  const text = show('<p>Nothing to see</p>');
  await startPage();
  expect(get.mock.calls).toEqual([[[OUTLINE_KEY, SETTINGS_KEY]]]);
  text.append(', but Cozy Bear');
  await expectPainted(['Cozy Bear']);
  expect(get.mock.calls.slice(1)).toEqual([[NAMES_KEY]]);
  get.mockRestore();
});

test('marks nothing by the outline alone', async () => {
  await local.set({ [OUTLINE_KEY]: outlined(namesOf('Turla')) });
  await local.remove(NAMES_KEY);
  show('<p>Turla</p>');
  await startPage();
  await local.set({ [NAMES_KEY]: namesOf('Cozy Bear') });
  document.body.append('Cozy Bear');
  await expectPainted(['Cozy Bear']);
});

test.each([
  ['are cleared', () => local.clear()],
  ['are damaged', () => local.set({ [NAMES_KEY]: 'no names' })],
])('keeps the names that it has when the stored ones %s', async (_, harm) => {
  const text = show('<p>Cozy Bear</p>');
  await startPage();
  await expectPainted(['Cozy Bear']);
  await harm();
  text.append(' and Fancy Bear');
  await expectPainted(['Cozy Bear', 'Fancy Bear']);
  await local.set({ [NAMES_KEY]: namesOf('Fancy Bear') });
  await expectPainted(['Fancy Bear']);
});

test('is off where the reader turned it off, as soon as that is said', async () => {
  show('<p>Cozy Bear</p>');
  await startPage();
  await expectPainted(['Cozy Bear']);
  await local.set({ [SETTINGS_KEY]: { offSites: [location.hostname] } });
  await expectPainted([]);
  await local.set({ [SETTINGS_KEY]: { offSites: ['elsewhere.example'] } });
  await expectPainted(['Cozy Bear']);
});

test.each([
  ['pushState', () => history.pushState(null, '', '/another')],
  ['replaceState', () => history.replaceState(null, '', '/another')],
])('a name that is hidden on one page is marked on the next, gone to by %s', async (_, go) => {
  const path = location.pathname;
  await local.set({
    [SETTINGS_KEY]: {
      hiddenNames: [{ key: nameKey('Cozy Bear'), text: 'Cozy Bear', site: location.hostname, path }],
    },
  });
  show('<p>Cozy Bear, Fancy Bear</p>');
  await startPage();
  await expectPainted(['Fancy Bear']);
  go();
  document.body.append('Another article');
  await expectPainted(['Cozy Bear', 'Fancy Bear']);
  history.replaceState(null, '', ADDRESS);
  document.body.append('The first article');
  await expectPainted(['Fancy Bear']);
});

function namesOf(...names: string[]): string {
  const bytes = compileNames(
    datasetOf({ actors: names.map((name) => [name]) }),
    readWordList(writeWordList([], [])),
  );
  return btoa(String.fromCharCode(...bytes));
}

function outlined(text: string): string {
  const names = decodeNames(Uint8Array.from(atob(text), (char) => char.charCodeAt(0)));
  if (names === null) throw new Error('Compiled names cannot be decoded.');
  return btoa(String.fromCharCode(...encodeNames(outlineOf(names))));
}
