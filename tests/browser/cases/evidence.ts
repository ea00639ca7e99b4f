import { closeCard, waitForCard, waitForSettled } from '../cards';
import { restOn, waitForMarks } from '../marks';
import type { Story, StoryTest } from '../story';
import { textPage } from '../text-page';

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
  onlyReads: true,
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
          await waitForSettled(driver, page, rest);
          await driver.press(page, 'Not this, and more');
          await waitForCard(driver, page, [says]);
          await page.keyboard.press('Escape');
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
          await page.close();
        }
      },
    },
  ],
};
