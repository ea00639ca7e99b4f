import { expect, it, vi } from 'vitest';
import { openDocument } from '@/reader/open-document';
import type { Problem } from '@/reader/problem';
import { createRandom, type Random } from '../../scripts/lib/bench/random';
import { show } from '../page/browser/page';
import { mutate } from './mutate-file';
import { showIn } from './pdf/shown';

/** `npm run fuzz -- --reader --minutes N --seed S --from K` goes on for so long, from there. */
const env = import.meta.env as Partial<
  Record<'VITE_MUTATED_MINUTES' | 'VITE_MUTATED_SEED' | 'VITE_MUTATED_FROM', string>
>;
const LEAST = 40;
const minutes = Number(env.VITE_MUTATED_MINUTES ?? 0);
const seed = Number(env.VITE_MUTATED_SEED ?? 1);
const from = Number(env.VITE_MUTATED_FROM ?? 0);
/** More than any of them takes on a slow machine; what hangs is broken. */
const HANGS_MS = 30_000;

const FILES = import.meta.glob<string>('../fixtures/pdf/**/*.{pdf,html,txt}', {
  query: '?url',
  import: 'default',
  eager: true,
});

const MAIL = `From: "Ada" <ada@mail.example>
To: list@mail.example
Subject: =?utf-8?B?VHVybGE=?= again
Date: Fri, 2 Oct 2026 10:00:00 +0200
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary="x1"

--x1
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

Turla sent mail to ten ministries=2E
--x1
Content-Type: text/html; charset=utf-8

<p onclick="window.isRun = true">Turla <img src="https://mail.example/1.png" onerror="window.isRun = true"></p>
--x1--
`;
const MARKDOWN = `# Turla

A [report](https://reports.example/1), [another](javascript:window.isRun=true) and <b onmouseover="window.isRun=true">bold</b>.

| name | vendor |
|---|---|
| Snake | one |
`;
const ENTRY = JSON.stringify({
  title: 'Turla again',
  plain_text: 'Turla sent mail. '.repeat(20),
  authors: 'Ada',
  threat_actors: [{ main_name: 'Turla', aliases: ['Snake'] }],
});

const PROBLEMS: readonly Problem[] = [
  'broken',
  'locked',
  'too-long',
  'too-large',
  'empty',
  'unknown-kind',
  'unread',
];
/** What would run, load, or take the reader somewhere. */
const HARMFUL =
  'script, iframe, object, embed, form, img:not([src^="blob:"]), link:not([href^="/pdfjs/"]), [onclick], [onerror], [onmouseover]';

/** The last is an address that no browser takes for one. */
const LEADS = ['http:', 'https:', 'mailto:', ':'];

interface Original {
  readonly name: string;
  readonly bytes: Uint8Array;
}

it(
  'a file that is damaged or made to harm ends in what can be shown or in a problem with words, soon, and does nothing',
  async () => {
    const originals = await readOriginals();
    const until = Date.now() + minutes * 60_000;
    const came = new Map<string, number>();
    const inherited = Object.getOwnPropertyNames(Object.prototype).join();
    for (let number = from; number < from + LEAST || Date.now() < until; number++) {
      const random = createRandom(seed * 1_000_003 + number + 1);
      const { name, bytes } = makeFile(originals, random);
      const about = `${name}, --seed ${seed}, --from ${number}`;
      const ended = await Promise.race([showFile(name, bytes, about), hangs()]);
      expect(ended, about).not.toBe('it hangs');
      came.set(ended, (came.get(ended) ?? 0) + 1);
      expect('isRun' in window, about).toBe(false);
      expect(Object.getOwnPropertyNames(Object.prototype).join(), about).toBe(inherited);
    }
    // Else nothing was tried but the first look at a file.
    expect(came.get('shown') ?? 0).toBeGreaterThan(LEAST / 4);
    if (minutes > 0)
      console.log(`seed ${seed}: ${[...came].map(([what, times]) => `${times} ${what}`).join(', ')}`);
  },
  60_000 * (minutes + 3),
);

async function readOriginals(): Promise<readonly [Original, ...Original[]]> {
  const encoder = new TextEncoder();
  const files = await Promise.all(
    Object.entries(FILES).map(async ([path, address]) => ({
      name: path.split('/').at(-1) ?? '',
      bytes: new Uint8Array(await (await fetch(address)).arrayBuffer()),
    })),
  );
  return [
    { name: 'mail.eml', bytes: encoder.encode(MAIL) },
    { name: 'notes.md', bytes: encoder.encode(MARKDOWN) },
    { name: 'entry.txt', bytes: encoder.encode(ENTRY) },
    ...files,
  ];
}

function makeFile(originals: readonly [Original, ...Original[]], random: Random) {
  const { name, bytes } = random.pick(originals);
  return { name, bytes: mutate(bytes, random.pick(originals).bytes, random) };
}

/** What came of a file: how it was shown, or why not. */
async function showFile(name: string, bytes: Uint8Array<ArrayBuffer>, about: string): Promise<string> {
  const stop = new AbortController();
  try {
    const file = { name, address: '', type: '', bytes };
    const opened = await openDocument(file, async () => null, stop.signal);
    if (!opened.ok) {
      expect(PROBLEMS, about).toContain(opened.error);
      return opened.error;
    }
    const { value } = opened;
    if (value.kind === 'text') {
      show('<article></article>').append(value.text.content);
    } else {
      const { events } = showIn(value.pdfjs, value.pdf, stop.signal);
      await vi.waitFor(() => expect(events.read, about).toHaveBeenCalled(), HANGS_MS);
    }
    expect(document.body.querySelector(HARMFUL)?.outerHTML, about).toBeUndefined();
    const links = [...document.body.querySelectorAll<HTMLAnchorElement>('a[href]:not([href^="#"])')];
    const elsewhere = links.filter(({ protocol }) => !LEADS.includes(protocol)).map(({ href }) => href);
    expect(elsewhere, about).toEqual([]);
    return 'shown';
  } finally {
    stop.abort();
  }
}

function hangs(): Promise<string> {
  return new Promise((resolve) => setTimeout(resolve, HANGS_MS, 'it hangs'));
}
