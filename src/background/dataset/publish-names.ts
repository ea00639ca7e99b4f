import { browser } from 'wxt/browser';
import { NAMES_KEY, NAMES_STAMP_KEY } from '@/contract/names-item';
import type { DatasetMeta } from '@/store/stored';
import { encodeBase64 } from './encode-base64';

/** Which corrections are in the published names; beside them in `storage.local`. */
const REVISION_KEY = 'names-corrections';

/** True when the pages have the names of the dataset with this stamp, or, without a stamp, of any. */
export async function hasPublishedNames(stamp?: string): Promise<boolean> {
  const published = await browser.storage.local.get([NAMES_KEY, NAMES_STAMP_KEY]);
  if (typeof published[NAMES_KEY] !== 'string') return false;
  return stamp === undefined || published[NAMES_STAMP_KEY] === stamp;
}

/** True when the names that pages have are as the reader corrected them last. */
export async function hasPublishedCorrections(revision: string): Promise<boolean> {
  const published = await browser.storage.local.get(REVISION_KEY);
  return (published[REVISION_KEY] ?? '') === revision;
}

/**
 * Gives every page these names (`compileNames`' bytes). Names that pages have are not written again: Firefox would
 * tell every page of them as of a change, and each would take its marks off and begin anew. Rejects when the browser
 * cannot write them.
 */
export async function publishNames(
  { stamp, corrections }: Pick<DatasetMeta, 'stamp' | 'corrections'>,
  compiled: Uint8Array,
): Promise<void> {
  const names = encodeBase64(compiled);
  const published = await browser.storage.local.get(NAMES_KEY);
  await browser.storage.local.set({
    ...(published[NAMES_KEY] === names ? {} : { [NAMES_KEY]: names }),
    [NAMES_STAMP_KEY]: stamp,
    [REVISION_KEY]: corrections?.revision ?? '',
  });
}
