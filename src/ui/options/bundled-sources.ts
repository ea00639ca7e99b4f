import { browser } from 'wxt/browser';
import { bundledRecords } from '@/core/identity/load-bundled';
import type { BundledDataset } from '@/core/model/dataset';
import type { SourceId } from '@/core/model/source-record';
import { sourceById } from '@/core/sources/catalogue';

/** What one source gave to the dataset that came with the extension. */
export interface BundledPart {
  /** ISO date. */
  readonly taken: string;
  /** Records, or vendors in the source that lists those. */
  readonly records: number;
  readonly names: number;
}

export type BundledParts = Readonly<Record<SourceId, BundledPart>>;

/** Reads it from the extension's own files; empty when they cannot be read, for the counts then stay out. */
export async function loadBundledParts(): Promise<BundledParts> {
  try {
    const response = await fetch(browser.runtime.getURL('/dataset.json'));
    return describeParts((await response.json()) as BundledDataset);
  } catch {
    return {}; // The background names a broken build; settings can do without these figures.
  }
}

/** Date and counts of each source in a bundle. */
function describeParts(bundle: BundledDataset): BundledParts {
  const records = Map.groupBy(bundledRecords(bundle), (record) => record.source);
  const vendors = Object.keys(bundle.producers).length;
  return Object.fromEntries(
    bundle.sources.map(({ id, taken }) => {
      const own = records.get(id) ?? [];
      const names = new Set(own.flatMap((record) => record.names.map((name) => name.text)));
      const listsVendors = sourceById(id)?.gives === 'vendors';
      return [id, { taken, records: listsVendors ? vendors : own.length, names: names.size }];
    }),
  );
}
