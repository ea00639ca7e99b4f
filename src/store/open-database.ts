import { deleteDB, openDB } from 'idb';
import type { Result } from '@/core/model/result';
import { type BynameSchema, DATABASE_NAME, type Database, LADDER, STORES } from './schema';

/** Opening takes milliseconds; after 5 s it is stuck (a damaged profile, or another version holding on). */
const OPEN_TIMEOUT_MS = 5000;

const CANCELLED = { ok: false, error: 'Opening the database was cancelled.' } as const;

export interface OpenOptions {
  /** Called when the connection was closed under us; the next use opens another. */
  readonly onLost: () => void;
  readonly signal?: AbortSignal | undefined;
  readonly timeoutMs?: number | undefined;
}

/** Opens and upgrades the database. Always settles. */
export async function openDatabase(options: OpenOptions): Promise<Result<Database>> {
  if (typeof indexedDB === 'undefined') return { ok: false, error: 'The browser offers no database here.' };
  if (options.signal?.aborted) return CANCELLED;
  const limit = startLimit(options);
  const opening = open(options.onLost);
  const result = await Promise.race([opening, limit.reached]);
  limit.stop();
  // One that opens after all would hold up later versions.
  if (!result.ok) opening.then((late) => late.ok && late.value.close());
  return result;
}

async function open(onLost: () => void): Promise<Result<Database>> {
  try {
    const database = await request(onLost);
    if (STORES.every((name) => database.objectStoreNames.contains(name)))
      return { ok: true, value: database };
    // Made by something else than the ladder, it can hold nothing of ours.
    database.close();
    await deleteDB(DATABASE_NAME);
    return { ok: true, value: await request(onLost) };
  } catch (error) {
    return { ok: false, error: explainProblem(error) };
  }
}

function request(onLost: () => void): Promise<Database> {
  return openDB<BynameSchema>(DATABASE_NAME, LADDER.length, {
    upgrade: (upgraded, from, to) => {
      for (const step of LADDER.slice(from, to ?? LADDER.length)) step(upgraded);
    },
    // A later version of the extension wants to upgrade: make way at once.
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
      onLost();
    },
    terminated: onLost,
  });
}

function startLimit({ signal, timeoutMs = OPEN_TIMEOUT_MS }: OpenOptions) {
  const ended = new AbortController();
  const reached = new Promise<Result<Database>>((resolve) => {
    const timer = setTimeout(
      () =>
        resolve({
          ok: false,
          error: `The browser did not open its database within ${timeoutMs / 1000} s.`,
        }),
      timeoutMs,
    );
    ended.signal.addEventListener('abort', () => clearTimeout(timer));
    signal?.addEventListener('abort', () => resolve(CANCELLED), { signal: ended.signal });
  });
  return { reached, stop: () => ended.abort() };
}

const WORDS: Readonly<Record<string, string>> = {
  VersionError: 'The stored data was written by a newer version of Byname.',
  QuotaExceededError: 'There is no space left for the data: the browser or the disk is full.',
  SecurityError: 'The browser does not allow Byname to store data (its settings, or a private window).',
  InvalidStateError: 'The browser does not allow Byname to store data (its settings, or a private window).',
  UnknownError: 'The browser could not read its own database; its files may be damaged.',
};

/** Words for what IndexedDB threw; its own messages differ by browser and say little. */
export function explainProblem(error: unknown): string {
  const name = error instanceof Error ? error.name : '';
  return WORDS[name] ?? `The browser could not use its database${name === '' ? '' : ` (${name})`}.`;
}
