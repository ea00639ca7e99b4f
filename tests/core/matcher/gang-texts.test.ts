import { describe, expect, it } from 'vitest';
import { knownTo, marked } from './read-text';

const NAMES = knownTo({
  actors: [['Ravine']],
  gangs: [
    ['Cove'],
    ['Lagoon'],
    ['Estuary'],
    ['stonereef'],
    ['Reef International'],
    ['Good Reef'],
    ['QuuxLock'],
    ['BlueBell'],
    ['Dataleak'],
    ['key group'],
  ],
  malware: ['Pebbleware'],
  words: ['cove', 'lagoon', 'estuary', 'stone', 'reef', 'good', 'international', 'bluebell', 'data', 'leak'],
  everyday: ['good', 'reef', 'paper', 'window', 'summer', 'bread', 'garden', 'yellow', 'winter', 'table'],
});

const OF_GANGS = 'Ransomware gangs steal data. A ransomware group uses phishing and malware. Hackers came.';

const found = (text: string, page = '') => marked(text, NAMES(), page);

describe('what a gang’s name is said to be', () => {
  it.each([
    'Cove is a technique that gangs use.',
    'Cove is a project which many hackers support.',
    'Cove, a hospital that a ransomware gang attacked, is open.',
  ])('ends before what is said of that: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each(['Cove is a gang that hackers join.', 'Cove, a new group which steals malware, left.'])(
    'is a gang: %s',
    (text) => {
      expect(found(text)).toEqual(['Cove']);
    },
  );
});

describe('a firm that is a group', () => {
  it.each([
    'Hackers stole records from Cove Group, which runs gyms.',
    'Cove Group, a software company, fixed malware.',
    'Malware ran on Cove Group’s servers.',
  ])('is no gang: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each(['The attack was claimed by the Cove group, hackers said.', 'The Cove ransomware group, it said.'])(
    'is one where more is said: %s',
    (text) => {
      expect(found(text)).not.toEqual([]);
    },
  );
});

describe('beside another gang', () => {
  it('is the gang that it became, by name', () => {
    expect(found('Cove rebranded as Lagoon after its ransomware hit a port.')).toEqual(['Cove', 'Lagoon']);
  });

  it('is not whom that attacked', () => {
    expect(found('Cove, breached by the Lagoon gang, has paid.')).toEqual(['Lagoon']);
    expect(found('Cove, known as the Lagoon gang, has left.')).toEqual(['Cove', 'Lagoon']);
  });
});

it.each([
  ['the dark web blog of a gang', 'Files are on Cove’s dark web blog.', 'Cove'],
  ['its extortion page', 'Files are on Cove’s extortion page.', 'Cove'],
  ['what hackers call themselves', 'Hackers who call themselves Cove came.', 'Cove'],
  ['whose offshoot another is', 'They are an offshoot of QuuxLock.', 'QuuxLock'],
])('says %s', (_, text, name) => {
  expect(found(text)).toEqual([name]);
});

it('takes no firm for a gang because another was a part of it', () => {
  expect(found('It is an offshoot of Cove. Hackers attacked it.')).toEqual([]);
});

describe('two words', () => {
  it('are a gang that the list writes as one', () => {
    expect(found('The Stone Reef ransomware gang came.')).toEqual(['Stone Reef']);
    expect(found('The stone reef came to the ransomware gang.')).toEqual([]);
  });

  it('need no cue on a page that tells of gangs, unless everybody says both', () => {
    expect(found('Reef International shut down.', OF_GANGS)).toEqual(['Reef International']);
    expect(found('Good Reef shut down.', OF_GANGS)).toEqual([]);
  });
});

describe('a gang’s ransomware', () => {
  it.each([
    'Cove ransomware has claimed responsibility, hackers said.',
    'Cove Ransomware previously claimed credit for the malware.',
  ])('is the gang that has claimed something: %s', (text) => {
    expect(found(text)).toEqual(['Cove']);
  });

  it.each(['Cove ransomware has hackers worried.', 'Cove ransomware has claimed to be an update.'])(
    'is a tool where less is said: %s',
    (text) => {
      expect(found(text, OF_GANGS)).toEqual([]);
    },
  );
});

it.each([
  ['whose pictures they are', 'Hackers saw a picture released by QuuxLock.', ['QuuxLock']],
  ['who listed a firm', 'The ransomware victim was listed by QuuxLock.', ['QuuxLock']],
  ['no firm that published something', 'Malware is in the files released by Cove.', []],
  [
    'what was once thought of it',
    'Cove was once considered one of the most active and notorious data-stealing ransomware groups.',
    ['Cove'],
  ],
  [
    'what it began, in a headline',
    'The Cove ransomware gang and the Cove crew stole data, hackers said. Cove Started to Shut Down',
    ['Cove', 'Cove', 'Cove'],
  ],
])('says of a gang %s', (_, text, names) => {
  expect(found(text)).toEqual(names);
});

it('begins a sentence as no word where it is listed with a capital within', () => {
  const page = 'The BlueBell ransomware gang stole data.';
  expect(found('BlueBell/Bluebel states that it came.', page)).toEqual(['BlueBell']);
  expect(found('Bluebell/Harebell states that it came.', page)).toEqual(['Bluebell']);
  expect(found('Cove/Harebell states that it came.', 'The Cove ransomware gang stole data.')).toEqual([]);
});

it('is no gang that two words of this trade would name', () => {
  const page = `${OF_GANGS} The QuuxLock gang came.`;
  expect(found('A thousand apply after the Data Leak.', page)).toEqual([]);
  expect(found('The Data Leak gang came.', page)).toEqual(['Data Leak']);
  expect(found('A thousand apply after Dataleak left.', page)).toEqual(['Dataleak']);
});

describe('what only people or their organisation have', () => {
  it.each([
    'Then Cove partners went elsewhere.',
    'A former Cove negotiator spoke.',
    'They would break into Cove’s infrastructure.',
    'Police charged the administrators of Cove.',
    'The spokesperson of Cove answered.',
    'It was after the demise of Cove.',
    'When the Cove operation closed, others came.',
    'It was posted on the Cove website.',
    'The seized QuuxLock infrastructure is gone.',
    'They arrested a QuuxLock recruiter.',
  ])('tells of a gang, also of one whose name is a word, where gangs are told of: %s', (text) => {
    expect(found(text, OF_GANGS)).toHaveLength(1);
  });

  it.each([
    'Cove partners went elsewhere.',
    'A former Cove dentist spoke.',
    'Then Cove Partners went elsewhere.',
    'Then cove partners went elsewhere.',
    'Police charged the tenants of Cove.',
    'That is a nickname of a key group member.',
    'When the Cove shop closed, others came.',
    'It was after the return of Cove in a variant.',
  ])('tells of none where it may be a word’s, or a firm’s: %s', (text) => {
    expect(found(text, OF_GANGS)).toEqual([]);
  });

  it.each([
    'Then Pebbleware partners went.',
    'The Pebbleware infrastructure is gone.',
    'It was the Pebbleware operation.',
  ])('makes no gang of what is software alone: %s', (text) => {
    expect(found(text, OF_GANGS)).toEqual([]);
  });

  it('tells of none of a word on a page about malware', () => {
    const page = 'Malware and phishing are what trojans and hackers use. The Cove backdoor came.';
    expect(found('Then Cove partners went elsewhere.', page)).toEqual([]);
  });
});

describe('what stands behind a gang’s ransomware and a comma', () => {
  it.each([
    'Cove ransomware, a new gang, came.',
    'Cove ransomware, a relatively new player, came.',
    'With Cove ransomware, an extortion mob, came others.',
  ])('says that it is the gang: %s', (text) => {
    expect(found(text)).toEqual(['Cove']);
  });

  it.each([
    'With Cove ransomware, the gang stole data.',
    'Cove ransomware, a note on the leak site said, came.',
    'Cove ransomware, a gang’s trojan, came.',
    'A port was hit with Cove ransomware, a gang leader said.',
  ])('says nothing of the sort: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

it.each([
  'a shadowy conclave of thieves',
  'a small cabal',
  'a ransomware powerhouse',
  'an infamous extortionist',
])('is a gang that is said to be %s', (what) => {
  expect(found(`Hackers and malware: Cove, ${what}, came.`)).toEqual(['Cove']);
  expect(found('Hackers and malware: Cove, a banking powerhouse, came.')).toEqual([]);
});

it.each(['Surges', 'Resurfaces', 'Dethrones All', 'Dominates', 'Disbands', 'Vanishes'])(
  'is itself in a headline of what it does: %s',
  (does) => {
    expect(found(`QuuxLock ${does} as Threat`, OF_GANGS)).toEqual(['QuuxLock']);
    expect(found('QuuxLock Furniture as Threat', OF_GANGS)).toEqual([]);
  },
);
