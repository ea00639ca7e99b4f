import assert from 'node:assert/strict';
import { EXPECTED_MENTIONS } from '../../../scripts/sample/expected';
import { expectAccessible } from '../axe';
import { typeSearch, waitForText } from '../controls';
import { findAccessible, textOf } from '../driver';
import { inPage } from '../in-page';
import { waitForMarks } from '../marks';
import type { Scene, Story, StoryTest } from '../story';
import { until } from '../until';

/** What a person types, and the actor that must then be first. */
const SEARCHES = [
  ['antiq typ', 'Storm-0558'],
  ['apt-29', 'APT29'],
  ['strom 558', 'Storm-0558'],
] as const;

/** WCAG 2.2, 1.4.10. */
const ENLARGED = { width: 320, height: 256 };

export const searching: Story = {
  title: 'The popup',
  tests: [
    {
      name: 'what was looked up from a page or the address field stands in the field, and is found, also in a tab enlarged fourfold',
      async run({ driver }) {
        const popup = await driver.openExtensionPage('popup.html#strom%20558');
        await until('the field to hold it', async () => (await inPage(popup, queryOf)) === 'strom 558');
        await waitForText(popup, 'Storm-0558');
        await popup.setViewport(ENLARGED);
        await until('all of it to fit the width of its tab', () => inPage(popup, fitsItsWidth));
        await popup.close();
      },
    },
    ...SEARCHES.map(
      ([query, actor]): StoryTest => ({
        name: `"${query}" finds ${actor} first`,
        run: (scene) => expectFirst(scene, query, actor),
      }),
    ),
    {
      name: 'lists who is named on the page, and jumps there',
      async run({ driver, server }) {
        const page = await driver.open(`${server.origin}/article.html`);
        await waitForMarks(
          page,
          EXPECTED_MENTIONS.map(({ text }) => text),
        );
        assert.equal(await inPage(page, isMarkInView, 'Kimsuky'), false);
        const popup = await driver.openToolbarPopup(page);
        await until('the names of the page in the popup', async () => {
          const text = textOf(await popup.accessible());
          return ['Midnight Blizzard', 'Volt Typhoon', 'Kimsuky'].every((name) => text.includes(name));
        });
        if (popup.page !== undefined) await expectAccessible(popup.page);
        await popup.press('Next mention of Kimsuky');
        await until('the page to show the name', () => inPage(page, isMarkInView, 'Kimsuky'));
        await page.close();
      },
    },
  ],
};

async function expectFirst({ driver }: Scene, query: string, actor: string): Promise<void> {
  const popup = await driver.openExtensionPage('popup.html');
  await typeSearch(popup, query);
  await until(`${actor} to be first`, async () => {
    const options = findAccessible(await driver.accessible(popup), ({ role }) => /option/.test(role));
    const first = options[0];
    return first && `${first.name} ${textOf(first)}`.includes(actor);
  });
  await popup.close();
}

function isMarkInView(text: string): boolean {
  return [...(CSS.highlights.get('byname-mention') ?? [])].some((range) => {
    const live = new Range();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    const box = live.getBoundingClientRect();
    return live.toString() === text && box.top >= 0 && box.bottom <= innerHeight;
  });
}

function queryOf(): string | undefined {
  return document.querySelector('input')?.value;
}

function fitsItsWidth(): boolean {
  const { scrollWidth, clientWidth } = document.documentElement;
  return scrollWidth <= clientWidth;
}
