import type { DBSchema, IDBPDatabase } from 'idb';
import type { Actor, ActorId } from '@/core/model/actor';
import type { Report, ReportKey, ReportReading } from '@/core/model/report';
import type { RecordKey, SourceId } from '@/core/model/source-record';
import type { SearchEntry } from '@/core/profile/search-entry';
import type { DatasetMeta, StoredSource } from './stored';

export const DATABASE_NAME = 'byname';

/** An actor with what it is found by. */
export interface StoredActor {
  readonly id: ActorId;
  readonly actor: Actor;
  /** Normalised names. */
  readonly keys: string[];
  readonly records: RecordKey[];
}

/** A report, and whom it is about by the dataset that it was last read with. */
export interface StoredReport {
  readonly key: ReportKey;
  readonly source: SourceId;
  readonly report: Report;
  /** `DatasetMeta.stamp` of that dataset; empty where it was not read yet. */
  readonly stamp: string;
  /** Those that it names or that its source linked. */
  readonly actors: ActorId[];
  readonly reading?: ReportReading;
}

export interface BynameSchema extends DBSchema {
  actors: { key: ActorId; value: StoredActor; indexes: { keys: string; records: RecordKey } };
  /** The last good download of each source. */
  records: { key: SourceId; value: StoredSource };
  /** One entry each, under `ONLY`. */
  meta: { key: string; value: DatasetMeta };
  search: { key: string; value: readonly SearchEntry[] };
  /** `compileNames`' bytes. */
  compiled: { key: string; value: Uint8Array };
  /** Downloads that wait for the reader's word. */
  aside: { key: SourceId; value: StoredSource };
  /** What the last swap of downloads replaced, by source. */
  earlier: { key: SourceId; value: EarlierDownload };
  /** What the downloads hold, and what the reader imported (`IMPORTED`). */
  reports: {
    key: ReportKey;
    value: StoredReport;
    indexes: { source: SourceId; stamp: string; actors: ActorId };
  };
}

/** A source before the last swap. */
export interface EarlierDownload {
  readonly source: SourceId;
  /** Absent where nothing had been downloaded. */
  readonly download?: StoredSource;
}

export type Database = IDBPDatabase<BynameSchema>;

export const STORES = [
  'actors',
  'records',
  'meta',
  'search',
  'compiled',
  'aside',
  'earlier',
  'reports',
] as const;

/** The key of stores that hold one entry. */
export const ONLY = 'dataset';

/** In order: the first makes version 1 of an empty database. A step that was released is never changed. */
export const LADDER: readonly ((database: Database) => void)[] = [
  (database) => {
    const actors = database.createObjectStore('actors', { keyPath: 'id' });
    actors.createIndex('keys', 'keys', { multiEntry: true });
    actors.createIndex('records', 'records', { multiEntry: true });
    database.createObjectStore('records', { keyPath: 'source' });
    for (const single of ['meta', 'search', 'compiled'] as const) database.createObjectStore(single);
  },
  (database) => {
    for (const bySource of ['aside', 'earlier'] as const) {
      database.createObjectStore(bySource, { keyPath: 'source' });
    }
  },
  (database) => {
    const reports = database.createObjectStore('reports', { keyPath: 'key' });
    for (const field of ['source', 'stamp'] as const) reports.createIndex(field, field);
    reports.createIndex('actors', 'actors', { multiEntry: true });
  },
];
