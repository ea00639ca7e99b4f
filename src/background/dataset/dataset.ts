import type { DatasetInfo } from '@/contract/messages';
import type { Actor } from '@/core/model/actor';
import type { CorrectionEffect } from '@/core/model/correction';
import type { Result } from '@/core/model/result';
import type { SearchEntry } from '@/core/profile/search-entry';
import { sourceById } from '@/core/sources/catalogue';
import type { DatasetMeta } from '@/store/schema';
import type { Store } from '@/store/store';
import { refreshResults } from '@/stored/refresh-state';
import { storedSettings } from '@/stored/settings';
import { isOn } from '@/stored/source-choice';
import type { BundledAnswers } from './bundled-dataset';
import type { Installer } from './installer';

/** Questions about actors, answered by the store, or from the bundle in memory while the store cannot. */
export interface Dataset {
  actor(id: string): Promise<Actor | null>;
  /** For each normalised name, in the order asked, the actors that bear it. */
  actorsNamed(keys: readonly string[]): Promise<readonly (readonly Actor[])[]>;
  searchEntries(): Promise<readonly SearchEntry[]>;
  info(): Promise<DatasetInfo>;
  /** What the corrections in the dataset do, by their ids. */
  correctionEffects(): Promise<Readonly<Record<string, CorrectionEffect>>>;
}

/** All of it rejects only when the bundle cannot be read either. */
export function answerQuestions(installer: Installer): Dataset {
  async function ask<T>(
    store: (store: Store) => Promise<Result<T>>,
    bundle: (bundle: BundledAnswers) => T,
  ): Promise<T> {
    const answer = await installer.ask(store);
    return answer.ok ? answer.value : bundle(await installer.bundled());
  }

  return {
    actor: (id) =>
      ask(
        (store) => store.actor(id),
        (bundle) => bundle.actor(id),
      ),
    actorsNamed: (keys) =>
      ask(
        (store) => store.actorsNamed(keys),
        (bundle) => bundle.actorsNamed(keys),
      ),
    searchEntries: () =>
      ask(
        (store) => store.searchEntries(),
        (bundle) => bundle.search,
      ),
    info: () => readInfo(installer),
    correctionEffects: async () => (await readMeta(installer)).meta.corrections?.effects ?? {},
  };
}

async function readInfo(installer: Installer): Promise<DatasetInfo> {
  const { meta, problem } = await readMeta(installer);
  const { origin, actors, names } = meta;
  const takenAt = origin === 'refreshed' ? await oldestPart(meta) : meta.takenAt;
  const namesProblem = installer.namesProblem();
  const corrections = Object.keys(meta.corrections?.effects ?? {}).length;
  return {
    ...{ origin, takenAt, actors, names },
    ...(corrections === 0 ? {} : { corrections }),
    ...(problem === '' ? {} : { storageProblem: problem }),
    ...(namesProblem === undefined ? {} : { namesProblem }),
  };
}

/** Of the dataset that answers; `problem` is empty, or says why that is the bundle. */
async function readMeta(
  installer: Installer,
): Promise<{ readonly meta: DatasetMeta; readonly problem: string }> {
  const stored = await installer.ask((store) => store.meta());
  if (stored.ok) return { meta: stored.value, problem: '' };
  return { meta: (await installer.bundled()).meta, problem: stored.error };
}

/**
 * Of the public sources that are on: what is said of an actor is no newer than that, whatever else was read today. One
 * that was found unchanged is as new as that finding.
 */
async function oldestPart({ takenAt, bundled = {} }: DatasetMeta): Promise<string> {
  const [{ sources }, settings] = await Promise.all([refreshResults.read(), storedSettings.read()]);
  const times = Object.keys({ ...bundled, ...sources })
    .filter((id) => {
      const source = sourceById(id);
      return source !== undefined && isOn(source, settings);
    })
    .map((id) => sources[id]?.takenAt ?? bundled[id]);
  return (
    times.reduce<string | undefined>(
      (oldest, time) => (!oldest || (time && time < oldest) ? time : oldest),
      undefined,
    ) ?? takenAt
  );
}
