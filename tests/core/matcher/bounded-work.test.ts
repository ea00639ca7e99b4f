import { describe, expect, it } from 'vitest';
import { findMentions } from '@/core/matcher/find-mentions';
import { knowing, readInParts } from './read-text';

const NAMES = knowing({
  actors: [
    ['APT29', 'Cozy Bear'],
    ['Lazarus Group', 'Lazarus'],
    ['Winnti', 'Lead', 'Play'],
    ['Silence', 'Whisper Spider'],
    ['LAPSUS$'],
    ['Justice_Blade'],
    ['狼毒草'],
  ],
  malware: ['Cobalt Strike'],
  words: ['silence'],
  everyday: ['lead', 'play'],
});

/** Texts in which something that is done for each name could look at all the others. */
const HOSTILE: readonly (readonly [string, string])[] = [
  ['a path of names', 'APT29/'],
  ['a path of words', 'word/'],
  ['an address of names', 'APT29.example/APT29/'],
  ['names without a space between', 'APT29,Lead,'],
  ['names in brackets', '(APT29)['],
  ['a list of names', 'APT29, Lead, '],
  ['names and nothing else', 'APT29 Lazarus Group Cozy Bear Play Lead Silence '],
  ['one word', 'A'],
  ['an identifier', 'APT29_'],
  ['a name in an identifier', 'x_Justice_Blade'],
  ['the beginning of a name', 'Cozy '],
  ['the beginning of a name, at the end of its line', 'Cozy\n'],
  ['a line that is indented for ever', 'Cozy \n      '],
  ['letters with something invisible between', 'A\u200b'],
  ['a name and much that is invisible', `APT29${'\u200b'.repeat(50)}`],
  ['accents and nothing else', '\u0301'],
  ['ideographs', '狼毒'],
  ['signs of a name', 'LAPSUS$$'],
  ['colons', 'APT29::'],
  ['dots', 'APT29.'],
  ['hyphens', 'APT29-'],
  ['cues', 'the group called APT29, Lead, a group called '],
  ['white space', ' \n'],
];

const SIZE = 6_000;
/** What each character may cost, by the measure of `countWork`, in a text that is nothing but names. */
const MOST_PER_UNIT = 100;

describe('the work that a text makes', () => {
  it.each(HOSTILE)('is in proportion to it: %s', (_, piece) => {
    const work = (units: number) =>
      countWork(() => findMentions([piece.repeat(Math.ceil(units / piece.length))], NAMES));
    // Tables are filled when a character is met for the first time.
    work(SIZE);
    const once = work(SIZE);
    expect(work(2 * SIZE) / once).toBeLessThan(2.2);
    expect(once / SIZE).toBeLessThan(MOST_PER_UNIT);
  });

  it.each(HOSTILE)('is done in parts of which none is large: %s', (_, piece) => {
    const text = piece.repeat(Math.ceil((5 * SIZE) / piece.length));
    const parts = readInParts(text, NAMES);
    const works: number[] = [];
    for (let done = false; !done; )
      works.push(
        countWork(() => {
          done = parts.next().done === true;
        }),
      );
    // A word is not cut in two.
    const isOneWord = /^[\p{L}\p{M}\p{N}_\u200b]+$/u.test(piece) && !piece.includes('狼');
    if (!isOneWord) expect(Math.max(...works)).toBeLessThan(8_500 * MOST_PER_UNIT);
    expect(sum(works) / text.length).toBeLessThan(MOST_PER_UNIT);
  });
});

/** As most prose is: two names between plain words. */
const PROSE = 'In April the Northern team wrote that Cozy Bear went on and that Winnti did so too. ';

it('tries no pattern where a look at a sign beside a name tells as much', () => {
  const patterns = countPatterns(() => findMentions([PROSE.repeat(100)], NAMES));
  expect(patterns / (2 * 100)).toBeLessThan(1);
});

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Sticky patterns look at no more than this. */
const STICKY_REACH = 210;

/** How many characters are looked at: one by one, by patterns, and in what is cut out. */
function countWork(run: () => unknown): number {
  let work = 0;
  const { charCodeAt, charAt, slice } = String.prototype;
  const { test } = RegExp.prototype;
  // Not spies of the test runner: they keep every call.
  String.prototype.charCodeAt = function (at) {
    work++;
    return charCodeAt.call(this, at);
  };
  String.prototype.charAt = function (at) {
    work++;
    return charAt.call(this, at);
  };
  String.prototype.slice = function (...at) {
    const cut = slice.apply(this, at);
    work += cut.length;
    return cut;
  };
  RegExp.prototype.test = function (text) {
    work += this.sticky ? Math.min(text.length, STICKY_REACH) : text.length;
    return test.call(this, text);
  };
  try {
    run();
  } finally {
    Object.assign(String.prototype, { charCodeAt, charAt, slice });
    RegExp.prototype.test = test;
  }
  return work;
}

function countPatterns(run: () => unknown): number {
  let patterns = 0;
  const { exec } = RegExp.prototype;
  // Whatever tries a pattern comes by here.
  RegExp.prototype.exec = function (text) {
    patterns++;
    return exec.call(this, text);
  };
  try {
    run();
  } finally {
    RegExp.prototype.exec = exec;
  }
  return patterns;
}
