import { browser } from 'wxt/browser';
import { decodeNames, encodeNames, outlineOf } from '@/core/matcher/compiled-names';
import { withNumbers } from '@/core/matcher/numbers';
import { failed, ok, type Result } from '@/core/model/result';
import type { DatasetMeta } from '@/store/schema';
import type { Store } from '@/store/store';
import { NAMES_KEY, NAMES_STAMP_KEY, OUTLINE_KEY } from '@/stored/names-item';
import { type Settings, storedSettings } from '@/stored/settings';

const KEYS = [NAMES_KEY, OUTLINE_KEY, NAMES_STAMP_KEY];

/** True when the pages have the names of the dataset with this stamp, as the reader's settings want them. */
export async function hasPublishedNames(stamp: string): Promise<boolean> {
  const [published, wanted] = await Promise.all([browser.storage.local.get(KEYS), wantedStamp(stamp)]);
  return KEYS.every((key) => typeof published[key] === 'string') && published[NAMES_STAMP_KEY] === wanted;
}

/** Other names are published where numbers are looked for too. */
async function wantedStamp(stamp: string): Promise<string> {
  const { others } = await storedSettings.read();
  return others ? `${stamp}${WITH_NUMBERS}` : stamp;
}

const WITH_NUMBERS = ' with numbers';

/**
 * Gives every page these names (`compileNames`' bytes). Names that pages have are not written again: Firefox would
 * tell every page of them as of a change, and each would take its marks off and begin anew. Rejects when the browser
 * cannot write them.
 */
export async function publishNames(
  { stamp }: Pick<DatasetMeta, 'stamp'>,
  compiled: Uint8Array,
): Promise<void> {
  const wanted = await wantedStamp(stamp);
  const own = decodeNames(compiled);
  const names = own && wanted !== stamp ? withNumbers(own) : own;
  const items = {
    [NAMES_KEY]: encodeBase64(names === null || names === own ? compiled : encodeNames(names)),
    [OUTLINE_KEY]: names && encodeBase64(encodeNames(outlineOf(names))),
    [NAMES_STAMP_KEY]: wanted,
  };
  const published = await browser.storage.local.get(KEYS);
  const fresh = Object.entries(items).filter(([key, value]) => published[key] !== value);
  await browser.storage.local.set(Object.fromEntries(fresh));
}

/** Bytes per call: `fromCharCode` takes its arguments on the stack. */
const CHUNK = 0x8000;

export function encodeBase64(bytes: Uint8Array): string {
  // Chrome before 140 lacks it.
  if ('toBase64' in bytes && typeof bytes.toBase64 === 'function') return bytes.toBase64();
  let binary = '';
  for (let start = 0; start < bytes.length; start += CHUNK) {
    // Spread, the bytes would be made a list of numbers first, which takes four times as long.
    binary += Reflect.apply(String.fromCharCode, null, bytes.subarray(start, start + CHUNK));
  }
  return btoa(binary);
}

/**
 * Gives every page the names of the stored dataset, unless it has them. Asked after each swap and at each
 * install, it repairs a background that was stopped between storing a dataset and publishing its names.
 */
export async function publishStored(store: Store): Promise<Result<null>> {
  const meta = await store.meta();
  if (!meta.ok) return meta;
  try {
    if (await hasPublishedNames(meta.value.stamp)) return ok(null);
    const compiled = await store.compiledNames();
    if (!compiled.ok) return compiled;
    await publishNames(meta.value, compiled.value);
    return ok(null);
  } catch {
    return failed('The browser could not write the names for pages; its storage may be full.');
  }
}

/** True when a change of `storage.local` took what pages read: the reader, or the browser, cleared it. */
export function tookNames(changes: Readonly<Record<string, { readonly newValue?: unknown }>>): boolean {
  return KEYS.some((key) => Object.hasOwn(changes, key) && typeof changes[key]?.newValue !== 'string');
}

/** True when the reader has turned the numbers on or off since names were published. */
export async function wantsOtherNames({ others = false }: Pick<Settings, 'others'>): Promise<boolean> {
  const { [NAMES_STAMP_KEY]: stamp } = await browser.storage.local.get(NAMES_STAMP_KEY);
  return typeof stamp === 'string' && stamp.endsWith(WITH_NUMBERS) !== others;
}
