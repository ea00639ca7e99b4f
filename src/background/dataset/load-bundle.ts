import { browser } from 'wxt/browser';
import { readWordList, type WordList } from '@/core/matcher/word-list';
import type { BundledDataset } from '@/core/model/dataset';

/** The dataset that came with the extension. Rejects when the file is missing or broken: a wrong build. */
export async function loadBundle(): Promise<BundledDataset> {
  const response = await fetch(browser.runtime.getURL('/dataset.json'));
  const bundle: unknown = await response.json();
  if (!isBundle(bundle)) throw new Error('The dataset that came with Byname cannot be read.');
  return bundle;
}

/** ISO date of its newest part; of none where it has no part. */
export function bundleTakenAt(bundle: BundledDataset): string {
  return bundle.sources
    .map((source) => source.taken)
    .reduce((newest, taken) => (taken > newest ? taken : newest), '');
}

/** Our own build step wrote the file and tests read it; its outline tells a build that went wrong. */
function isBundle(bundle: unknown): bundle is BundledDataset {
  return (
    typeof bundle === 'object' &&
    bundle !== null &&
    'format' in bundle &&
    bundle.format === 1 &&
    'actors' in bundle &&
    Array.isArray(bundle.actors) &&
    'software' in bundle &&
    Array.isArray(bundle.software) &&
    'sources' in bundle &&
    Array.isArray(bundle.sources)
  );
}

/** The English words that came with the extension. Rejects when the file is missing or broken: a wrong build. */
export async function loadWords(): Promise<WordList> {
  const response = await fetch(browser.runtime.getURL('/words.bin'));
  return readWordList(new Uint8Array(await response.arrayBuffer()));
}
