import type { Producers, SourceRecord } from '../model/source-record';

/** Records left out of a file that was otherwise read, by reason. */
export type Skipped = Readonly<Record<string, number>>;

/** Why a file could not be read, in words for the person in settings. */
export interface AdapterFailure {
  readonly ok: false;
  readonly error: string;
}

export type AdapterResult =
  | {
      readonly ok: true;
      readonly records: readonly SourceRecord[];
      readonly skipped: Skipped;
      readonly version?: string;
    }
  | AdapterFailure;

export type ProducersResult =
  | { readonly ok: true; readonly producers: Producers; readonly skipped: Skipped; readonly version?: string }
  | AdapterFailure;
