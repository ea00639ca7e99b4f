import { expectAccessible } from '../axe';
import { waitForText } from '../controls';
import { tabOpenedBy, tabTo } from '../keys';
import { waitForMarks } from '../marks';
import type { Story } from '../story';
import { htmlPage } from '../text-page';

const BODY =
  '<p>The group Antique Typhoon read <a href="https://vendor.example/mail">the mail</a>. Kimsuky did not.</p>';

/** No pointer is moved here. */
export const summary: Story = {
  title: 'From reading to a report',
  tests: [
    {
      name: 'a page is summed up from the side panel, by keys',
      async run({ driver, server }) {
        const page = await driver.open(server.page('/mail.html', htmlPage('How mail was read', BODY)));
        await waitForMarks(page, ['Antique Typhoon', 'Kimsuky']);
        const panel = await driver.openExtensionPage('sidepanel.html');
        await page.bringToFront();
        await waitForText(panel, 'Kimsuky');
        await tabTo(panel, 'Sum up this page');
        const summed = await tabOpenedBy(panel, () => panel.keyboard.press('Enter'));
        await waitForText(summed, 'How mail was read');
        await waitForText(summed, 'The group Antique Typhoon read the mail.');
        await waitForText(summed, 'vendor.example');
        await expectAccessible(summed);
        await summed.close();
        await panel.close();
        await page.close();
      },
    },
  ],
};
