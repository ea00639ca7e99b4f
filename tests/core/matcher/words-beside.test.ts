import { describe, expect, it } from 'vitest';
import { WORD_CLASS } from '@/core/matcher/languages/word-classes';
import { wordAfter, wordBefore } from '@/core/matcher/words-beside';
import { knownTo } from './read-text';

const NAMES = knownTo({});

/** The word before, or after, the place that `|` marks in a text. */
function standsBefore(marked: string): string | null {
  const at = marked.indexOf('|');
  const text = marked.replace('|', '');
  const word = wordBefore(text, at, NAMES());
  return word && text.slice(word.start, word.end);
}

function standsAfter(marked: string): string | null {
  const at = marked.indexOf('|');
  const text = marked.replace('|', '');
  const word = wordAfter(text, at, NAMES());
  return word && text.slice(word.start, word.end);
}

describe('the word before a place', () => {
  it.each([
    ['the group |', 'group'],
    ['the group|', 'group'],
    ['group |', 'group'],
    ['Group2 |', 'Group2'],
    ['the group “|', 'group'],
    ['the group ("|', 'group'],
    ['the group, |', 'group'],
    ['the group – |', 'group'],
    ['the\ngroup\n|', 'group'],
    ['the gr\u00adoup\u200b |', 'gr\u00adoup'],
    ['double-extortion |', 'double-extortion'],
    ["l'acteur |", "l'acteur"],
    ['l’acteur |', 'l’acteur'],
    ['also a.k.a |', 'a.k.a'],
    ['also a.k.a. |', 'a.k.a'],
    ['A.K.A. |', 'A.K.A'],
    ['de\u0301ja\u0300 |', 'de\u0301ja\u0300'],
    ['a - group |', 'group'],
    ['-group |', 'group'],
    ['мошенники |', 'мошенники'],
    ['القراصنة |', 'القراصنة'],
    ['Raasالقراصنة |', 'القراصنة'],
    ['القراصنةRaas |', 'Raas'],
  ])('%j ends in %s', (text, word) => {
    expect(standsBefore(text)).toBe(word);
  });

  it.each([
    ['|group'],
    [' |'],
    ['The group left. |'],
    ['The group left! |'],
    ['the group; |'],
    ['the group\n\n|'],
    ['the group\n \n|'],
    ['the group       |'],
    ['xa.k.a. |'],
    ['the a.k. |'],
  ])('nothing stands before %j', (text) => {
    expect(standsBefore(text)).toBe(null);
  });

  it('is looked for over six signs and no further', () => {
    expect(standsBefore('group      |')).toBe('group');
    expect(standsBefore('group       |')).toBe(null);
  });

  it('is of forty letters at most', () => {
    expect(standsBefore(`${'a'.repeat(60)} |`)).toBe('a'.repeat(40));
  });

  it.each([
    ['the group, |', true],
    ['the group: |', true],
    ['the group — |', true],
    ['the group، |', true],
    ['the group |', false],
    ['the group (|', false],
    ['the group-|', false],
  ])('%j: whether something stands between', (text, isApart) => {
    const at = text.indexOf('|');
    expect(wordBefore(text.replace('|', ''), at, NAMES())?.isApart).toBe(isApart);
  });

  it('is the longest that says something where words have no spaces between', () => {
    expect(standsBefore('勒索病毒|')).toBe('勒索病毒');
    expect(standsBefore('据称勒索病毒|')).toBe('勒索病毒');
    expect(standsBefore('据称勒索病毒「|')).toBe('勒索病毒');
    expect(standsBefore('病毒|')).toBe('病毒');
    expect(standsBefore('山川|')).toBe('川');
  });

  it('says what it is', () => {
    expect(wordBefore('the gang', 8, NAMES())?.classes).toBe(WORD_CLASS.kinds);
    expect(wordBefore('据称团伙', 4, NAMES())?.classes).toBe(WORD_CLASS.kinds);
    expect(wordBefore('山川', 2, NAMES())).toEqual({ start: 1, end: 2, classes: 0, isApart: false });
  });
});

describe('the word after a place', () => {
  it.each([
    ['| group left', 'group'],
    ['|group left', 'group'],
    ['| group', 'group'],
    ['|” group', 'group'],
    ['|), group', 'group'],
    ['|\ngroup', 'group'],
    ['| double-extortion gang', 'double-extortion'],
    ["| l'acteur", "l'acteur"],
    ['| gr\u00adoup left', 'gr\u00adoup'],
    ['| group- or not', 'group'],
    ['| group. Then', 'group'],
    ['| a.k.a. Lead', 'a.k.a'],
    ['| de\u0301ja\u0300 vu', 'de\u0301ja\u0300'],
    ['| القراصنةRaas', 'القراصنة'],
    ['| Raasالقراصنة', 'Raas'],
  ])('%j begins with %s', (text, word) => {
    expect(standsAfter(text)).toBe(word);
  });

  it.each([
    ['group|'],
    ['| '],
    ['|. Group'],
    ['|; group'],
    ['|\n\ngroup'],
    ['|\n \ngroup'],
    ['|       group'],
  ])('nothing stands after %j', (text) => {
    expect(standsAfter(text)).toBe(null);
  });

  it('is looked for over six signs and no further', () => {
    expect(standsAfter('|      group')).toBe('group');
    expect(standsAfter('|       group')).toBe(null);
  });

  it('is of forty letters at most', () => {
    expect(standsAfter(`| ${'a'.repeat(60)}`)).toBe('a'.repeat(40));
  });

  it.each([
    ['|, a group', true],
    ['|: a group', true],
    ['| — a group', true],
    ['|、group', true],
    ['| group', false],
    ['|) group', false],
    ['|- group', false],
  ])('%j: whether something stands between', (text, isApart) => {
    expect(wordAfter(text.replace('|', ''), text.indexOf('|'), NAMES())?.isApart).toBe(isApart);
  });

  it('is the longest that says something where words have no spaces between', () => {
    expect(standsAfter('|攻击者')).toBe('攻击者');
    expect(standsAfter('|攻击者宣布')).toBe('攻击者');
    expect(standsAfter('|」攻击者宣布')).toBe('攻击者');
    expect(standsAfter('|攻击')).toBe('攻击');
    expect(wordAfter('山川', 0, NAMES())).toEqual({ start: 0, end: 1, classes: 0, isApart: false });
  });
});
