import type { ActorId } from '@/core/model/actor';
import { isSame } from '@/core/model/is-same';
import { IMPORTED, type Report, type ReportKey, type ReportReading, reportKey } from '@/core/model/report';
import type { Database, StoredReport } from './schema';

/** Reports of an actor, or of a source. */
export interface Among {
  readonly by: 'actors' | 'source';
  readonly id: string;
}

/** Those that pass, without their texts: all of them would be hundreds of megabytes. */
export async function findReports(
  database: Database,
  fits: (stored: StoredReport) => boolean,
  among?: Among,
): Promise<readonly StoredReport[]> {
  const found: StoredReport[] = [];
  const { store } = database.transaction('reports');
  let cursor =
    among === undefined
      ? await store.openCursor()
      : await store.index(among.by).openCursor(among.id as ActorId);
  while (cursor !== null) {
    const { value } = cursor;
    if (fits(value)) {
      const { text: _, ...report } = value.report;
      found.push({ ...value, report });
    }
    cursor = await cursor.continue();
  }
  return found;
}

/** As it is stored before it was read with a dataset's names. */
export function unreadReport(report: Report): StoredReport {
  return { key: reportKey(report), source: report.source, report, stamp: '', actors: [] };
}

/** Those that were not read with the dataset of this stamp. */
export async function unreadKeys(database: Database, stamp: string): Promise<readonly ReportKey[]> {
  const byStamp = database.transaction('reports').store.index('stamp');
  const others = [IDBKeyRange.upperBound(stamp, true), IDBKeyRange.lowerBound(stamp, true)];
  return (await Promise.all(others.map((range) => byStamp.getAllKeys(range)))).flat();
}

/** Keeps what a report was read as; of one that is gone, or is another by then, nothing. */
export async function keepReading(
  database: Database,
  read: Report,
  stamp: string,
  reading: ReportReading,
): Promise<null> {
  const { store, done } = database.transaction('reports', 'readwrite');
  const stored = await store.get(reportKey(read));
  if (stored !== undefined && isSame(stored.report, read))
    await store.put({ ...stored, stamp, reading, actors: actorsIn(reading) });
  await done;
  return null;
}

function actorsIn({ named, linked }: ReportReading): ActorId[] {
  const actors = [
    ...named.flatMap((one) => one.actors),
    ...linked.flatMap(({ joined }) => ('actor' in joined ? [joined.actor] : [])),
  ];
  return [...new Set(actors.map(({ id }) => id))];
}

/**
 * Puts what the reader imports in the place of what has the same keys.
 *
 * @return how many of them were there, or null, with nothing changed, where there would be more than `max`
 */
export async function importReports(
  database: Database,
  reports: readonly Report[],
  max: number,
): Promise<number | null> {
  const { store, done } = database.transaction('reports', 'readwrite');
  const present = new Set(await store.index('source').getAllKeys(IMPORTED));
  const replaced = reports.filter((report) => present.has(reportKey(report))).length;
  const fit = present.size + reports.length - replaced <= max;
  if (fit) await Promise.all(reports.map((report) => store.put(unreadReport(report))));
  await done;
  return fit ? replaced : null;
}
