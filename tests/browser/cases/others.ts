import type { Page } from 'puppeteer-core';
import { expectAccessible } from '../axe';
import { closeCard, pressWalk, waitForCard } from '../cards';
import { waitForText } from '../controls';
import { textOf } from '../driver';
import { inPage } from '../in-page';
import { tabOpenedBy } from '../keys';
import { waitForMarks } from '../marks';
import type { Story } from '../story';
import { textPage } from '../text-page';
import { until } from '../until';

const TEXT =
  'The group APT29 attacked with the backdoor Emotet.\nThis malware brings Cobalt Strike, phishing and the exploit of CVE-2021-44228.';
const OTHERS = ['Emotet', 'Cobalt Strike', 'CVE-2021-44228'];
const TICK = 'Mark malware, tools and numbers too';

export const others: Story = {
  title: 'Malware, tools and numbers',
  tests: [
    {
      name: 'marked only where the reader wants them, at once, with cards of their own; actors are as before',
      async run({ driver, server }) {
        const page = await driver.open(server.page('/others.html', textPage('A report', TEXT)));
        await waitForMarks(page, ['APT29']);
        await waitForOthers(page, []);
        const settings = await driver.openExtensionPage('options.html');
        await waitForText(settings, TICK);
        await inPage(settings, tick, TICK);
        await page.bringToFront();
        await waitForOthers(page, OTHERS);
        await waitForMarks(page, ['APT29']);

        // APT29 is the first on the way.
        await pressWalk(page, 'KeyN');
        await waitForCard(driver, page, ['APT29', 'Russia']);
        await pressWalk(page, 'KeyN');
        await waitForCard(driver, page, ['Emotet', 'Malware', 'S0367', 'Geodo', 'Used by']);
        const profile = await tabOpenedBy(page, () => driver.press(page, 'Open profile'));
        await waitForText(profile, 'Geodo');
        await expectAccessible(profile);
        await profile.close();
        await page.bringToFront();
        await closeCard(page);
        await pressWalk(page, 'KeyN');
        await pressWalk(page, 'KeyN');
        await waitForCard(driver, page, ['CVE-2021-44228', 'Vulnerability', 'cve.org']);
        await closeCard(page);

        const popup = await driver.openToolbarPopup(page);
        await until('the list below the actors', async () => {
          const words = textOf(await popup.accessible());
          return words.includes('Malware, tools and numbers') && words.includes('Malware · Tool');
        });

        await inPage(settings, tick, TICK);
        await page.bringToFront();
        await waitForOthers(page, []);
        await waitForMarks(page, ['APT29']);
        await page.close();
        await settings.close();
      },
    },
  ],
};

async function waitForOthers(page: Page, expected: readonly string[]): Promise<void> {
  await until(`${expected.join() || 'nobody'} marked beside actors`, async () => {
    const texts = await inPage(page, readOthers);
    return JSON.stringify(texts) === JSON.stringify(expected);
  });
}

/** Runs in the page. */
function tick(words: string): void {
  const label = [...document.querySelectorAll('label')].find(({ textContent }) => textContent === words);
  label?.control?.click();
}

/** Runs in the page. */
function readOthers(): string[] {
  return [...(CSS.highlights.get('byname-other-mention') ?? [])].map((mark) => {
    const range = document.createRange();
    range.setStart(mark.startContainer, mark.startOffset);
    range.setEnd(mark.endContainer, mark.endOffset);
    return range.toString();
  });
}
