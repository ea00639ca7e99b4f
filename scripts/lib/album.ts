import { mkdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { PROJECT_ROOT } from './project';

/** Takes a picture of a page, or of one element of it, and says where it is. */
export type TakePicture = (subject: Page | ElementHandle, name: string) => Promise<void>;

/** An empty folder for pictures, and the way to fill it. */
export function openAlbum(folder: string, say: (line: string) => void): TakePicture {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return async (subject, name) => {
    const path = join(folder, `${name}.png`);
    await subject.screenshot({ path: path as `${string}.png` });
    say(`  ${relative(PROJECT_ROOT, path)}`);
  };
}
