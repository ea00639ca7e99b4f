import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeWordList } from '@/core/matcher/word-list';

/**
 * `npm run words -- --texts DIR --products FILE`: makes `assets/public/words.bin`, by which names that are also words are
 * known. Three kinds of public material, of which only the words' presence goes into the file:
 *
 * - the dictionary: Debian's `wamerican` (SCOWL, free for any purpose);
 * - texts: a folder of plain English about computers and about nothing in particular (the text of `debian-handbook`,
 *   `debian-reference-en`, `python3-doc`, `fortunes` and the like), which show what is an everyday word;
 * - products: Debian's index of packages (`apt-cache dumpavail`). The packages' names, and the capitalised words of their
 *   descriptions that no dictionary has, are products, companies and formats more often than actors.
 */
const { values } = parseArgs({
  options: {
    dictionary: { type: 'string', default: '/usr/share/dict/american-english' },
    texts: { type: 'string', default: 'texts' },
    products: { type: 'string', default: 'packages.txt' },
    out: { type: 'string', default: 'assets/public/words.bin' },
  },
});

/** A passage is this many signs; a word is everyday when it stands in so many passages, however often in each. */
const PASSAGE = 20_000;
const EVERYDAY_PASSAGES = 10;

const dictionary = readLines(values.dictionary).filter((word) => /^[a-z]{2,}$/.test(word));
const products = productNames(readFileSync(values.products, 'utf8'), new Set(dictionary));
const everyday = commonWords(values.texts);
const bytes = writeWordList(unique(dictionary), unique([...everyday, ...products]));
writeFileSync(values.out, bytes);
console.log(
  `${values.out}: ${unique(dictionary).length} words, ${everyday.length} everyday words, ` +
    `${products.length} products; ${bytes.length} bytes`,
);

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
    .flatMap((text) => text.match(/(?<![\w/.-])[A-Z][A-Za-z0-9]{3,}(?![\w/-])/g) ?? [])
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
