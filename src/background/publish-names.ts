import { browser } from 'wxt/browser';
import { NAMES_KEY } from '@/contract/names-item';
import { encodeBase64 } from './encode-base64';

/** Which dataset the published names are of; beside them in `storage.local`. */
const STAMP_KEY = 'names-stamp';

/** True when the pages have the names of the dataset with this stamp, or, without a stamp, of any. */
export async function hasPublishedNames(stamp?: string): Promise<boolean> {
  const published = await browser.storage.local.get([NAMES_KEY, STAMP_KEY]);
  if (typeof published[NAMES_KEY] !== 'string') return false;
  return stamp === undefined || published[STAMP_KEY] === stamp;
}

/** Gives every page these names (`compileNames`' bytes). Rejects when the browser cannot write them. */
export async function publishNames(stamp: string, compiled: Uint8Array): Promise<void> {
  await browser.storage.local.set({ [NAMES_KEY]: encodeBase64(compiled), [STAMP_KEY]: stamp });
}
