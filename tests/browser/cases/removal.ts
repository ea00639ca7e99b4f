import assert from 'node:assert/strict';
import { waitForCard, waitForNoCard } from '../cards';
import { inPage } from '../in-page';
import { moveAway, placeOfMark, restOn, waitForMarks } from '../marks';
import type { Story } from '../story';
import { htmlPage } from '../text-page';

/** Its only test comes last in its browser: the extension is gone after it. */
export const removal: Story = {
  title: 'An extension that goes',
  tests: [
    {
      name: 'removed under an open page: its script retires without an error, with its marks and its card where it can',
      async run({ driver, server }) {
        const body = '<main><p>The group APT28.</p><p>The group Turla.</p></main>';
        const page = await driver.open(server.page('/removal.html', htmlPage('Removal', body)));
        const errors: string[] = [];
        page.on('pageerror', (error) => errors.push(String(error)));
        page.on('console', (message) => {
          if (message.type() === 'error') errors.push(message.text());
        });
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
