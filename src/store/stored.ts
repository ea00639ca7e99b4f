import type { CorrectionEffect } from '@/core/model/correction';
import type { Report } from '@/core/model/report';
import type { Producers, SourceId, SourceRecord } from '@/core/model/source-record';
import type { Skipped } from '@/core/sources/adapter';

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
