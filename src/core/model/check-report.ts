import * as v from 'valibot';
import { DESCRIPTION_UNITS, LABEL_UNITS, REPORT_ACTORS, REPORT_UNITS, TITLE_UNITS } from '../limits';
import { visible, withoutDisguises } from '../text/characters';
import { isWebAddress } from '../text/web-address';
import { DAY_UNITS, timeOf } from './iso-date';
import type { Report } from './report';
import { keepItems, orNothing, withoutNothing } from './schema';
import { type SourceId, TLP } from './source-record';

/** As many as adapters keep, or more. */
const MAX_ADDRESSES = 1_000;

const ID = v.pipe(v.string(), v.regex(/^[\w-]{1,100}$/));
const ADDRESS = v.pipe(v.string(), v.check(isWebAddress));
const LABELS = keepItems(label(LABEL_UNITS), MAX_ADDRESSES);

/** As exact as a source has it, with a time where it has one. */
export const DATE = v.pipe(
  v.string(),
  v.maxLength(60),
  v.regex(/^\d{4}(?:-\d\d(?:-\d\d(?:T[\d:.]+Z)?)?)?$/),
  v.check((date) => !Number.isNaN(timeOf(date))),
);

const REPORT = v.pipe(
  v.object({
    id: ID,
    title: label(TITLE_UNITS),
    by: orNothing(label(TITLE_UNITS)),
    date: orNothing(v.pipe(DATE, v.maxLength(DAY_UNITS))),
    language: orNothing(v.pipe(v.string(), v.regex(/^[a-z]{2}$/))),
    addresses: keepItems(ADDRESS, MAX_ADDRESSES),
    files: keepItems(v.object({ kind: v.picklist(['pdf', 'text', 'image']), url: ADDRESS }), MAX_ADDRESSES),
    text: orNothing(prose(REPORT_UNITS)),
    description: orNothing(prose(DESCRIPTION_UNITS)),
    actors: keepItems(
      v.pipe(
        v.object({
          name: label(LABEL_UNITS),
          aliases: LABELS,
          tools: LABELS,
          collection: orNothing(label(LABEL_UNITS)),
          id: orNothing(ID),
        }),
        withoutNothing(),
      ),
      REPORT_ACTORS,
    ),
    modified: orNothing(DATE),
    tlp: orNothing(v.picklist(TLP)),
  }),
  withoutNothing(),
);

/**
 * A report that a file holds in Byname's own form (in a backup, beside what the standard has room for in STIX), cleaned as
 * adapters clean theirs; undefined for what is none.
 */
export function checkReport(raw: unknown, source: SourceId): Report | undefined {
  const { success, output } = v.safeParse(REPORT, raw);
  return success ? { source, ...output } : undefined;
}

/** Whole, for the matcher to read; its lines end in one way. */
export function cleanProse(raw: string, max: number): string {
  return withoutDisguises(raw.slice(0, max)).replace(/\r\n?/g, '\n').trim();
}

/** Text of several lines. */
export function prose(max: number) {
  return v.pipe(
    v.string(),
    v.transform((raw) => cleanProse(raw, max)),
    v.nonEmpty(),
  );
}

/** Text of one line. */
export function label(max: number) {
  return v.pipe(
    v.string(),
    v.transform((raw) => visible(raw.slice(0, max))),
    v.nonEmpty(),
  );
}
