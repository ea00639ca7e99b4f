import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { linkRecords } from '@/core/identity/link-records';
import { OPTIONAL_SOURCES } from '@/core/sources/optional-sources';
import { readOrklEntry } from '@/core/sources/orkl-entry';
import { readSource } from '@/core/sources/read-source';
import { SHARED_FOLDER } from '../../../scripts/lib/project';
import { aCluster, aRecord, aValue, contextOf } from '../../fixtures/builders';
import {
  ETDA_CARDS,
  MALPEDIA_ACTORS,
  MISP_EVENT,
  ORKL_ACTORS,
  ORKL_ENTRY,
  RANSOMLOOK_GROUPS,
  UUID,
} from '../../fixtures/optional-feeds';

it('are off and not bundled, each with its licence, terms and page', () => {
  for (const { refreshedByDefault, bundled, licence, credit, homepage } of OPTIONAL_SOURCES) {
    expect([refreshedByDefault, bundled]).toEqual([false, false]);
    for (const text of [licence.name, licence.url, credit.terms, homepage]) expect(text).not.toBe('');
  }
});

describe('ETDA', () => {
  it('says who gave each name, and what the card says of the group', () => {
    const [anvil, ox] = read('etda-cards', ETDA_CARDS);
    expect(anvil).toEqual({
      source: 'etda-cards',
      id: UUID(1),
      kind: 'actor',
      name: 'Velvet Anvil',
      names: [
        { text: 'Velvet Anvil', usedBy: ['Acme Research'] },
        { text: 'Grey Anvil', usedBy: ['Blue Vendor', 'Red Vendor'] },
        { text: 'Anvil Crew', usedBy: [] },
      ],
      attackIds: ['G9001'],
      country: 'KZ',
      motives: ['Information theft and espionage'],
      sectors: ['Energy'],
      firstSeen: '2014',
      description: 'A subgroup of Iron Works, Iron Hill.',
      references: [`https://apt.etda.or.th/cgi-bin/showcard.cgi?u=${UUID(1)}`, 'https://acme.example/anvil'],
      relations: [
        { type: 'uses', target: 'Strike', kind: 'tool', name: 'Strike' },
        { type: 'uses', target: 'Pipe', kind: 'tool', name: 'Pipe' },
        {
          type: 'attributed-to',
          target: 'Operation GoldenAxe',
          kind: 'campaign',
          name: 'Operation GoldenAxe',
          firstSeen: '2018-06',
          citations: [{ url: 'https://acme.example/axe' }],
        },
      ],
      modified: '2023-09-06',
    });
    expect(ox).toMatchObject({ name: 'Fancy Ox', names: [{ usedBy: ['Acme Research'] }] });
    expect(ox).not.toHaveProperty('country');
  });

  it.each([[['[Unknown]']], [['Iran', 'Iraq']], ['?'], [undefined]])(
    'does not guess a country: %j',
    (country) => {
      const [first] = ETDA_CARDS.values;
      expect(read('etda-cards', { values: [{ ...first, country }] })[0]).not.toHaveProperty('country');
    },
  );

  it('heads an entry for MISP with several names', () => {
    const file = aCluster([
      aValue('Velvet Anvil, Grey Anvil', { synonyms: ['Anvil Crew'], motivation: ['Theft'] }),
    ]);
    const [record] = read('etda-misp', file);
    expect(record).toMatchObject({ name: 'Velvet Anvil', motives: ['Theft'] });
    expect(record?.names.map(({ text }) => text)).toEqual(['Velvet Anvil', 'Grey Anvil', 'Anvil Crew']);
    expect(read('misp-threat-actor', aCluster([aValue('Velvet, Anvil')]))[0]?.name).toBe('Velvet, Anvil');
  });

  it('is one actor by either file', () => {
    const misp = aCluster([aValue('Other head', {}, { uuid: UUID(1) })]);
    const { groups } = linkRecords([...read('etda-cards', ETDA_CARDS), ...read('etda-misp', misp)]);
    expect(groups.map((group) => group.map(({ name }) => name))).toEqual([
      ['Velvet Anvil', 'Other head'],
      ['Fancy Ox'],
    ]);
  });
});

describe('360.net', () => {
  it('has two names in each head, both Qihoo’s own, and words of its own for countries', () => {
    const meta = {
      country: 'korea',
      synonyms: ['Anvil Crew'],
      'target-category': ['政府'],
      'suspected-victims': ['中国及中国驻外大使馆', '孟加拉国'],
    };
    const [record] = read('360net', aCluster([aValue('铁砧 - APT-C-99', meta)]));
    expect(record).toMatchObject({ country: 'KP', sectors: ['政府'], victims: ['BD'] });
    expect(record?.names).toEqual([
      { text: '铁砧', usedBy: ['Qihoo 360'] },
      { text: 'APT-C-99', usedBy: ['Qihoo 360'] },
      { text: 'Anvil Crew', usedBy: [] },
    ]);
    expect(read('360net', aCluster([aValue('铁砧', { country: 'mideast' })]))[0]).not.toHaveProperty(
      'country',
    );
  });

  it('does not make an agency an actor', () => {
    const [record] = read(
      '360net',
      aCluster([aValue('APT-C-99 - CIA'), aValue('CIA', {}, { uuid: UUID(7) })]),
    );
    expect(record?.names.map(({ text }) => text)).toEqual(['APT-C-99']);
  });
});

describe('Tidal Cyber', () => {
  const group = (source: string, number: string) =>
    aValue('Velvet Anvil (Deprecated)', {
      ...{ source, group_attack_id: number, country: 'IR' },
      ...{
        observed_motivations: ['Destruction'],
        target_categories: ['Energy'],
        observed_countries: ['HK', 'US'],
      },
    });

  it('keeps MITRE’s groups under MITRE’s numbers, and its own numbers to itself', () => {
    expect(read('tidal-groups', aCluster([group('MITRE', 'G9001')]))).toMatchObject([
      {
        ...{ name: 'Velvet Anvil', country: 'IR', motives: ['Destruction'], sectors: ['Energy'] },
        victims: ['HK', 'US'],
        ...{ attackIds: ['G9001'], externalIds: ['G9001'], names: [{ text: 'Velvet Anvil', usedBy: [] }] },
      },
    ]);
    const [own] = read('tidal-groups', aCluster([group('Tidal Cyber', 'G3014')]));
    expect(own?.attackIds).toEqual([]);
    expect(own).not.toHaveProperty('externalIds');
  });
});

describe('Malpedia', () => {
  it('has its own page of an actor, and joins MISP’s by the UUID', () => {
    const records = read('malpedia-actors', MALPEDIA_ACTORS);
    expect(records).toMatchObject([
      {
        ...{ name: 'Velvet Anvil', country: 'KZ', description: 'They make anvils.' },
        references: [
          'https://malpedia.caad.fkie.fraunhofer.de/actor/velvet_anvil',
          'https://acme.example/anvil',
        ],
      },
      { name: 'Fancy Ox' },
    ]);
    const misp = aRecord({ name: 'Renamed since', id: UUID(1) });
    expect(linkRecords([misp, ...records]).groups.map((group) => group.length)).toEqual([2, 1]);
  });

  it('is no second word beside the lists that it was put together from', () => {
    const misp = [aRecord({ name: 'APT29' }), aRecord({ name: 'UNC2452' })];
    const says = (source: string) => aRecord({ source, name: 'APT29', aliases: ['UNC2452'] });
    const join = (source: string) => linkRecords([...misp, says('microsoft-mapping'), says(source)]).groups;
    expect(join('mitre-intrusion-set')).toHaveLength(1);
    expect(join('malpedia-actors')).toHaveLength(2);
  });
});

describe('RansomLook', () => {
  it('joins an actor that extorts and is called so, and no other', () => {
    const gang = read('ransomlook', RANSOMLOOK_GROUPS.slice(1));
    const ox = (fields: object) => aRecord({ name: 'Fancy Ox', ...fields });
    expect(linkRecords([ox({ extorts: true }), ...gang]).groups).toHaveLength(1);
    expect(linkRecords([ox({}), ...gang]).groups).toHaveLength(2);
  });

  it('has no page for a name that no address could hold', () => {
    const [gang, endless] = read('ransomlook', ['fancy ox', `ox${';'.repeat(700)}`]);
    expect(read('ransomlook', ['fancy ox\ud83d'])).toMatchObject([{ name: 'fancy ox' }]);
    expect(gang?.references).toEqual(['https://www.ransomlook.io/group/fancy%20ox']);
    expect(endless?.references).toEqual([]);
  });
});

describe('a MISP event', () => {
  const content = () => {
    const { source } = contextOf('misp-threat-actor');
    const result = readSource({ ...source, id: 'own-1', format: 'misp-event' }, MISP_EVENT, {});
    if (!result.ok) throw new Error(result.error);
    return result.value;
  };

  it('is a report with the actors of its galaxies and tags', () => {
    expect(content().reports).toEqual([
      {
        source: 'own-1',
        id: UUID(10),
        title: 'Anvils over Europe',
        by: 'Acme Research',
        date: '2026-01-15',
        addresses: ['https://acme.example/europe'],
        files: [],
        actors: [
          { name: 'Velvet Anvil', aliases: ['Grey Anvil'], tools: [], id: UUID(1) },
          { name: 'Fancy Ox', aliases: [], tools: [] },
        ],
        modified: '2026-01-15T10:00:00.000Z',
        tlp: 'red',
      },
    ]);
  });

  it('gives the clusters that it carries, under its mark', () => {
    expect(content().records.map(({ kind, name, tlp, country }) => [kind, name, tlp, country])).toEqual([
      ['actor', 'Velvet Anvil', 'red', 'KZ'],
      ['malware', 'Strike', 'red', undefined],
    ]);
  });
});

describe('ORKL', () => {
  it('names the collection that says a name, and keeps collections apart', () => {
    const records = read('orkl', ORKL_ACTORS);
    expect(records).toMatchObject([
      {
        id: `ETDA/${UUID(1)}`,
        names: ['Velvet Anvil', 'Grey Anvil', 'Anvil Crew'].map((text) => ({
          text,
          citations: [{ by: 'ETDA' }],
        })),
      },
      { id: `Secureworks/${UUID(2)}`, names: [{ text: 'VELVET ANVIL' }, { text: 'Iron Works' }] },
    ]);
    const misp = aRecord({ name: 'Velvet Anvil' });
    expect(linkRecords([misp, ...records]).groups.map((group) => group.length)).toEqual([3]);
  });

  it('has of a library entry the report, and what it linked as claims', () => {
    const { source } = contextOf('orkl');
    const result = readOrklEntry(ORKL_ENTRY, { source, producers: {} });
    expect(result.ok && result.value).toEqual({
      records: [],
      reports: [
        {
          source: 'orkl',
          id: UUID(20),
          title: 'Anvils over Europe - Acme Research',
          date: '2023-07-12',
          language: 'en',
          addresses: ['https://acme.example/europe'],
          files: [
            { kind: 'pdf', url: 'https://archive.example/a.pdf' },
            { kind: 'text', url: 'https://archive.example/a.txt' },
            { kind: 'image', url: 'https://archive.example/a.jpg' },
          ],
          text: 'Anvils over Europe\nPublished: 2023-07-12 · Archived: 2026-04-05\nWe keep customers safe from Velvet Anvil.',
          actors: [
            { name: 'Safe', aliases: [], tools: ['Pipe'], collection: 'ETDA', id: UUID(5) },
            {
              name: 'Velvet Anvil',
              aliases: ['Grey Anvil'],
              tools: [],
              collection: 'MISPGALAXY',
              id: UUID(6),
            },
          ],
          modified: '2026-04-10T13:11:44.804Z',
        },
      ],
      skipped: {},
    });
  });

  const DOCUMENT = join(SHARED_FOLDER, 'documents/orkl-library-entry.json');
  it.skipIf(!existsSync(DOCUMENT))('has the saved entry (where it lies in ../shared/documents)', () => {
    const { source } = contextOf('orkl');
    const result = readOrklEntry(JSON.parse(readFileSync(DOCUMENT, 'utf8')), { source, producers: {} });
    expect(result).toMatchObject({
      value: {
        reports: [
          {
            ...{
              title: 'Mitigation for China-based threat actor activity - Microsoft On the Issues',
              language: 'en',
            },
            ...{ date: '2023-07-12', files: [{ kind: 'pdf' }, { kind: 'text' }, { kind: 'image' }] },
            actors: [
              { name: 'Safe', collection: 'ETDA' },
              { name: 'Storm-0558', collection: 'MISPGALAXY' },
              { name: 'Storm-0558', aliases: ['Antique Typhoon'], collection: 'ETDA' },
            ],
          },
        ],
      },
    });
  });
});

function read(id: string, file: unknown) {
  const { source } = contextOf(id);
  const result = readSource(source, file, {});
  if (!result.ok) throw new Error(result.error);
  return result.value.records;
}
