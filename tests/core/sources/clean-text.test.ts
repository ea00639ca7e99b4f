import { describe, expect, it } from 'vitest';
import { asLabels, asList, cleanDescription, cleanReferences } from '@/core/sources/clean-text';

describe('a description', () => {
  it.each([
    ['is kept as it is', 'Two words, one stop.', 'Two words, one stop.'],
    ['keeps its paragraphs', 'One.\r\n\r\nTwo.', 'One.\n\nTwo.'],
    ['loses citation marks', 'It spies.(Citation: Some Report 2020)', 'It spies.'],
    [
      'loses citation marks with brackets in them',
      'It spies.(Citation: Report (Part 1) 2020) Often.',
      'It spies. Often.',
    ],
    [
      'keeps the words of a link',
      'Uses [Mimikatz](https://attack.mitre.org/software/S0002) .',
      'Uses Mimikatz.',
    ],
    ['keeps other brackets', 'Two names [one] (two).', 'Two names [one] (two).'],
    ['loses tags, never their words', '<p>It <b>spies</b><script>alert(1)</script></p>', 'It spiesalert(1)'],
    ['keeps a smaller-than sign', 'a < b and 3 > 2', 'a < b and 3 > 2'],
    ['loses marks that turn the direction', 'exe.\u202efdp\u202c \u2066x\u2069', 'exe.fdp x'],
    ['loses controls', 'a\u0000b\u001b[31mc', 'ab[31mc'],
    ['keeps joiners within words', 'می\u200cشود', 'می\u200cشود'],
    ['loses spaces around', '  It spies. \n', 'It spies.'],
  ])('%s', (_, raw, text) => {
    expect(cleanDescription(raw)).toBe(text);
  });

  it.each([
    ['empty', ''],
    ['blank', ' \n '],
    ['only a citation', '(Citation: X)'],
    ['a number', 3],
    ['missing', undefined],
    ['a list', ['a']],
  ])('is absent when it is %s', (_, raw) => {
    expect(cleanDescription(raw)).toBeUndefined();
  });

  it('is cut when it is endless', () => {
    expect(cleanDescription('word '.repeat(100_000))?.length).toBeLessThanOrEqual(20_000);
  });

  it.each(['(Citation:', '[a](', '<a', '[', '(', ' .'])('of nothing but "%s" takes no time', (part) => {
    expect(() => cleanDescription(part.repeat(20_000))).not.toThrow();
  });
});

describe('references', () => {
  it.each([
    'https://attack.mitre.org/groups/G0016/',
    'http://report.example/a.pdf?page=2#top',
    'HTTPS://REPORT.example/',
    'https://de.wikipedia.org/wiki/Fancy_Bear_(Gruppe)',
  ])('keep %s', (address) => {
    expect(cleanReferences([address])).toEqual([address]);
  });

  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)//https://report.example',
    'JaVaScRiPt:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'ftp://report.example/',
    '//report.example/',
    '/groups/G0016',
    'report.example',
    'https://',
    'https://report.example/"onmouseover="alert(1)',
    'https://report.example/<b>',
    'https:\\\\report.example',
    '',
  ])('drop %s', (address) => {
    expect(cleanReferences([address])).toEqual([]);
  });

  it('may be one string, padded', () => {
    expect(cleanReferences(' https://report.example/ ')).toEqual(['https://report.example/']);
  });

  it('are listed once each, in order', () => {
    expect(cleanReferences(['https://b.example', 'https://a.example', 'https://b.example'])).toEqual([
      'https://b.example',
      'https://a.example',
    ]);
  });

  it('are limited in number and length', () => {
    const many = Array.from({ length: 1_000 }, (_, at) => `https://report.example/${at}`);
    // One more than a record keeps, so that it is noticed that there are too many.
    expect(cleanReferences(many)).toHaveLength(301);
    expect(cleanReferences([`https://report.example/${'a'.repeat(3_000)}`])).toEqual([]);
  });
});

describe('a field that is now a string, now a list', () => {
  it.each([
    ['a string', 'Espionage', ['Espionage']],
    ['a list', ['Espionage', 'Sabotage'], ['Espionage', 'Sabotage']],
    ['an empty string', '', []],
    ['a list with gaps', ['Espionage', '', null, 3, ' '], ['Espionage']],
    ['nothing', undefined, []],
    ['null', null, []],
    ['an object', { a: 'Espionage' }, []],
  ])('is a list: %s', (_, raw, list) => {
    expect(asList(raw)).toEqual(list);
  });

  it('gives short texts once each, as a reader sees them', () => {
    expect(asLabels(['Energy', ' Academia \u202e'], 'Energy', undefined)).toEqual(['Energy', 'Academia']);
  });

  it('gives no endless text and no endless list', () => {
    expect(asLabels('x'.repeat(10_000))[0]).toHaveLength(200);
    expect(asLabels(Array.from({ length: 5_000 }, (_, at) => `sector ${at}`))).toHaveLength(200);
  });

  it('encodes the spaces that some addresses of the galaxy have', () => {
    expect(cleanReferences(['https://report.example/group/inc ransom'])).toEqual([
      'https://report.example/group/inc%20ransom',
    ]);
  });
});
