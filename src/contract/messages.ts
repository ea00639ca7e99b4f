import * as v from 'valibot';
import { ALL_NAMES } from '@/core/limits';
import type { Actor } from '@/core/model/actor';
import { CORRECTION, CORRECTION_DRAFT, type CorrectionEffect } from '@/core/model/correction';
import type { Result } from '@/core/model/result';
import { type Checked, orNothing, withoutNothing } from '@/core/model/schema';
import type { SearchEntry } from '@/core/profile/search-entry';
import { EACH_ONCE } from './each-once';
import { ACTOR_ID, COUNT, NOTHING, TEXT } from './message-parts';
import { OTHER_MESSAGES } from './other-messages';
import { REPORT_MESSAGES } from './report-messages';
import { SOURCE_MESSAGES } from './source-messages';

export type { CheckedSource, Collection } from './source-messages';

/** As many names as a page can hold of the dataset: all of it. Beyond it the asker is not ours. */
export const MAX_NAMES = ALL_NAMES.max;
/** UTF-16 units of a file that is handed over. A backup is smaller; what is larger is refused before, in better words. */
export const MAX_FILE = 20_000_000;
const MAX_SOURCES = 100;

/**
 * Actors come out of our own store, where identity made them: enough is looked at to tell that the answer is one of
 * this version, not of one that was updated meanwhile.
 */
const ACTOR = v.custom<Actor>((raw) => v.is(LIKE_AN_ACTOR, raw));
const LIKE_AN_ACTOR = v.object({
  id: v.string(),
  name: v.string(),
  names: v.array(v.object({ text: v.string() })),
  records: v.array(v.object({ key: v.string() })),
});
const SEARCH_ENTRY = v.custom<SearchEntry>((raw) => v.is(LIKE_AN_ENTRY, raw));
const LIKE_AN_ENTRY = v.object({ id: v.string(), name: v.string(), names: v.array(v.string()) });

/** Who a name may be. `actors` is in order of likelihood; more than one means the name is contested. */
const NAMED_ACTORS = v.object({
  name: v.string(),
  actors: v.array(ACTOR),
  /** True when the name has several actors but is the primary name of exactly the first. */
  settled: v.boolean(),
});

/** What is answering now, for the popup's foot and for settings. */
const DATASET_INFO = v.pipe(
  v.object({
    origin: v.picklist(['bundled', 'refreshed']),
    /** ISO time the oldest part of the public sources was taken. */
    takenAt: v.string(),
    actors: COUNT,
    names: COUNT,
    /** How many of the reader's corrections are kept over it, a reset included; absent where there are none. */
    corrections: orNothing(COUNT),
    /** Set when IndexedDB cannot be used; the bundled dataset answers then. Words fit to show. */
    storageProblem: orNothing(v.string()),
    /** Set when the pages have the names of an earlier dataset, until they could be written. Words fit to show. */
    namesProblem: orNothing(v.string()),
  }),
  withoutNothing(),
);

const EFFECT: v.GenericSchema<CorrectionEffect | 'pending'> = v.picklist([
  'in-force',
  'no-difference',
  'overruled',
  'gone',
  'pending',
]);

/** 'pending' until the dataset has the correction in it, which a full disk may put off. */
const LISTED_CORRECTION = v.object({ correction: CORRECTION, effect: EFFECT });

/** What an import came to; each entry of the file counts once. */
const IMPORTED_CORRECTIONS = v.object({
  added: COUNT,
  /** They had the id of one that was there. */
  replaced: COUNT,
  /** They say what one that was there says. */
  duplicates: COUNT,
  /** No corrections. */
  invalid: COUNT,
  /** Beyond the limit. */
  tooMany: COUNT,
});

/** `ExportData` without the reader's corrections, which `corrections.list` gives. */
const EXPORTED = v.object({
  actors: v.array(ACTOR),
  linked: v.array(ACTOR),
  taken: v.record(v.string(), v.string()),
});

/** What restoring a backup changes, or did. */
const BACKUP_CHANGES = v.object({
  /** ISO time. */
  madeAt: v.string(),
  /** They become those of the backup; false where they are. */
  settings: v.boolean(),
  corrections: IMPORTED_CORRECTIONS,
  /** Titles of the reader's own sources. */
  sources: v.object({ added: v.array(v.string()), replaced: v.array(v.string()) }),
  /** Names of actors that will be followed beside those that are. */
  followed: v.array(v.string()),
  /** How many come to the reader's own report. */
  pages: COUNT,
  /** Imported ones; `tooMany` are left out, beyond the limit. */
  reports: v.object({ added: COUNT, replaced: COUNT, tooMany: COUNT }),
  /** Titles of own sources that are files, which have to be chosen again. */
  files: v.array(v.string()),
});

const CARD_CLAIM = v.pipe(
  v.object({
    accepted: v.boolean(),
    /** Host name of the page that the frame is on, as the browser says it; absent where it has none. */
    site: orNothing(v.string()),
  }),
  withoutNothing(),
);

const FILE_TEXT = v.object({ text: v.pipe(v.string(), v.nonEmpty(), v.maxLength(MAX_FILE)) });

/**
 * Every message the background answers: an entry is the whole contract of one call, its types and its checks. Inputs
 * and outputs are plain JSON data. A web page's process can speak for the content script in it, and what the reader
 * keeps (notes, own names) is in every answer about an actor: all but the `open` ones are for the extension's own pages
 * alone, the card's frame among them.
 */
export const MESSAGES = {
  /** Candidates for names found on a page, in the order asked. */
  'actors.named': {
    input: v.object({ names: list(TEXT, MAX_NAMES) }),
    output: v.array(NAMED_ACTORS),
    ...EACH_ONCE,
  },
  /** One actor by its id, or by the key of any of its records; null when the dataset has none. */
  'actor.get': { input: v.object({ id: TEXT }), output: v.nullable(ACTOR) },
  /** What the popup searches: one small entry per actor. */
  'search.entries': { input: NOTHING, output: v.array(SEARCH_ENTRY) },
  'dataset.info': { input: NOTHING, output: DATASET_INFO },
  /** Starts a refresh of the given sources, or of all that are on; answers when it has begun. */
  'refresh.start': {
    input: v.pipe(
      v.object({ sources: v.nullish(list(TEXT, MAX_SOURCES)) }),
      // JSON makes null of what is undefined in some browsers.
      v.transform(({ sources }): { sources?: readonly string[] } => (sources ? { sources } : {})),
    ),
    output: v.object({ started: v.boolean() }),
  },
  ...OTHER_MESSAGES,
  ...REPORT_MESSAGES,
  /** Puts back the downloads that the last refresh replaced; fails where they are not kept any more. */
  'refresh.undo': { input: NOTHING, output: v.object({ undone: v.literal(true) }) },
  'refresh.cancel': { input: NOTHING, output: v.object({ cancelled: v.boolean() }) },
  /** Forgets everything downloaded; the bundled dataset answers again, with the reader's corrections kept. */
  'dataset.reset': { input: NOTHING, output: DATASET_INFO },
  /** The reader's corrections, oldest first, with what each of them does. */
  'corrections.list': { input: NOTHING, output: v.array(LISTED_CORRECTION) },
  /** Gives it an id and a time, stores it, and answers when the dataset and every page have it. */
  'corrections.add': { input: v.object({ correction: CORRECTION_DRAFT }), output: LISTED_CORRECTION },
  /** Says another thing in the place of one that was said, as `corrections.add` does; fails where it is gone. */
  'corrections.change': {
    input: v.object({ id: TEXT, correction: CORRECTION_DRAFT }),
    output: LISTED_CORRECTION,
  },
  /** Takes one back, as `corrections.add` brings it; false when there is none with this id. */
  'corrections.remove': { input: v.object({ id: TEXT }), output: v.object({ removed: v.boolean() }) },
  /** Takes back all of them at once. */
  'corrections.clear': { input: NOTHING, output: v.object({ removed: COUNT }) },
  /** The text of an exported file; fails, with nothing changed, when it is none. */
  'corrections.import': {
    input: FILE_TEXT,
    output: IMPORTED_CORRECTIONS,
  },
  ...SOURCE_MESSAGES,
  /**
   * What an export is made of: the actors of some ids or record keys, or all. Without `own` they are as the sources have
   * them, with it as the reader corrected them.
   */
  'export.actors': {
    input: v.pipe(
      v.object({ ids: v.nullish(list(TEXT, MAX_NAMES)), own: v.boolean() }),
      v.transform(({ ids, own }): { ids?: readonly string[]; own: boolean } => ({
        ...(ids ? { ids } : {}),
        own,
      })),
    ),
    output: EXPORTED,
  },
  /** All that is the reader's, without keys, as the text of a file. */
  'backup.make': {
    input: NOTHING,
    /** How much there was no room for: the texts of reports, whole reports, what files held. */
    output: v.object({
      text: v.string(),
      leftOut: v.object({ texts: COUNT, reports: COUNT, files: COUNT }),
    }),
  },
  /** What restoring a backup would change; fails, in words, when the text is none. */
  'backup.check': { input: FILE_TEXT, output: BACKUP_CHANGES },
  /** Restores it whole, or changes nothing. */
  'backup.restore': { input: FILE_TEXT, output: BACKUP_CHANGES },
  'backup.last': { input: NOTHING, output: v.object({ canUndo: v.boolean() }) },
  /** Takes the last restoring back; fails where something was changed since. */
  'backup.undo': { input: NOTHING, output: v.object({ undone: v.literal(true) }) },
  /**
   * Whether settings and corrections travel to the reader's other browsers; answers when they have met what lies there.
   * With `forget` what was sent is taken out of the browser's sync.
   */
  'sync.switch': {
    input: v.pipe(v.object({ on: v.boolean(), forget: orNothing(v.boolean()) }), withoutNothing()),
    output: v.object({ on: v.boolean() }),
  },
  /**
   * Opens the profile page in a tab, with a new note begun, or two actors side by side: a link on a web page may not lead
   * into the extension. `met` is the name by which the reader came to it, for her recent look-ups.
   */
  'profile.open': {
    input: v.pipe(
      v.object({
        id: ACTOR_ID,
        compare: orNothing(ACTOR_ID),
        note: orNothing(v.literal(true)),
        met: orNothing(TEXT),
      }),
      withoutNothing(),
    ),
    output: v.object({ opened: v.literal(true) }),
  },
  'options.open': { input: NOTHING, output: v.object({ opened: v.literal(true) }) },
  /** A frame of a page has other names than before: whom they mean is counted on the toolbar's button. */
  'page.named': { open: true, input: NOTHING, output: v.object({ noted: v.literal(true) }) },
  /** A page's script says which token it gives to its card's frame. */
  'card.vouch': {
    open: true,
    input: v.object({ token: TEXT }),
    output: v.object({ noted: v.literal(true) }),
  },
  /** A card's frame asks whether a script of ours, in the same tab, vouched for a token; each holds once. */
  'card.claim': { input: v.object({ token: TEXT }), output: CARD_CLAIM },
} as const satisfies Readonly<Record<string, Message>>;

export interface Message {
  readonly input: v.GenericSchema;
  readonly output: v.GenericSchema;
  readonly open?: true;
  /** What its answer is made into for the way, and out of it again. */
  readonly pack?: (answer: never) => unknown;
  readonly unpack?: (packed: unknown) => unknown;
}

export type MessageName = keyof typeof MESSAGES;
export type Input<N extends MessageName> = Checked<(typeof MESSAGES)[N]['input']>;
export type Output<N extends MessageName> = Checked<(typeof MESSAGES)[N]['output']>;

export type NamedActors = Checked<typeof NAMED_ACTORS>;
export type DatasetInfo = Checked<typeof DATASET_INFO>;
export type ListedCorrection = Checked<typeof LISTED_CORRECTION>;
export type ImportedCorrections = Checked<typeof IMPORTED_CORRECTIONS>;
export type BackupChanges = Checked<typeof BACKUP_CHANGES>;
export type CardClaim = Checked<typeof CARD_CLAIM>;

/** What comes back over the wire: a value, or a failure with words fit to show. */
export type Answer<T> = Result<T>;

/** How many there are is looked at before any of them is. */
function list<const S extends v.GenericSchema>(item: S, max: number) {
  return v.pipe(v.array(v.unknown()), v.maxLength(max), v.array(item));
}
