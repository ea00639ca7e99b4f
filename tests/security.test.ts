import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const ROW = /^\|(.*)\|$/gm;
/** A file or folder of tests, and the beginnings of what they are called. */
const NAMED = /`(tests\/[\w./-]+)`((?:,? \*[^*]+\*)*)/g;
const COMMAND = /`npm run ([\w-]+)`/g;

const promises = [...read('SECURITY.md').matchAll(ROW)]
  .map(([, row = '']) => row.split('|').map((cell) => cell.trim()))
  .slice(2);

describe('every promise of SECURITY.md', () => {
  it.each(promises.map((cells) => [cells[2] ?? '', cells[3] ?? '']))('%s', (_, shownBy) => {
    const named = [...shownBy.matchAll(NAMED)];
    expect(named.length).toBeGreaterThan(0);
    for (const [, path = '', names = ''] of named) {
      expect(existsSync(join(ROOT, path)), path).toBe(true);
      for (const [, name = ''] of names.matchAll(/\*([^*]+)\*/g)) expect(testsOf(path)).toContain(name);
    }
    const { scripts } = JSON.parse(read('package.json')) as { readonly scripts: object };
    for (const [, command = ''] of shownBy.matchAll(COMMAND)) expect(scripts).toHaveProperty(command);
  });
});

it('is two pages', () => {
  expect(read('SECURITY.md').split(/\s+/).length).toBeLessThan(1_500);
});

it('names, where it goes into detail, tests that are there', () => {
  const text = read('docs/security.md');
  const named = [...text.matchAll(NAMED)].map(([, path = '']) => path);
  expect(named.length).toBeGreaterThan(5);
  for (const path of named) expect(existsSync(join(ROOT, path)), path).toBe(true);
  const all = testsIn('tests');
  const titles = [...text.matchAll(/(?<!\*)\*([^*\n]+)\*(?!\*)/g)].map(([, title = '']) => title);
  expect(titles.length).toBeGreaterThan(10);
  // "…" stands for the rest of a title.
  expect(titles.filter((title) => !title.split('…').every((part) => all.includes(part.trim())))).toEqual([]);
});

/** All that the tests of a folder say. */
function testsIn(folder: string): string {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => testsOf(join(folder, file)))
    .join('\n');
}

function testsOf(path: string): string {
  const whole = join(ROOT, path);
  if (!statSync(whole).isDirectory()) return read(path).replaceAll("\\'", "'");
  return readdirSync(whole).join('\n');
}

function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}
