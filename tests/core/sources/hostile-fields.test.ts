import { expect, it } from 'vitest';
import type { SourceFormat } from '@/core/sources/catalogue';
import { ADAPTERS } from '@/core/sources/read-source';
import { aCluster, aValue, contextOf } from '../../fixtures/builders';
import * as feeds from '../../fixtures/optional-feeds';
import { aBundle, aLink, anObject, numbered } from '../../fixtures/stix';

const SET = anObject('intrusion-set', 'Velvet Anvil', {
  aliases: ['Grey Anvil'],
  external_references: [numbered('G9001')],
});
const TOOL = anObject('tool', 'Pipe');

/** A good file of each format. */
const FILES: { readonly [F in SourceFormat]?: unknown } = {
  'misp-cluster': aCluster([
    aValue('Velvet Anvil', { synonyms: ['Grey Anvil'], refs: ['https://a.example'], country: 'KZ' }),
    aValue('Fancy Ox', {}, { uuid: feeds.UUID(2) }),
  ]),
  'misp-producers': aCluster([aValue('Acme'), aValue('Blue', {}, { uuid: feeds.UUID(2) })]),
  'microsoft-mapping': [{ 'Threat actor name': 'Velvet Storm', 'Other names': 'A1, B2' }],
  'stix-bundle': aBundle(
    SET,
    TOOL,
    aLink('uses', SET, TOOL),
    anObject('report', 'R', { object_refs: [SET.id] }),
  ),
  'other-scripts': {
    columns: ['actor', 'name', 'language', 'vendor', 'publisher', 'address'],
    rows: [['Fen Otter', '늪수달', 'ko', 'Acme', 'A paper', 'https://paper.example/1']],
  },
  'etda-cards': feeds.ETDA_CARDS,
  'malpedia-actors': feeds.MALPEDIA_ACTORS,
  'ransomlook-groups': feeds.RANSOMLOOK_GROUPS,
  'misp-event': feeds.MISP_EVENT,
  'orkl-actors': feeds.ORKL_ACTORS,
  'orkl-entry': feeds.ORKL_ENTRY,
};

const HOSTILE: readonly unknown[] = [
  ...[null, true, -1, '', '\u202e\u0000', [], {}, [null], [[[]]], { toString: 1, length: -1 }],
  ...['__proto__', 'javascript:alert(1)', '<img src=x onerror=alert(1)>', 'x'.repeat(50_000)],
];

it.each(Object.entries(FILES))(
  '%s takes anything in any field, and says only what can be shown',
  (format, file) => {
    const context = { source: { ...contextOf('misp-threat-actor').source, id: 'own-1' }, producers: {} };
    const read = (input: unknown) => ADAPTERS[format as SourceFormat].read(input, context);
    expect(read(file)).toMatchObject({ ok: true });
    for (const path of pathsOf(file)) {
      for (const value of HOSTILE) {
        const result = read(replaced(file, path, value));
        if (!result.ok) expect(result.error).toMatch(/^[A-Z].*\.$/);
        else for (const text of textsOf(result.value)) expect(text).not.toMatch(/[\u202e\0]/);
        const addresses = result.ok ? result.value.records.flatMap(({ references }) => references) : [];
        for (const address of addresses) expect(address).toMatch(/^https?:\/\//);
      }
    }
  },
);

it('names every format that there is, but tables, which are texts before they are read', () => {
  expect(Object.keys(ADAPTERS).filter((format) => !Object.hasOwn(FILES, format))).toEqual(['own-table']);
});

type Path = readonly string[];

function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, item]) => pathsOf(item, [...path, key]))];
}

function replaced(value: unknown, [key, ...rest]: Path, by: unknown): unknown {
  if (key === undefined) return by;
  if (Array.isArray(value))
    return value.map((item, at) => (String(at) === key ? replaced(item, rest, by) : item));
  const fields = value as Record<string, unknown>;
  return { ...fields, [key]: replaced(fields[key], rest, by) };
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}
