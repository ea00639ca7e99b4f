import { readFileSync } from 'node:fs';
import { loadBundled } from '@/core/identity/load-bundled';
import type { BundledDataset } from '@/core/model/dataset';
import { searchEntry } from '@/core/profile/search-entry';
import { createSearch } from '@/core/search/create-search';
import type { SearchHit } from '@/core/search/match-actor';
import { nameKey } from '@/core/text/characters';
import { hashText } from './lib/hash-text';
import { readOptions } from './lib/read-options';

const USAGE = `npm run search-recall [-- --json] [--missed WAY]
How often the popup's search has an actor that bears the name first, and among the first five, for every name of every actor
of the bundled dataset, typed in several ways. --missed lists what was typed in a way and not found first.`;

const { values } = readOptions(USAGE, {
  options: { json: { type: 'boolean', default: false }, missed: { type: 'string' } },
});

/** What a reader may type who means a name. Each way is the same in every run. */
const WAYS: Readonly<Record<string, (name: string) => readonly string[]>> = {
  'as typed': (name) => [name],
  'without separators': (name) => [name.replace(/[^\p{L}\p{M}\p{N}]/gu, '')],
  'each beginning': beginnings,
  'one slip': (name) => Object.keys(SLIPS).flatMap((kind) => slip(name, kind)),
  ...Object.fromEntries(
    ['drop', 'double', 'swap', 'replace'].map((kind) => [`  ${kind}`, (name: string) => slip(name, kind)]),
  ),
  'words swapped': swapped,
};
/** Fewer letters say too little. */
const SHORTEST_BEGINNING = 3;
/** A shorter run of letters with a slip is another vendor's code: "APT" and "ATK". */
const SHORTEST_SLIPPED = 3;

/** A slip at the letter at `at`, which has one after it. */
const SLIPS: Readonly<Record<string, (text: string, at: number) => string>> = {
  drop: (text, at) => text.slice(0, at) + text.slice(at + 1),
  double: (text, at) => text.slice(0, at) + text.charAt(at) + text.slice(at),
  swap: (text, at) => text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2),
  replace: (text, at) => text.slice(0, at) + neighbourOf(text.charAt(at)) + text.slice(at + 1),
};

const bundle: BundledDataset = JSON.parse(readFileSync('assets/public/dataset.json', 'utf8'));
const entries = loadBundled(bundle).actors.map(searchEntry);
const search = createSearch(entries);

const figures = Object.entries(WAYS).map(([way, variants]) => measure(way, variants));
if (values.json)
  console.log(
    JSON.stringify(Object.fromEntries(figures.map(({ way, ...rest }) => [way.trim(), rest])), null, 1),
  );
else {
  console.log(`${entries.length} actors\n\n                       queries    at 1    at 5`);
  for (const { way, queries, at1, at5 } of figures)
    console.log(`${way.padEnd(22)}${String(queries).padStart(8)}${percent(at1)}${percent(at5)}`);
}

function measure(way: string, variants: (name: string) => readonly string[]) {
  let queries = 0;
  let first = 0;
  let among = 0;
  for (const { names } of entries)
    for (const name of names)
      for (const query of variants(name)) {
        const at = placeOf(name, search(query, 5));
        queries += 1;
        if (at === 0) first += 1;
        if (at >= 0) among += 1;
        if (at !== 0 && way.trim() === values.missed) console.log(`${query}  (${name})  ${at}`);
      }
  return { way, queries, at1: first / queries, at5: among / queries };
}

/** Where the first actor stands that bears a name; of several that do, the reader may mean any. */
function placeOf(name: string, hits: readonly SearchHit[]): number {
  const key = nameKey(name);
  return hits.findIndex(({ entry }) => entry.names.some((other) => nameKey(other) === key));
}

function beginnings(name: string): readonly string[] {
  const letters = Array.from(name);
  return letters.slice(SHORTEST_BEGINNING).map((_, at) => letters.slice(0, SHORTEST_BEGINNING + at).join(''));
}

/** The name with one slip of a kind, at a letter that its text picks; none where there is no run of letters. */
function slip(name: string, kind: string): readonly string[] {
  const places = [...name.matchAll(/\p{L}+/gu)]
    .filter(([run]) => run.length >= SHORTEST_SLIPPED)
    .flatMap(({ 0: run, index }) => Array.from({ length: run.length - 1 }, (_, at) => index + at));
  const at = places[hashText(`${kind} ${name}`) % places.length];
  const made = at === undefined ? name : SLIPS[kind]?.(name, at);
  // Two letters alike can be swapped without a slip.
  return made === undefined || made.toLowerCase() === name.toLowerCase() ? [] : [made];
}

/** The key beside a letter's on a keyboard; for other letters, another. */
function neighbourOf(letter: string): string {
  const row = 'qwertyuiopasdfghjklzxcvbnmq';
  const at = row.indexOf(letter.toLowerCase());
  return at < 0 ? 'e' : row.charAt(at + 1);
}

/** The first word last. */
function swapped(name: string): readonly string[] {
  const [first = '', ...others] = name.split(/[\s\-_.]+/u).filter((word) => word !== '');
  return others.length === 0 ? [] : [[...others, first].join(' ')];
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`.padStart(8);
}
