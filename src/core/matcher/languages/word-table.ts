import { hashWord, wordKey } from '../word-hash';
import { ENGLISH } from './english';
import {
  CROATIAN,
  CZECH,
  FINNISH,
  HUNGARIAN,
  INDONESIAN,
  ROMANIAN,
  SWEDISH,
  TURKISH,
  VIETNAMESE,
} from './further-latin';
import { DUTCH, FRENCH, GERMAN, ITALIAN, POLISH, PORTUGUESE, SPANISH } from './latin';
import {
  ARABIC,
  BULGARIAN,
  CHINESE,
  GREEK,
  HEBREW,
  HINDI,
  JAPANESE,
  KOREAN,
  PERSIAN,
  RUSSIAN,
  THAI,
  UKRAINIAN,
} from './other-scripts';
import { type Language, WORD_CLASS, type WordClass } from './word-classes';

/** All are tried on every text: reports quote, and a word of one seldom says something else in another. */
const LANGUAGES: readonly Language[] = [
  ENGLISH,
  GERMAN,
  FRENCH,
  SPANISH,
  PORTUGUESE,
  ITALIAN,
  DUTCH,
  POLISH,
  TURKISH,
  VIETNAMESE,
  CZECH,
  CROATIAN,
  HUNGARIAN,
  ROMANIAN,
  SWEDISH,
  FINNISH,
  INDONESIAN,
  RUSSIAN,
  UKRAINIAN,
  BULGARIAN,
  GREEK,
  ARABIC,
  PERSIAN,
  HEBREW,
  CHINESE,
  JAPANESE,
  KOREAN,
  THAI,
  HINDI,
];

/** What words say of a name beside them, as a page looks it up (`classOf`). */
export interface WordTable {
  /** Sorted, see `hashWord`. */
  readonly hashes: Uint32Array;
  /** Bits of `WORD_CLASS` for each. */
  readonly classes: Uint32Array;
}

let table: WordTable | undefined;

/** Built once: it never changes, and takes a sixth of the time that all names do. */
export function wordTable(): WordTable {
  table ??= buildWordTable();
  return table;
}

function buildWordTable(): WordTable {
  const classes = new Map<number, number>();
  for (const language of LANGUAGES) {
    for (const name of Object.keys(WORD_CLASS) as WordClass[]) {
      for (const word of wordsOf(language[name])) {
        const key = wordKey(word.replaceAll('_', ' '));
        const hash = hashWord(/^\p{Lu}/u.test(word) ? `^${key}` : key);
        classes.set(hash, (classes.get(hash) ?? 0) | WORD_CLASS[name]);
      }
    }
  }
  const sorted = [...classes].sort(([a], [b]) => a - b);
  return {
    hashes: Uint32Array.from(sorted, ([hash]) => hash),
    classes: Uint32Array.from(sorted, ([, bits]) => bits),
  };
}

let securityOfAll: readonly string[] | undefined;
let gangsOfAll: readonly string[] | undefined;

/** Words of all languages that show that a text is about security; made once, as the table is. */
export function securityWords(): readonly string[] {
  securityOfAll ??= inAll(({ security, gangs }) => [...wordsOf(security), ...wordsOf(gangs)]);
  return securityOfAll;
}

/** Of these, what tells of gangs. */
export function gangWords(): readonly string[] {
  gangsOfAll ??= inAll(({ gangs }) => wordsOf(gangs));
  return gangsOfAll;
}

function inAll(wordsIn: (language: Language) => string[]): string[] {
  return [...new Set(LANGUAGES.flatMap(wordsIn).map((word) => word.replaceAll('_', ' ')))];
}

function wordsOf(row = ''): string[] {
  return row.split(' ').filter((word) => word !== '');
}
