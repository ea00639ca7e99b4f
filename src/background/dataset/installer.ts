import type { Result } from '@/core/model/result';
import type { Store } from '@/store/store';
import { refreshResults } from '@/stored/refresh-state';
import type { Tools } from '../tools';
import { answerFromBundle, type BundledAnswers } from './bundled-dataset';
import { readCorrectionSet } from './correction-set';
import { installDataset } from './prepare-dataset';
import { hasPublishedNames, publishNames, publishStored } from './publish-names';

/** Keeps a dataset in the store, and its names with the pages. */
export interface Installer {
  /**
   * Makes sure of both, and that the reader's corrections are in them; with `rebuild` even where such a dataset
   * of this version is stored. Where the store cannot be used the bundled names are published and the problem
   * is the result.
   */
  install(options?: { readonly rebuild?: boolean }): Promise<Result<null>>;
  /** Forgets every download and installs the bundle. */
  reset(): Promise<Result<null>>;
  store(): Promise<Result<Store>>;
  /** The store once it holds a dataset; until then the problem is empty, and the bundle should answer. */
  filledStore(): Promise<Result<Store>>;
  bundled(): Promise<BundledAnswers>;
  /** Does work that swaps the dataset while no other does: else the later swap would undo the earlier. */
  exclusively<T>(work: () => Promise<T>): Promise<T>;
}

export function createInstaller(tools: Tools): Installer {
  const store = accessStore(tools);
  let filled = false;
  let installing: Promise<unknown> = Promise.resolve();
  let bundle: { readonly revision: string; readonly answers: Promise<BundledAnswers> } | undefined;

  async function bundled(): Promise<BundledAnswers> {
    const set = await readCorrectionSet();
    if (bundle?.revision !== set.revision) {
      bundle = { revision: set.revision, answers: answerFromBundle(tools, set) };
    }
    const mine = bundle;
    return mine.answers.catch((error: unknown) => {
      if (bundle === mine) bundle = undefined; // Whoever asks next tries again.
      throw error;
    });
  }

  /** One after the other: an update and a first question may both ask for it. */
  function queue<T>(work: () => Promise<T>): Promise<T> {
    const done = installing.then(work);
    installing = done.catch(() => undefined); // Who asked hears of it; who asks next must not.
    return done;
  }

  async function fill(rebuild: boolean, forgetDownloads: boolean): Promise<Result<null>> {
    const opened = await store();
    const result = opened.ok ? await fillStore(opened.value, rebuild, forgetDownloads) : opened;
    if (result.ok) filled = true;
    else await publishBundled();
    return result;
  }

  async function fillStore(store: Store, rebuild: boolean, forgetDownloads: boolean): Promise<Result<null>> {
    const meta = await store.meta();
    if (!meta.ok) return meta;
    const set = await readCorrectionSet();
    const { builtBy, corrections } = meta.value ?? {};
    if (rebuild || builtBy !== tools.version || (corrections?.revision ?? '') !== set.revision) {
      // The browser may drop a database and keep `storage.local`: what that says of downloads is then untrue.
      if (meta.value === null)
        await refreshResults.update((state) => ({ ...state, sources: {}, lastChange: null }));
      const installed = await installDataset(store, tools, set, forgetDownloads);
      if (!installed.ok) return installed;
    }
    return publishStored(store);
  }

  async function publishBundled(): Promise<void> {
    const { meta, compiled } = await bundled();
    if (!(await hasPublishedNames(meta.stamp))) await publishNames(meta, compiled);
  }

  async function filledStore(): Promise<Result<Store>> {
    const opened = await store();
    if (!opened.ok || filled) return opened;
    const meta = await opened.value.meta();
    if (!meta.ok) return meta;
    filled = meta.value !== null;
    if (filled) return opened;
    // Merging and storing takes a second; whoever asks now is answered by the bundle.
    queue(() => fill(false, false)).catch(() => undefined);
    return { ok: false, error: '' };
  }

  return {
    install: ({ rebuild = false } = {}) => queue(() => fill(rebuild, false)),
    reset: () => queue(() => fill(true, true)),
    store,
    filledStore,
    bundled,
    exclusively: queue,
  };
}

/**
 * Milliseconds that a failure to open is believed. Each further try may take seconds, and the card of the
 * next name would wait for it.
 */
const RETRY_MS = 60_000;

/** The store, opened at the first need; a failure is remembered for a while. */
export function accessStore({
  openStore,
  now,
}: Pick<Tools, 'openStore' | 'now'>): () => Promise<Result<Store>> {
  let opened: Promise<Result<Store>> | undefined;
  let failedAt = 0;

  return async () => {
    if (failedAt !== 0 && now() - failedAt >= RETRY_MS) {
      opened = undefined;
      failedAt = 0;
    }
    opened ??= openStore();
    const result = await opened;
    if (!result.ok && failedAt === 0) failedAt = now();
    return result;
  };
}
