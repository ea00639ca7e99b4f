import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import { readCards } from '../../../scripts/lib/read-cards';
import { EXPECTED_MENTIONS } from '../../../scripts/sample/expected';
import { closeCard, pressWalk, waitForCard, waitForNoCard } from '../cards';
import { type Driver, findAccessible } from '../driver';
import { assertOnlyMakersAsked } from '../hosts';
import { restOn, waitForMarks } from '../marks';
import type { Scene, Story } from '../story';
import { htmlPage } from '../text-page';
import { until } from '../until';

/** A browser that was just given the extension, with nothing but this machine in reach. */
export const reading: Story = {
  title: 'Reading an article, offline, from the first second',
  tests: [
    {
      name: "marks the article's names and nothing else",
      async run(scene) {
        const page = await openArticle(scene);
        await page.close();
      },
    },
    {
      name: 'the card says who it is, what others call it and who says so',
      async run(scene) {
        const page = await openArticle(scene);
        await restOn(page, 'Midnight Blizzard');
        const card = await waitForCard(scene.driver, page, [
          'APT29',
          'Mandiant',
          'Midnight Blizzard',
          'Microsoft',
          'Russia',
        ]);
        assert.match(card.name, /APT29|Midnight Blizzard/);
        const links = findAccessible(card, (node) => node.role === 'link');
        assert.ok(links.length > 0, 'the card links to its sources');
        await page.close();
      },
    },
    {
      name: 'every name of the article leads to its actor',
      async run(scene) {
        const page = await openArticle(scene);
        const lines = await readCards(scene.driver, page, EXPECTED_MENTIONS);
        assert.equal(lines.length, EXPECTED_MENTIONS.length);
        await page.close();
      },
    },
    {
      name: 'Escape closes the card, and the page holds nothing of it',
      async run(scene) {
        const page = await openArticle(scene);
        await restOn(page, 'Antique Typhoon');
        await waitForCard(scene.driver, page, ['Storm-0558']);
        await page.keyboard.press('Escape');
        await waitForNoCard(page);
        await page.close();
      },
    },
    {
      name: 'the keyboard walks from name to name and back',
      async run(scene) {
        const page = await openArticle(scene);
        const { driver } = scene;
        const isOf = (text: string) => waitForCardOf(driver, page, text);
        await pressWalk(page, 'KeyN');
        await isOf('Midnight Blizzard');
        await pressWalk(page, 'KeyN');
        await isOf('APT29');
        await pressWalk(page, 'KeyB');
        await isOf('Midnight Blizzard');
        await closeCard(page);
        await page.close();
      },
    },
    {
      name: 'the keyboard passes by what is not shown, but for what may fade in',
      async run({ driver, server }) {
        const body =
          '<p>APT28.</p><p style="visibility: hidden">Turla.</p><div style="content-visibility: hidden"><p>FIN7.</p></div><p style="opacity: 0">Kimsuky.</p>';
        const page = await driver.open(server.page('/unseen.html', htmlPage('Unseen', body)));
        await waitForMarks(page, ['APT28', 'Turla', 'FIN7', 'Kimsuky']);
        for (const name of ['APT28', 'Kimsuky', 'APT28']) {
          await pressWalk(page, 'KeyN');
          await waitForCardOf(driver, page, name);
        }
        await page.close();
      },
    },
    {
      name: 'nothing was asked of the network',
      async run({ proxy, server }) {
        assertOnlyMakersAsked(proxy.hosts);
        assert.deepEqual(
          server.requests.filter(({ path }) => path.startsWith('/feeds/')),
          [],
        );
      },
    },
  ],
};

function waitForCardOf(driver: Driver, page: Page, text: string) {
  return until(`the card of ${text}`, async () => (await driver.accessibleCard(page))?.name.startsWith(text));
}

async function openArticle({ driver, server }: Scene) {
  const page = await driver.open(`${server.origin}/article.html`);
  await waitForMarks(
    page,
    EXPECTED_MENTIONS.map(({ text }) => text),
  );
  return page;
}
