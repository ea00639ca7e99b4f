import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import type { CorrectionDraft } from '../../../src/core/model/correction';
import { waitForCard, waitForNoCard } from '../cards';
import { ask } from '../extension-page';
import { inPage } from '../in-page';
import { moveAway, placeOfMark, restOn, waitForMarks } from '../marks';
import type { Story } from '../story';
import { htmlPage } from '../text-page';
import { until } from '../until';

const NOTE: CorrectionDraft = {
  kind: 'note-actor',
  actor: { records: ['microsoft-mapping/Antique Typhoon'], name: 'Antique Typhoon' },
  text: 'seen before the update',
};

const NEWER = '99.0';

/** The last story of its browser: the extension is gone after it. */
export const removal: Story = {
  title: 'An extension that goes',
  tests: [
    {
      name: 'updated under open pages: nothing of the old version is left that does nothing, and what the reader wrote is there',
      async run({ driver, server }) {
        await driver.startAnew();
        const body = '<main><p>The group APT28.</p><p>The group Turla.</p></main>';
        const page = await driver.open(server.page('/update.html', htmlPage('Update', body)));
        const errors = noteErrors(page);
        await waitForMarks(page, ['APT28', 'Turla']);
        const profile = await driver.openExtensionPage('profile.html');
        const popup = await driver.openExtensionPage('popup.html');
        await ask(profile, 'corrections.add', { correction: NOTE });
        await page.bringToFront();
        await restOn(page, 'APT28');
        await waitForCard(driver, page, ['APT28', 'Open profile']);
        const place = await placeOfMark(page, 'Turla');
        await driver.updateExtension(NEWER);
        // No browser leaves a page of an old version open: what is begun in it is put by as it is typed.
        for (const old of [profile, popup]) await until('an old page to close', () => isGone(old));
        await page.bringToFront();
        await page.mouse.move(place.x, place.y, { steps: 4 });
        if (driver.family === 'chromium') {
          await waitForMarks(page, []);
          await waitForNoCard(page);
          assert.deepEqual(await inPage(page, () => [...CSS.highlights.keys()]), []);
          await page.reload();
        }
        // Firefox brings the new version's script into pages that are open, which takes the old one's place.
        await waitForMarks(page, ['APT28', 'Turla']);
        await restOn(page, 'Turla');
        await waitForCard(driver, page, ['Turla', 'Open profile']);
        assert.deepEqual(errors, []);
        const settings = await driver.openExtensionPage('options.html');
        assert.equal(
          await settings.evaluate('(globalThis.browser ?? globalThis.chrome).runtime.getManifest().version'),
          NEWER,
        );
        const listed = await ask(settings, 'corrections.list', {});
        assert.deepEqual(
          listed.map(({ correction, effect }) => [correction.kind, effect]),
          [['note-actor', 'in-force']],
        );
        await page.close();
        await settings.close();
      },
    },
    {
      name: 'removed under an open page: its script retires without an error, with its marks and its card where it can',
      async run({ driver, server }) {
        const body = '<main><p>The group APT28.</p><p>The group Turla.</p></main>';
        const page = await driver.open(server.page('/removal.html', htmlPage('Removal', body)));
        const errors = noteErrors(page);
        await waitForMarks(page, ['APT28', 'Turla']);
        await restOn(page, 'APT28');
        await waitForCard(driver, page, ['APT28', 'Open profile']);
        const place = await placeOfMark(page, 'Turla');
        await driver.removeExtension();
        await page.bringToFront();
        await inPage(page, () => {
          document.querySelector('main')?.append('Late news of FIN7.');
        });
        if (driver.family === 'chromium') {
          await waitForMarks(page, []);
          await waitForNoCard(page);
          assert.deepEqual(await inPage(page, () => [...CSS.highlights.keys()]), []);
        } else {
          // Firefox ends the script there and then: it can take nothing back, and does nothing more.
          await waitForMarks(page, ['APT28', 'Turla']);
        }
        await moveAway(page);
        await page.mouse.move(place.x, place.y, { steps: 4 });
        await page.keyboard.press('Escape');
        assert.deepEqual(errors, []);
        await page.close();
      },
    },
  ],
};

async function isGone(page: Page): Promise<boolean> {
  return (
    page.isClosed() ||
    page.evaluate('true').then(
      () => false,
      () => true,
    )
  );
}

function noteErrors(page: Page): readonly string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return errors;
}
