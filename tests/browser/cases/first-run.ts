import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import { waitForOwnCard } from '../cards';
import { waitForText } from '../controls';
import { textOf } from '../driver';
import { inPage } from '../in-page';
import { restOn, waitForMarks } from '../marks';
import type { Story } from '../story';
import { htmlPage, textPage } from '../text-page';
import { until } from '../until';

const SAMPLE = ['Midnight Blizzard', 'APT29', 'Cozy Bear', 'Volt Typhoon', 'UNC3886'];

export const firstRun: Story = {
  title: 'The first page, pages on a click, the count and the side panel',
  tests: [
    {
      name: 'a sample with real marks and the real card; then pages are read on a click alone, this once',
      async run({ driver, server }) {
        const welcome = await driver.openExtensionPage('welcome.html');
        await waitForMarks(welcome, SAMPLE);
        await restOn(welcome, 'Volt Typhoon');
        await waitForOwnCard(driver, welcome, 'VANGUARD PANDA');
        await until('the rule to be chosen', () => inPage(welcome, chooseRule, 'When I ask'));
        await waitForMarks(welcome, SAMPLE);
        const body = '<p>Turla was seen.</p><iframe srcdoc="<p>So was APT41.</p>"></iframe>';
        const page = await driver.open(server.page('/asked.html', htmlPage('Asked', body)));
        const popup = await driver.openToolbarPopup(page);
        await until('the popup to say that the page was not read', async () =>
          textOf(await popup.accessible()).includes('This page was not read.'),
        );
        await waitForMarks(page, []);
        await popup.press('Mark names on this page');
        await waitForMarks(page, ['Turla']);
        const [, frame] = page.frames();
        assert.ok(frame);
        await waitForMarks(frame, ['APT41']);
        await until('the popup to list them', async () => {
          const text = textOf(await popup.accessible());
          return text.includes('Turla') && text.includes('APT41');
        });
        await until('the rule to be put back', () => inPage(welcome, chooseRule, 'On every site'));
        // It is kept only now: a page that is closed at once takes the change along.
        const again = await driver.open(server.page('/again.html', textPage('Again', 'Turla was seen.')));
        await waitForMarks(again, ['Turla']);
        await again.close();
        await page.close();
        await welcome.close();
      },
    },
    {
      name: 'the button counts the actors of all frames, and the side panel follows from tab to tab',
      async run({ driver, server }) {
        const panel = await driver.openExtensionPage('sidepanel.html');
        const body =
          '<p>Turla, and APT29 or Cozy Bear.</p><iframe srcdoc="<p>APT41 and Turla.</p>"></iframe>';
        const first = await driver.open(server.page('/first.html', htmlPage('First', body)));
        await waitForMarks(first, ['Turla', 'APT29', 'Cozy Bear']);
        await waitForText(panel, 'Turla');
        await restOn(first, 'Turla');
        await until('three actors on the button', async () => (await badge(panel)) === '3');
        const second = await driver.open(server.page('/second.html', textPage('Second', 'Volt Typhoon.')));
        await waitForMarks(second, ['Volt Typhoon']);
        await waitForText(panel, 'Volt Typhoon');
        assert.equal(await inPage(panel, () => document.body.innerText.includes('Turla')), false);
        await first.bringToFront();
        await waitForText(panel, 'APT41');
        await second.close();
        await first.close();
        await panel.close();
      },
    },
  ],
};

function chooseRule(label: string): boolean {
  const found = [...document.querySelectorAll('label')].find(({ textContent }) => textContent === label);
  found?.click();
  return found !== undefined;
}

/** What stands on the button while the tab in front is. */
function badge(panel: Page): Promise<string> {
  return panel.evaluate(`(async () => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    return chrome.action.getBadgeText({ tabId: tab.id });
  })()`) as Promise<string>;
}
