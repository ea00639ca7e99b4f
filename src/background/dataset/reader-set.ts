import { exportCorrections } from '@/core/corrections/corrections-file';
import type { Correction } from '@/core/model/correction';
import { ok, type Result } from '@/core/model/result';
import type { OwnSource } from '@/core/sources/own-source';
import { storedCorrections } from '@/stored/corrections';
import { digestText } from '@/stored/digest';
import { storedOwnSources } from '@/stored/own-sources';

/** What the reader adds to the catalogue's sources, as it is now. */
export interface ReaderSet {
  readonly corrections: readonly Correction[];
  /** Also those that were removed and can be brought back: their downloads stay out of the dataset. */
  readonly own: readonly OwnSource[];
  /** Equal for what makes an equal dataset; empty for nothing. Tells whether a dataset has it in it. */
  readonly revision: string;
}

export const NOTHING_ADDED: ReaderSet = { corrections: [], own: [], revision: '' };

/** What a later version wrote counts as none; a failure is that the browser cannot read its storage, for now. */
export async function readReaderSet(): Promise<Result<ReaderSet>> {
  const [loaded, sources] = await Promise.all([storedCorrections.load(), storedOwnSources.load()]);
  if (!loaded.ok) return loaded;
  if (!sources.ok) return sources;
  const [corrections, own] = [loaded.value, sources.value];
  const parts = [
    corrections.length === 0 ? '' : exportCorrections(corrections),
    own.length === 0 ? '' : JSON.stringify(own.map(inDataset)),
  ];
  const isEmpty = parts.every((part) => part === '');
  return ok({ corrections, own, revision: isEmpty ? '' : await digestText(parts.join('\n')) });
}

/** What of a source changes a dataset: whether it is in it and what it is called. */
function inDataset({ id, title, address, terms, removedAt }: OwnSource): readonly unknown[] {
  return [id, removedAt === undefined, title, address, terms];
}
