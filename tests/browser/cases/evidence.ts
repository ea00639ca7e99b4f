import assert from 'node:assert/strict';
import { closeCard, waitForCard } from '../cards';
import { inPage } from '../in-page';
import { markedTexts, restOn, waitForMarks } from '../marks';
import type { Story, StoryTest } from '../story';
import { textPage } from '../text-page';
import { until } from '../until';

/** Enough for a page to be about security. */
const ABOUT = 'Researchers described malware, a phishing campaign and the espionage behind it.';

/** A word that an actor's name shares, in a text that says who is meant, and what the card says of it. */
const REASONS: readonly {
  what: string;
  text: string;
  marks: readonly string[];
  rest: string;
  says: string;
}[] = [
  {
    what: 'a word beside it',
    text: 'The hacking group Lazarus was blamed.',
    marks: ['Lazarus'],
    rest: 'Lazarus',
    says: 'words beside it speak of an actor',
  },
  {
    what: 'another actor beside it',
    text: 'It was the work of somebody: APT29/Lazarus, perhaps.',
    marks: ['APT29', 'Lazarus'],
    rest: 'Lazarus',
    says: 'another actor is named beside it',
  },
  {
    what: 'the same actor in full elsewhere on the page',
    text: 'Lazarus Group was blamed.\nNobody had expected Lazarus there.',
    marks: ['Lazarus Group', 'Lazarus'],
    rest: 'Lazarus',
    says: 'named elsewhere on this page',
  },
];

export const evidence: Story = {
  title: 'Words that are names',
  tests: [
    ...REASONS.map(
      ({ what, text, marks, rest, says }): StoryTest => ({
        name: `a word is a name by ${what}, and the card says so`,
        async run({ driver, server }) {
          const page = await driver.open(
            server.page('/reason.html', textPage('Reason', `${ABOUT}\n${text}`)),
          );
          await waitForMarks(page, marks);
          await restOn(page, rest);
          await waitForCard(driver, page, [says]);
          await closeCard(page);
          await page.close();
        },
      }),
    ),
    {
      name: 'without such a reason it is a word, and on a page about other things always',
      async run({ driver, server }) {
        for (const text of [
          `${ABOUT}\nThey read of Lazarus and his bed, kept it safe and played on. APT28 did not.`,
          `The Snake is a river. It is long.\nThe leader said: Silence! APT28 did not.`,
        ]) {
          const page = await driver.open(server.page('/words.html', textPage('Words', text)));
          await waitForMarks(page, ['APT28']);
          assert.deepEqual(await markedTexts(page, 'byname-doubtful'), []);
          await page.close();
        }
      },
    },
    {
      name: 'a doubtful name takes the weaker style, which a setting hides',
      async run({ driver, server }) {
        const text = `${ABOUT}\nThey also saw Iridium there. APT28 was not.`;
        const page = await driver.open(server.page('/doubt.html', textPage('Doubt', text)));
        await waitForMarks(page, ['APT28']);
        assert.deepEqual(await markedTexts(page, 'byname-doubtful'), ['Iridium']);
        const style = () => inPage(page, doubtfulStyle);
        assert.match(await style(), /dotted/);
        const settings = await driver.openExtensionPage('options.html#marking');
        await until('the setting', () => inPage(settings, untick, 'doubtful'));
        await page.bringToFront();
        await until('the weaker style to go', async () => !(await style()).includes('dotted'));
        await until('the setting', () => inPage(settings, untick, 'doubtful'));
        await settings.close();
        await page.close();
      },
    },
  ],
};

function doubtfulStyle(): string {
  return getComputedStyle(document.querySelector('p') ?? document.body, '::highlight(byname-doubtful)')
    .textDecoration;
}

/** Presses the checkbox whose label has the word; false while there is none. */
function untick(word: string): boolean {
  const label = [...document.querySelectorAll('label')].find((one) =>
    one.textContent?.toLowerCase().includes(word),
  );
  label?.click();
  return label !== undefined;
}
