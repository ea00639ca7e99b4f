import type { SourceRecord } from '../model/source-record';

/** Producer UUID → the vendor's name, from the galaxy's `producer` cluster. */
export type Producers = Readonly<Record<string, string>>;

/** Records left out of a file that was otherwise read, by reason. */
export type Skipped = Readonly<Record<string, number>>;

/** Why a file could not be read, in words for the person in settings. */
export interface AdapterFailure {
  readonly ok: false;
  readonly error: string;
}

export type AdapterResult =
  | { readonly ok: true; readonly records: readonly SourceRecord[]; readonly skipped: Skipped; readonly version?: string }
  | AdapterFailure;

export type ProducersResult =
  | { readonly ok: true; readonly producers: Producers; readonly skipped: Skipped; readonly version?: string }
  | AdapterFailure;
