import { closeCard, waitForCard } from '../../tests/browser/cards';
import type { Driver } from '../../tests/browser/driver';
import { restOn, waitForMarks } from '../../tests/browser/marks';
import { EXPECTED_MENTIONS } from '../sample/expected';
import { openAlbum, type TakePicture } from './album';
import { photographExtension } from './photograph-extension';
import { readCards } from './read-cards';

/** A name of one actor, and one that two actors bear: the mark, a word of its card, the picture. */
const CARDS = [
  ['Antique Typhoon', 'Storm-0558', 'card'],
  ['Midnight Blizzard', 'UNC2452', 'card-many-names'],
] as const;

/**
 * Reads the sample article as a person would, says each name it found with its actor, and writes pictures
 * of every part into a folder. Throws at the first thing that does not work.
 */
export async function tour(
  driver: Driver,
  article: string,
  folder: string,
  say: (line: string) => void,
): Promise<void> {
  const page = await driver.open(article);
  const texts = EXPECTED_MENTIONS.map(({ text }) => text);
  await waitForMarks(page, texts);
  say(`\n${texts.length} names on the page, and who each of them is:`);
  for (const line of await readCards(driver, page, EXPECTED_MENTIONS)) say(`  ${line}`);

  say('\nPictures:');
  const take: TakePicture = openAlbum(folder, say);
  for (const theme of ['light', 'dark'] as const) {
    await driver.setTheme(page, theme);
    await page.evaluate('scrollTo(0, 0)');
    await take(page, `page-${theme}`);
    for (const [text, actor, name] of CARDS) {
      await restOn(page, text);
      await waitForCard(driver, page, [text, actor]);
      await take(page, `${name}-${theme}`);
      await closeCard(page);
    }
  }
  await photographExtension(driver, page, take);
}
