import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const MAX_LINES = 300;
const MAX_ENTRYPOINT_LINES = 15;
/** Not what a person wrote line by line. */
const GENERATED = /\.(d\.ts|json|bin)$/;

describe('the core', () => {
  it('knows no page, browser, network, clock or chance', () => {
    const forbidden =
      /\b(?:window|document|navigator|localStorage|indexedDB|fetch|XMLHttpRequest|browser|chrome|setTimeout|setInterval|performance)\s*[.(]|\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bcrypto\.|\bprocess\./;
    const guilty = sources('src/core').filter((file) => forbidden.test(withoutText(read(file))));
    expect(guilty).toEqual([]);
  });
});

describe('entrypoints', () => {
  it.each(sources('entrypoints'))('%s is thin', (file) => {
    expect(read(file).trimEnd().split('\n').length).toBeLessThanOrEqual(MAX_ENTRYPOINT_LINES);
  });
});

describe('the walls (npm run walls)', () => {
  it('stand before rooms that exist', async () => {
    // Not typed: it is written for the tool that reads it.
    const { default: walls } = (await import(join(ROOT, 'scripts/walls/imports.mjs'))) as {
      readonly default: { readonly forbidden: readonly Wall[] };
    };
    const files = [...sources('src'), ...sources('entrypoints')];
    const idle = walls.forbidden.filter(({ from, scope }) => {
      const guarded = (file: string) =>
        new RegExp(from.path ?? '').test(file) && !(from.pathNot && new RegExp(from.pathNot).test(file));
      return !files.some((file) => guarded(scope === 'folder' ? dirname(file) : file));
    });
    expect(idle.map(({ name }) => name)).toEqual([]);
  });
});

describe('the interface', () => {
  it.each([
    ['moves the focus', String.raw`\.(?:focus|select)\(`],
    ['listens', String.raw`addEventListener\(\s*'(?:key|click|pointer|focusin)`],
  ])('%s before what it drew is painted: a key that is pressed after it is for what is seen', (_, does) => {
    const late = new RegExp(
      String.raw`\buseEffect\((?:(?!\n {2}(?:\}|const |use\w*\(|return )).)*?${does}`,
      's',
    );
    expect(sources('src/ui').filter((file) => late.test(read(file)))).toEqual([]);
  });
});

describe('every file', () => {
  it(`has at most ${MAX_LINES} lines`, () => {
    const long = sources('src').filter((file) => read(file).split('\n').length > MAX_LINES);
    expect(long).toEqual([]);
  });

  it('never turns text into HTML, and never runs text', () => {
    const forbidden =
      /\b(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|srcdoc)\b|\beval\(|\bnew Function\(/;
    const guilty = [...sources('src'), ...sources('entrypoints')].filter((file) =>
      forbidden.test(read(file)),
    );
    expect(guilty).toEqual([]);
  });
});

interface Wall {
  readonly name: string;
  readonly scope?: 'folder';
  readonly from: { readonly path?: string; readonly pathNot?: string };
}

function sources(folder: string): string[] {
  const path = join(ROOT, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name).replaceAll('\\', '/'))
    .filter((name) => /\.tsx?$/.test(name) && !GENERATED.test(name));
}

function read(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}

/** Code alone: words in comments and strings are not uses. */
function withoutText(code: string): string {
  return code
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|[^:'"`])\/\/.*$/gm, '$1')
    .replace(/'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g, "''");
}
