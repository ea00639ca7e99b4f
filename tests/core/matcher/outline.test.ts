import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadBundled } from '@/core/identity/load-bundled';
import { compileNames } from '@/core/matcher/compile-names';
import { decodeNames, encodeNames, outlineOf } from '@/core/matcher/compiled-names';
import { scanText } from '@/core/matcher/scan-text';
import { readWordList } from '@/core/matcher/word-list';
import type { Dataset } from '@/core/model/dataset';
import { knownTo } from './read-text';

const NAMES = knownTo({
  actors: [['APT29', 'Cozy Bear'], ['Sandworm'], ['Lazarus Group', 'menuPass'], ['狼毒草'], ['Storm-0558']],
  malware: ['Cobalt Strike'],
});

describe('names in outline', () => {
  it('come back from their bytes, and are a part of all', () => {
    const bytes = encodeNames(outlineOf(NAMES()));
    const outline = decodeNames(bytes);
    expect(outline && encodeNames(outline)).toEqual(bytes);
    expect(bytes.length).toBeLessThan(encodeNames(NAMES()).length / 2);
  });

  it.each(['Nothing to see here, but The Quick Fox.', 'An afternoon in Berlin with Anna.', ''])(
    'say of a text without names that none is in it: %j',
    (text) => {
      expect(mayHold(text)).toBe(false);
    },
  );

  it.each([
    ['a name', 'It was Cozy Bear again.'],
    ['a code', 'It was apt-29 or APT 29.'],
    ['a spelling of its own', 'A report on menuPass.'],
    ['a name that goes on after its first part', 'Storm-0558 struck.'],
    ['a script without spaces', '這是狼毒草的'],
    ['malware', 'They used Cobalt Strike.'],
    ['a code that no source lists', 'TA2725 struck.'],
    ['a code in a list that is no path only because its steps are names', 'TA2725/apt29/menuPass'],
    ['a name in a vendor’s manner', 'Twisted Panda struck.'],
    ['a name with an ending', 'Hyökkäyksen tekijä oli Sandwormin ryhmä, sanoi hän.'],
  ])('say of %s that it may be one', (_, text) => {
    expect(scanText(text, NAMES()).candidates).not.toEqual([]);
    expect(mayHold(text)).toBe(true);
  });

  it('say so of every name of the bundled dataset, however it is written', () => {
    const bundled = readBundled();
    const names = decodeNames(compileNames(bundled, readWords()));
    if (names === null) throw new Error('Compiled names cannot be decoded.');
    const outline = outlineOf(names);
    const missed = bundled.actors
      .flatMap((actor) => actor.names.map(({ text }) => text))
      .flatMap((name) => [name, name.toUpperCase(), name.toLowerCase(), name.replaceAll(' ', '-')])
      .filter((text) => scanText(text, names).candidates.length > 0)
      .filter((text) => scanText(text, outline).candidates.length === 0);
    expect(missed).toEqual([]);
  });
});

function mayHold(text: string): boolean {
  return scanText(text, outlineOf(NAMES())).candidates.length > 0;
}

function readBundled(): Dataset {
  return loadBundled(JSON.parse(readFileSync('assets/public/dataset.json', 'utf8')));
}

function readWords() {
  return readWordList(new Uint8Array(readFileSync('assets/public/words.bin')));
}
