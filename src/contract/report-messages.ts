import * as v from 'valibot';
import type { Report, ReportReading } from '@/core/model/report';
import type { Checked } from '@/core/model/schema';
import { ACTOR_ID, COUNT, NOTHING, TEXT } from './message-parts';

/** Reports come out of an adapter: enough is looked at to tell that they are of this version. */
const REPORT = v.custom<Report>((raw) => v.is(LIKE_A_REPORT, raw));
const LIKE_A_REPORT = v.object({
  id: v.string(),
  title: v.string(),
  addresses: v.array(v.string()),
  files: v.array(v.object({ kind: v.string(), url: v.string() })),
});

const FOUND_REPORTS = v.object({
  /** What was searched for; null where the library itself lists the actor's reports. */
  words: v.nullable(v.string()),
  reports: v.array(
    v.object({
      report: REPORT,
      /** The library has linked it to this actor, which a machine may have done by a word. */
      linked: v.boolean(),
    }),
  ),
});

const READING = v.custom<ReportReading>((raw) => v.is(LIKE_A_READING, raw));
const LIKE_A_READING = v.object({ named: v.array(v.unknown()), linked: v.array(v.unknown()) });

/** A report of the store, and whom it is about. */
const STORED_REPORT = v.object({
  key: v.string(),
  /** What its source is called; empty for what the reader imported. */
  from: v.string(),
  report: REPORT,
  reading: READING,
});

/** UTF-16 units. */
export const MAX_QUERY = 200;

const REPORT_LIST = v.object({
  /** How many there are, of which as many are given as a page can show. */
  found: COUNT,
  reports: v.array(STORED_REPORT),
});

const IMPORTED_REPORTS = v.object({
  /** Those of the file, in its order. */
  reports: v.array(v.object({ key: v.string(), title: v.string() })),
  /** How many of them were there already. */
  replaced: COUNT,
  /** Entries of the file that could not be read. */
  skipped: COUNT,
});

/** The part of the contract that is about reports. */
export const REPORT_MESSAGES = {
  /**
   * Reports about an actor in ORKL's library. Tells ORKL the actor's name, so it is sent on a reader's click alone. Fails
   * with words fit to show.
   */
  'reports.find': { input: v.object({ id: ACTOR_ID }), output: FOUND_REPORTS },
  /** The stored reports that name an actor or that their source linked to it, newest first, without their text. */
  'reports.of': { input: v.object({ id: ACTOR_ID }), output: v.array(STORED_REPORT) },
  /**
   * All that are kept, newest first, without their text; of a query those that have its words, or that are about whom it
   * names.
   */
  'reports.list': {
    input: v.object({ query: v.pipe(v.string(), v.maxLength(MAX_QUERY)) }),
    output: REPORT_LIST,
  },
  /** Those that the reader imported, newest first, without their text. */
  'reports.imported': { input: NOTHING, output: v.array(STORED_REPORT) },
  /** One with its text, by its key; null where there is none. */
  'reports.get': { input: v.object({ key: TEXT }), output: v.nullable(STORED_REPORT) },
  /** Reads the file that `keepFile` left under `IMPORTED`, and drops it. Fails with words fit to show. */
  'reports.import': { input: NOTHING, output: IMPORTED_REPORTS },
  /** Only what the reader imported can be removed. */
  'reports.remove': { input: v.object({ key: TEXT }), output: v.object({ removed: v.literal(true) }) },
  /** Puts back one that was removed, as it was. */
  'reports.restore': { input: v.object({ report: REPORT }), output: v.object({ restored: v.literal(true) }) },
} as const;

export type FoundReports = Checked<typeof FOUND_REPORTS>;
export type ListedReport = Checked<typeof STORED_REPORT>;
export type ReportList = Checked<typeof REPORT_LIST>;
export type ImportedReports = Checked<typeof IMPORTED_REPORTS>;
