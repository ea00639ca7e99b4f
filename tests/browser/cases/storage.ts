import assert from 'node:assert/strict';
import { closeCard, waitForCard } from '../cards';
import { press, typeSearch, waitForText } from '../controls';
import { ask, pointAtServer, readNamesStamp, readRefreshState } from '../extension-page';
import { inPage } from '../in-page';
import { restOn, waitForMarks } from '../marks';
import type { Story } from '../story';
import { textPage } from '../text-page';
import { until } from '../until';

/** The largest source, so that holding it holds the refresh. */
const LARGEST = 'misp-threat-actor';

/** A database that could not be opened, as on a machine that is too busy, is opened again after a minute. */
const MENDED_MS = 100_000;

/** A version that no ladder of ours reaches: the browser refuses to open an older one, as after a downgrade. */
const NEWER_DATABASE = `new Promise((resolve, reject) => {
  const gone = indexedDB.deleteDatabase('byname');
  gone.onerror = () => reject(gone.error);
  gone.onsuccess = () => {
    const newer = indexedDB.open('byname', 1000);
    newer.onerror = () => reject(newer.error);
    newer.onsuccess = () => { newer.result.close(); resolve(true); };
  };
})`;

/** Something else than what Byname wrote, in its own database. */
const DAMAGED_RECORDS = `new Promise((resolve, reject) => {
  const opening = indexedDB.open('byname');
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const change = opening.result.transaction(['meta', 'search'], 'readwrite');
    change.objectStore('meta').put(42, 'dataset');
    change.objectStore('search').put({ a: 1 }, 'dataset');
    change.onabort = () => reject(change.error);
    change.oncomplete = () => { opening.result.close(); resolve(true); };
  };
})`;

const DELETED_DATABASE = `new Promise((resolve, reject) => {
  const gone = indexedDB.deleteDatabase('byname');
  gone.onerror = () => reject(gone.error);
  gone.onsuccess = () => resolve(true);
})`;

const CLEARED_STORAGE = `(globalThis.browser ?? globalThis.chrome).storage.local.clear().then(() => true)`;

/** The page alone: the background has room. */
const FULL_STORAGE = `(globalThis.browser ?? globalThis.chrome).storage.local.set = () =>
  Promise.reject(new Error('The quota has been exceeded.'))`;

const ANTIQUE = 'microsoft-mapping/Antique Typhoon';

export const storage: Story = {
  title: 'When new data does not come, or cannot be kept',
  tests: [
    {
      name: 'cancelled in settings, a refresh changes nothing and says so',
      async run({ driver, server }) {
        const settings = await driver.openExtensionPage('options.html');
        await pointAtServer(settings, server);
        const before = await ask(settings, 'dataset.info', {});
        server.setFeed(LARGEST, { kind: 'stalled' });
        await press(settings, 'Refresh all');
        await until('the first bytes', async () => {
          const { running } = await readRefreshState(settings);
          return (running?.sources[LARGEST]?.received ?? 0) > 0;
        });
        await press(settings, 'Cancel');
        await waitForText(settings, 'Cancelled. The data is as it was.');
        assert.equal((await readRefreshState(settings)).running, null);
        assert.deepEqual(await ask(settings, 'dataset.info', {}), before);
        await settings.close();
      },
    },
    {
      name: 'a setting far down that cannot be saved says so where the reader is, and leaves her place to her',
      async run({ driver }) {
        const settings = await driver.openExtensionPage('options.html');
        await waitForText(settings, 'Refresh every day');
        await settings.evaluate(FULL_STORAGE);
        await inPage(settings, switchTick, 'Refresh every day');
        await until('what could not be saved to be seen', () => inPage(settings, isSeen, '[role="alert"] p'));
        // What else the page hears while the background begins would draw it anew once.
        for (let again = 0; again < 4; again++) {
          await inPage(settings, switchTick, 'Refresh every day');
          await until('the tick to be as it is stored', () =>
            inPage(settings, isTicked, 'Refresh every day'),
          );
        }
        await settings.focus('[role="alert"] button');
        await settings.keyboard.press('Enter');
        await until('it to be gone', async () => (await settings.$('[role="alert"] p')) === null);
        await settings.close();
      },
    },
    {
      name: 'what is stored is cleared while Byname runs: pages have names again at once',
      async run({ driver, server }) {
        const settings = await driver.openExtensionPage('options.html');
        const page = await driver.open(
          server.page('/cleared.html', textPage('Cleared', 'The group Antique Typhoon was active.')),
        );
        await waitForMarks(page, ['Antique Typhoon']);
        assert.ok(await settings.evaluate(CLEARED_STORAGE));
        await waitForMarks(page, ['Antique Typhoon']);
        await page.reload();
        await waitForMarks(page, ['Antique Typhoon']);
        await page.close();
        await settings.close();
      },
    },
    {
      name: 'the database is deleted, or damaged, while Byname runs: every answer comes all the same',
      async run({ driver }) {
        const settings = await driver.openExtensionPage('options.html');
        const before = await ask(settings, 'dataset.info', {});
        for (const fault of [DELETED_DATABASE, DAMAGED_RECORDS]) {
          assert.ok(await settings.evaluate(fault));
          const actor = await ask(settings, 'actor.get', { id: ANTIQUE });
          assert.ok(actor?.names.some(({ text }) => text === 'Antique Typhoon'));
          assert.equal((await ask(settings, 'search.entries', {})).length, before.actors);
          // What the first fault cut short is put right meanwhile.
          const isAsBefore = async () => {
            assert.deepEqual(await ask(settings, 'dataset.info', {}), before);
            return true;
          };
          await until('the data to be as before', isAsBefore, MENDED_MS);
          const popup = await driver.openExtensionPage('popup.html');
          await typeSearch(popup, 'antiq typ');
          await waitForText(popup, 'Storm-0558');
          await popup.close();
        }
        await settings.close();
      },
    },
    {
      name: 'no database: names are marked, the card answers from the bundle, settings say why',
      async run({ driver, server }) {
        const breaker = await driver.openExtensionPage('options.html');
        // Stopped before it has published, as just after the installation, the background leaves pages without names.
        await until('the names to be published', async () => (await readNamesStamp(breaker)) !== '{}');
        await driver.stopBackground();
        assert.ok(await breaker.evaluate(NEWER_DATABASE), 'the database is beyond use');
        await breaker.close();

        const page = await driver.open(
          server.page('/broken.html', textPage('Broken', 'The group Antique Typhoon was active.')),
        );
        await waitForMarks(page, ['Antique Typhoon']);
        await restOn(page, 'Antique Typhoon');
        await waitForCard(driver, page, ['Antique Typhoon', 'Storm-0558', 'China']);
        await closeCard(page);
        await page.close();

        const settings = await driver.openExtensionPage('options.html');
        await waitForText(settings, 'Downloads cannot be kept.');
        await waitForText(settings, 'The stored data was written by a newer version of Byname.');
        await waitForText(settings, 'Bundled dataset of');
        await settings.close();
      },
    },
    {
      name: 'search finds actors all the same',
      async run({ driver }) {
        const popup = await driver.openExtensionPage('popup.html');
        await typeSearch(popup, 'antiq typ');
        await waitForText(popup, 'Storm-0558');
        await popup.close();
      },
    },
  ],
};

function isTicked(label: string): boolean {
  const labels = [...document.querySelectorAll('label')];
  const control = labels.find(({ textContent }) => textContent?.startsWith(label))?.control;
  return control instanceof HTMLInputElement && control.checked;
}

function switchTick(label: string): void {
  const found = [...document.querySelectorAll('label')].find(({ textContent }) =>
    textContent?.startsWith(label),
  );
  found?.scrollIntoView({ block: 'center' });
  found?.control?.focus();
  found?.control?.click();
}

/** In the window, and nothing lies over it. */
function isSeen(selector: string): boolean {
  const found = document.querySelector(selector);
  if (found === null) return false;
  const { left, top, width, height } = found.getBoundingClientRect();
  return document.elementFromPoint(left + width / 2, top + height / 2) === found;
}
