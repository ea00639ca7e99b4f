import { describe, expect, it } from 'vitest';
import { whoIsMeant } from '@/core/matcher/cues';
import { isListGap } from '@/core/matcher/listed-with';
import { isPartOfName } from '@/core/matcher/part-of-name';
import { LIST_REACH } from '@/core/matcher/scan-text';
import { knownTo } from './read-text';

const NAMES = knownTo({});
const NAME = 'Xyzzy';

/** Who is meant by a name between two texts. */
function meant(before: string, after: string) {
  return whoIsMeant(before + NAME + after, before.length, before.length + NAME.length, NAMES());
}

describe('a word is part of a longer name', () => {
  it.each([
    ['a ', ' Editor vulnerability', true],
    ['the tool “', ' Road”', true],
    ['in Microsoft ', ' was patched', true],
    ['', ' Group', false],
    ['by ', ' Ransomware operators', false],
    ['The ', ' group', false],
    ['', ' Actor of note', false],
    ['', ' Operator of note', false],
    ['', ' Operators of note', false],
    ['', ' Hacker of note', false],
    ['The, Hacker ', ' came', false],
    ['by, Hackers ', ' came', false],
    ['hackers of ', ' targeted banks', false],
    ['', ', Maze and others', false],
    ['by ', '. Later', false],
  ])('%s…%s → %s', (before, after, expected) => {
    const end = before.length + NAME.length;
    expect(isPartOfName(before + NAME + after, before.length, end, NAMES(), false)).toBe(expected);
  });
});

describe('a word beside a name says that it is an actor’s', () => {
  it.each([
    ['the Group ', ''],
    ['THE GROUP ', ''],
    ['hackers called “', '”'],
    ['New Group Called ', ' Boasts Of It'],
    ['Tracked As ', ''],
    ['linked to ', ''],
    ['attributed to the "', '"'],
    ['by French ', ''],
    ['the state-sponsored (', ')'],
    ['', ' Group'],
    ['“', '” gang'],
    ['', ', a Threat Actor'],
    ['', ' carried out a raid'],
    ['', ' Stole money'],
    ['‘', '’ has quickly attacked banks'],
    ['', ' claims responsibility'],
    ['', ' well-known group'],
    ['', ' aka Otter gang'],
    ['the group which is called ', ''],
    ['the group that was called ', ''],
    ['attributed, by a desk, to ', ''],
    ['a group, in the words of a desk, known as ', ''],
  ])('%s…%s', (before, after) => {
    expect(meant(before, after)).toBe('actor');
  });

  it.each([
    ['', ''],
    ['the regroup ', ''],
    ['by french ', ''],
    ['the Group. ', ''],
    ['as tracked ', ''],
    ['', ' groupings'],
    ['', ' stolen goods'],
    ['', '. Group'],
    ['', ' wellknown group'],
    ['malware, ', ''],
    ['linked to a meeting of ', ''],
    ['attributed by him to the firm of ', ''],
    // Too far apart.
    ['linked by the old desk of two or three small firms to ', ''],
    // Whose it is says nothing of who uses it.
    ['hackers with malware of ', ''],
    // Who is head of what.
    ['the Global Research Group ', ''],
  ])('says nothing: %s…%s', (before, after) => {
    expect(meant(before, after)).toBeUndefined();
  });
});

describe('what is said to be a tool', () => {
  it.each([
    ['Named ', ', the malware was built for ransomware attacks', 'tool'],
    ['', ', a backdoor used in attacks', 'tool'],
    ['', ', a malware author', undefined],
    ['', ', a ransomware attack group', 'actor'],
  ])('is that whatever is done with it: %s…%s', (before, after, expected) => {
    expect(meant(before, after)).toBe(expected);
  });
});

describe('a compound is read by its last word, however it is written', () => {
  it.each([
    ['the ransomware-group ', 'actor'],
    ['the oﬃce－group ', 'actor'],
    ['the rans\u00adom-group ', 'actor'],
    ['the China-linked ', 'actor'],
    ['the ﬃ-group ', 'actor'],
    ['the oﬃce-ﬂoor ', undefined],
    ['the ﬃ-ﬃ-ﬃ ', undefined],
    ['the ㌀-x ', undefined],
    ['the \u00ad\u00ad-a-b ', undefined],
  ])('%s…', (before, expected) => {
    expect(meant(before, '')).toBe(expected);
  });
});

describe('a word beside a name says that it is a tool’s', () => {
  it.each([
    ['', ' malware', true],
    ['', ' Malware', true],
    ['“', '” backdoor', true],
    ['', ' Remote Access Trojan', true],
    ['the Malware ', '', true],
    ['ransomware called “', '”', true],
    ['CVE-2024-1234, also called ', ', was mended', true],
    ['hackers, also called ', ', came', false],
    ['the door, also called ', ', opened', false],
    ['backdoors, such as ', '', true],
    ['the tool which is called ', '', true],
    ['linked, say they, to the malware ', '', true],
    ['', ' aka Otter ransomware', true],
    ['', ' joysticks', true],
    ['a sample of ', '', true],
    ['an example of ', '', false],
    ['found as Backdoor.', '', true],
    ['found as Android.', '', true],
    ['went by car.', '', false],
    ['the ', ' garden', false],
    ['', ' ransomware gang', false],
    ['', ' Ransomware Gang', false],
    ['', ' ransomware operations', false],
    ['the software ', '', false],
  ])('%s…%s → %s', (before, after, expected) => {
    expect(meant(before, after) === 'tool').toBe(expected);
  });
});

describe('what stands between two names of one list', () => {
  it.each([
    ', ',
    ' / ',
    '/',
    ' & ',
    ' and ',
    ' AND ',
    ', and ',
    ',and ',
    ', or ',
    ', formerly ',
    ' aka ',
    ' a.k.a. ',
    ' a.k.a ',
    ' (',
    ' (aka ',
    ' (formerly known as ',
    ' 73, ',
    ' (73%), ',
    ' 73 ',
    ' 2. ',
    '”, “',
    ', '.padEnd(LIST_REACH),
  ])('%j does', (between) => {
    expect(isListGap(between, 0, between.length, NAMES())).toBe(true);
  });

  it.each([
    '',
    ' ',
    '\n',
    '. ',
    ' then ',
    ', then ',
    ' and the ',
    ' band ',
    '. 2 ',
    ' v2 ',
    'x, ',
    ', '.padEnd(LIST_REACH + 1),
  ])('%j does not', (between) => {
    expect(isListGap(between, 0, between.length, NAMES())).toBe(false);
  });
});
