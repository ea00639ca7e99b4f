import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXPORT_FORMAT_IDS, type ExportFormat } from '@/core/export/format-ids';
import { writeExport } from '@/core/export/formats';
import { PROJECT_ROOT } from '../../../scripts/lib/project';
import { EXAMPLE } from '../../fixtures/example-actor';

const read = (name: string) => readFileSync(join(PROJECT_ROOT, name), 'utf8').replaceAll('\r\n', '\n');
const DOCS = read('docs/exports.md');
const EXAMPLES = new Map(
  Array.from(DOCS.matchAll(/^```\w+ (\S+)\n([\s\S]*?)\n```$/gm), ([, format = '', text = '']) => [
    format,
    text,
  ]),
);

/** As it stands in a document. */
function written(format: ExportFormat): string {
  return writeExport(format, EXAMPLE)
    .replace(/^\ufeff/, '')
    .replaceAll('\r\n', '\n')
    .trimEnd();
}

describe('docs/exports.md', () => {
  it('has a chapter and an example for every format, and for no other', () => {
    const chapters = Array.from(DOCS.matchAll(/^## `([^`]+)`/gm), ([, format]) => format);
    expect(chapters).toEqual(EXPORT_FORMAT_IDS);
    expect([...EXAMPLES.keys()]).toEqual(EXPORT_FORMAT_IDS);
  });

  it.each(EXPORT_FORMAT_IDS.filter((format) => format !== 'stix'))('shows %s as it is written', (format) => {
    expect(EXAMPLES.get(format)).toBe(written(format));
  });

  it('shows objects of STIX as they are written', () => {
    const shown = (EXAMPLES.get('stix') ?? '').split(/\n(?=\{)/).map((text) => JSON.parse(text));
    expect(shown.map(({ type }) => type)).toEqual(['intrusion-set', 'relationship']);
    expect(JSON.parse(written('stix')).objects).toEqual(expect.arrayContaining(shown));
  });

  it('names every column of the table', () => {
    for (const column of written('csv').split('\n')[0]?.split(',') ?? [])
      expect(DOCS).toContain(`\`${column}\``);
  });
});

it('the README’s table of exports has every format', () => {
  const [, table = ''] = /\n## The exports\n([\s\S]*?)\n## /.exec(read('README.md')) ?? [];
  expect(Array.from(table.matchAll(/^\| `([^`]+)` \|/gm), ([, format]) => format)).toEqual(EXPORT_FORMAT_IDS);
});
