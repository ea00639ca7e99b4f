import * as v from 'valibot';
import { nameKey, visible, withoutDisguises } from '../text/characters';
import { isWebAddress } from '../text/web-address';
import { timeOf } from './iso-date';
import { type Checked, keepItems, orNothing, withoutNothing } from './schema';
import type { RecordKey } from './source-record';

/** UTF-16 units, as for names of the sources. */
export const MAX_NAME = 100;
/** A reason. UTF-16 units; what is longer is cut. */
export const MAX_WHY = 2_000;
/** A note. UTF-16 units; what is longer is cut. Some pages; the worst of this length is read in a third of a second. */
export const MAX_NOTE = 8_000;
/** UTF-16 units. */
const MAX_TAG = 40;
/** More than a line can show. */
const MAX_TAGS = 20;
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
  v.check((time) => !Number.isNaN(timeOf(time))),
  v.transform((time) => new Date(time).toISOString()),
  v.regex(/^\d{4}-/), // Else it could be kept, and not be read again.
);

const NAME = v.pipe(
  v.string(),
  v.maxLength(MAX_NAME),
  v.transform(visible),
  v.check((name) => nameKey(name) !== ''),
);

const TAG = v.pipe(v.string(), v.maxLength(MAX_TAG), v.transform(cleanTag), v.nonEmpty());

const ADDRESS = v.pipe(v.string(), v.trim(), v.check(isWebAddress));

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
const WHY = { why: orNothing(v.pipe(text(MAX_WHY), v.nonEmpty())) };

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
  /** Markdown, and tags to find it by; one of them is there. */
  note: {
    kind: v.literal('note-actor'),
    actor: ACTOR_REF,
    text: v.optional(text(MAX_NOTE), ''),
    tags: orNothing(
      v.pipe(
        keepItems(TAG, MAX_TAGS),
        v.transform((tags): readonly string[] => uniqueTags(tags)),
        v.nonEmpty(),
      ),
    ),
  },
  /** The actor has to do with another, or uses malware or a tool; `link` is a report that says so. */
  associate: {
    kind: v.literal('associate'),
    actor: ACTOR_REF,
    with: v.variant('kind', [
      v.object({ kind: v.literal('actor'), actor: ACTOR_REF }),
      v.object({ kind: v.picklist(['malware', 'tool']), name: NAME }),
    ]),
    link: orNothing(ADDRESS),
  },
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
    v.object({ ...MADE, ...KINDS.associate, ...WHY }),
  ]),
  v.check((correction) => saysSomething(correction)),
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
    v.object({ ...KINDS.associate, ...WHY }),
  ]),
  v.check((correction) => saysSomething(correction)),
  withoutNothing(),
);

export type ActorRef = Checked<typeof ACTOR_REF>;
export type Correction = Checked<typeof CORRECTION>;
export type CorrectionDraft = Checked<typeof CORRECTION_DRAFT>;

export type HideAlias = Extract<Correction, { kind: 'hide-alias' }>;
export type AddAlias = Extract<Correction, { kind: 'add-alias' }>;
export type JoinActors = Extract<Correction, { kind: 'join-actors' }>;
export type SplitRecord = Extract<Correction, { kind: 'split-record' }>;
export type NoteActor = Extract<Correction, { kind: 'note-actor' }>;
export type Associate = Extract<Correction, { kind: 'associate' }>;

/**
 * What a correction does to a dataset. 'no-difference': the sources say the same by now, or it is an actor's
 * only name that would be hidden. 'overruled': a later correction says the contrary. 'gone': the dataset
 * knows none of its records.
 */
export type CorrectionEffect = 'in-force' | 'no-difference' | 'overruled' | 'gone';

/** The actors that a correction names, the one that it is about first. */
export function refsOf(correction: Correction): readonly ActorRef[] {
  if (correction.kind === 'join-actors') return [correction.first, correction.second];
  if (correction.kind === 'associate' && correction.with.kind === 'actor')
    return [correction.actor, correction.with.actor];
  return [correction.actor];
}

/** The tags of a line that a reader typed: words, with or without "#", with spaces or commas between. */
export function tagsOf(line: string): readonly string[] {
  const tags = line.split(/[\s,;]+/).map((word) => cleanTag(word.slice(0, MAX_TAG)));
  return uniqueTags(tags.filter((tag) => tag !== '')).slice(0, MAX_TAGS);
}

/** Text as it was typed, at most so many UTF-16 units of it; its lines end in one way. */
function text(max: number) {
  return v.pipe(
    v.string(),
    v.transform((typed) => withoutDisguises(typed.slice(0, max)).replace(/\r\n?/g, '\n').trim()),
  );
}

/** A note is words, or tags, or both. */
function saysSomething(said: {
  readonly kind: string;
  readonly text?: string;
  readonly tags?: readonly string[] | undefined;
}): boolean {
  return said.kind !== 'note-actor' || said.text !== '' || said.tags !== undefined;
}

/** One word: "#Watch list" is "Watch-list". */
function cleanTag(typed: string): string {
  return visible(typed)
    .replace(/[\s,;#]+/g, '-')
    .replace(/^-+|(?<!-)-+$/g, '');
}

/** Each once, whatever its case, as it was first written. */
function uniqueTags(tags: readonly string[]): readonly string[] {
  return tags.filter(
    (tag, at) => tags.findIndex((other) => other.toLowerCase() === tag.toLowerCase()) === at,
  );
}
