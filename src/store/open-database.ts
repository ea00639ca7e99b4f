import { openDB } from 'idb';
import { explainProblem } from './explain-problem';
import type { StoreResult } from './result';
import { type BynameSchema, DATABASE_NAME, type Database, LADDER } from './schema';

/** Opening takes milliseconds; after 5 s it is stuck (a damaged profile, or another version holding on). */
const OPEN_TIMEOUT_MS = 5000;

const CANCELLED = { ok: false, problem: 'Opening the database was cancelled.' } as const;

export interface OpenOptions {
  /** Called when the connection was closed under us; the next use opens another. */
  readonly onLost: () => void;
  readonly signal?: AbortSignal | undefined;
  readonly timeoutMs?: number | undefined;
}

/** Opens and upgrades the database. Always settles. */
export async function openDatabase(options: OpenOptions): Promise<StoreResult<Database>> {
  if (typeof indexedDB === 'undefined') return { ok: false, problem: 'The browser offers no database here.' };
  if (options.signal?.aborted) return CANCELLED;
  const limit = startLimit(options);
  const opening = open(options.onLost);
  const result = await Promise.race([opening, limit.reached]);
  limit.stop();
  // One that opens after all would hold up later versions.
  if (!result.ok) opening.then((late) => late.ok && late.value.close());
  return result;
}

async function open(onLost: () => void): Promise<StoreResult<Database>> {
  try {
    const database = await openDB<BynameSchema>(DATABASE_NAME, LADDER.length, {
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
    return { ok: true, value: database };
  } catch (error) {
    return { ok: false, problem: explainProblem(error) };
  }
}

function startLimit({ signal, timeoutMs = OPEN_TIMEOUT_MS }: OpenOptions) {
  const ended = new AbortController();
  const reached = new Promise<StoreResult<Database>>((resolve) => {
    const timer = setTimeout(
      () =>
        resolve({
          ok: false,
          problem: `The browser did not open its database within ${timeoutMs / 1000} s.`,
        }),
      timeoutMs,
    );
    ended.signal.addEventListener('abort', () => clearTimeout(timer));
    signal?.addEventListener('abort', () => resolve(CANCELLED), { signal: ended.signal });
  });
  return { reached, stop: () => ended.abort() };
}
