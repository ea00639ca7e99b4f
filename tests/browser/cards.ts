import type { Page } from 'puppeteer-core';
import { type AccessibleNode, CARD_DOCUMENT, CARD_HOST, type Driver, textOf } from './driver';
import { inPage } from './in-page';
import { until } from './until';

/** Waits for a card that says all of this; gives its tree. Letter case does not matter. */
export async function waitForCard(
  driver: Driver,
  page: Page,
  words: readonly string[],
): Promise<AccessibleNode> {
  let seen = '';
  try {
    return await until('the card', async () => {
      const card = await driver.accessibleCard(page);
      seen = card ? `${card.name} ${textOf(card)}` : '';
      const lower = seen.toLowerCase();
      return card && words.every((word) => lower.includes(word.toLowerCase())) ? card : null;
    });
  } catch {
    throw new Error(`the card says: ${JSON.stringify(seen)}\n      wanted in it: ${JSON.stringify(words)}`);
  }
}

/** The same on a page of the extension's own, where in Chromium the card is drawn by the page's own process, and is no tree of its own. */
export async function waitForOwnCard(driver: Driver, page: Page, words: string): Promise<void> {
  if (driver.family === 'firefox') {
    await waitForCard(driver, page, [words]);
    return;
  }
  await until('the card to say who that is', async () => {
    const card = page.frames().find((frame) => frame.url().endsWith(CARD_DOCUMENT));
    const text = card && String(await card.evaluate('document.body.innerText'));
    if (!text?.includes(words)) throw new Error(text === undefined ? 'there is none' : `it says “${text}”`);
    return true;
  });
}

/**
 * Waits for a card that takes presses: it has been seen where it is for a while. Keys that are the page's reach it then
 * too.
 */
export async function waitForSettled(driver: Driver, page: Page, name: string): Promise<AccessibleNode> {
  return until(`the card of ${name} to take presses`, async () => {
    const card = await driver.accessibleCard(page);
    return card?.name.startsWith(name) && !card.busy && textOf(card).includes('Not this') ? card : null;
  });
}

/** Waits until the page shows no card. Its host goes later, when no card was wanted for a while. */
export async function waitForNoCard(page: Page): Promise<void> {
  await until('the card to go', () => inPage(page, hasNoCard, CARD_HOST));
}

function hasNoCard(host: string): boolean {
  return document.querySelector(host) === null;
}

/** Closes the card with the key that a reader would press. */
export async function closeCard(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await waitForNoCard(page);
}

/** Alt+Shift+N goes on, Alt+Shift+B goes back. */
export async function pressWalk(page: Page, key: 'KeyN' | 'KeyB'): Promise<void> {
  await page.keyboard.down('Alt');
  await page.keyboard.down('Shift');
  await page.keyboard.press(key);
  await page.keyboard.up('Shift');
  await page.keyboard.up('Alt');
}
