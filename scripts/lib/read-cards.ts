import type { Page } from 'puppeteer-core';
import { closeCard, waitForCard } from '../../tests/browser/cards';
import type { Driver } from '../../tests/browser/driver';
import { restOn } from '../../tests/browser/marks';
import type { ExpectedMention } from '../sample/expected';

/**
 * Rests the pointer on each mention in turn and gives a line for each: the text on the page and the name of
 * the card that came. Throws when a card does not come or tells of somebody else.
 */
export async function readCards(
  driver: Driver,
  page: Page,
  mentions: readonly ExpectedMention[],
): Promise<readonly string[]> {
  const lines: string[] = [];
  const timesSeen = new Map<string, number>();
  const width = Math.max(...mentions.map(({ text }) => text.length));
  for (const { text, actor } of mentions) {
    const nth = timesSeen.get(text) ?? 0;
    timesSeen.set(text, nth + 1);
    await restOn(page, text, nth);
    const card = await waitForCard(driver, page, [text, actor]);
    lines.push(`${text.padEnd(width)}  ${card.name}`);
    await closeCard(page);
  }
  return lines;
}
