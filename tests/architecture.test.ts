import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const MAX_LINES = 300;
const MAX_ENTRYPOINT_LINES = 15;
/** Not what a person wrote line by line. */
const GENERATED = /\.(d\.ts|json|bin)$/;

describe('the core', () => {
  it('imports nothing but itself, fuse.js and valibot', () => {
    const foreign = importsOf('src/core').filter(
      ({ target, specifier }) => !/^(fuse\.js|valibot)$/.test(specifier) && !isIn(target, 'src/core'),
    );
    expect(foreign).toEqual([]);
  });

  it('knows no page, browser, network, clock or chance', () => {
    const forbidden =
      /\b(?:window|document|navigator|localStorage|indexedDB|fetch|XMLHttpRequest|browser|chrome|setTimeout|setInterval|performance)\s*[.(]|\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bcrypto\.|\bprocess\./;
    const guilty = sources('src/core').filter((file) => forbidden.test(withoutText(read(file))));
    expect(guilty).toEqual([]);
  });
});

describe('entrypoints', () => {
  const files = sources('entrypoints');

  it.each(files)('%s is thin', (file) => {
    expect(read(file).trimEnd().split('\n').length).toBeLessThanOrEqual(MAX_ENTRYPOINT_LINES);
  });

  it('import only what runs: src, wxt, preact and styles', () => {
    const foreign = importsOf('entrypoints').filter(
      ({ target, specifier }) => !isIn(target, 'src') && !/^(wxt|preact)(\/|$)|\.css$/.test(specifier),
    );
    expect(foreign).toEqual([]);
  });
});

describe('data flows one way', () => {
  it('only the background opens the store', () => {
    const users = [...importsOf('src'), ...importsOf('entrypoints')].filter(
      ({ file, target }) =>
        isIn(target, 'src/store') && !isIn(file, 'src/store') && !isIn(file, 'src/background'),
    );
    expect(users).toEqual([]);
  });

  it.each([
    ['src/ui', ['src/background', 'src/store', 'src/page']],
    ['src/page', ['src/background', 'src/store']],
    ['src/store', ['src/background', 'src/page', 'src/ui']],
    ['src/background', ['src/page', 'src/ui']],
    ['src/contract', ['src/background', 'src/store', 'src/page', 'src/ui']],
    ['src/stored', ['src/background', 'src/store', 'src/page', 'src/ui']],
    ['src/settings', ['src/background', 'src/store', 'src/page', 'src/ui']],
    ['src/corrections', ['src/background', 'src/store', 'src/page', 'src/ui']],
  ] as const)('%s does not reach into %s', (room, others) => {
    const reached = importsOf(room).filter(({ target }) => others.some((other) => isIn(target, other)));
    expect(reached).toEqual([]);
  });

  it('only the background changes corrections', () => {
    const users = [...importsOf('src'), ...importsOf('entrypoints')].filter(
      ({ file, target }) => target === 'src/corrections/update-corrections' && !isIn(file, 'src/background'),
    );
    expect(users).toEqual([]);
  });

  it('idb is used by the store alone, fuse.js by search alone', () => {
    const using = (name: string) =>
      importsOf('src')
        .filter(({ specifier }) => specifier === name)
        .map(({ file }) => file);
    expect(using('idb').filter((file) => !isIn(file, 'src/store'))).toEqual([]);
    expect(using('fuse.js').filter((file) => !isIn(file, 'src/core/search'))).toEqual([]);
  });

  it('what every page loads holds no preact, fuse.js, idb or valibot', () => {
    const heavy = importGraph('entrypoints/page.ts').filter((specifier) =>
      /^(preact|fuse\.js|idb|valibot|@floating-ui\/.*)(\/|$)/.test(specifier),
    );
    expect(heavy).toEqual([]);
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

describe.each(['chrome-mv3', 'firefox-mv3'])('the manifest of %s', (build) => {
  const path = join(ROOT, '.output', build, 'manifest.json');

  it.runIf(existsSync(path))('asks for storage and alarms and nothing else', () => {
    const manifest = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
    expect([...(manifest.permissions as string[])].sort()).toEqual(['alarms', 'storage']);
    expect(manifest.host_permissions ?? []).toEqual([]);
    expect(manifest.optional_permissions ?? []).toEqual([]);
    expect(manifest.externally_connectable).toBeUndefined();
  });
});

interface Import {
  readonly file: string;
  readonly specifier: string;
  /** Path from the root where the specifier names a file of ours, else the specifier. */
  readonly target: string;
}

function sources(folder: string): string[] {
  const path = join(ROOT, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name).replaceAll('\\', '/'))
    .filter((name) => /\.tsx?$/.test(name) && !GENERATED.test(name));
}

function importsOf(folder: string): Import[] {
  return sources(folder).flatMap((file) => fileImports(file));
}

/** Static imports and re-exports; with `dynamic`, the ones loaded later too. */
function fileImports(file: string, dynamic = true): Import[] {
  const pattern =
    /^(?:import|export)\s(?:[\w\s{},*$]*\sfrom\s)?\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm;
  return [...read(file).matchAll(pattern)].flatMap((match) => {
    const specifier = match[1] ?? (dynamic ? match[2] : undefined);
    return specifier === undefined ? [] : [{ file, specifier, target: resolveImport(file, specifier) }];
  });
}

/** Every package that a file's static imports lead to; types are erased and do not count. */
function importGraph(entry: string): string[] {
  const seen = new Set<string>([entry]);
  const packages = new Set<string>();
  for (const file of seen) {
    for (const { specifier, target } of fileImports(file, false)) {
      if (isTypeOnly(file, specifier)) continue;
      const found = [target, `${target}.ts`, `${target}.tsx`, `${target}/index.ts`].find(
        (path) => /\.tsx?$/.test(path) && existsSync(join(ROOT, path)),
      );
      if (found) seen.add(found);
      else packages.add(specifier);
    }
  }
  return [...packages];
}

function isTypeOnly(file: string, specifier: string): boolean {
  const quoted = specifier.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^(?:import|export) type [\\w\\s{},*$]*from ['"]${quoted}['"]`, 'm').test(read(file));
}

function resolveImport(file: string, specifier: string): string {
  const bare = specifier.replace(/\?.*$/, '');
  if (bare.startsWith('@/')) return `src/${bare.slice(2)}`;
  if (!bare.startsWith('.')) return bare;
  return relative(ROOT, resolve(ROOT, dirname(file), bare)).replaceAll('\\', '/');
}

function isIn(path: string, folder: string): boolean {
  return path.startsWith(`${folder}/`);
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
