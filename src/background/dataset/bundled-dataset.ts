import { leadingNames } from '@/core/identity/leading-names';
import type { Actor } from '@/core/model/actor';
import type { BundledDataset } from '@/core/model/dataset';
import { finish } from '@/core/model/steps';
import type { Tools } from '../tools';
import { aboutDownloads, linkDownloads, type PreparedDataset, prepareInSteps } from './prepare-dataset';
import type { ReaderSet } from './reader-set';

export type BundledAnswers = MemoryDataset & PreparedDataset;

/**
 * The bundled dataset, as the reader corrected it, ready to answer where the store cannot. Rejects when the
 * bundle cannot be read.
 */
export async function answerFromBundle(
  tools: Pick<Tools, 'loadBundle' | 'loadWords' | 'version'>,
  set: ReaderSet,
): Promise<BundledAnswers> {
  const [bundle, words] = await Promise.all([tools.loadBundle(), tools.loadWords()]);
  const linked = finish(linkDownloads(bundle, [], set.own));
  const about = aboutDownloads(bundle, [], tools.version, set);
  const prepared = finish(prepareInSteps(linked, words, about)); // Nothing can be answered before.
  const stamp = bundleStamp(bundle, tools.version, set.revision);
  return { ...prepared, meta: { ...prepared.meta, stamp }, ...holdInMemory(prepared.actors) };
}

/** The same bundle has the same names: publishing them again would only wake every page. */
function bundleStamp({ sources }: BundledDataset, version: string, revision: string): string {
  return [
    'bundled',
    version,
    ...sources.map(({ id, version: part, taken }) => `${id}@${part}@${taken}`),
    revision,
  ].join(' ');
}

/** Answers from memory what the store answers. */
export interface MemoryDataset {
  actor(id: string): Actor | null;
  actorsNamed(keys: readonly string[]): readonly (readonly Actor[])[];
}

function holdInMemory(actors: readonly Actor[]): MemoryDataset {
  const byId = new Map<string, Actor>();
  const byName = new Map<string, Set<Actor>>();
  const leading = leadingNames(actors);
  for (const [position, actor] of actors.entries()) {
    for (const { key } of actor.records) byId.set(key, actor);
    for (const key of leading[position]?.keys() ?? [])
      byName.set(key, (byName.get(key) ?? new Set()).add(actor));
  }
  for (const actor of actors) byId.set(actor.id, actor);
  return {
    actor: (id) => byId.get(id) ?? null,
    actorsNamed: (keys) => keys.map((key) => [...(byName.get(key) ?? [])]),
  };
}
