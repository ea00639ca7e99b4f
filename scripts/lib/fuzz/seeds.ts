import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SOURCES, sourceById } from '@/core/sources/catalogue';
import type { SourceDefinition, SourceFormat } from '@/core/sources/source-definition';
import * as feeds from '../../../tests/fixtures/optional-feeds';
import { ORKL_ENTRY } from '../../../tests/fixtures/orkl-entry';
import { aBundle, aLink, anObject, numbered } from '../../../tests/fixtures/stix';
import type { Random } from '../bench/random';
import { PROJECT_ROOT } from '../project';

/** A good file that is mutated: parsed JSON, or the bytes of a table. */
export interface Seed {
  readonly title: string;
  readonly source: SourceDefinition;
  readonly content: unknown;
}

const FIXTURES = join(PROJECT_ROOT, 'tests/fixtures/feeds');
const STIX_FILE = 'enterprise-attack-groups.stix.json';

/** The published files of a folder, or the trimmed ones of the tests; and a small file of each other format. */
export function readSeeds(folder: string | undefined): readonly Seed[] {
  return [...publishedFiles(folder ?? FIXTURES), ...stixFile(folder), ...SMALL];
}

function publishedFiles(folder: string): Seed[] {
  return SOURCES.flatMap((source) => {
    const name = source.address === '' ? '' : (new URL(source.address).pathname.split('/').at(-1) ?? '');
    const file = join(folder, name);
    if (!name.endsWith('.json') || !existsSync(file)) return [];
    return { title: `${source.id} (${name})`, source, content: JSON.parse(readFileSync(file, 'utf8')) };
  });
}

function stixFile(folder: string | undefined): Seed[] {
  const file = folder === undefined ? '' : join(folder, STIX_FILE);
  if (!existsSync(file)) return [];
  return [
    { title: STIX_FILE, source: ownSource('stix-bundle'), content: JSON.parse(readFileSync(file, 'utf8')) },
  ];
}

/** As the reader adds it. */
export function ownSource(format: SourceFormat): SourceDefinition {
  const pattern = sourceById('misp-threat-actor');
  if (pattern === undefined) throw new Error('The catalogue lacks the galaxy.');
  const { ownNamesOf: _, ...rest } = pattern;
  return { ...rest, id: 'own-1', own: true, format, bundled: false };
}

const SET = anObject('intrusion-set', 'Velvet Anvil', {
  aliases: ['Grey Anvil', 'APT29'],
  description: 'Makes [anvils](https://acme.example/). (Citation: Acme 2026)',
  external_references: [
    numbered('G9001'),
    {
      source_name: 'Acme 2026',
      description: 'Acme. (2026, January 5). Anvils.',
      url: 'https://acme.example/1',
    },
  ],
});
const CAMPAIGN = anObject('campaign', 'Hammer', { first_seen: '2026-01-01T00:00:00Z' });
const TOOL = anObject('tool', 'Pipe', { aliases: ['Tube'] });

const STIX = aBundle(
  ...[SET, CAMPAIGN, TOOL],
  anObject('attack-pattern', 'Phishing', {
    external_references: [numbered('T1566')],
    kill_chain_phases: [{ phase_name: 'initial-access' }],
  }),
  aLink('uses', SET, TOOL, { description: 'With a pipe. (Citation: Acme 2026)' }),
  aLink('attributed-to', CAMPAIGN, SET),
  aLink('uses', CAMPAIGN, TOOL),
  anObject('report', 'Anvils over Europe', { object_refs: [SET.id], published: '2026-01-01T00:00:00Z' }),
);

const TABLE = `Name;Aliases;Vendor;Country;Motive;Description;Links;CrowdStrike
"Velvet Anvil";"Grey Anvil, Anvil Crew";Acme;Kazakhstan;Espionage;"Makes
anvils";https://acme.example/anvil;VELVET OX
Fancy Ox;;Blue;;Money;;;
`;

const SMALL: readonly Seed[] = [
  { title: 'ETDA cards', source: catalogued('etda-cards'), content: feeds.ETDA_CARDS },
  { title: 'Malpedia actors', source: catalogued('malpedia-actors'), content: feeds.MALPEDIA_ACTORS },
  { title: 'RansomLook groups', source: catalogued('ransomlook'), content: feeds.RANSOMLOOK_GROUPS },
  { title: 'ORKL actors', source: catalogued('orkl'), content: feeds.ORKL_ACTORS },
  { title: 'MISP event', source: ownSource('misp-event'), content: feeds.MISP_EVENT },
  { title: 'ORKL entry', source: ownSource('orkl-entry'), content: ORKL_ENTRY },
  { title: 'STIX bundle', source: ownSource('stix-bundle'), content: STIX },
  { title: 'table', source: ownSource('own-table'), content: new TextEncoder().encode(TABLE) },
];

function catalogued(id: string): SourceDefinition {
  const source = sourceById(id);
  if (source === undefined) throw new Error(`The catalogue lacks ${id}.`);
  return source;
}

/** A few entries of each of the outermost lists: thousands of them would be read again for one that is spoilt. */
export function excerpt(content: unknown, random: Random): unknown {
  const most = random.below(20) === 0 ? 2_000 : 5 + random.below(60);
  const cut = (list: readonly unknown[]) => {
    const from = random.below(Math.max(1, list.length - most));
    return list.slice(from, from + most);
  };
  if (Array.isArray(content)) return cut(content);
  if (typeof content !== 'object' || content === null) return content;
  return Object.fromEntries(
    Object.entries(content).map(([key, field]) => [key, Array.isArray(field) ? cut(field) : field]),
  );
}
