import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { groupPage, SOURCES } from '@/core/sources/catalogue';
import { ADAPTERS } from '@/core/sources/read-source';

const SRC = join(import.meta.dirname, '../../../src');

describe('what is particular to a source', () => {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    // One format has the name of the one source that is written in it.
    .filter(
      (name) =>
        /\.tsx?$/.test(name) &&
        // What is written for others' tools goes by their names of lists and formats.
        !/\bexport\b/i.test(name) &&
        !/^core\/sources\/(?:catalogue|optional-sources|source-definition|read-source)\.ts$/.test(name),
    );

  it('stands in its definition: no other file knows its id', () => {
    const ids = SOURCES.map(({ id }) => id).join('|');
    const known = new RegExp(`['"\`](?:${ids})['"\`/]`);
    expect(files.filter((name) => known.test(withoutComments(readSource(name))))).toEqual([]);
  });

  it('is read by the adapter of its format, which no other file knows', () => {
    const formats = Object.keys(ADAPTERS).filter((format) => !SOURCES.some(({ id }) => id === format));
    const known = new RegExp(`['"\`](?:${formats.join('|')})['"\`]`);
    const guilty = files.filter((name) => known.test(readSource(name)));
    // What a kind of server answers in is part of that kind, and not a choice of its reader.
    expect(guilty.filter((name) => name !== 'ui/options/own/source-kinds.ts')).toEqual([]);
  });
});

describe('the catalogue', () => {
  it('has every source once, each with an address by https, and bundles nothing with a non-commercial licence', () => {
    expect(new Set(SOURCES.map(({ id }) => id)).size).toBe(SOURCES.length);
    expect(new Set(SOURCES.map(({ label }) => label)).size).toBe(SOURCES.length);
    for (const { address, homepage, reports, licence, credit, carried } of SOURCES) {
      for (const url of [licence.url, credit.url, ...(carried ? [] : [address, homepage, reports?.url])]) {
        expect(url).toMatch(/^https:\/\//);
      }
    }
    expect(SOURCES.filter(({ bundled, licence }) => bundled && /\bNC\b/.test(licence.name))).toEqual([]);
  });
});

it.each([
  ['G0016', 'https://attack.mitre.org/groups/G0016/'],
  ['G001', null],
  ['S0154', null],
  ['G0016/../x', null],
  ['', null],
])('the group %s has the page %s', (id, url) => {
  expect(groupPage(id)).toBe(url);
});

function readSource(name: string): string {
  return readFileSync(join(SRC, name), 'utf8');
}

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}
