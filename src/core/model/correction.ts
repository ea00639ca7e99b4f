import * as v from 'valibot';
import { nameKey, visible, withoutDisguises } from '../text/characters';
import { type Checked, keepItems, orNothing, withoutNothing } from './schema';
import type { RecordKey } from './source-record';

/** UTF-16 units, as for names of the sources. */
export const MAX_NAME = 100;
/** UTF-16 units; what is longer is cut. */
export const MAX_NOTE = 2_000;
/** More than any actor has after a few joins. */
const MAX_RECORDS = 50;
/** The longest of the sources has 80. */
const MAX_KEY = 300;
const MAX_ID = 64;

/** As `crypto.randomUUID` writes ids, and no name that an object inherits a meaning for. */
const ID = v.pipe(v.string(), v.maxLength(MAX_ID), v.regex(/^[0-9a-z]+(?:-[0-9a-z]+)+$/i));

const TIME = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)$/),
  v.check((time) => !Number.isNaN(Date.parse(time))),
  v.transform((time) => new Date(time).toISOString()),
);

const NAME = v.pipe(
  v.string(),
  v.maxLength(MAX_NAME),
  v.transform(visible),
  v.check((name) => nameKey(name) !== ''),
);

const NOTE = v.pipe(
  v.string(),
  v.transform((text) => withoutDisguises(text.slice(0, MAX_NOTE)).replace(/\r\n?/g, '\n').trim()),
  v.nonEmpty(),
);

const RECORD_KEY = v.pipe(v.string(), v.maxLength(MAX_KEY), v.regex(/^[^/]+\/.+$/));

/**
 * An actor, by the records it had when the correction was made, its anchor first: the first of them that a
 * dataset knows leads to it, so that renames, merges and refreshes do not lose it.
 */
const ACTOR_REF = v.object({
  records: v.pipe(
    keepItems(RECORD_KEY, MAX_RECORDS),
    v.transform((keys): readonly RecordKey[] => [...new Set(keys)]),
    v.check((keys) => keys.length > 0),
  ),
  /** As it was called then; to show where the actor is gone. */
  name: NAME,
});

/** The reader's reason. */
const WHY = { why: orNothing(NOTE) };

const KINDS = {
  /** The actor does not bear the name. */
  hide: { kind: v.literal('hide-alias'), actor: ACTOR_REF, name: NAME },
  /** The actor bears the name; `usedBy` is the vendor who uses it. */
  add: { kind: v.literal('add-alias'), actor: ACTOR_REF, name: NAME, usedBy: orNothing(NAME) },
  /** The two are one; it goes on under the id of the first. */
  join: { kind: v.literal('join-actors'), first: ACTOR_REF, second: ACTOR_REF },
  /**
   * The record is of another actor than the rest of the actor that it was found in, `actor`; `name` is what the record
   * itself is called.
   */
  split: { kind: v.literal('split-record'), record: RECORD_KEY, name: NAME, actor: ACTOR_REF },
  note: { kind: v.literal('note-actor'), actor: ACTOR_REF, text: NOTE },
};

/** Of two corrections that contradict each other the later one wins. */
const MADE = { id: ID, at: TIME };

/** What a reader says against, or beyond, the sources. Plain data: stored, sent and exported as it is. */
export const CORRECTION = v.pipe(
  v.variant('kind', [
    v.object({ ...MADE, ...KINDS.hide, ...WHY }),
    v.object({ ...MADE, ...KINDS.add, ...WHY }),
    v.object({ ...MADE, ...KINDS.join, ...WHY }),
    v.object({ ...MADE, ...KINDS.split, ...WHY }),
    v.object({ ...MADE, ...KINDS.note, ...WHY }),
  ]),
  withoutNothing(),
);

/** A correction as it is asked for, before it has an id and a time. */
export const CORRECTION_DRAFT = v.pipe(
  v.variant('kind', [
    v.object({ ...KINDS.hide, ...WHY }),
    v.object({ ...KINDS.add, ...WHY }),
    v.object({ ...KINDS.join, ...WHY }),
    v.object({ ...KINDS.split, ...WHY }),
    v.object({ ...KINDS.note, ...WHY }),
  ]),
  withoutNothing(),
);

export type ActorRef = Checked<typeof ACTOR_REF>;
export type Correction = Checked<typeof CORRECTION>;
export type CorrectionDraft = Checked<typeof CORRECTION_DRAFT>;

export type HideAlias = Extract<Correction, { kind: 'hide-alias' }>;
export type AddAlias = Extract<Correction, { kind: 'add-alias' }>;
export type JoinActors = Extract<Correction, { kind: 'join-actors' }>;
export type SplitRecord = Extract<Correction, { kind: 'split-record' }>;

/**
 * What a correction does to a dataset. 'no-difference': the sources say the same by now, or it is an actor's
 * only name that would be hidden. 'overruled': a later correction says the contrary. 'gone': the dataset
 * knows none of its records.
 */
export type CorrectionEffect = 'in-force' | 'no-difference' | 'overruled' | 'gone';
