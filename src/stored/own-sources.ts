import * as v from 'valibot';
import { HEADER_UNITS, TABLE_COLUMNS } from '@/core/limits';
import { type Checked, orNothing, withoutNothing } from '@/core/model/schema';
import type { OwnSource } from '@/core/sources/own-source';
import { visible } from '@/core/text/characters';
import { defineStored } from './define-stored';
import { parseList } from './parse-list';
import { privateArea } from './private-area';

/** UTF-16 units; stands beside every fact of the source. */
export const MAX_TITLE = 60;
/** UTF-16 units. */
export const MAX_TERMS = 300;
/** UTF-16 units, as it is asked: letters of other scripts are encoded. */
export const MAX_ADDRESS = 2_000;
/** More than a settings page could show, or a refresh ask. */
const MAX_SOURCES = 100;
/** UTF-16 units: the columns of the widest table, each twice, under names of the greatest length. */
const MAX_OPTION = 4 * TABLE_COLUMNS.max * HEADER_UNITS;

const LINE = v.pipe(v.string(), v.transform(visible));

const DRAFT = v.object({
  title: v.pipe(LINE, v.nonEmpty(), v.maxLength(MAX_TITLE)),
  /** Whether an adapter and a transport of this version know it is looked at where it is used. */
  format: v.pipe(v.string(), v.maxLength(100)),
  kind: v.pipe(v.string(), v.maxLength(100)),
  address: v.pipe(v.string(), v.maxLength(MAX_ADDRESS)),
  options: v.record(v.pipe(v.string(), v.maxLength(100)), v.pipe(v.string(), v.maxLength(MAX_OPTION))),
  terms: v.pipe(LINE, v.maxLength(MAX_TERMS)),
  file: orNothing(
    v.object({
      name: v.pipe(LINE, v.maxLength(300)),
      modified: v.string(),
      bytes: v.pipe(v.number(), v.finite()),
    }),
  ),
});

/** UTF-16 units; OpenCTI's and MISP's keys have some forty, tokens of an identity provider a few thousand. */
const MAX_SECRET = 10_000;
const SECRET_TEXT = v.pipe(v.string(), v.nonEmpty(), v.maxLength(MAX_SECRET));

/** What lets the reader in at a server. Where it is kept, `secrets.ts` alone knows. */
export const SECRET_FIELDS = {
  /** With a user it is a password, else a key or token. */
  user: orNothing(SECRET_TEXT),
  key: SECRET_TEXT,
};
export const SECRET = v.pipe(v.object(SECRET_FIELDS), withoutNothing());
export type Secret = Checked<typeof SECRET>;

/** As it is asked for, before it has an id. */
export const OWN_SOURCE_DRAFT = v.pipe(DRAFT, withoutNothing());
export type OwnSourceDraft = Checked<typeof OWN_SOURCE_DRAFT>;

const OWN_SOURCE = v.pipe(
  v.object({
    ...DRAFT.entries,
    id: v.pipe(v.string(), v.regex(/^own-[0-9a-f-]{1,60}$/)),
    keyFor: orNothing(v.string()),
    removedAt: orNothing(v.string()),
  }),
  withoutNothing(),
);

/**
 * The sources that the reader added, kept where no page's script can read them: an address names the team's own
 * servers. The background alone changes them.
 */
export const storedOwnSources = defineStored<readonly OwnSource[]>({
  key: 'own-sources',
  area: privateArea,
  initial: [],
  called: 'your own sources',
  parse: parseList(OWN_SOURCE),
  format(sources) {
    if (sources.length > MAX_SOURCES)
      throw new Error(`There are ${MAX_SOURCES} sources, and room for no more.`);
    return sources;
  },
});
