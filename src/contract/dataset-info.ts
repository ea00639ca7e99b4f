/** What is answering now, for the popup's foot and for settings. */
export interface DatasetInfo {
  readonly origin: 'bundled' | 'refreshed';
  /** ISO time the newest part was taken. */
  readonly takenAt: string;
  readonly actors: number;
  readonly names: number;
  /** How many of the reader's corrections are kept over it, a reset included; absent where there are none. */
  readonly corrections?: number;
  /** Set when IndexedDB cannot be used; the bundled dataset answers then. Words fit to show. */
  readonly storageProblem?: string;
  /** Set when the pages have the names of an earlier dataset, until they could be written. Words fit to show. */
  readonly namesProblem?: string;
}
