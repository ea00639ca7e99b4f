import { describe, expect, it } from 'vitest';
import { findMentions } from '@/core/matcher/find-mentions';
import { knownTo, scanned } from './read-text';

const NAMES = knownTo({
  actors: [['Turla'], ['APT41'], ['UNC2452'], ['Storm-0558'], ['APT3'], ['QOR77'], ['Larva-208']],
});

describe('a code that no source lists yet', () => {
  it.each([
    'TA574',
    'TA2721',
    'UNC5537',
    'UNC 1234',
    'Storm-2949',
    'Storm\u20112949',
    'Storm\u20132949',
    'DEV-0001',
    'DEV-1084',
    'UAC-0226',
    'UAT-5918',
    'UTA0388',
    'TAG-110',
    'FIN13',
    'TEMP.Hex',
    'APT-C-60',
    'APT-Q-31',
    'UTG-Q-015',
    'T-APT-17',
    'APT45',
    'CL-STA-0044',
    'CL-CRI-1014',
    'CL-UNK-1068',
    'TGR-STA-1030',
    'Larva-24005',
    'SHADOW-EARTH-053',
    'UNK_FistBump',
    'JINX-0132',
    'GTG-2002',
    'ITG18',
    'Hive0145',
    'TG-3390',
    'STAC5143',
    'REF7707',
    'ATK51',
    'SLIME86',
    'UNG0002',
    'SectorA05',
    'Twisted Panda',
    'Domestic Kitten',
    'Vapor Typhoon',
    'Quiet Sleet',
    'Lazy Manticore',
    'AMBER CASTLE',
    'BRONZE HARBOR',
    'Earth Zmeu',
    'Silent Taurus',
    'RedMike',
    'GrayAlpha',
  ])('%s is one', (code) => {
    expect(scanned(`by ${code}, which`, NAMES())).toEqual([code]);
    expect(scanned(`由${code}发起`, NAMES())).toEqual([code]);
  });

  it.each([
    'TA0001',
    'TA57',
    'TA57412',
    'UNC12',
    'Storm 2949',
    'storm-2949',
    'Storm-29491',
    'DEV-4711',
    'APT 0',
    'UNC5537x',
    'foo_UNC5537',
    'UNC5537_bar',
    'https://report.example/UNC5537',
    'FINAL',
    'T1059',
    'TEMP.hex',
    'TEMP. Hex',
    'UNK_fist',
    'CL-STA-44',
    'SHADOW-FIRE-053',
    'Hive01456',
    'a Panda',
    'The Panda',
    'A Kitten',
    'twisted Panda',
    'Twisted panda',
    'Panda',
    'Sour Bear',
    'Dust Blizzard',
    'Amber Castle',
    'AMBER Castle',
    'Bronze Harbor',
    'Earth and',
    'Fire Escape',
    'THE AMBER CASTLE',
    'AMBER CASTLE GATE',
    'THE IRON CURTAIN FELL',
    'RedMikes',
    'redMike',
  ])('%s is none', (text) => {
    expect(scanned(`by ${text}, which`, NAMES())).toEqual([]);
  });
});

const SECURITY = 'Malware and phishing: hackers left a backdoor. ';
const ELSEWHERE = 'The council met on Tuesday to plan a library by the river. '.repeat(20);

function marked(text: string): string[] {
  const [mentions = []] = findMentions([text], NAMES());
  return mentions.map(({ start, end }) => text.slice(start, end));
}

describe('where a code is a mention', () => {
  it.each([
    ['UNC5537', 'Then UNC5537 came.', true, false, false],
    ['Storm-2949', 'Then Storm-2949 came.', true, false, false],
    ['TA2725', 'The TA2725 board costs ten dollars.', true, false, false],
    ['TA2024', 'The TA2024 board costs ten dollars.', true, false, false],
    ['UNC5537', 'The hackers UNC5537 came.', true, true, true],
    ['UNC5537', 'The group UNC5537 came.', true, true, false],
    ['TA2725', 'Turla, APT41 and TA2725 came.', true, true, true],
    ['UNC 2452', 'At UNC 2452 students came.', true, false, false],
    ['UNC 2026', 'The UNC 2026 season opens.', false, false, false],
    ['UNC 2026', 'The group UNC 2026 came.', true, true, false],
    ['UNC2026', 'The UNC2026 season opens.', true, false, false],
    ['APT 3', 'This release has APT 3 for its packages.', false, false, false],
    ['APT 3', 'The group APT 3 came.', true, true, false],
    ['APT 41', 'To 1200 Oak St APT 41, Austin.', false, false, false],
    ['APT 41', 'To 88 Lake Drive, APT 41, Austin.', false, false, false],
    ['APT 41', 'In 2024 the agency said that APT 41 came.', true, false, false],
    ['APT 41', 'The group APT 41 came.', true, true, false],
    ['APT41', 'Then APT41 came.', true, true, true],
    ['UNC2452', 'Then UNC2452 came.', true, true, true],
    ['QOR77', 'The QOR77 plug is new.', true, false, false],
    ['QOR77', 'The hackers QOR77 came.', true, true, true],
    ['Larva-208', 'A Larva-208 lens.', true, false, false],
    ['Storm 0558', 'A Storm 0558 sign.', true, false, false],
    ['STAC5143', 'The STAC5143 connector.', true, false, false],
    ['Twisted Panda', 'A Twisted Panda toy.', true, false, false],
    ['Twisted Panda', 'The Twisted Panda group came.', true, true, false],
  ])('%s in "%s"', (code, text, withSecurity, alone, elsewhere) => {
    const isMarked = (page: string) => marked(page).includes(code);
    expect([isMarked(SECURITY + text), isMarked(text), isMarked(ELSEWHERE + text)]).toEqual([
      withSecurity,
      alone,
      elsewhere,
    ]);
  });
});

describe('on a page that touches on security', () => {
  const TOUCHING = 'Malware. ';

  it.each([
    'AMBER CASTLE',
    'AMBER NEPTUNE',
    'AMBER RELIC',
    'BRONZE HARBOR',
    'TIN HARBOR',
    'RedMike',
    'GrayTango',
  ])('capitals and colours are enough: %s', (name) => {
    expect(marked(`${TOUCHING}Then ${name} came.`)).toEqual([name]);
    expect(marked(`Then ${name} came.`)).toEqual([]);
    expect(marked(`${ELSEWHERE}Then ${name} came.`)).toEqual([]);
  });

  it('what kind it is may stand before them', () => {
    expect(marked(`${TOUCHING}Then the APT BRONZE HARBOR came.`)).toEqual(['BRONZE HARBOR']);
  });

  it.each(['AMBER COMET', 'AMBER ION', 'Twisted Panda', 'Velvet Typhoon', 'Earth Harbor', 'Amber Taurus'])(
    'other manners are not: %s',
    (name) => {
      expect(marked(`${TOUCHING}Then ${name} came.`)).toEqual([]);
      expect(marked(`${SECURITY}Then ${name} came.`)).toEqual([name]);
    },
  );
});

describe('a vendor’s word that is a name itself', () => {
  const names = knownTo({
    actors: [['Cobalt'], ['CASTLE'], ['Lynx Spider']],
    malware: ['Copper'],
    words: ['cobalt', 'castle', 'copper', 'harbor', 'amber'],
  });

  it.each([
    ['COBALT HARBOR', ['COBALT HARBOR']],
    ['COPPER HARBOR', ['COPPER HARBOR']],
    ['AMBER CASTLE', ['AMBER CASTLE']],
    ['COBALT HARBOR, Cobalt', ['COBALT HARBOR', 'Cobalt']],
    ['Cobalt', ['Cobalt']],
    ['COBALT', ['COBALT']],
    ['Cobalt Harbor', ['Cobalt']],
    ['COBALT Harbor', ['COBALT']],
    ['Amber Castle', ['Castle']],
    ['COBALT HARBOR GATE', ['COBALT']],
    ['COBALT HARBOR runs IT', ['COBALT HARBOR']],
    ['COBALT HARBOR GATEkeepers', ['COBALT HARBOR']],
    ['Lynx Spider', ['Lynx Spider']],
  ])('makes one of another by its capitals: %s', (text, expected) => {
    expect(scanned(`by ${text}, which`, names())).toEqual(expected);
  });
});

describe('a number that begins as a shorter name does', () => {
  const names = knownTo({
    actors: [['SHADOW'], ['TA505'], ['Jinx']],
    malware: ['Larva'],
    words: ['shadow', 'jinx'],
  });

  it.each([
    ['SHADOW-EARTH-999', ['SHADOW-EARTH-999']],
    ['Larva-24005', ['Larva-24005']],
    ['JINX-0132', ['JINX-0132']],
    ['TA505', ['TA505']],
    ['SHADOW-EARTH', ['SHADOW']],
    ['Larva, 24005', ['Larva']],
  ])('is the number, where a vendor numbers so: %s', (text, expected) => {
    expect(scanned(`by ${text}, which`, names())).toEqual(expected);
  });
});
