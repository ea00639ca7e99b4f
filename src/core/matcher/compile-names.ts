import { leadingNames } from '../identity/leading-names';
import { soleOwner } from '../identity/name-keys';
import { NAME_PARTS } from '../limits';
import type { Dataset } from '../model/dataset';
import type { SourceId } from '../model/source-record';
import { finish, type Steps } from '../model/steps';
import { CODES } from '../naming/code-forms';
import { COLOURS, NATO_LETTERS, WORD_FORMS } from '../naming/forms';
import { sourceById } from '../sources/catalogue';
import { nameKey } from '../text/characters';
import {
  ACTOR,
  AFTER_NAME,
  BEFORE_NAME,
  BORROWED,
  CAPITALS,
  CODE,
  encodeNames,
  GANG,
  HOT,
  LONG_FORM,
  MINOR,
  PHRASE,
  SECURITY,
  SHORT,
  SOFTWARE,
  WORD,
  WORDS,
} from './compiled-names';
import { asEnding } from './inflected-name';
import { CASE_ENDINGS } from './languages/case-endings';
import { COMMON_WORDS } from './languages/common-words';
import { gangWords, securityWords, wordTable } from './languages/word-table';
import { MEANS } from './means';
import {
  asWritten,
  hasSeparator,
  inTwoWords,
  isCode,
  isNumberedWord,
  isOfWords,
  needsSpelling,
  SAYS_PEOPLE,
} from './name-spelling';
import { breaks, buildTables, type NameRow } from './name-tables';
import { firstWord } from './page-evidence';
import { asWord, type WordList } from './word-list';

/** Stand for every name that no source lists yet, see `unlistedEntry`. */
const UNLISTED: NameRow = { spellings: [], exact: [], small: [], flags: ACTOR | CODE | WORDS, actor: 0 };
const COLOUR_WORDS = Object.keys(COLOURS).flatMap((colour) =>
  NATO_LETTERS.map((letter) => `${colour}${letter}`),
);
const DOUBTED: NameRow = { ...UNLISTED, flags: ACTOR | WORD | PHRASE };
/** No name, but what languages add to names: spellings are the one table of texts that every page has. */
const ENDINGS: NameRow = { ...UNLISTED, exact: CASE_ENDINGS.map(asEnding), flags: 0 };

/** Compiles the names of a dataset, see `CompiledNames`; the same dataset and words give the same bytes. */
export function compileNames(dataset: Dataset, words: WordList): Uint8Array {
  return finish(compileInSteps(dataset, words));
}

export function* compileInSteps(dataset: Dataset, words: WordList): Steps<Uint8Array> {
  const security = new Set(securityWords());
  const entries = yield* collectEntries(dataset, security, words);
  const flags: number[] = [];
  for (const entry of entries) {
    yield;
    flags.push(flagsOf(entry, words, security));
  }
  const longForms = findLongForms(entries, flags);
  const rows: NameRow[] = [];
  for (const [index, entry] of entries.entries()) {
    yield;
    const exact = [...entry.spellings].flatMap(asWritten).filter((text) => needsSpelling(text, words));
    rows.push({
      spellings: [
        ...new Set([entry.text, ...entry.spellings]),
        ...inTwoWords(entry.text, flags[index] ?? 0, words),
      ],
      exact,
      small: entry.security ? [entry.text, ...exact] : exact,
      flags: (flags[index] ?? 0) | (longForms.has(entry) ? LONG_FORM : 0),
      actor: soleOwner(entry.actors) ?? 0,
    });
  }
  const { hashes, classes } = wordTable();
  const known = new Set(entries.map(({ text }) => nameKey(text)));
  yield;
  const unlisted = { ...UNLISTED, spellings: COLOUR_WORDS.filter((text) => !known.has(nameKey(text))) };
  const tables = yield* buildTables([...rows, ENDINGS, DOUBTED, unlisted]);
  yield;
  return encodeNames({ ...tables, wordHashes: hashes, wordClasses: classes, codes: CODES });
}

interface Entry {
  readonly text: string;
  /** Listed spellings. */
  readonly spellings: Set<string>;
  /** Numbers of the actors that have the name, with how much it is their own (`ownership`). */
  readonly actors: Map<number, number>;
  /** Sources that list it as an actor's. */
  readonly sources: Set<SourceId>;
  /** A source calls an actor so before all. */
  isPrimary: boolean;
  /** Listed with "The" before it. */
  readonly hadArticle: boolean;
  /** A group is called so as well: "Gamaredon Group". */
  isPeoples: boolean;
  /** No source lists it by itself, but "Lead Team". */
  readonly isBare: boolean;
  /** Sources that list it as malware's or a tool's. */
  readonly software: Set<SourceId>;
  /** Of the table of names in other scripts, for one that lists of gangs have. */
  isGangs: boolean;
  security: boolean;
  /** `AFTER_NAME` or `BEFORE_NAME` for a vendor's word, with `CAPITALS`, and `CODE` where they make it sure. */
  manner: number;
}

function* collectEntries(
  { actors, software }: Dataset,
  security: ReadonlySet<string>,
  words: WordList,
): Steps<Entry[]> {
  const entries = new Map<string, Entry>();
  const entryOf = (text: string): Entry => {
    const key = nameKey(text);
    const known = entries.get(key) ?? {
      text,
      spellings: new Set(),
      actors: new Map(),
      sources: new Set(),
      isPrimary: false,
      hadArticle: false,
      isPeoples: false,
      isBare: false,
      software: new Set(),
      isGangs: false,
      security: false,
      manner: 0,
    };
    entries.set(key, known);
    return known;
  };
  for (const actor of actors) {
    yield;
    const isGang = actor.names.some(({ sources }) => sources.some(listsGangs));
    for (const { text, sources, primaryIn } of actor.names.filter((name) => isMatchable(name.text))) {
      const entry = entryOf(text);
      if (primaryIn.length > 0) entry.isPrimary = true;
      for (const source of sources) entry.sources.add(source);
      entry.spellings.add(text);
      if (isGang && sources.some((source) => sourceById(source)?.namesOnly)) entry.isGangs = true;
    }
  }
  for (const [index, keys] of leadingNames(actors).entries()) {
    yield;
    const { name = '' } = actors[index] ?? {};
    const [bare = ''] = /^\p{L}+(?= \p{L}+$)/u.exec(name) ?? [];
    const bareKey = nameKey(bare);
    const whole = entries.get(nameKey(name));
    if (whole && keys.has(bareKey) && !entries.has(bareKey) && !words.isWord(asWord(bare))) {
      const own = { spellings: new Set([bare]), actors: new Map(), software: new Set<SourceId>() };
      entries.set(bareKey, { ...whole, ...own, text: bare, isBare: true });
    }
    for (const [key, own] of keys) entries.get(key)?.actors.set(index + 1, own);
  }
  // What so many bear that it leads to nobody.
  for (const [key, { actors: bearers }] of entries) if (bearers.size === 0) entries.delete(key);
  for (const { text, actors: called } of entries.values()) {
    const bare = SAYS_PEOPLE.test(text) ? entries.get(nameKey(text.replace(SAYS_PEOPLE, ''))) : undefined;
    if (bare !== undefined && [...called.keys()].some((actor) => bare.actors.has(actor)))
      bare.isPeoples = true;
  }
  for (const { names, source } of software) {
    for (const text of names.filter((name) => isMatchable(name) && !MEANS.has(nameKey(name)))) {
      const entry = entryOf(text);
      entry.software.add(source);
      entry.spellings.add(text);
    }
  }
  for (const entry of [...entries.values()]) {
    const [, bare] = /^The (\p{Lu}\p{L}+)$/u.exec(entry.text) ?? [];
    if (bare === undefined || entries.has(nameKey(bare))) continue;
    entries.set(nameKey(bare), { ...entry, text: bare, spellings: new Set([bare]), hadArticle: true });
  }
  for (const text of security) entryOf(text).security = true;
  for (const text of gangWords()) entryOf(text).isGangs = true;
  for (const { place, capitals, unlisted, sure = [] } of WORD_FORMS) {
    const manner = (place === 'last' ? AFTER_NAME : BEFORE_NAME) | (capitals ? CAPITALS : 0);
    for (const word of unlisted) entryOf(word).manner = manner | (sure.includes(word) ? CODE : 0);
  }
  return [...entries.values()];
}

/**
 * Not what a reader would meet in a text: placeholders ("[Unnamed group]"), single units and what is more signs than name. What is nobody's name is left out
 * where sources are read (`isNobody`).
 */
function isMatchable(text: string): boolean {
  return !/^\[.*\]$/.test(text) && nameKey(text).length > 1 && breaks(text).length <= NAME_PARTS;
}

function flagsOf(entry: Entry, words: WordList, security: ReadonlySet<string>): number {
  const { text, spellings, sources } = entry;
  const single = !hasSeparator(text);
  // A word that is also a name of its own is that name, but where capitals tell what a vendor makes of it: "COBALT HARBOR".
  const isName = entry.actors.size > 0 || entry.software.size > 0;
  let flags = entry.manner;
  if (isName) flags &= flags & CAPITALS ? AFTER_NAME | BEFORE_NAME : 0;
  if (entry.actors.size > 0) flags |= ACTOR;
  if (entry.software.size > 0) flags |= SOFTWARE;
  // "Lead Ransomware" says so as the word does.
  if (entry.security || (entry.software.size > 0 && security.has(lastWord(text)))) flags |= SECURITY;
  const listing = entry.actors.size > 0 ? sources : entry.software;
  const numbered = [...spellings].every((spelling) => isNumberedWord(spelling, words));
  // A code is no word of any day, whatever a list takes for one.
  const word = /^[\p{L}\p{M}\s\p{Pd}]+$/u.test(text) ? asWord(text) : '';
  if (numbered || (word !== '' && words.isWord(word))) flags |= WORD;
  if (single && word !== '' && (words.isEveryday(word) || COMMON_WORDS.has(word))) flags |= HOT;
  const gangs = [...listing].filter(listsGangs).length;
  // "Akira" asks for a cue whoever lists it, and so does "아키라".
  const isGang = flags & HOT ? gangs > 0 || entry.isGangs : gangs > 0 && gangs === listing.size;
  if (entry.security ? entry.isGangs : isGang) flags |= GANG;
  if (flags & (WORD | HOT) && !entry.isPrimary && sources.size === 1) flags |= MINOR;
  const isOfAnimal =
    single && !(flags & WORD) && sources.size < WELL_KNOWN && ANIMAL.test(text.toLowerCase());
  const isOfWord = isOfAnimal || isOfPart(text) || (!single && isOfWords(text, words, isGang));
  if (entry.actors.size > 0 && isOfWord) flags |= WORDS;
  if (spellings.size > 0 && [...spellings].every((spelling) => !/\p{Ll}/u.test(spelling))) flags |= CAPITALS;
  if (/^[\x20-\x7f]+$/.test(text) && nameKey(text).length <= 3) flags |= SHORT;
  if (!single && !numbered) flags |= PHRASE;
  if ([...spellings].some((spelling) => isCode(spelling, words))) flags |= CODE;
  if (flags & ACTOR && isBorrowed(entry)) flags |= BORROWED;
  if (entry.hadArticle) flags |= LONG_FORM;
  return flags;
}

/** One publisher calls actors as insects are called, of which a dictionary has the fewest: "Billbug", "Shuckworm", "Orangeworm". */
const ANIMAL = /^\p{Lu}?\p{Ll}{3,}(?:ants?|bees?|bugs?|fish|fl(?:y|ies)|moths?|wasps?|worms?)$/u;

/** "SIG22": a word and a number, as parts and models have, in no form in which a vendor numbers groups alone. */
function isOfPart(text: string): boolean {
  if (!/^(?:\p{Lu}+|\p{Lu}\p{Ll}+)\p{Pd}?\p{N}+$/u.test(text)) return false;
  CODES.lastIndex = 0;
  return CODES.exec(text)?.[1] === undefined;
}

/** By so many sources ("Sandworm", "Shuckworm"), the actor is meant before the insect. */
const WELL_KNOWN = 3;

function listsGangs(source: SourceId): boolean {
  return sourceById(source)?.listsGangs === true;
}

/** What names software, and an actor for one publisher only, or is half of a name: see `BORROWED`. */
function isBorrowed({ text, sources, isPrimary, isPeoples, isBare, software }: Entry): boolean {
  if (isBare) return true;
  const publishers = new Set([...sources].map((source) => sourceById(source)?.ownNamesOf ?? source));
  const single = !hasSeparator(text);
  const called = single && software.size > 0 && !/\p{N}/u.test(text);
  if (called && (publishers.size === 1 || (!isPrimary && isRepeated(publishers)))) return true;
  if (isPrimary || isPeoples || publishers.size > 1) return false;
  const isMixedIn = publishers.has(MIXED_LIST) && /^\p{L}*\p{Ll}\p{L}*$/u.test(text);
  return SOFTWARE_BY_NAME.test(text) || JOINED_SOFTWARE.test(text) || (single && isMixedIn);
}

/** ATT&CK calls groups by their malware among other names, and a list without names of its own repeats it. */
function isRepeated(publishers: ReadonlySet<string>): boolean {
  return publishers.has('MITRE') && [...publishers].every((name) => name === 'MITRE' || sourceById(name));
}

/**
 * Microsoft's other names of an actor are its malware as well ("Evilgrab", "Foxmail"). Nothing in the file tells them apart; its
 * own names and codes are in capitals or numbered.
 */
const MIXED_LIST = 'Microsoft';

/** A name that says itself that it is software, also in one word ("ShadyRAT"). */
const SOFTWARE_BY_NAME = /\s(?:\w*Stealer|\w*RAT|\w*Loader|\w*Bot|Trojan|Malware|Backdoor|Spyware)$/i;
const JOINED_SOFTWARE = /\p{Ll}(?:Stealer|RAT|Loader|Bot)$/u;

function lastWord(text: string): string {
  return text.slice(text.lastIndexOf(' ') + 1).toLowerCase();
}

/** Entries that are the long form of another, see `LONG_FORM`. */
function findLongForms(entries: readonly Entry[], flags: readonly number[]): ReadonlySet<Entry> {
  const short = new Map<string, Entry>();
  for (const [index, entry] of entries.entries())
    if ((flags[index] ?? 0) & (HOT | GANG | BORROWED)) short.set(nameKey(entry.text), entry);
  return new Set(
    entries.filter(({ text, actors }) => {
      const other = short.get(nameKey(firstWord(text) ?? ''));
      return other !== undefined && [...actors.keys()].some((actor) => other.actors.has(actor));
    }),
  );
}
