import * as v from 'valibot';
import type { ActorId } from '@/core/model/actor';
import { MAX_NOTE } from '@/core/model/correction';
import { type GatheredReport, MAX_TITLE } from '@/core/model/gathered-report';
import { ISO_DAY, ISO_TIME } from '@/core/model/iso-date';
import { keepItems, orNothing, withoutNothing } from '@/core/model/schema';
import { TLP } from '@/core/model/source-record';
import { NO_REPORT } from '@/core/reports/own-report';
import { wholeAt } from '@/core/text/characters';
import { isWebAddress } from '@/core/text/web-address';
import { defineStored } from './define-stored';
import { privateArea } from './private-area';

/** More than one report has; each with no more than a page tells of itself (`contract/gathered-frame.ts`). */
const MAX_PAGES = 100;
/** UTF-16 units of all of it: a backup has room for it beside all else. */
const MAX_UNITS = 3_000_000;

const LINE = v.pipe(v.string(), v.maxLength(MAX_TITLE));
/** A page without one is called by its address, which may be longer: it is cut, and no reason to lose the page. */
const TITLE = v.pipe(
  v.string(),
  v.transform((title) => title.slice(0, wholeAt(title, MAX_TITLE))),
);
const PART = v.pipe(v.string(), v.maxLength(1_000));
const NOTE = v.pipe(v.string(), v.maxLength(MAX_NOTE));
const ID = v.pipe(v.string(), v.nonEmpty(), v.maxLength(100));
const ADDRESS = v.pipe(v.string(), v.check(isWebAddress));

const NAMED = v.object({
  names: v.pipe(v.array(v.pipe(LINE, v.nonEmpty())), v.nonEmpty()),
  actors: keepItems(
    v.object({
      id: v.pipe(
        ID,
        v.transform((id) => id as ActorId),
      ),
      name: LINE,
    }),
  ),
  count: v.pipe(v.number(), v.integer(), v.minValue(0)),
  mentions: keepItems(v.object({ before: PART, words: PART, after: PART })),
  links: keepItems(v.object({ url: ADDRESS, text: LINE })),
});

const PAGE = v.pipe(
  v.object({
    id: ID,
    title: TITLE,
    address: orNothing(ADDRESS),
    by: orNothing(LINE),
    language: orNothing(v.pipe(v.string(), v.regex(/^[a-z]{2}$/))),
    published: orNothing(ISO_DAY),
    readAt: ISO_TIME,
    named: keepItems(NAMED),
    note: NOTE,
  }),
  withoutNothing(),
);

const REPORT = v.pipe(
  v.object({
    id: v.pipe(v.string(), v.maxLength(100)),
    title: TITLE,
    note: NOTE,
    tlp: orNothing(v.picklist(TLP)),
    changedAt: v.union([v.literal(''), ISO_TIME]),
    pages: keepItems(PAGE),
  }),
  withoutNothing(),
);

/**
 * Pages that the reader gathers into one report of her own. Read and changed by the extension's own pages alone, and asked
 * for by no message: it tells what she works on.
 */
export const storedOwnReport = defineStored<GatheredReport>({
  key: 'own-report',
  area: privateArea,
  initial: NO_REPORT,
  called: 'your report',
  parse(raw) {
    const { success, output } = v.safeParse(REPORT, raw);
    return success ? { value: output } : { value: NO_REPORT, damaged: true };
  },
  format(report) {
    if (report.pages.length > MAX_PAGES || JSON.stringify(report).length > MAX_UNITS)
      throw new Error('Your report is full. Take it along, and start a new one.');
    return report;
  },
});
