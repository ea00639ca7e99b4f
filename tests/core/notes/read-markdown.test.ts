import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_NOTE } from '@/core/model/correction';
import { type Block, type Inline, readMarkdown } from '@/core/notes/read-markdown';

const p = (...inside: Inline[]): Block => ({ kind: 'paragraph', inside });

describe('what a note may hold', () => {
  it.each<[string, string, Block[]]>([
    ['plain lines, ended where they were', 'a\nb', [p('a', { kind: 'break' }, 'b')]],
    [
      'emphasis',
      '**a** *b* ~~c~~ `d`',
      [
        p(
          { kind: 'strong', inside: ['a'] },
          ' ',
          { kind: 'em', inside: ['b'] },
          ' ',
          { kind: 'del', inside: ['c'] },
          ' ',
          { kind: 'code', text: 'd' },
        ),
      ],
    ],
    ['a heading', '## a', [{ kind: 'heading', level: 2, inside: ['a'] }]],
    [
      'a list',
      '- a\n- b',
      [{ kind: 'list', first: null, items: [{ blocks: [p('a')] }, { blocks: [p('b')] }] }],
    ],
    ['a list from three', '3. a', [{ kind: 'list', first: 3, items: [{ blocks: [p('a')] }] }]],
    [
      'tasks',
      '- [x] a\n- [ ] b',
      [
        {
          kind: 'list',
          first: null,
          items: [
            { done: true, blocks: [p('a')] },
            { done: false, blocks: [p('b')] },
          ],
        },
      ],
    ],
    ['a quotation', '> a', [{ kind: 'quote', blocks: [p('a')] }]],
    ['code', '```js\n<b>\n```', [{ kind: 'code', text: '<b>' }]],
    [
      'a table',
      '|a|b|\n|-|-|\n|1|**2**|',
      [{ kind: 'table', head: [['a'], ['b']], rows: [[['1'], [{ kind: 'strong', inside: ['2'] }]]] }],
    ],
    ['a rule', '---', [{ kind: 'rule' }]],
    [
      'links of three kinds',
      '[a](https://x.example/) http://y.example <me@x.example>',
      [
        p(
          { kind: 'link', href: 'https://x.example/', inside: ['a'] },
          ' ',
          { kind: 'link', href: 'http://y.example', inside: ['http://y.example'] },
          ' ',
          { kind: 'link', href: 'mailto:me@x.example', inside: ['me@x.example'] },
        ),
      ],
    ],
    ['signs that are none', 'AT&T, 2 < 3, a_b, \\*c\\*', [p('AT&T, 2 < 3, a_b, ', '*', 'c', '*')]],
  ])('is %s', (_, text, blocks) => {
    expect(readMarkdown(text)).toEqual(blocks);
  });
});

describe('whatever a colleague’s file holds', () => {
  it.each([
    ['a script', '<script>alert(1)</script>'],
    ['a handler', '<img src=x onerror=alert(1)>'],
    ['a script in a link', '[x](javascript:alert(1))'],
    [
      'one that is disguised',
      '[x](java&#115;cript:alert(1)) [x](JaVaScRiPt:alert(1)) [x](&#x6A;avascript:alert(1))',
    ],
    ['one in angles', '<javascript:alert(1)>'],
    ['data', '[x](data:text/html,<script>alert(1)</script>)'],
    ['one by reference', '[x]\n\n[x]: javascript:alert(1)'],
    [
      'an address of the extension',
      '[x](chrome-extension://abc/options.html) [x](moz-extension://abc/) [x](/options.html) [x](#y)',
    ],
    ['a file', '[x](file:///etc/passwd)'],
    ['a mail with more than an address', '[x](mailto:a@b.example?body=y)'],
    ['an address that ends itself', '[x](https://a.example/"onclick="y)'],
  ])('%s stays text', (_, text) => {
    expect(linksIn(readMarkdown(text))).toEqual([]);
    expect(wordsOf(readMarkdown(text))).toContain(text.includes('<') ? '<' : '[x]');
  });

  it('is no image, but its words', () => {
    expect(readMarkdown('![pixel](https://evil.example/p.png)')).toEqual([p('pixel')]);
  });

  it.each([
    ['quotations in quotations', '>'],
    ['lists in lists', '- '],
    ['lists with numbers', '1. '],
    ['brackets', '['],
    ['images', '!['],
    ['stars', '*a **b '],
    ['tags', '<a '],
    ['fences', '`a``'],
    ['definitions', '[a]: b\n'],
    ['bars', '|a'],
  ])('is read in bounded time: %s', (_, piece) => {
    const text = piece.repeat(MAX_NOTE / piece.length);
    // A list of 30 is deep for anybody; the work is counted as the browser does, by what is made.
    expect(depthOf(readMarkdown(text))).toBeLessThanOrEqual(64);
  });

  it('makes nothing but what a note may hold, whatever it is made of', () => {
    const pieces = fc.constantFrom(
      ...[
        '<',
        '>',
        '[',
        ']',
        '(',
        ')',
        '!',
        '*',
        '_',
        '`',
        '~',
        '|',
        '-',
        '#',
        '\\',
        '&',
        '"',
        "'",
        ':',
        '\n',
        ' ',
        'a',
        '1.',
      ],
      ...[
        'javascript:',
        'https://a.example',
        'data:',
        '<a href=',
        '&#x6a;',
        '\n\n',
        '    ',
        '[x]: ',
        'mailto:a@b.example',
      ],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        for (const href of linksIn(readMarkdown(parts.join(''))))
          expect(href).toMatch(/^(https?:\/\/|mailto:)[^\s<>"'\\]+$/i);
      }),
      { numRuns: 500 },
    );
  });
});

function linksIn(tree: unknown): string[] {
  if (typeof tree !== 'object' || tree === null) return [];
  const own = 'href' in tree ? [String(tree.href)] : [];
  return [...own, ...Object.values(tree).flatMap(linksIn)];
}

function wordsOf(tree: unknown): string {
  if (typeof tree === 'string') return tree;
  return typeof tree === 'object' && tree !== null ? Object.values(tree).map(wordsOf).join('') : '';
}

function depthOf(tree: unknown): number {
  if (typeof tree !== 'object' || tree === null) return 0;
  return 1 + Math.max(0, ...Object.values(tree).map(depthOf));
}
