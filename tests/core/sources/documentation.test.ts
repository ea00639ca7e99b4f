import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { SOURCES } from '@/core/sources/catalogue';
import { ADAPTERS } from '@/core/sources/read-source';
import { TABLE_FIELDS } from '@/core/sources/table-mapping';
import { PROJECT_ROOT } from '../../../scripts/lib/project';

const read = (name: string) => readFileSync(join(PROJECT_ROOT, name), 'utf8');
const DOCS = read('docs/sources.md');

it('docs/sources.md has every format, every source and every field of a table, and no format that is none', () => {
  const missing = [...Object.keys(ADAPTERS), ...SOURCES.map(({ id }) => id), ...TABLE_FIELDS].filter(
    (word) => !DOCS.includes(`\`${word}\``),
  );
  expect(missing).toEqual([]);
  const [, formats = ''] = /\n## Formats\n([\s\S]*?)\n## /.exec(DOCS) ?? [];
  const rows = Array.from(formats.matchAll(/^\| `([^`]+)` \|/gm), ([, format]) => format);
  expect(rows.sort()).toEqual(Object.keys(ADAPTERS).sort());
});

it('the README’s table of sources leads to every publisher', () => {
  const hosts = SOURCES.map(({ credit }) => new URL(credit.url).host.replace(/^www\./, ''));
  const readme = read('README.md');
  expect([...new Set(hosts)].filter((host) => !readme.includes(host))).toEqual([]);
});
