import fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import type { Actor } from '@/core/model/actor';
import { profileMarkdown } from '@/core/profile/profile-markdown';
import { buildActor } from '../../gallery/fixtures/build-actor';

/** As GitHub and most editors draw it, and with everything allowed that a feed might want. */
function draw(markdown: string): string {
  return micromark(markdown, {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
}

/** An actor whose every text is the same. */
function saying(text: string): Actor {
  const claim = { value: text, sources: [text] };
  const other = { value: `${text}2`, sources: ['b'] };
  return {
    ...buildActor('x'),
    name: text,
    names: [{ text, usedBy: [text], sources: [text], primaryIn: [] }],
    countries: [claim, other],
    motives: [claim],
    sectors: [claim, other],
    firstSeen: [claim],
    descriptions: [{ text, source: text }],
    relations: [
      { type: text, kind: 'actor', name: text, source: text },
      { type: text, kind: 'malware', name: text, source: text },
    ],
    references: [{ url: text, sources: [text] }],
    records: [{ key: text, source: text, name: text, attackId: text }],
  };
}

function tagsOf(html: string): readonly string[] {
  return [...html.matchAll(/<\/?([a-z][a-z0-9]*|!)/gi)].map((match) => String(match[1]).toLowerCase());
}

const OURS = new Set(['h1', 'h2', 'ul', 'li', 'p']);

describe('whatever a feed writes', () => {
  it.each([
    ['a heading', '# Owned'],
    ['a heading after a break', 'x\n# Owned\n\n## Sources'],
    ['a heading that is underlined', 'x\n===='],
    ['a rule', 'x\n\n---\n\n***'],
    ['a list', '- a\n- b\n+ c\n1. d\n1) e'],
    ['a task', '- [ ] a'],
    ['a quotation', '> a'],
    ['a table', 'a | b\n--|--\n1 | 2'],
    ['an image', '![x](https://evil.example/pixel.png)'],
    ['a link', '[x](https://evil.example/)'],
    ['a link with a script', '[x](javascript:alert(1))'],
    ['a link by reference', '[x]: javascript:alert(1)\n\n[x]'],
    ['a footnote', 'a[^1]\n\n[^1]: b'],
    ['an automatic link', '<javascript:alert(1)>'],
    ['an automatic link of an address', '<a@evil.example>'],
    ['a bare address', 'https://evil.example/ and www.evil.example and a@evil.example'],
    ['bare addresses of other kinds', 'mailto:a@evil.example xmpp:a@evil.example ftp://evil.example'],
    ['a fence', '```html\n<b>x</b>\n```'],
    ['a fence of tildes', '~~~\nx\n~~~'],
    ['code by indent', 'x\n\n    code'],
    ['code', '`code`'],
    ['HTML', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
    ['a comment', '<!-- x -->'],
    ['entities', '&lt;b&gt; &#60;b&#62; &NewLine;# x'],
    ['emphasis', '*a* **b** _c_ __d__ ~~e~~'],
    ['a hard break', 'a  \nb\\\nc'],
    ['a break of another kind', 'a\u2028# b\u2029# c\u0085# d\v# e\f# f\r# g'],
    ['a formula', '$$\\href{javascript:alert(1)}{x}$$'],
    ['a template', '{{ x }} {% x %}'],
    ['what is drawn from right to left', 'a\u202Egnp.exe\u2066b'],
    ['backslashes', '\\# \\[x](y) \\'],
    ['a name that begins with a number', '1. FC Hack'],
    ['nothing', ''],
    ['white space', ' \n\t '],
  ])('%s stays text', (_, text) => {
    const html = draw(profileMarkdown(saying(text)));
    expect(tagsOf(html).filter((tag) => !OURS.has(tag))).toEqual([]);
    expect(html.match(/<h[12]>/g)?.length).toBeLessThanOrEqual(5);
    // Our own structure: not one item more than for a plain word.
    expect(tagsOf(html).length).toBeLessThanOrEqual(tagsOf(draw(profileMarkdown(saying('Word')))).length);
  });

  it('is drawn as it reads', () => {
    for (const text of [
      'NoName057(16)',
      'LAPSUS$',
      'APT-29',
      'AT&T',
      '[Vault 7]',
      'a_b*c',
      '-x',
      '1. FC',
      'R&D; x',
    ]) {
      const html = draw(profileMarkdown(saying(text)));
      const escaped = text.replaceAll('&', '&amp;');
      expect(html).toContain(`<h1>${escaped}</h1>`);
      expect(html).toContain(`<p>${escaped}</p>`);
      expect(html).toContain(`<li>${escaped}: ${escaped}</li>`);
    }
  });

  it('is one line of a field, without what nobody sees', () => {
    const text = profileMarkdown(saying('a\r\n\u2028b\u202e\ud800c'));
    expect(text).toContain('# a bc\n');
    expect(text).not.toMatch(/[\r\u2028\u202e\ud800]/);
  });

  it('makes no markup, whatever it is made of', () => {
    const pieces = fc.constantFrom(
      ...[
        '\\',
        '`',
        '```',
        '*',
        '_',
        '[',
        ']',
        '(',
        ')',
        '<',
        '>',
        '#',
        '+',
        '-',
        '.',
        '!',
        '|',
        '~',
        '&',
        ';',
        ':',
        '=',
      ],
      ...[
        '\n',
        '\n\n',
        ' ',
        '    ',
        '\t',
        '1',
        'a',
        'lt',
        '//',
        'http',
        'www.',
        '@',
        'x.yz',
        '\u2028',
        '$',
        '{',
        '%',
      ],
    );
    const plain = tagsOf(draw(profileMarkdown(saying('Word')))).length;
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 14 }), (parts) => {
        const tags = tagsOf(draw(profileMarkdown(saying(parts.join('')))));
        expect(tags.filter((tag) => !OURS.has(tag))).toEqual([]);
        expect(tags.length).toBeLessThanOrEqual(plain);
      }),
      { numRuns: 50 },
    );
  });
});

describe('a source link', () => {
  const linksOf = (url: string) =>
    [
      ...draw(profileMarkdown({ ...buildActor('x'), references: [{ url, sources: [] }] })).matchAll(
        /href="([^"]*)"/g,
      ),
    ].map((match) => match[1]);

  it.each([
    'https://report.example/a_b*c~d?x=1&y=(2)#z',
    'http://report.example/',
    'https://report.example/Фea',
  ])('%s leads where it says', (url) => {
    expect(linksOf(url).map((href) => decodeURI(href?.replaceAll('&amp;', '&') ?? ''))).toEqual([url]);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,<b>x',
    'ftp://report.example/',
    'https://report.example/> <b>x</b>',
    'https://report.example/\n# Owned',
    ' ',
  ])('%s is none', (url) => {
    expect(linksOf(url)).toEqual([]);
  });

  it('shows what it hides', () => {
    expect(linksOf('https://report.example/\u202Egpj.exe')).toEqual([
      'https://report.example/%E2%80%AEgpj.exe',
    ]);
  });
});
