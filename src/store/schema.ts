import type { DBSchema, IDBPDatabase } from 'idb';
import type { Actor, ActorId } from '@/core/model/actor';
import type { CorrectionEffect } from '@/core/model/correction';
import type { Report, ReportKey, ReportReading } from '@/core/model/report';
import type { Producers, RecordKey, SourceId, SourceRecord } from '@/core/model/source-record';
import type { SearchEntry } from '@/core/profile/search-entry';
import type { Skipped } from '@/core/sources/adapter';

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

/** The last good download of one source, read by its adapter. */
export interface StoredSource {
  readonly source: SourceId;
  /** SHA-256 of the body, hex. Kept with the records, so that one never speaks for others' records. */
  readonly digest: string;
  /** ISO time. */
  readonly takenAt: string;
  /** Bytes of the body. */
  readonly bytes: number;
  readonly version?: string;
  readonly etag?: string;
  readonly lastModified?: string;
  /** Of the vendors whose names are in it, where the file gives only their identifiers. */
  readonly attribution?: string;
  readonly skipped: Skipped;
  readonly records: readonly SourceRecord[];
  readonly reports?: readonly Report[];
  /** Of a server that can be asked for what is new: what it is told then, and the download itself. */
  readonly resume?: {
    readonly memory: Readonly<Record<string, string>>;
    readonly file: Blob;
  };
  /** Of the source that lists vendors; it has no records. */
  readonly producers?: Producers;
}

/** What is known of the dataset that the store holds. */
export interface DatasetMeta {
  readonly origin: 'bundled' | 'refreshed';
  /** Differs for every dataset ever stored; tells whether the pages' compiled names are of this one. */
  readonly stamp: string;
  /** Version of the extension that built it: another one builds it anew. */
  readonly builtBy: string;
  /** ISO time the newest part was taken. */
  readonly takenAt: string;
  /** Of each source whose records are still those that came with the extension, when these were taken. */
  readonly bundled?: Readonly<Record<SourceId, string>>;
  readonly actors: number;
  readonly names: number;
  /** The reader's corrections in it: which, and what each of them does, by its id. Absent where there were none. */
  readonly corrections?: {
    readonly revision: string;
    readonly effects: Readonly<Record<string, CorrectionEffect>>;
  };
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
