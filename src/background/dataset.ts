import type { DatasetInfo } from '@/contract/dataset-info';
import type { Actor } from '@/core/model/actor';
import type { SearchEntry } from '@/core/search/search-entry';
import type { StoreResult } from '@/store/result';
import type { Store } from '@/store/store';
import type { BundledAnswers } from './bundled-dataset';
import type { Installer } from './installer';
import { readRefreshState } from './refresh-state';

/** Questions about actors, answered by the store, or from the bundle in memory while the store cannot. */
export interface Dataset {
  actor(id: string): Promise<Actor | null>;
  /** For each normalised name, in the order asked, the actors that bear it. */
  actorsNamed(keys: readonly string[]): Promise<readonly (readonly Actor[])[]>;
  searchEntries(): Promise<readonly SearchEntry[]>;
  info(): Promise<DatasetInfo>;
}

/** All of it rejects only when the bundle cannot be read either. */
export function answerQuestions(installer: Installer): Dataset {
  async function ask<T>(
    store: (store: Store) => Promise<StoreResult<T>>,
    bundle: (bundle: BundledAnswers) => T,
  ): Promise<T> {
    const filled = await installer.filledStore();
    const answer = filled.ok ? await store(filled.value) : filled;
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
  };
}

async function readInfo(installer: Installer): Promise<DatasetInfo> {
  const filled = await installer.filledStore();
  const stored = filled.ok ? await filled.value.meta() : filled;
  const meta = (stored.ok ? stored.value : null) ?? (await installer.bundled()).meta;
  const { origin, actors, names } = meta;
  const takenAt = origin === 'refreshed' ? await newestConfirmation(meta.takenAt) : meta.takenAt;
  const problem = stored.ok || stored.problem === '' ? {} : { storageProblem: stored.problem };
  return { origin, takenAt, actors, names, ...problem };
}

/** A source that was found unchanged is as new as that finding. */
async function newestConfirmation(takenAt: string): Promise<string> {
  const { sources } = await readRefreshState();
  return Object.values(sources).reduce(
    (newest, status) => (status.takenAt !== undefined && status.takenAt > newest ? status.takenAt : newest),
    takenAt,
  );
}
