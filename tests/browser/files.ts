import type { Page } from 'puppeteer-core';
import { inPage } from './in-page';
import { until } from './until';

/** Keeps what the page gives out as a file from here on. */
export function catchFiles(page: Page): Promise<void> {
  return inPage(page, () => {
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob: Blob) => {
      blob.text().then((text) => document.documentElement.setAttribute('data-caught', text));
      return make(blob);
    };
  });
}

/** What it gave out last. */
export async function caughtFile(page: Page): Promise<string> {
  const caught = () => inPage(page, () => document.documentElement.getAttribute('data-caught') ?? '');
  await until('a file', async () => (await caught()) !== '');
  return caught();
}
