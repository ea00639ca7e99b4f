import assert from 'node:assert/strict';
import { expectAccessible } from '../axe';
import { pressWalk, waitForCard, waitForSettled } from '../cards';
import { waitForText } from '../controls';
import { readAllLocal } from '../extension-page';
import { inPage } from '../in-page';
import { focusedInCard, goTo, tabInCard, tabOpenedBy, tabTo } from '../keys';
import { waitForMarks } from '../marks';
import type { Story } from '../story';
import { htmlPage } from '../text-page';
import { until } from '../until';

const BODY = '<p>The group tracked as Antique Typhoon, and Kimsuky.</p>';
const NAMES = ['Antique Typhoon', 'Kimsuky'];
const ADDED = 'Umber Heron';
const NOTE = 'Seen again in spring: n, p and ? are letters.';

/** The whole job, and no pointer is moved: what is pressed is pressed by Enter or Space where the focus stands. */
export const keyboard: Story = {
  title: 'Without a pointer',
  tests: [
    {
      name: 'from a name on the page to its card, where a note is written, and profile, where a name is added',
      async run({ driver, server }) {
        const page = await driver.open(server.page('/keys-alone.html', htmlPage('Keys', BODY)));
        await waitForMarks(page, NAMES);
        await pressWalk(page, 'KeyN');
        await waitForSettled(driver, page, 'Antique Typhoon');
        await page.keyboard.press('n');
        await until('the field to have the focus', async () =>
          (await focusedInCard(driver, page)).endsWith(' Note'),
        );
        await page.keyboard.type(NOTE);
        await page.keyboard.down('Control');
        await page.keyboard.press('Enter');
        await page.keyboard.up('Control');
        await waitForCard(driver, page, ['pinned', `Your note ${NOTE}`]);
        await tabInCard(driver, page, 'Open profile');
        const profile = await tabOpenedBy(page, () => page.keyboard.press('Enter'));
        await waitForText(profile, 'Storm-0558');
        await expectAccessible(profile);

        await waitForText(profile, NOTE);
        // Back: in Firefox Tab leads from the end of a page into the browser.
        await profile.keyboard.down('Shift');
        await tabTo(profile, 'Correct');
        await profile.keyboard.up('Shift');
        await profile.keyboard.press('Enter');
        await until('the menu to be open', () => inPage(profile, isInMenu));
        await goTo(profile, 'ArrowDown', 'Add a name');
        await profile.keyboard.press('Enter');
        await until('the field to have the focus', () => inPage(profile, isInField));
        await profile.keyboard.type(ADDED);
        await profile.keyboard.press('Enter');
        await waitForText(profile, `${ADDED} is a name of`);
        await expectAccessible(profile);
        await profile.close();
        await page.close();
      },
    },
    {
      name: 'an actor is searched, opened and left again in the popup',
      async run({ driver }) {
        const popup = await driver.openExtensionPage('popup.html');
        await until('the search field to have the focus', () => inPage(popup, isInField));
        await popup.keyboard.type('apt2');
        await waitForText(popup, 'APT29');
        await popup.keyboard.press('ArrowDown');
        await popup.keyboard.press('ArrowUp');
        await popup.keyboard.press('Enter');
        await until('the actor to be shown', () => inPage(popup, isInHeading, 'APT2'));
        await popup.keyboard.press('Escape');
        await until('the search to be back', () => inPage(popup, isInField));
        await popup.close();
      },
    },
    {
      name: 'settings are reached, changed and changed back',
      async run({ driver }) {
        const settings = await driver.openExtensionPage('options.html');
        await waitForText(settings, 'Mark names on pages');
        await expectAccessible(settings);
        await tabTo(settings, 'Mark names on pages');
        for (const enabled of [false, true]) {
          await settings.keyboard.press(' ');
          await until(`marking to be ${enabled ? 'on' : 'off'}`, async () =>
            (await readAllLocal(settings)).includes(`"enabled":${enabled}`),
          );
        }
        await tabTo(settings, 'Refresh all');
        assert.equal(await inPage(settings, isFocusSeen), true);
        await settings.close();
      },
    },
  ],
};

function isInMenu(): boolean {
  return document.activeElement?.matches('[role^="menuitem"]') ?? false;
}

function isInField(): boolean {
  return document.activeElement?.matches('input, textarea') ?? false;
}

function isInHeading(name: string): boolean {
  return [...document.querySelectorAll('h2')].some(({ textContent }) => textContent.includes(name));
}

/** What the keyboard reached has a ring round it, and stands in the window. */
function isFocusSeen(): boolean {
  const focused = document.activeElement;
  if (focused === null) return false;
  const { top, bottom } = focused.getBoundingClientRect();
  return getComputedStyle(focused).outlineStyle === 'solid' && top >= 0 && bottom <= innerHeight;
}
