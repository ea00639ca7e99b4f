import { failed, ok, type Result } from '@/core/model/result';
import { DAMAGED, NO_DATASET, type Store } from '@/store/store';
import { refreshResults } from '@/stored/refresh-state';
import { createQueue } from '../queue';
import type { Tools } from '../tools';
import { answerFromBundle, type BundledAnswers } from './bundled-dataset';
import { installDataset } from './prepare-dataset';
import { hasPublishedNames, publishNames, publishStored } from './publish-names';
import { NOTHING_ADDED, readReaderSet } from './reader-set';

/** Keeps a dataset in the store, and its names with the pages. */
export interface Installer {
  /**
   * Makes sure of both, and that the reader's corrections and own sources are in them; with `rebuild` even where such a dataset
   * of this version is stored. Where the store cannot be used the bundled names are published and the problem
   * is the result.
   */
  install(options?: { readonly rebuild?: boolean }): Promise<Result<null>>;
  /** Forgets every download but what files of the reader's held, and installs the bundle. */
  reset(): Promise<Result<null>>;
  store(): Promise<Result<Store>>;
  /**
   * Asks the store. Where it fails the bundle should answer; what can be mended is, meanwhile. The problem is empty
   * where that needs no one's attention.
   */
  ask<T>(question: (store: Store) => Promise<Result<T>>): Promise<Result<T>>;
  bundled(): Promise<BundledAnswers>;
  /** Does work that swaps the dataset while no other does: else the later swap would undo the earlier. */
  exclusively<T>(work: () => Promise<T>): Promise<T>;
  /** Gives the pages the names of the stored dataset. Where that fails it is tried again, and nothing else is lost. */
  publish(store: Store): Promise<void>;
  /** Why the pages have other names than those of the dataset that answers; words fit to show. */
  namesProblem(): string | undefined;
}

export function createInstaller(tools: Tools): Installer {
  const store = accessStore(tools);
  const pause = createPause(tools.now);
  /** An update and a first question may both ask for it. */
  const queue = createQueue();
  let bundle: { readonly revision: string; readonly answers: Promise<BundledAnswers> } | undefined;
  /** Why the last filling failed. */
  let fault: string | undefined;
  let namesFault: string | undefined;
  /** The bundle's names are with the pages because the store failed. */
  let standsIn = false;
  let mending = false;

  async function bundled(): Promise<BundledAnswers> {
    const known = await readReaderSet();
    const set = known.ok ? known.value : NOTHING_ADDED;
    if (bundle?.revision !== set.revision) {
      bundle = { revision: set.revision, answers: answerFromBundle(tools, set) };
    }
    const mine = bundle;
    return mine.answers.catch((error: unknown) => {
      if (bundle === mine) bundle = undefined; // Whoever asks next tries again.
      throw error;
    });
  }

  async function fill(rebuild: boolean, forgetDownloads: boolean): Promise<Result<null>> {
    const opened = await store();
    const result = opened.ok ? await fillStore(opened.value, rebuild, forgetDownloads) : opened;
    fault = result.ok ? undefined : result.error;
    if (!result.ok) await publishBundled();
    return result;
  }

  async function fillStore(store: Store, rebuild: boolean, forgetDownloads: boolean): Promise<Result<null>> {
    const known = await readReaderSet();
    const set = known.ok ? known.value : NOTHING_ADDED;
    if (!rebuild) {
      const meta = await store.meta();
      if (!meta.ok && !canBeMended(meta.error)) return meta;
      const isCurrent =
        meta.ok &&
        meta.value.builtBy === tools.version &&
        // Those that cannot be read for a while stay in the dataset.
        (!known.ok || (meta.value.corrections?.revision ?? '') === set.revision);
      if (isCurrent && (await publishOrSay(store)) !== DAMAGED) return ok(null);
    }
    const installed = await installDataset(store, tools, set, forgetDownloads);
    if (!installed.ok) return installed;
    // The browser may drop a database and keep `storage.local`: what that says of downloads is then untrue.
    if (installed.value.origin === 'bundled') await forgetStatuses();
    await publish(store);
    return ok(null);
  }

  async function publish(store: Store): Promise<void> {
    await publishOrSay(store);
  }

  /** The problem, if there is one. */
  async function publishOrSay(store: Store): Promise<string | undefined> {
    const published = await publishStored(store);
    namesFault = published.ok ? undefined : published.error;
    if (published.ok) standsIn = false;
    else pause.begin();
    return namesFault;
  }

  async function publishBundled(): Promise<void> {
    const { meta, compiled } = await bundled();
    if (!(await hasPublishedNames(meta.stamp))) await publishNames(meta, compiled);
    standsIn = true;
  }

  async function ask<T>(question: (store: Store) => Promise<Result<T>>): Promise<Result<T>> {
    const opened = await store();
    const answer = opened.ok ? await question(opened.value) : opened;
    if (answer.ok) {
      if (standsIn || namesFault !== undefined) mend(false);
      return answer;
    }
    if (!canBeMended(answer.error)) return answer;
    return failed(mend(answer.error === DAMAGED) ? '' : (fault ?? ''));
  }

  /** True while it is at it. Merging and storing takes a second, and whoever asks meanwhile is answered by the bundle. */
  function mend(rebuild: boolean): boolean {
    if (mending || !pause.isOver()) return mending;
    mending = true;
    queue(() => fill(rebuild, false))
      .then((filled) => !filled.ok && pause.begin(), pause.begin)
      .finally(() => {
        mending = false;
      });
    return true;
  }

  return {
    install: ({ rebuild = false } = {}) => queue(() => fill(rebuild, false)),
    reset: () => queue(() => fill(true, true)),
    store,
    ask,
    bundled,
    exclusively: queue,
    publish,
    namesProblem: () => namesFault,
  };
}

function canBeMended(problem: string): boolean {
  return problem === NO_DATASET || problem === DAMAGED;
}

/** Nothing is left of the downloads that they speak of. */
async function forgetStatuses(): Promise<void> {
  await refreshResults.update((state) => {
    const speak = Object.values(state.sources).some(({ takenAt }) => takenAt !== undefined);
    return speak ? { ...state, sources: {}, lastChange: null } : state;
  });
}

/** The store, opened at the first need; a failure is remembered for a while. */
function accessStore({ openStore, now }: Pick<Tools, 'openStore' | 'now'>): () => Promise<Result<Store>> {
  const pause = createPause(now);
  let opened: Promise<Result<Store>> | undefined;
  let failing = false;

  return async () => {
    if (failing && pause.isOver()) {
      opened = undefined;
      failing = false;
    }
    opened ??= openStore();
    const result = await opened;
    if (!result.ok && !failing) {
      failing = true;
      pause.begin();
    }
    return result;
  };
}

/**
 * Milliseconds that a failure is believed. Each further try may take seconds, and the card of the next name would
 * wait for it.
 */
const RETRY_MS = 60_000;

/** Over until it begins, and again a while later. A clock that was set back ends it. */
function createPause(now: () => number): { begin(): void; isOver(): boolean } {
  let begun: number | undefined;
  return {
    begin() {
      begun = now();
    },
    isOver() {
      const passed = begun === undefined ? RETRY_MS : now() - begun;
      return passed < 0 || passed >= RETRY_MS;
    },
  };
}
