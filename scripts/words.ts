import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadBundled } from '@/core/identity/load-bundled';
import { asWord, readWordList, writeWordList } from '@/core/matcher/word-list';
import { readOptions } from './lib/read-options';

const USAGE = `npm run words -- --texts DIR --products FILE --terms DIR [--dictionary FILE] [--dataset FILE] [--out FILE]
Makes assets/public/words.bin, by which names that are also
words are known. Four kinds of public material, of which only the words' presence goes into the file:

- the dictionary: Debian's wamerican (SCOWL, free for any purpose);
- terms: Debian's wordnet-base (WordNet 3.0, free for any purpose): animals, elements, weapons, weather, places, people and
  terms of two words ("tunnel vision"), which a name may join, and the words that they are made of ("nitro" of "nitro group");
- texts: a folder of plain English about computers and about nothing in particular (the text of debian-handbook,
  debian-reference-en, python3-doc, fortunes and the like), which show what is an everyday word;
- products: Debian's index of packages (apt-cache dumpavail). The packages' names, and the capitalised words of their
  descriptions that no dictionary has, are products, companies and formats more often than actors.

No name of the bundled dataset is in the filters unless it is one of these words: seeds are tried until this holds.`;

const { values } = readOptions(USAGE, {
  options: {
    dictionary: { type: 'string', default: '/usr/share/dict/american-english' },
    terms: { type: 'string', default: '/usr/share/wordnet' },
    texts: { type: 'string', default: 'texts' },
    products: { type: 'string', default: 'packages.txt' },
    dataset: { type: 'string', default: 'assets/public/dataset.json' },
    out: { type: 'string', default: 'assets/public/words.bin' },
  },
});

/** A passage is this many signs; a word is everyday when it stands in so many passages, however often in each. */
const PASSAGE = 20_000;
const EVERYDAY_PASSAGES = 10;
/** Longer than any name that is also a term. */
const LONGEST_TERM = 14;

const spelling = readLines(values.dictionary).filter((word) => /^[a-z]{2,}$/.test(word));
const dictionary = new Set([...spelling, ...terms(values.terms), ...wordsOfTerms(values.terms)]);
const everyday = new Set([
  ...commonWords(values.texts),
  ...productNames(readFileSync(values.products, 'utf8'), new Set(spelling)),
]);
const { actors, software } = loadBundled(JSON.parse(readFileSync(values.dataset, 'utf8')));
const names = [
  ...actors.flatMap((actor) => actor.names.map(({ text }) => text)),
  ...software.flatMap((it) => it.names),
];
const others = unique(names.flatMap(wordsOf)).filter((word) => !dictionary.has(word) || !everyday.has(word));
const { bytes, seed } = writeWithoutAccidents();
writeFileSync(values.out, bytes);
console.log(
  `${values.out}: ${dictionary.size} words and terms, ${everyday.size} everyday words and products; ` +
    `seed ${seed}; ${bytes.length} bytes`,
);

/** What is asked of a list when names are compiled: the name itself, and each of its words. */
function wordsOf(name: string): string[] {
  return [asWord(name), ...name.split(/[^\p{L}\p{N}]+/u)].map((word) => word.toLowerCase());
}

function writeWithoutAccidents(): { bytes: Uint8Array; seed: number } {
  for (let seed = 0; ; seed++) {
    const bytes = writeWordList([...dictionary].sort(), [...everyday].sort(), seed);
    const list = readWordList(bytes);
    const isAccident = (word: string) =>
      (list.isWord(word) && !dictionary.has(word)) || (list.isEveryday(word) && !everyday.has(word));
    if (!others.some(isAccident)) return { bytes, seed };
  }
}

/** WordNet's index has a term a line, "tunnel_vision n 1 …", after lines of its licence that begin with spaces. */
function terms(folder: string): string[] {
  return ['noun', 'verb', 'adj', 'adv'].flatMap((kind) =>
    readFileSync(join(folder, `index.${kind}`), 'utf8')
      .split('\n')
      .map((line) => line.split(' ', 1)[0] ?? '')
      .filter((term) => /^[a-z]{2,}(?:_[a-z]{2,})?$/.test(term))
      .map((term) => term.replace('_', ''))
      .filter((term) => term.length <= LONGEST_TERM),
  );
}

/** WordNet's data has terms as they are written, "00015388 03 n 02 Sea_lion 0 …": a capitalised word of one is a person's or a place's. */
function wordsOfTerms(folder: string): string[] {
  return ['noun', 'verb', 'adj', 'adv'].flatMap((kind) =>
    readFileSync(join(folder, `data.${kind}`), 'utf8')
      .split('\n')
      .flatMap((line) => line.split(' |', 1)[0]?.match(/(?<= )[a-z-]+(?:_[a-z-]+)+(?= \d)/g) ?? [])
      .flatMap((term) => term.split(/[_-]/))
      .filter((word) => /^[a-z]{3,}$/.test(word)),
  );
}

function commonWords(folder: string): string[] {
  const passages = new Map<string, number>();
  for (const file of readdirSync(folder).sort()) {
    const text = readFileSync(join(folder, file), 'utf8').toLowerCase();
    for (let at = 0; at < text.length; at += PASSAGE) {
      for (const word of new Set(text.slice(at, at + PASSAGE).match(/[a-z]{2,}/g))) {
        passages.set(word, (passages.get(word) ?? 0) + 1);
      }
    }
  }
  return [...passages].filter(([, count]) => count >= EVERYDAY_PASSAGES).map(([word]) => word);
}

function productNames(index: string, known: ReadonlySet<string>): string[] {
  const packages = Array.from(index.matchAll(/^Package: ([a-z]{3,})$/gm), ([, name = '']) => name);
  // A description is its field's line and the indented lines after it.
  const descriptions = index.match(/^Description[^:\n]*:.*(?:\n .*)*/gm) ?? [];
  const proper = descriptions
    .flatMap((text) => text.match(/(?<![\w/.-])[A-Z][A-Za-z]{3,}(?![\w/-])/g) ?? [])
    .map((word) => word.toLowerCase());
  return unique([...packages, ...proper.filter((word) => !known.has(word))]);
}

function readLines(file: string): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.trim().toLowerCase());
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words)].sort();
}
