import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadBundled } from '@/core/identity/load-bundled';
import type { ActorId } from '@/core/model/actor';
import type { BundledDataset } from '@/core/model/dataset';
import { type SearchEntry, searchEntry } from '@/core/profile/search-entry';

const path = join(import.meta.dirname, '../../../assets/public/dataset.json');
const bundle = JSON.parse(readFileSync(path, 'utf8')) as BundledDataset;

/** The actors of the bundled dataset. */
export const bundledEntries: readonly SearchEntry[] = loadBundled(bundle).actors.map(searchEntry);

/** As many actors as asked: those of the bundled dataset, and copies of them with names of their own. */
export function makeCrowd(actors: number): readonly SearchEntry[] {
  return Array.from({ length: actors }, (_, at) => {
    const entry = bundledEntries[at % bundledEntries.length];
    const copy = Math.floor(at / bundledEntries.length);
    const named = (text: string) => (copy === 0 ? text : `${text} ${copy}x`);
    return {
      id: `crowd/${at}` as ActorId,
      name: named(entry?.name ?? ''),
      names: entry?.names.map(named) ?? [],
      attackIds: entry?.attackIds ?? [],
      countries: entry?.countries ?? [],
    };
  });
}
