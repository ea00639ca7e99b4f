import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readNumber, readOptions } from '../scripts/lib/read-options';

const USAGE = 'npm run thing [-- --deep]';
const ROOT = join(import.meta.dirname, '..');

class Ended extends Error {}

const said: string[] = [];
let code: unknown;

beforeEach(() => {
  said.length = 0;
  code = 'none';
  vi.spyOn(console, 'log').mockImplementation((text) => void said.push(text));
  vi.spyOn(console, 'error').mockImplementation((text) => void said.push(text));
  vi.spyOn(process, 'exit').mockImplementation((given) => {
    code = given;
    throw new Ended();
  });
});

afterEach(() => {
  vi.restoreAllMocks();
});

const read = (...args: string[]) =>
  readOptions(USAGE, { args, options: { deep: { type: 'boolean', default: false } } }).values.deep;

it('what a command knows is read', () => {
  expect(read('--deep')).toBe(true);
  expect(read()).toBe(false);
  expect(readNumber('--minutes', '1.5', USAGE)).toBe(1.5);
});

it.each([
  ['--help', () => read('--help'), undefined, [USAGE]],
  ['what it does not know', () => read('--deeper'), 2, [expect.stringContaining('--deeper')]],
  ['what belongs to no option', () => read('all'), 2, [expect.stringContaining('all')]],
  ['no number', () => readNumber('--count', 'many', USAGE), 2, [expect.stringContaining('"many"')]],
  ['an empty number', () => readNumber('--count', '', USAGE), 2, [expect.stringContaining('--count')]],
  ['too small a number', () => readNumber('--count', '0', USAGE, 1), 2, [expect.stringContaining('from 1')]],
])('%s ends with how the command is used', (_, run, ends, says) => {
  expect(run).toThrow(Ended);
  expect(code).toBe(ends);
  expect(said).toEqual(says);
  expect(said[0]).toContain(USAGE);
});

it('is the one way in which commands read their options', () => {
  const files = ['scripts', 'tests']
    .flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
        join(folder, file).replaceAll('\\', '/'),
      ),
    )
    .filter((file) => file.endsWith('.ts') && /\bparseArgs\b/.test(readFileSync(join(ROOT, file), 'utf8')));
  expect(files.sort()).toEqual(['scripts/lib/read-options.ts']);
});
