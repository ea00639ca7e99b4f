import { describe, expect, it } from 'vitest';
import { findMentions, findWithOthers } from '@/core/matcher/find-mentions';
import { judgeScan } from '@/core/matcher/judge-mentions';
import { isOpen, readOthers } from '@/core/matcher/judge-others';
import { takeNumbers, withNumbers } from '@/core/matcher/numbers';
import { scanText } from '@/core/matcher/scan-text';
import { knownTo, markedOthers } from './read-text';

const known = knownTo({
  actors: [['APT29', 'Cozy Bear'], ['Lazarus'], ['Gravel'], ['Kinsing']],
  gangs: [['Conti']],
  malware: [
    'Emotet',
    'PlugX',
    'njRAT',
    'Taurus',
    'Empire',
    'Cobalt Strike',
    'Redline Stealer',
    'Orz',
    'Conti',
    'Gravel',
    'Kinsing',
  ],
  ransomware: ['Stampado', 'AutoIt', 'PHP', 'BestCrypt', 'Android', 'Ryuk ransomware', 'Donald Trump'],
  words: ['taurus', 'empire', 'gravel'],
  everyday: ['empire'],
});

const SECURITY =
  'Attackers use malware and phishing; the ransomware, the backdoor and the exploit were found.';
const PLAIN = 'The garden has roses and a bench near the wall where the cat sleeps in the sun. '.repeat(20);

describe('malware named on a page about security', () => {
  it.each([
    ['a name that is no word', 'Then came Emotet in March.', ['Emotet']],
    ['one that is spelled like no word', 'Both PlugX and njRAT were seen.', ['PlugX', 'njRAT']],
    ['several words', 'They ran Cobalt Strike again.', ['Cobalt Strike']],
    ['with its kind small', 'Another one is Redline stealer here.', ['Redline stealer']],
    ['a word that is said to be malware', 'It loads the Taurus backdoor.', ['Taurus']],
    ['a word that is called so', 'A new backdoor, dubbed Empire, was found.', ['Empire']],
    [
      'a word in a list of malware',
      'Among them are Emotet, Taurus and PlugX.',
      ['Emotet', 'Taurus', 'PlugX'],
    ],
    ['a few letters that are called so', 'It is a backdoor called Orz.', ['Orz']],
    ['what says itself that it is', 'That was Ryuk ransomware again.', ['Ryuk ransomware']],
    ['a gang by the name of its malware', 'They deployed the Conti ransomware there.', ['Conti']],
    ['a word', 'He was born under Taurus in May.', []],
    ['a word that stands before malware of any kind', 'Most Empire malware is old.', []],
    ['what a weakness is called', 'It abuses the Taurus vulnerability and the Orz exploit.', []],
    ['a few letters', 'The field Orz is empty.', []],
    ['a name that only a list of extortion groups has', 'The note was from Stampado by hand.', []],
    ['a statesman who is called like it', 'A report on Donald Trump was there.', []],
    ['a small word', 'He saw emotet there.', []],
    ['a part of an address', 'See https://example.org/Emotet/ and Emotet.exe there.', []],
    ['an actor', 'The group Gravel attacks again.', []],
  ])('marks %s', (_, text, expected) => {
    expect(markedOthers('software', text, known(), SECURITY)).toEqual(expected);
  });

  it.each(['They ran Taurus and PlugX.', 'They ran PlugX and Taurus.'])(
    'takes a word for malware that stands beside malware in a list, before or behind: %s',
    (text) => {
      expect(markedOthers('software', text, known(), SECURITY).toSorted()).toEqual(['PlugX', 'Taurus']);
      expect(markedOthers('software', text.replace(' and', ' there, not'), known(), SECURITY)).toEqual([
        'PlugX',
      ]);
    },
  );

  it.each(['exploit', 'vulnerability', 'vulnerabilities', 'flaw', 'flaws', 'bug', 'bugs', 'weakness'])(
    'takes no name of a %s for malware',
    (weakness) => {
      for (const text of [`It abuses the tool Orz ${weakness}.`, `It abuses the tool “Orz” ${weakness}.`])
        expect(markedOthers('software', text, known(), SECURITY)).toEqual([]);
      const other = `It abuses the tool Orz, and a ${weakness} in it.`;
      expect(markedOthers('software', other, known(), SECURITY)).toEqual(['Orz']);
    },
  );

  it('takes an everyday word for malware where the page says so twice elsewhere', () => {
    const once = `${SECURITY} A new backdoor, dubbed Empire.`;
    const text = 'They ran Empire there.';
    expect(markedOthers('software', text, known(), once)).toEqual([]);
    expect(markedOthers('software', text, known(), `${once} The loader is called Empire.`)).toEqual([
      'Empire',
    ]);
  });

  it('takes what one publisher calls an actor by for malware where the page touches on security, but no word', () => {
    const page = `It is about malware. ${PLAIN}`;
    expect(markedOthers('software', 'Later Kinsing came.', known(), page)).toEqual(['Kinsing']);
    expect(markedOthers('software', 'Later Gravel came.', known(), page)).toEqual([]);
    expect(markedOthers('software', 'Later Kinsing came.', known())).toEqual([]);
    const both = `${SECURITY} The group Kinsing attacked.`;
    expect(markedOthers('software', 'The group Kinsing came.', known(), both)).toEqual([]);
  });

  it('takes a word for malware where the page says so elsewhere, but not where a sentence begins with it', () => {
    const page = `${SECURITY} It is the Taurus backdoor.`;
    expect(markedOthers('software', 'Later Taurus was sold.', known(), page)).toEqual(['Taurus']);
    expect(markedOthers('software', 'Taurus was sold.', known(), page)).toEqual([]);
    expect(markedOthers('software', 'Later the Ford Taurus was sold.', known(), page)).toEqual([]);
    const again = `${page} The Taurus stealer is new. The Taurus trojan steals.`;
    expect(markedOthers('software', 'Taurus was sold.', known(), again)).toEqual(['Taurus']);
  });

  it('takes what only a list of extortion groups has for malware where the page says so', () => {
    const page = `${SECURITY} The Stampado ransomware encrypts files.`;
    expect(markedOthers('software', 'Stampado drops a note.', known(), page)).toEqual(['Stampado']);
    expect(markedOthers('software', 'Stampado drops a note.', known(), SECURITY)).toEqual([]);
  });

  it('never takes for malware what it is written in, runs on or is locked with, whatever a list calls so', () => {
    const page = `${SECURITY} The AutoIt malware loads a PHP backdoor. A BestCrypt ransomware, called Android.`;
    expect(markedOthers('software', 'An AutoIt script, PHP, BestCrypt, Emotet.', known(), page)).toEqual([
      'Emotet',
    ]);
  });

  it('marks a name both ways where a page means both by it', () => {
    const text = 'The Gravel backdoor is used by the group Gravel.';
    const [mentions = []] = findWithOthers([`${SECURITY} ${text}`], known());
    expect(mentions.map(({ evidence }) => evidence)).toEqual(['software', 'cue']);
  });
});

describe('what other blocks say makes a difference', () => {
  it.each([
    ['to a word', 'He was born under Taurus in May.', true],
    ['to a word of every day', 'The Empire fell.', true],
    ['to a word beside what is none', 'Emotet and the Taurus.', true],
    ['not to what is no word', 'Then came Emotet in March.', false],
    ['not to a word of which its own sentence says enough', 'It loads the Taurus backdoor.', false],
    ['not where nothing is named', 'Nobody was there.', false],
  ])('%s', (_, text, expected) => {
    const { scan, numbers } = takeNumbers(text, scanText(text, known()), known());
    expect(isOpen(readOthers(judgeScan(text, scan, known()), numbers, known()))).toBe(expected);
  });
});

it('marks no malware on a page about something else', () => {
  for (const text of ['Then came Emotet.', 'They ran Cobalt Strike.', 'The Taurus car has PlugX.'])
    expect(markedOthers('software', text, known(), PLAIN)).toEqual([]);
});

it('marks on a page that touches on security what is spelled like no word, and of two words none', () => {
  const page = `It is about malware. ${PLAIN}`;
  const text = 'Then came Emotet, and later Cobalt Strike.';
  expect(markedOthers('software', text, known(), page)).toEqual(['Emotet']);
  expect(markedOthers('software', text, known(), SECURITY)).toEqual(['Emotet', 'Cobalt Strike']);
});

describe('numbers', () => {
  it.each([
    ['a weakness', 'Patch CVE-2021-44228 now.', ['CVE-2021-44228']],
    ['one with hyphens at which no line breaks', 'Patch CVE‑2021‑44228 now.', ['CVE‑2021‑44228']],
    ['techniques', 'Phishing (T1566.001), T1059', ['T1566.001', 'T1059']],
    ['a group, software and a campaign', 'See G0016, S0154 and C0024.', ['G0016', 'S0154', 'C0024']],
    ['a part of an address', 'https://attack.mitre.org/techniques/T1566/', []],
    ['a longer number', 'T15661 and S01545, CVE-2021-4', []],
    ['a number of another kind', 'S2000, C1200, G9999, T9000', []],
    ['the number of a tactic', 'TA0001', []],
  ])('marks %s', (_, text, expected) => {
    expect(markedOthers('number', text, known(), SECURITY)).toEqual(expected);
  });

  it('marks a short one on a page about security only', () => {
    expect(markedOthers('number', 'S0154, T1566, T1566.001, CVE-2021-44228', known(), PLAIN)).toEqual([
      'T1566.001',
      'CVE-2021-44228',
    ]);
  });
});

it.each(['Patch CVE-2021-44228 and T1566.001 now.', 'APT29 (G0016), T1059: malware CVE‑2021‑44228, Emotet'])(
  'a text is read as without numbers where these are taken out: %s',
  (text) => {
    const names = withNumbers(known());
    const { scan, numbers } = takeNumbers(text, scanText(text, names), names);
    expect(scan).toEqual(scanText(text, known()));
    expect(numbers.length).toBeGreaterThan(1);
  },
);

describe('actors beside malware and numbers', () => {
  const filler = 'word '.repeat(30);
  it.each([
    'APT29 (G0016), Lazarus and Emotet were there.',
    'Emotet, Conti and Taurus malware. Conti attacked. The group Conti, CVE-2021-44228.',
    'Conti, REvil (S0496) and Maze gangs used T1566.001.',
    `Malware. Gravel ${filler.repeat(6)}CVE-2021-44228 CVE-2021-44229 T1566.001 T1059.003 Lazarus Conti`,
  ])('are marked to the letter as without: %s', (text) => {
    for (const page of ['', SECURITY, PLAIN]) {
      const without = findMentions([page, text], known());
      const beside = findWithOthers([page, text], withNumbers(known()));
      const actors = beside.map((mentions) =>
        mentions.filter(({ evidence }) => evidence !== 'software' && evidence !== 'number'),
      );
      expect(actors).toEqual(without);
    }
  });
});
