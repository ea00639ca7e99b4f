import { describe, expect, it } from 'vitest';
import { ALL_RULES, RULE } from '@/core/matcher/rules';
import { scanText } from '@/core/matcher/scan-text';
import { knownTo, scanned } from './read-text';

const NAMES = knownTo({
  actors: [
    ['APT29', 'Cozy Bear', 'Midnight Blizzard'],
    ['Storm-0558', 'Antique Typhoon'],
    ['Charcoal Typhoon', 'CHROMIUM'],
    ['Lazarus Group', 'Lazarus'],
    ['Cobalt'],
    ['Storm'],
    ['menuPass'],
    ['VolcanicTimber'],
    ['LAPSUS', 'LAPSUS$'],
    ['NoName057(16)'],
    ['Keymous+'],
    ['APT2'],
    ['admin@338'],
    ['DEV#POPPER'],
    ['1.php Group'],
    ['狼毒草'],
    ['Ayyıldız Tim'],
    ['SEA'],
    ['Fac\u0327ade Crew'],
    ['Éclair'],
    ['Straßenfuchs'],
    ['Office Fox'],
    ['Оборотень'],
    ['라자루스'],
    ['قراصنة النيل'],
  ],
  malware: ['Cobalt Strike', 'X-Agent'],
});

const found = (text: string) => scanned(text, NAMES());

describe('a name that no list has', () => {
  it.each<[string, string[]]>([
    ['The group Umber Typhoon came', ['Umber Typhoon']],
    ['The groups Lazarus and Umber Typhoon came', ['Lazarus', 'Umber Typhoon']],
    ['The group Lazarus Typhoon came', ['Lazarus']],
    ['The groups APT29, LAPSUS and Lazarus Typhoon came', ['APT29', 'LAPSUS', 'Lazarus']],
  ])('takes no word that is of another: %s', (text, names) => {
    expect(found(text)).toEqual(names);
  });
});

describe('separators within a name', () => {
  const dashes = ['\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015'];

  it.each(
    ['', '-', ' ', '\u00a0', '\u00ad', '\u202f', '\u2009', '\n', ...dashes].map((gap) => [codeOf(gap), gap]),
  )('are interchangeable: %s', (_, gap) => {
    expect(found(`by APT${gap}29 in`)).toEqual([`APT${gap}29`]);
    expect(found(`by Storm${gap}0558 in`)).toEqual([`Storm${gap}0558`]);
  });

  it.each(['_', '.', '/', ',', ' - - ', ' x ', '     ', '\n\n\n\n'].map((gap) => [codeOf(gap), gap]))(
    'are not what is none: %s',
    (_, gap) => {
      expect(found(`by APT${gap}29 in`)).toEqual([]);
    },
  );

  it.each([
    ['Cozy\n  Bear', ['Cozy\n  Bear']],
    ['Cozy-Bear', ['Cozy-Bear']],
    ['CozyBear', ['CozyBear']],
    ['Volcanic Timber', ['Volcanic Timber']],
    ['VolcanicTimber', ['VolcanicTimber']],
    ['Co Zy Bear', []],
    ['Cozy     Bear', []],
    [`Cozy\n${' '.repeat(40)}Bear`, [`Cozy\n${' '.repeat(40)}Bear`]],
    ['Cozy \r\n\t\t\t\tBear', ['Cozy \r\n\t\t\t\tBear']],
    ['Cozy\n\n    Bear', []],
    ['Cozy\n     \n Bear', []],
    ['Cozy     \nBear', []],
    ['Cozy, Bear', []],
    ['Cozy. Bear', []],
    ['Vol Canic Timber', []],
    ['AP T29', []],
  ])('%j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('what is not seen, or written another way', () => {
  it.each([
    ['AP\u200bT29', 'AP\u200bT29'],
    ['APT\u200b29', 'APT\u200b29'],
    ['Cozy\u200b Bear', 'Cozy\u200b Bear'],
    ['Cozy \u200bBear', 'Cozy \u200bBear'],
    ['Co\u00adzy\ufeff-\u200dBear', 'Co\u00adzy\ufeff-\u200dBear'],
    ['狼\u200b毒草', '狼\u200b毒草'],
    ['Ayy\u0131ld\u0131z Tim', 'Ayyıldız Tim'],
    ['LAPSUS\u200b$', 'LAPSUS\u200b$'],
    ['ＡＰＴ２９', 'ＡＰＴ２９'],
    ['Fac\u0327ade Crew', 'Fac\u0327ade Crew'],
    ['Façade Crew', 'Façade Crew'],
    ['Éclair', 'Éclair'],
    ['E\u0301clair', 'E\u0301clair'],
    // One sign that is two letters.
    ['Straßenfuchs', 'Straßenfuchs'],
    ['O\ufb03ce Fox', 'O\ufb03ce Fox'],
    ['Office Fox', 'Office Fox'],
    ['Оборотень', 'Оборотень'],
    ['ОБОРОТЕНЬ', 'ОБОРОТЕНЬ'],
  ])('changes no name: %j', (text, name) => {
    expect(found(`by ${text} in`)).toEqual([name]);
  });

  it.each([
    ['APT29\u200b in', 'APT29'],
    ['APT29\u200b\ufeff', 'APT29'],
    ['\u200bAPT29', 'APT29'],
    ['狼毒草\u200b。', '狼毒草'],
  ])('is no part of a mark where it stands beside the name: %j', (text, name) => {
    expect(found(text)).toEqual([name]);
  });

  it('does not end a word that goes on', () => {
    expect(found('by APT29\u200bx in, X\u200bAPT29')).toEqual([]);
  });
});

describe('case', () => {
  it.each([
    'APT29',
    'Apt29',
    'Cozy Bear',
    'COZY BEAR',
    'Chromium',
    'CHROMIUM',
    'Lazarus group',
    'menuPass',
    'MenuPass',
    'admin@338',
    'apt29',
    'apt-29',
    'Cozy bear',
    'SEA',
  ])('of a name: %s', (text) => {
    expect(found(`by ${text} in`)).toEqual([text]);
  });

  it.each([
    'cozy bear',
    'Cozy',
    'chromium',
    'lazarus group',
    'menupass',
    'charcoal Typhoon',
    'apt2',
    'storm-0558',
    'Midnight blizzard',
    'Sea',
  ])('of another word: %s', (text) => {
    expect(found(`by ${text} in`)).toEqual([]);
  });
});

describe('beside a name', () => {
  it.each([
    ["APT29's tokens", 'APT29'],
    ['APT29’s tokens', 'APT29'],
    ['"APT29"', 'APT29'],
    ['“APT29”', 'APT29'],
    ["'APT29'", 'APT29'],
    ['‘APT29’', 'APT29'],
    ['«APT29»', 'APT29'],
    ['(APT29)', 'APT29'],
    ['[APT29]', 'APT29'],
    ['APT29.', 'APT29'],
    ['It was APT29. Then', 'APT29'],
    ['It was APT29.\nThen', 'APT29'],
    ['APT29, again', 'APT29'],
    ['APT29; again', 'APT29'],
    ['APT29: again', 'APT29'],
    ['APT29! APT', 'APT29'],
    ['APT29—again', 'APT29'],
    ['APT29-linked', 'APT29'],
    ['pro-APT29', 'APT29'],
    ['APT29-7', 'APT29'],
    ['Lazarus-based', 'Lazarus'],
    ['狼毒草x', '狼毒草'],
    ['(aka “APT29”),', 'APT29'],
    ['LAPSUS$.', 'LAPSUS$'],
    ['LAPSUS$’s', 'LAPSUS$'],
    ['(NoName057(16))', 'NoName057(16)'],
    ['Keymous+, too', 'Keymous+'],
    ['the DEV#POPPER campaign', 'DEV#POPPER'],
    ['by 1.php Group in', '1.php Group'],
    ['by Ayyıldız Tim in', 'Ayyıldız Tim'],
    ['研究人员发现狼毒草的活动', '狼毒草'],
    ['据称由APT29发起', 'APT29'],
    ['狼Cozy Bear草', 'Cozy Bear'],
  ])('signs and endings end it: %s', (text, name) => {
    expect(found(text)).toEqual([name]);
  });

  it.each([
    ['APT29s Server', 'APT29'],
    ['Storm-0558s Ziele', 'Storm-0558'],
    ['APT 29s Server', 'APT 29'],
    ["APT29'un sunucusu", 'APT29'],
    ['APT29’dan gelen', 'APT29'],
    ["Lazarus'un", 'Lazarus'],
    ["l'APT29", 'APT29'],
    ['d’APT29', 'APT29'],
    ['all’APT29', 'APT29'],
    ['APT29-ом', 'APT29'],
    ['APT29ом', undefined],
    ['APT29ʼом', 'APT29'],
    ['APT29:n palvelin', 'APT29'],
    ['APT29-et', 'APT29'],
    ['APT29-Gruppe', 'APT29'],
    ['APT29에서', 'APT29'],
    ['APT29에서'.normalize('NFD'), 'APT29'],
    ['해커조직Lazarus는', 'Lazarus'],
    ['APT29과', 'APT29'],
    ['Cozy Bear는', 'Cozy Bear'],
    ['ハッカーAPT29', 'APT29'],
    ['メンバーLazarusら', 'Lazarus'],
    ['これはＡＰＴ２９です', 'ＡＰＴ２９'],
    ['กลุ่มAPT29ได้', 'APT29'],
    ['وAPT29', 'APT29'],
    ['لـAPT29', 'APT29'],
    ['بـ«Cozy Bear»', 'Cozy Bear'],
    ['מAPT29', 'APT29'],
    ['APT29ने', 'APT29'],
    ['라자루스가', '라자루스'],
    ['قراصنة النيل', 'قراصنة النيل'],
    ['قراصنة النيلي', undefined],
    ['UNC5537은', 'UNC5537'],
    ['UNC5537s Server', 'UNC5537'],
    ['UNC5537x', undefined],
    ['APT29sx', undefined],
    ['APT29s7', undefined],
    ['Lazaruss', undefined],
    ['#Cozy_Bear,', 'Cozy_Bear'],
    ['＃Cozy_Bear', 'Cozy_Bear'],
    ['(#Lazarus_Group)', 'Lazarus_Group'],
    ['x#Cozy_Bear', undefined],
    ['@Cozy_Bear', undefined],
    ['Cozy_Bear', undefined],
    ['#Cozy_Bear_2', undefined],
    ['#is_Cozy_Bear', undefined],
  ])('endings, particles and prefixes of other languages do not go on with it: %s', (text, name) => {
    expect(found(text)).toEqual(name === undefined ? [] : [name]);
  });

  it.each([
    'APT29x',
    'XAPT29',
    'APT299',
    'APT290 and',
    'Storm-05580',
    'LazarusX',
    'Cobalts',
    'Cozy Bears',
    'Midnight Blizzards',
    'Überlazarus',
    '研究人员发现狼毒的活动',
    'DEV POPPER',
    'NoName057 16',
    'php Group',
    'Lazarus-7',
    'Lazarus\u20107',
    'LAPSUS$x',
  ])('letters and digits go on, so it is another word: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('a number goes on: Cobalt-60', () => {
    expect(found('Cobalt-60')).toEqual([]);
  });

  it.each(['Storm-9999', 'Storm\u20119999'])(
    'a number goes on, to a code that no source lists: %s',
    (text) => {
      expect(found(text)).toEqual([text]);
    },
  );
});

describe('without a rule', () => {
  it.each([
    ['case', 'by cozy bear in', ['cozy bear'], []],
    ['embedded', 'by @APT29 in', ['APT29'], []],
    ['competing', 'by Cobalt Strike in', ['Cobalt'], ['Cobalt Strike']],
    ['numbering', 'by TA2725 in', [], ['TA2725']],
  ] as const)('of "%s": %s', (rule, text, without, withIt) => {
    const read = (rules: number) =>
      scanText(text, { ...NAMES(), rules }).candidates.map(({ start, end }) => text.slice(start, end));
    expect(read(ALL_RULES & ~RULE[rule])).toEqual(without);
    expect(read(ALL_RULES)).toEqual(withIt);
  });
});

describe('two names', () => {
  it.each([
    ['Charcoal Typhoon / Chromium', ['Charcoal Typhoon', 'Chromium']],
    ['Charcoal Typhoon/Chromium', ['Charcoal Typhoon', 'Chromium']],
    ['APT29/Cozy Bear', ['APT29', 'Cozy Bear']],
    ['APT29 (Cozy Bear, Midnight Blizzard)', ['APT29', 'Cozy Bear', 'Midnight Blizzard']],
    ['APT29|Lazarus', ['APT29', 'Lazarus']],
    ['APT29, APT29', ['APT29', 'APT29']],
  ])('are two: %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    ['Cobalt Strike', ['Cobalt Strike']],
    ['Cobalt struck', ['Cobalt']],
    ['Cobalt, Strike', ['Cobalt']],
    ['Lazarus Group', ['Lazarus Group']],
    ['Lazarus Groups', ['Lazarus']],
    ['LAPSUS$', ['LAPSUS$']],
    ['LAPSUS', ['LAPSUS']],
    ['Storm-0558', ['Storm-0558']],
    ['Storm Cobalt Strike Storm', ['Storm', 'Cobalt Strike', 'Storm']],
  ])('at one place are the longest: %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('offsets', () => {
  it('are of UTF-16 units, half open', () => {
    const text = '😀 “APT29” 狼毒草 Cozy\u00a0Bear’s';
    expect(scanText(text, NAMES()).candidates.map(({ start, end }) => [start, end])).toEqual([
      [text.indexOf('APT29'), text.indexOf('APT29') + 5],
      [text.indexOf('狼'), text.indexOf('狼') + 3],
      [text.indexOf('Cozy'), text.indexOf('Cozy') + 9],
    ]);
  });

  it.each(['', ' ', '.', '\ud800', 'A', '狼', 'APT', 'Cozy', 'Cozy '])('of nothing are none: %j', (text) => {
    expect(scanText(text, NAMES()).candidates).toEqual([]);
  });
});

it('words, and the words of security, are counted', () => {
  const { words, securityWords } = scanText('Malware came. Phishing came. Malware again.', NAMES());
  expect([words, securityWords]).toEqual([6, 3]);
  expect(found('Malware came. Phishing came.')).toEqual([]);
});

it('long text without a space is read at once', () => {
  expect(found(`${'A'.repeat(500_000)} APT29`)).toEqual(['APT29']);
  expect(found(`${'APT29/'.repeat(20_000)}`).length).toBeLessThanOrEqual(20_000);
});

function codeOf(gap: string): string {
  const codes = Array.from(gap, (char) => `U+${(char.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`);
  return codes.join(' ') || 'nothing';
}
