import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import type { LaunchOptions } from './driver';
import { until } from './until';

/** Closes every tab but a new, empty one: without any a browser ends. */
export async function closePages(browser: Browser): Promise<void> {
  const open = await browser.pages();
  await browser.newPage();
  await Promise.all(open.map((page) => page.close()));
}

/** Closes the page that the extension opens once it is installed, which is in the way of most stories. */
export async function closeWelcome(browser: Browser, origin: string): Promise<void> {
  const find = async () =>
    (await browser.pages()).find((page) => page.url().startsWith(`${origin}/welcome.html`));
  await until('the first page to open', async () => (await find()) !== undefined);
  await (await find())?.close();
}

/** Not the empty extensions that the bench compares with. */
export function opensWelcome({ extension, keepWelcome = false }: LaunchOptions): boolean {
  return !keepWelcome && existsSync(join(extension, 'welcome.html'));
}
