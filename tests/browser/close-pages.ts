import type { Browser } from 'puppeteer-core';

/** Closes every tab but a new, empty one: without any a browser ends. */
export async function closePages(browser: Browser): Promise<void> {
  const open = await browser.pages();
  await browser.newPage();
  await Promise.all(open.map((page) => page.close()));
}
