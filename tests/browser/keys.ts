import type { KeyInput, Page } from 'puppeteer-core';
import { type Driver, findAccessible } from './driver';
import { inPage } from './in-page';
import { until } from './until';

/** More than any page of ours has stops. */
const MOST_STOPS = 250;

/** Presses Tab until the card's control has the focus; gives the names of those on the way, in their order. */
export async function tabInCard(driver: Driver, page: Page, name: string): Promise<string[]> {
  const met: string[] = [];
  for (let step = 0; step < 40; step++) {
    const before = await focusedInCard(driver, page);
    await page.keyboard.press('Tab');
    const focused = await until('the focus to move', async () => {
      const present = await focusedInCard(driver, page);
      return present !== before && present !== '' && present;
    });
    met.push(focused);
    if (focused.includes(name)) return met;
  }
  throw new Error(`Tab led to ${met.join(', ')}, and not to ${name}`);
}

/** Role and name of what has the focus in the card; empty while nothing has. */
export async function focusedInCard(driver: Driver, page: Page): Promise<string> {
  const card = await driver.accessibleCard(page);
  const focused = card === null ? [] : findAccessible(card, (node) => node.focused === true);
  const last = focused.at(-1);
  return last === undefined ? '' : `${last.role} ${last.name}`;
}

/** Presses Tab until the control of a page has the focus whose name begins so. */
export function tabTo(page: Page, name: string): Promise<void> {
  return goTo(page, 'Tab', name);
}

/** Presses a key that goes on, as an arrow does in a menu, until it led there. */
export async function goTo(page: Page, key: KeyInput, name: string): Promise<void> {
  const met: string[] = [];
  for (let step = 0; step < MOST_STOPS; step++) {
    const focused = await inPage(page, nameOfFocused);
    if (focused.startsWith(name)) return;
    met.push(focused);
    await page.keyboard.press(key);
  }
  throw new Error(`${key} led to ${[...new Set(met)].join(', ')}, and not to ${name}`);
}

/** Waits for the tab that an action opens. */
export async function tabOpenedBy(page: Page, act: () => Promise<void>): Promise<Page> {
  const before = new Set(await page.browser().pages());
  await act();
  return until('a new tab', async () => (await page.browser().pages()).find((other) => !before.has(other)));
}

function nameOfFocused(): string {
  const focused = document.activeElement;
  if (focused === null) return '';
  const label = (focused as Partial<HTMLInputElement>).labels?.[0]?.textContent;
  // Of what has no name of its own, the page itself, it is all that it says.
  return (focused.ariaLabel ?? label ?? focused.textContent ?? '').trim().slice(0, 60);
}
