import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import { closeCard, pressWalk, waitForCard, waitForNoCard, waitForSettled } from '../cards';
import { findAccessible, textOf } from '../driver';
import { inPage } from '../in-page';
import { focusedInCard, tabInCard, tabOpenedBy } from '../keys';
import { waitForMarks } from '../marks';
import type { Scene, Story } from '../story';
import { htmlPage } from '../text-page';
import { until } from '../until';

const BODY =
  '<p><button>Before</button> The group tracked as Antique Typhoon, and Kimsuky.</p><textarea></textarea>';
const NAMES = ['Antique Typhoon', 'Kimsuky'];

/** What a reader does with a card that is open, with keys as they come from a keyboard. */
export const working: Story = {
  title: 'Working with the card',
  onlyReads: true,
  tests: [
    {
      name: 'the profile is copied, whatever the page lets itself do with the clipboard',
      async run(scene) {
        const { driver, server, proxy } = scene;
        const plain = 'http://news.example/copy.html';
        proxy.page(plain, htmlPage('Plain', BODY));
        const policy = { 'Permissions-Policy': 'clipboard-write=(), clipboard-read=()' };
        for (const address of [
          server.page('/copy.html', htmlPage('Copy', BODY)),
          plain,
          server.page('/forbidden.html', htmlPage('Forbidden', BODY), policy),
        ]) {
          const page = await openByKey(scene, address);
          await tabInCard(scene.driver, page, 'Copy');
          await page.keyboard.press('Enter');
          await tabInCard(scene.driver, page, 'Profile as Markdown');
          await page.keyboard.press('Enter');
          await waitForCard(driver, page, ['Copied']);
          await closeCard(page);
          const pasted = await paste(page);
          for (const name of [/Antique Typhoon/, /Storm-0558/])
            assert.match(pasted, name, `${address}: ${pasted}`);
          await page.close();
        }
      },
    },
    {
      name: 'Tab goes through it from the top, and Escape closes the menu, then the card, and gives the focus back',
      async run(scene) {
        const { driver } = scene;
        const page = await openByKey(scene, scene.server.page('/tab.html', htmlPage('Tab', BODY)));
        const met = await tabInCard(scene.driver, page, 'Not this');
        assert.match(met.slice(0, 3).join(', '), /Write a note, .*Keep open, .*Close/);
        const last = met.slice(-3).join(', ');
        assert.match(last, /Open profile, .*Copy, .*Not this/);
        await page.keyboard.press('Enter');
        await waitForFocus(scene, page, 'Do not mark this name on this page');
        await page.keyboard.press('Escape');
        await waitForFocus(scene, page, 'Not this');
        const card = await waitForCard(driver, page, ['Open profile']);
        assert.ok(!textOf(card).includes('on this page'), 'the menu is closed');
        await closeCard(page);
        await until('the focus to be back', () =>
          inPage(page, () => document.hasFocus() && document.activeElement?.textContent === 'Before'),
        );
        await page.close();
      },
    },
    {
      name: 'P keeps it and lets it go, and the next name is reached, from within the card',
      async run(scene) {
        const { driver } = scene;
        const page = await openByKey(scene, scene.server.page('/keys.html', htmlPage('Keys', BODY)));
        await tabInCard(scene.driver, page, 'Copy');
        await page.keyboard.press('p');
        await waitForCard(driver, page, ['pinned']);
        await page.keyboard.press('p');
        await until('the card to be let go', async () => {
          const card = await driver.accessibleCard(page);
          return card !== null && !textOf(card).includes('pinned');
        });
        for (const [key, name] of [
          ['KeyN', 'Kimsuky'],
          ['KeyB', 'Antique Typhoon'],
        ] as const) {
          await pressWalk(page, key);
          await waitForSettled(scene.driver, page, name);
          await tabInCard(scene.driver, page, 'Copy');
        }
        await closeCard(page);
        await until('the focus to be back', () =>
          inPage(page, () => document.activeElement?.textContent === 'Before'),
        );
        await page.close();
      },
    },
    {
      name: "a link opens in a new tab that knows nothing of the page, and the profile in one of the extension's",
      async run(scene) {
        const { driver, proxy, server } = scene;
        const page = await openByKey(scene, server.page('/links.html', htmlPage('Links', BODY)));
        const card = await driver.accessibleCard(page);
        assert.ok(card);
        const link = findAccessible(card, ({ role }) => role === 'link')[0];
        assert.ok(link, 'a link in the card');
        proxy.reset();
        await tabInCard(scene.driver, page, link.name);
        const tab = await tabOpenedBy(page, () => page.keyboard.press('Enter'));
        await until('the address to be asked for', async () => proxy.hosts.length > 0);
        assert.equal(await inPage(page, () => location.pathname), '/links.html');
        assert.equal(await tab.evaluate('window.opener'), null);
        await tab.close();
        await page.bringToFront();
        // It was out of sight, and has to be seen for a while before presses count.
        await waitForSettled(scene.driver, page, 'Antique Typhoon');
        await tabInCard(scene.driver, page, 'Open profile');
        const profile = await tabOpenedBy(page, () => page.keyboard.press('Enter'));
        await until('the profile', async () =>
          /^(?:chrome|moz)-extension:.*profile\.html/.test(await profile.evaluate(() => location.href)),
        );
        await profile.close();
        await waitForNoCard(page);
        await page.close();
      },
    },
  ],
};

async function waitForFocus({ driver }: Scene, page: Page, name: string): Promise<void> {
  await until(`the focus to be on ${name}`, async () => (await focusedInCard(driver, page)).includes(name));
}

/** Opens the card of the first name with the key that walks; it has the focus. */
async function openByKey({ driver }: Scene, address: string): Promise<Page> {
  const page = await driver.open(address);
  await waitForMarks(page, NAMES);
  await page.focus('button');
  await pressWalk(page, 'KeyN');
  await waitForSettled(driver, page, 'Antique Typhoon');
  return page;
}

/** What the clipboard holds, as the page's own field is given it. */
async function paste(page: Page): Promise<string> {
  await page.focus('textarea');
  await page.keyboard.down('Control');
  await page.keyboard.press('KeyV', { commands: ['Paste'] });
  await page.keyboard.up('Control');
  return until('the text', () => inPage(page, () => document.querySelector('textarea')?.value));
}
