import { isSame } from '@/core/model/is-same';
import { type Report, reportKey } from '@/core/model/report';
import { unreadReport } from './reports';
import type { Database, StoredSource } from './schema';

/** What is the reader's among what is stored with the dataset: imported reports, and what files of hers hold. */
export interface Kept {
  readonly reports: readonly Report[];
  readonly files: readonly StoredSource[];
}

/** What takes the place of what; null where there is nothing. */
export interface Exchange {
  readonly reports: readonly Pair<Report>[];
  readonly files: readonly Pair<StoredSource>[];
}

interface Pair<T> {
  readonly before: T | null;
  readonly after: T | null;
}

/** The way back. */
export function reversed({ reports, files }: Exchange): Exchange {
  const turn = <T>(pairs: readonly Pair<T>[]) =>
    pairs.map(({ before, after }) => ({ before: after, after: before }));
  return { reports: turn(reports), files: turn(files) };
}

/**
 * Exchanges each, in one transaction. A dataset of other files is still to be built.
 *
 * @param others what is not as expected is left as it is, or nothing is changed at all
 * @return whether all was as expected
 */
export async function exchangeKept(
  database: Database,
  { reports, files }: Exchange,
  others: 'leave' | 'refuse',
): Promise<boolean> {
  const transaction = database.transaction(['reports', 'records'], 'readwrite');
  const [stored, downloads] = [transaction.objectStore('reports'), transaction.objectStore('records')];
  const changes: (() => Promise<unknown>)[] = [];
  let isAsExpected = true;
  const change = (present: unknown, before: unknown, write: () => Promise<unknown>) => {
    if (isSame(present ?? null, before)) changes.push(write);
    else isAsExpected = false;
  };
  for (const { before, after } of reports) {
    const key = reportKey(before ?? after ?? NOTHING);
    const present = await stored.get(key);
    change(present?.report, before, () =>
      after === null ? stored.delete(key) : stored.put(unreadReport(after)),
    );
  }
  for (const { before, after } of files) {
    const source = (before ?? after ?? NOTHING).source;
    change(await downloads.get(source), before, () =>
      after === null ? downloads.delete(source) : downloads.put(after),
    );
  }
  if (isAsExpected || others === 'leave') await Promise.all(changes.map((write) => write()));
  await transaction.done;
  return isAsExpected;
}

const NOTHING = { source: '', id: '' };
