import { describe, expect, it } from 'vitest';
import type { Kind } from '@/reader/kind-of';
import { MOST_UNITS } from '@/reader/limits';
import { readText } from '@/reader/text/read-text';

const read = async (kind: Exclude<Kind, 'pdf'>, text: string) => {
  const bytes = new TextEncoder().encode(text);
  const found = await readText({ name: 'a', address: '', type: '', bytes }, kind);
  return found.ok ? found.value : expect.unreachable(found.error);
};
const html = (content: DocumentFragment) => {
  const place = document.createElement('div');
  place.append(content);
  return place.innerHTML;
};

describe('of HTML the words are kept, in their order', () => {
  it.each([
    ['text and its order', '<h1>Turla</h1><p>A <b>group</b>.</p>', '<h1>Turla</h1><p>A <b>group</b>.</p>'],
    [
      'tables',
      '<table><tbody><tr><td colspan="2">x</td></tr></tbody></table>',
      '<table><tbody><tr><td colspan="2">x</td></tr></tbody></table>',
    ],
    [
      'the article of a page',
      '<nav>Home</nav><article><p>Turla</p></article><p>Ad</p>',
      '<article><p>Turla</p></article>',
    ],
    [
      'links to elsewhere',
      '<a href="https://example.com/">x</a>',
      '<a href="https://example.com/" target="_blank" rel="noopener noreferrer nofollow">x</a>',
    ],
  ])('%s', async (_, text, kept) => {
    expect(html((await read('html', text)).content)).toBe(kept);
  });
});

describe('of HTML nothing runs, loads, styles itself or asks for anything', () => {
  it.each([
    ['scripts', '<p>x</p><script>document.title = "run"</script>', '<p>x</p>'],
    ['handlers', '<p onclick="x()" style="position:fixed" id="reader" class="card">x</p>', '<p>x</p>'],
    [
      'pictures',
      'x<img src="https://example.com/a.png" onerror="x()"><svg onload="x()"><text>y</text></svg>',
      'x',
    ],
    ['frames', 'x<iframe src="https://example.com/"></iframe><object data="a"></object><embed src="a">', 'x'],
    [
      'styles',
      'x<style>body { background: url(https://example.com/) }</style><link rel="stylesheet" href="https://example.com/">',
      'x',
    ],
    ['forms', '<form action="https://example.com/"><input value="y"><button>Send</button>x</form>', 'Sendx'],
    [
      'addresses that run',
      '<a href="javascript:x()">x</a><a href="data:text/html,x">y</a>',
      '<a>x</a><a>y</a>',
    ],
    [
      'what hides itself in other markup',
      '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=x()&gt;">',
      '',
    ],
    ['a base for addresses', 'x<base href="https://example.com/">', 'x'],
  ])('%s', async (_, text, kept) => {
    const found = await readText(
      { name: 'a', address: '', type: '', bytes: new TextEncoder().encode(text) },
      'html',
    );
    expect(found.ok ? html(found.value.content) : '').toBe(kept);
  });
});

it('a Markdown file is drawn, and what it holds of HTML is cleaned', async () => {
  const { content } = await read('markdown', '# Turla\n\nThe *group*\ncame. <script>x()</script>\n\n- one');
  expect(html(content)).toBe(
    '<h1>Turla</h1>\n<p>The <em>group</em>\ncame. </p>\n<ul dir="auto">\n<li>one</li>\n</ul>\n',
  );
});

const MAIL = [
  'From: =?utf-8?Q?Ana_P=C3=A9rez?= <ana@example.com>',
  'To: team@example.com, b@example.com',
  'Subject: About Turla',
  'Date: Thu, 26 Nov 2026 10:00:00 +0000',
  'MIME-Version: 1.0',
];
const PARTS = ['Content-Type: multipart/alternative; boundary="x"', '', '--x'];

it.each([
  ['a plain one', ['Content-Type: text/plain; charset=utf-8', '', 'Turla came.'], '<p>Turla came.</p>'],
  [
    'packed',
    [
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'Tur=',
      'la came=2E',
    ],
    '<p>Turla came.</p>',
  ],
  [
    'of two kinds: the plain one',
    [
      ...PARTS,
      'Content-Type: text/plain',
      '',
      'Plain Turla.',
      '--x',
      'Content-Type: text/html',
      '',
      '<p>Rich</p>',
      '--x--',
    ],
    '<p>Plain Turla.</p>',
  ],
  [
    'of HTML alone, cleaned',
    ['Content-Type: text/html', '', '<p>Turla<img src="https://example.com/pixel"></p>'],
    '<p>Turla</p>',
  ],
])('a mail is drawn with its head: %s', async (_, lines, kept) => {
  const { title, mail, content } = await read('mail', [...MAIL, ...lines].join('\r\n'));
  expect(title).toBe('About Turla');
  expect(mail).toMatchObject({ from: 'Ana Pérez <ana@example.com>', to: 'team@example.com, b@example.com' });
  expect(html(content).trim()).toBe(kept);
});

it('a mail whose plain part is empty is as long as its other part', async () => {
  const lines = (length: number) => [
    ...[...MAIL, ...PARTS, 'Content-Type: text/plain', '', '', '--x'],
    ...['Content-Type: text/html', '', `<p>${'x'.repeat(length)}</p>`, '--x--'],
  ];
  const bytes = (length: number) => new TextEncoder().encode(lines(length).join('\r\n'));
  const readBytes = (length: number) =>
    readText({ name: 'a', address: '', type: '', bytes: bytes(length) }, 'mail');
  const [tooLong, short] = [await readBytes(MOST_UNITS), await readBytes(100)];
  expect(!tooLong.ok && tooLong.error).toBe('too-long');
  expect(short.ok && short.value.title).toBe('About Turla');
});

it('of an ORKL entry the text of its report is drawn, under its title; other JSON as it is', async () => {
  const entry = { data: { title: 'Storm', plain_text: 'By Storm-0558.\n\nMore.' } };
  const { title, content } = await read('library-entry', JSON.stringify(entry));
  expect([title, html(content)]).toEqual(['Storm', '<p>By Storm-0558.</p><p>More.</p>']);
  expect(html((await read('library-entry', '{"a": 1}')).content)).toBe('<p>{"a": 1}</p>');
});

it('a file without a word says so', async () => {
  const bytes = new TextEncoder().encode('<img src="a.png">');
  expect(await readText({ name: 'a', address: '', type: '', bytes }, 'html')).toEqual({
    ok: false,
    error: 'empty',
  });
});
