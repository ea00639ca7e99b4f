import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadBundled } from '@/core/identity/load-bundled';
import { nameKeys } from '@/core/identity/name-keys';
import { resolveName } from '@/core/identity/resolve-name';
import { compileNames } from '@/core/matcher/compile-names';
import { type CompiledNames, decodeNames, LONG_FORM, PHRASE } from '@/core/matcher/compiled-names';
import { scanText } from '@/core/matcher/scan-text';
import { NO_WORDS } from '@/core/matcher/word-list';
import type { Actor } from '@/core/model/actor';
import type { BundledDataset, Dataset } from '@/core/model/dataset';
import { asRead, isInvisible, isSeparator, nameKey } from '@/core/text/characters';
import { PROJECT_ROOT } from '../../../scripts/lib/project';
import { datasetOf } from './read-text';

const bundle = readFileSync(join(PROJECT_ROOT, 'assets/public/dataset.json'), 'utf8');
const BUNDLED = known(loadBundled(JSON.parse(bundle) as BundledDataset));
/** Spellings that no source has yet. */
const MADE_UP = known(
  datasetOf({
    actors: [
      ['Justice_Blade'],
      ['TAG_0530'],
      ['quiet_fox team'],
      ['Ayyıldız Tim', 'Çelik Kurt'],
      ['Fac\u0327ade Crew'],
      ['Griffin Éclair', 'éclair9'],
      ['Đại Bàng Đỏ', 'Ệch'],
      ['라자루스 그룹'],
      ['ガメラ団'],
      ['狼毒草'],
      ['Оборотень', 'Ёж-17'],
      ['ΟΔΥΣΣΕΥΣ'],
      ['LAPSUS$', 'Keymous+', 'NoName057(16)', 'DEV#POPPER'],
    ],
  }),
);

const UNITS = Array.from({ length: 0x10000 }, (_, unit) => unit);
const toText = (unit: number) => String.fromCharCode(unit);
/** An underscore separates only where a list has it. */
const SEPARATORS = UNITS.filter(isSeparator)
  .map(toText)
  .filter((char) => char.normalize('NFKD') !== '_');
const INVISIBLES = UNITS.filter(isInvisible).map(toText);

/** How a page may write a name: what it turns the listed one into. */
const WRITTEN: readonly (readonly [string, readonly ((name: string) => string)[]])[] = [
  ['as listed', [(name) => name]],
  ['with another separator', SEPARATORS.map((char) => (name) => name.replace(/[\s\p{Pd}_]/gu, char))],
  ['with something invisible in it', INVISIBLES.map((char) => (name) => insertInside(name, char))],
  ['with something invisible after it', INVISIBLES.map((char) => (name) => name + char)],
  ['in decomposed accents', [(name) => name.normalize('NFD')]],
  ['in composed accents', [(name) => name.normalize('NFC')]],
  ['in full width', [toFullWidth]],
];

describe.each([
  ['of the bundled dataset', BUNDLED],
  ['that no source has yet', MADE_UP],
])('every name %s', (_, names) => {
  it.each(WRITTEN)('is found %s, and leads back to its actor', (_, ways) => {
    const lost = names.listed.flatMap((name, index) => {
      // Each name in some of the ways, each way with some of the names.
      const some = Array.from(
        { length: Math.min(ways.length, names.listed.length > 100 ? 6 : 60) },
        (_, at) => (index + at * 41) % ways.length,
      );
      return some
        .map((way) => ways[way]?.(name) ?? '')
        .filter((text) => !leadsBack(text, nameKey(name), names))
        .map(spellOut);
    });
    expect(lost).toEqual([]);
  });

  it('and whatever is found in a text that mixes all this, too', () => {
    const chars = fc.constantFrom(...SEPARATORS, ...INVISIBLES, '_', '\uff3f', '\u0301', '.', 'ﬁ');
    const parts = fc.array(fc.oneof(fc.constantFrom(...names.listed), chars), { maxLength: 12 });
    fc.assert(
      fc.property(parts, (mixed) => {
        const text = mixed.join('');
        for (const { start, end, entry } of scanText(text, names.compiled).candidates) {
          // The last two stand for what no source lists.
          if (entry >= names.compiled.flags.length - 2) continue;
          // What is listed with an article is taken for a name only with one (`judgeAlone`).
          const flags = (names.compiled.flags[entry] ?? 0) & (LONG_FORM | PHRASE);
          const found = `${flags === LONG_FORM ? 'the ' : ''}${text.slice(start, end)}`;
          expect(leadTo(found, entry, names), spellOut(text)).toBe(true);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

interface Known {
  readonly compiled: CompiledNames;
  readonly actors: readonly Actor[];
  readonly byKey: ReadonlyMap<string, readonly Actor[]>;
  /** Names of actors that are found as they are listed. */
  readonly listed: readonly string[];
}

function known(dataset: Dataset): Known {
  const compiled = decodeNames(compileNames(dataset, NO_WORDS));
  if (compiled === null) throw new Error('Compiled names cannot be decoded.');
  const byKey = new Map<string, Actor[]>();
  for (const actor of dataset.actors) {
    for (const key of nameKeys(actor)) byKey.set(key, [...(byKey.get(key) ?? []), actor]);
  }
  const all = dataset.actors.flatMap(({ names }) => names.map(({ text }) => text));
  const listed = [...new Set(all)].filter((name) => isFound(name, compiled));
  return { compiled, actors: dataset.actors, byKey, listed };
}

/** Between signs beside which no rule keeps a name from being one. */
function around(name: string): string {
  return `(${name})`;
}

function isFound(name: string, compiled: CompiledNames): boolean {
  const { candidates } = scanText(around(name), compiled);
  return candidates.length === 1 && candidates[0]?.start === 1 && candidates[0].end === name.length + 1;
}

/** True when exactly the name is found, and the card of what was found has its actor. */
function leadsBack(written: string, key: string, names: Known): boolean {
  const text = around(written);
  const [found, ...more] = scanText(text, names.compiled).candidates;
  if (found === undefined || more.length > 0) return false;
  const surface = text.slice(found.start, found.end);
  return nameKey(surface) === key && leadTo(surface, found.entry, names);
}

/** True when the text of a mark has a card, and the actor that the mark is counted for bears that name. */
function leadTo(surface: string, entry: number, { compiled, actors, byKey }: Known): boolean {
  const shown = asRead(surface);
  const candidates = byKey.get(nameKey(shown)) ?? [];
  const { actors: resolved } = resolveName(shown, candidates);
  const actor = compiled.actors[entry] ?? 0;
  const isActor = ((compiled.flags[entry] ?? 0) & 1) !== 0;
  const counted = actors[actor - 1];
  return (
    !isActor || (resolved.length > 0 && (counted === undefined || nameKeys(counted).includes(nameKey(shown))))
  );
}

function insertInside(name: string, char: string): string {
  const middle = Math.max(1, name.length >> 1);
  return name.slice(0, middle) + char + name.slice(middle);
}

function toFullWidth(name: string): string {
  return name.replace(/[!-~]/g, (char) => toText(char.charCodeAt(0) + 0xfee0)).replaceAll(' ', '\u3000');
}

function spellOut(text: string): string {
  return Array.from(text, (char) =>
    /[ -~]/.test(char) ? char : `\\u{${char.codePointAt(0)?.toString(16)}}`,
  ).join('');
}
