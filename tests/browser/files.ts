import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { PROJECT_ROOT } from '../../scripts/lib/project';
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

/** What stories took out of the product, for the tools of others to read (`npm run interop`). */
export const TAKEN_OUT = join(PROJECT_ROOT, '.output/taken-out');

/** @param name of the file, with what it was taken out of and by whom */
export async function leaveForOthers(name: string, text: string): Promise<void> {
  await mkdir(TAKEN_OUT, { recursive: true });
  await writeFile(join(TAKEN_OUT, name), text);
}
