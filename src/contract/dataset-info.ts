/** What is answering now, for the popup's foot and for settings. */
export interface DatasetInfo {
  readonly origin: 'bundled' | 'refreshed';
  /** ISO time the newest part was taken. */
  readonly takenAt: string;
  readonly actors: number;
  readonly names: number;
  /** Set when IndexedDB cannot be used; the bundled dataset answers then. Words fit to show. */
  readonly storageProblem?: string;
}
