import type { Result } from '@/core/model/result';
import { explainProblem, openDatabase } from './open-database';
import type { Database } from './schema';

export interface ConnectionOptions {
  readonly signal?: AbortSignal;
  /** Milliseconds; how long the browser may take to open the database. */
  readonly timeoutMs?: number;
}

export interface Connection {
  /** Runs the work on an open database, opening it again where it was closed under us. */
  use<T>(work: (database: Database) => Promise<T>): Promise<Result<T>>;
  readonly close: () => void;
}

/**
 * What work meets whose connection was closed under it (an upgrade elsewhere, a crash or an eviction of the
 * database), before it began or half way.
 */
const LOST: ReadonlySet<string> = new Set(['InvalidStateError', 'AbortError']);

/** A connection that opens at the first use and again whenever the browser or an upgrade closed it. */
export function connect(options: ConnectionOptions): Connection {
  let opening: Promise<Result<Database>> | undefined;
  let closed = false;

  function open(): Promise<Result<Database>> {
    const opened: Promise<Result<Database>> = openDatabase({ ...options, onLost: () => forget(opened) });
    return opened;
  }

  function forget(lost: Promise<Result<Database>>): void {
    if (opening === lost) opening = undefined;
  }

  async function use<T>(work: (database: Database) => Promise<T>, again = true): Promise<Result<T>> {
    if (closed) return { ok: false, error: 'The database was closed.' };
    opening ??= open();
    const mine = opening;
    const opened = await mine;
    if (!opened.ok) {
      forget(mine);
      return opened;
    }
    try {
      return { ok: true, value: await work(opened.value) };
    } catch (error) {
      if (again && error instanceof Error && LOST.has(error.name)) {
        forget(mine);
        return use(work, false);
      }
      return { ok: false, error: explainProblem(error) };
    }
  }

  function close(): void {
    closed = true;
    opening?.then((opened) => opened.ok && opened.value.close());
    opening = undefined;
  }

  return { use: (work) => use(work), close };
}
