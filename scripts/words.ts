import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { writeWordList } from '@/core/matcher/word-list';

/**
 * `npm run words [-- --dictionary FILE] [--everyday FILE]`: makes `assets/public/words.bin`, by which names that are
 * also words are known. The dictionary is Debian's `wamerican` (SCOWL, free to use for any purpose).
 */
const { values } = parseArgs({
  options: {
    dictionary: { type: 'string', default: '/usr/share/dict/american-english' },
    everyday: { type: 'string', default: 'scripts/words/everyday.txt' },
    out: { type: 'string', default: 'assets/public/words.bin' },
  },
});

const read = (file: string) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.trim().toLowerCase());
const dictionary = [...new Set(read(values.dictionary))].filter((word) => /^[a-z]{2,}$/.test(word));
const everyday = [...new Set(read(values.everyday))].filter((word) => /^[a-z]+$/.test(word));
const bytes = writeWordList(dictionary, everyday);
writeFileSync(values.out, bytes);
console.log(
  `${values.out}: ${dictionary.length} words, ${everyday.length} of them everyday; ${bytes.length} bytes`,
);
