import * as v from 'valibot';
import { DESCRIPTION_UNITS, LABEL_UNITS, TITLE_UNITS } from '../limits';
import { isWebAddress } from '../text/web-address';
import { DATE, label, prose } from './check-report';
import { keepItems, orNothing, withoutNothing } from './schema';
import { type SourceId, type SourceRecord, TLP } from './source-record';
import { TRAITS } from './traits';

/** More than any entry of any source has. */
const MAX_ITEMS = 2_000;

const KIND = v.picklist(['actor', 'malware', 'tool']);
const ID = v.pipe(v.string(), v.minLength(1), v.maxLength(300));
const LABEL = label(LABEL_UNITS);
const LABELS = keepItems(LABEL, MAX_ITEMS);
const COUNTRY = v.pipe(v.string(), v.regex(/^[A-Z]{2}$/));
const TRAIT = orNothing(v.pipe(LABELS, v.nonEmpty()));
const ADDRESS = v.pipe(v.string(), v.check(isWebAddress));

const CITATIONS = orNothing(
  v.pipe(
    keepItems(
      v.pipe(
        v.object({
          by: orNothing(LABEL),
          title: orNothing(label(TITLE_UNITS)),
          url: orNothing(ADDRESS),
          date: orNothing(DATE),
        }),
        withoutNothing(),
        v.check((citation) => Object.keys(citation).length > 0),
      ),
      MAX_ITEMS,
    ),
    v.nonEmpty(),
  ),
);

const RELATION = v.pipe(
  v.object({
    type: LABEL,
    target: ID,
    kind: orNothing(v.picklist([...KIND.options, 'technique', 'campaign'])),
    name: orNothing(LABEL),
    externalId: orNothing(LABEL),
    tactics: orNothing(LABELS),
    firstSeen: orNothing(DATE),
    lastSeen: orNothing(DATE),
    during: orNothing(LABEL),
    citations: CITATIONS,
  }),
  withoutNothing(),
);

const RECORD = v.pipe(
  v.object({
    id: ID,
    kind: KIND,
    name: LABEL,
    names: v.pipe(
      keepItems(
        v.pipe(v.object({ text: LABEL, usedBy: LABELS, citations: CITATIONS }), withoutNothing()),
        MAX_ITEMS,
      ),
      v.nonEmpty(),
    ),
    attackIds: keepItems(v.pipe(v.string(), v.regex(/^[GS]\d{4}$/)), MAX_ITEMS),
    externalIds: orNothing(LABELS),
    country: orNothing(COUNTRY),
    motives: LABELS,
    sectors: LABELS,
    victims: orNothing(keepItems(COUNTRY, MAX_ITEMS)),
    traits: orNothing(
      v.pipe(
        v.object(v.entriesFromList(TRAITS, TRAIT)),
        withoutNothing(),
        v.check((said) => Object.keys(said).length > 0),
      ),
    ),
    extorts: orNothing(v.literal(true)),
    firstSeen: orNothing(v.pipe(v.string(), v.regex(/^\d{4}$/))),
    description: orNothing(prose(DESCRIPTION_UNITS)),
    references: keepItems(ADDRESS, MAX_ITEMS),
    relations: keepItems(RELATION, MAX_ITEMS),
    modified: orNothing(DATE),
    tlp: orNothing(v.picklist(TLP)),
  }),
  // The primary name is the first of them.
  v.check(({ name, names }) => names[0]?.text === name),
  withoutNothing(),
);

/** A record that a backup holds in Byname's own form, checked as what anybody may have written; undefined for what is none. */
export function checkRecord(raw: unknown, source: SourceId): SourceRecord | undefined {
  const { success, output } = v.safeParse(RECORD, raw);
  return success ? { source, ...output } : undefined;
}
