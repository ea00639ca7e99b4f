import type { ActorId } from '@/core/model/actor';
import type { SourceId } from '@/core/model/source-record';

/**
 * State of refreshing, kept in `storage.local` under this key so that settings can watch it and a
 * background that was stopped half way finds it again.
 */
export const REFRESH_STATE_KEY = 'refresh';

export type FailureCode =
  | 'offline'
  | 'timeout'
  | 'http-status'
  | 'redirect-refused'
  | 'too-large'
  | 'empty'
  | 'not-json'
  | 'wrong-shape'
  | 'too-few'
  | 'cancelled'
  | 'interrupted'
  | 'bad-address'
  | 'storage';

export interface SourceProgress {
  readonly phase: 'waiting' | 'downloading' | 'reading' | 'done' | 'failed';
  /** Bytes. */
  readonly received: number;
  /** Bytes; absent when the server does not say. */
  readonly total?: number;
}

/** The outcome of the last try of one source. Times are ISO strings. */
export interface SourceStatus {
  readonly triedAt: string;
  readonly result:
    | { readonly ok: true; readonly unchanged: boolean }
    | { readonly ok: false; readonly code: FailureCode; readonly message: string };
  /** Absent while nothing was ever downloaded: the bundled records are in use. */
  readonly takenAt?: string;
  readonly version?: string;
  /** Bytes of the last good download. */
  readonly bytes?: number;
  readonly records?: number;
  readonly names?: number;
  /** Records left out, by reason. */
  readonly skipped?: Readonly<Record<string, number>>;
  /** SHA-256 of the last good body, hex: an unchanged file is not read again. */
  readonly digest?: string;
  readonly etag?: string;
  readonly lastModified?: string;
  /** Failures in a row, for back-off. */
  readonly failures: number;
}

/** What a refresh did to the dataset. Lists are capped; the counts are whole. */
export interface DatasetChange {
  readonly at: string;
  readonly addedCount: number;
  readonly removedCount: number;
  readonly changedCount: number;
  readonly added: readonly { readonly id: ActorId; readonly name: string }[];
  readonly removed: readonly { readonly id: ActorId; readonly name: string }[];
  readonly changed: readonly {
    readonly id: ActorId;
    readonly name: string;
    readonly namesAdded: readonly string[];
    readonly namesRemoved: readonly string[];
    /** Other fields that differ: "country", "description" … */
    readonly fields: readonly string[];
  }[];
}

export interface RefreshState {
  readonly running: {
    readonly startedAt: string;
    /** Last sign of life; old while `running` is set means that the background was stopped. */
    readonly beatAt: string;
    readonly phase: 'downloading' | 'merging' | 'saving';
    readonly sources: Readonly<Record<SourceId, SourceProgress>>;
  } | null;
  readonly sources: Readonly<Record<SourceId, SourceStatus>>;
  readonly lastChange: DatasetChange | null;
  /** ISO time of the next automatic refresh. */
  readonly nextDue?: string;
}

export const NO_REFRESH_YET: RefreshState = { running: null, sources: {}, lastChange: null };
