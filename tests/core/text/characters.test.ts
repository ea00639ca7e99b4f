import { describe, expect, it, vi } from 'vitest';
import {
  asRead,
  charClass,
  DIGIT,
  decomposedKey,
  foldText,
  foldUnit,
  INVISIBLE,
  isInvisible,
  isSeparator,
  JOINER,
  LOWER,
  nameKey,
  OTHER,
  SEPARATOR,
  UPPER,
  visible,
  withoutDisguises,
} from '@/core/text/characters';

/** Every UTF-16 unit that is a character of its own. */
const UNITS = Array.from({ length: 0x10000 }, (_, unit) => unit).filter(
  (unit) => unit < 0xd800 || unit > 0xdfff,
);

describe('the key of a name', () => {
  it.each([
    ['APT29', 'APT-29'],
    ['APT29', 'apt 29'],
    ['APT29', 'APT\u00a029'],
    ['APT29', 'APT\u201029'],
    ['APT29', 'APT\u201129'],
    ['APT29', 'APT\u201429'],
    ['APT29', 'APT\u221229'],
    ['APT29', 'APT\uff0d29'],
    ['APT29', 'APT\u200b29'],
    ['APT29', 'AP\u200cT29'],
    ['APT29', 'AP\u200dT29'],
    ['APT29', 'AP\ufeffT29'],
    ['APT29', 'A\u00adPT29'],
    ['APT29', 'APT\u206029'],
    ['APT29', '\u202aAPT29\u202c'],
    ['APT29', 'APT\u000029'],
    ['APT29', 'ＡＰＴ２９'],
    ['APT29', '𝐀𝐏𝐓𝟐𝟗'],
    ['TAG-0530', 'TAG_0530'],
    ['Cozy Bear', 'COZY  BEAR'],
    ['Cozy Bear', 'CozyBear'],
    ['Cozy Bear', 'Cozy\u2028Bear'],
    ['Façade', 'Fac\u0327ade'],
    ['Griffin', 'Griﬃn'],
    ['ΟΔΥΣΣΕΥΣ', 'Οδυσσευς'],
    ['라자루스', '라자루스'.normalize('NFD')],
    ['ガメラ', 'ｶﾞﾒﾗ'],
  ])('is one for %s and %j', (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });

  it.each([
    ['APT29', 'APT2'],
    ['APT29', 'APT2.9'],
    ['LAPSUS', 'LAPSUS$'],
    ['NoName057(16)', 'NoName05716'],
    ['Keymous', 'Keymous+'],
    ['Admin338', 'admin@338'],
    ['Lazarus', 'Lazarus Group'],
    ['狼毒草', '狼毒'],
    ['Façade', 'Facade'],
    ['Cozy Bear', 'Cozy·Bear'],
    ['Cozy Bear', 'Cozy/Bear'],
  ])('is not one for %s and %s', (one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other));
  });

  it('is made of what its units add, whatever the unit', () => {
    const other = UNITS.filter((unit) => {
      const text = `a${String.fromCharCode(unit)}b`;
      return (
        decomposedKey(text) !== `a${foldUnit(unit)}b` ||
        nameKey(text) !== `a${foldUnit(unit)}b`.normalize('NFC')
      );
    });
    expect(other.map((unit) => unit.toString(16))).toEqual([]);
  });

  it('is its own key', () => {
    const other = UNITS.filter((unit) => {
      const key = nameKey(`a${String.fromCharCode(unit)}b`);
      return nameKey(key) !== key;
    });
    expect(other.map((unit) => unit.toString(16))).toEqual([]);
  });
});

describe('a unit', () => {
  it.each([
    ...' \t\n\r\f\v\u0085'.slice(0, 6),
    '\u00a0',
    '\u1680',
    '\u2003',
    '\u2028',
    '\u202f',
    '\u205f',
    '\u3000',
    '-',
    '\u058a',
    '\u2010',
    '\u2014',
    '\u2212',
    '\ufe63',
    '\uff0d',
    '_',
    '\uff3f',
  ])('separates: %j', (char) => {
    expect([isSeparator(char.charCodeAt(0)), isInvisible(char.charCodeAt(0))]).toEqual([true, false]);
  });

  it.each([
    '\u0000',
    '\u001f',
    '\u007f',
    '\u0085',
    '\u00ad',
    '\u034f',
    '\u061c',
    '\u180e',
    '\u200b',
    '\u200c',
    '\u200d',
    '\u200e',
    '\u202e',
    '\u2060',
    '\u2066',
    '\u3164',
    '\ufe0f',
    '\ufeff',
  ])('is invisible: %j', (char) => {
    expect([isSeparator(char.charCodeAt(0)), isInvisible(char.charCodeAt(0))]).toEqual([false, true]);
  });

  it.each([
    'a',
    'Z',
    '9',
    'é',
    '\u0301',
    '狼',
    '.',
    '/',
    '·',
    '\u2022',
    '~',
    '=',
    '+',
    '™',
    '\ud83d',
    '\udc00',
  ])('is neither: %j', (char) => {
    expect([isSeparator(char.charCodeAt(0)), isInvisible(char.charCodeAt(0))]).toEqual([false, false]);
  });

  it('adds nothing to a key exactly when it separates or is invisible', () => {
    const other = UNITS.filter(
      (unit) => (foldUnit(unit) === '') !== (isSeparator(unit) || isInvisible(unit)),
    );
    expect(other.map((unit) => unit.toString(16))).toEqual([]);
  });

  it('has the class of what it stands for, be it full-width or half-width', () => {
    for (const [shown, plain] of ['Ａa', 'ａb', '９1', '－-', '＿_', 'ｶカ', 'ﾞ\u3099'].map((pair) => [
      ...pair,
    ])) {
      const like = plain === 'a' ? 'A' : plain;
      expect([shown, charClass(shown?.charCodeAt(0) ?? 0)]).toEqual([
        shown,
        charClass(like?.charCodeAt(0) ?? 0),
      ]);
    }
  });
});

describe('ASCII', () => {
  const chars = Array.from({ length: 0x80 }, (_, unit) => String.fromCharCode(unit));
  const ofUnicode: readonly (readonly [number, RegExp])[] = [
    [SEPARATOR, /[\s\p{Pd}]/u],
    [INVISIBLE, /\p{Cc}/u],
    [JOINER, /_/],
    [LOWER, /\p{Ll}/u],
    [UPPER, /\p{Lu}/u],
    [DIGIT, /\p{N}/u],
    [OTHER, /./u],
  ];

  it('is told apart as Unicode tells it', () => {
    const expected = chars.map((char) => ofUnicode.find(([, pattern]) => pattern.test(char))?.[0]);
    expect(chars.map((char) => charClass(char.charCodeAt(0)))).toEqual(expected);
  });

  it('asks no pattern, which takes a page without a name longer than all its reading', async () => {
    vi.resetModules();
    const fresh = await import('@/core/text/characters');
    const asked = vi.spyOn(RegExp.prototype, 'test');
    for (const char of chars) fresh.charClass(char.charCodeAt(0));
    const times = asked.mock.calls.length;
    asked.mockRestore();
    expect(times).toBe(0);
  });
});

describe('text', () => {
  it.each([
    ['Cozy \n\t Bear', 'Cozy Bear'],
    ['Cozy\u00a0Bear', 'Cozy Bear'],
    ['Mid\u00adnight\u200b Bliz\ufeffzard', 'Midnight Blizzard'],
    [' Turla ', ' Turla '],
    ['Fac\u0327ade', 'Fac\u0327ade'],
    ['狼毒草', '狼毒草'],
  ])('%j is read as %j', (text, read) => {
    expect(asRead(text)).toBe(read);
  });

  it.each([
    [' Cozy \n\t Bear\ufeff ', 'Cozy Bear'],
    ['Fac\u0327ade', 'Façade'],
    ['\u202eyzoC\u202c', 'yzoC'],
    ['Tur\ud83dla', 'Turla'],
    ['\udc00 Cozy \ud83d Bear', 'Cozy Bear'],
    ['Bear \u{1f43b}', 'Bear \u{1f43b}'],
  ])('%j of a source is %j', (text, shown) => {
    expect(visible(text)).toBe(shown);
  });

  it.each([
    ['Façade', 'facade'],
    ['Fac\u0327ade', 'facade'],
    ['ＡＰＴ－29', 'apt-29'],
    ['Cozy_Bear', 'cozy_bear'],
    ['Mid\u00adnight', 'midnight'],
    ['ΟΔΥΣΣΕΥΣ', 'οδυσσευσ'],
  ])('%j is searched as %j', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('keeps its lines and its joiners where only disguises are taken out', () => {
    expect(withoutDisguises('a\u202eb\u0000c\n\td\u2066e\u200df\u200eg')).toBe('abc\n\tde\u200df\u200eg');
  });
});
