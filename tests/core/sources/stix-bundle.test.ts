import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildDataset } from '@/core/identity/build-dataset';
import type { SourceRecord } from '@/core/model/source-record';
import type { SourceDefinition } from '@/core/sources/catalogue';
import { readStixBundle } from '@/core/sources/stix-bundle';
import { SHARED_FOLDER } from '../../../scripts/lib/project';
import { readUpstream } from '../../../scripts/lib/read-upstream';
import { contextOf } from '../../fixtures/builders';
import { aBundle, aLink, anObject, numbered } from '../../fixtures/stix';

const OWN = { ...contextOf('misp-tool').source, id: 'own-1', gives: 'actors' } as SourceDefinition;

describe('an actor of a bundle', () => {
  it('is an intrusion set or a threat actor, with what STIX says of it', () => {
    const set = anObject('intrusion-set', 'Velvet Anvil', {
      aliases: ['Velvet Anvil', 'Grey  Anvil', 'UNC1'],
      description: 'Since [2019](https://a.example), they extort.(Citation: A 2020)',
      first_seen: '2019-03-01T00:00:00Z',
      modified: '2025-03-09T15:58:36.918Z',
      primary_motivation: 'organizational-gain',
      secondary_motivations: ['ideology'],
    });
    expect(read(set)).toEqual([
      {
        source: 'own-1',
        id: set.id.slice('intrusion-set--'.length),
        kind: 'actor',
        name: 'Velvet Anvil',
        names: [
          { text: 'Velvet Anvil', usedBy: [] },
          { text: 'Grey Anvil', usedBy: [] },
          { text: 'UNC1', usedBy: [] },
        ],
        attackIds: [],
        motives: ['Organizational gain', 'Ideology'],
        sectors: [],
        extorts: true,
        firstSeen: '2019',
        description: 'Since 2019, they extort.',
        references: [],
        relations: [],
        modified: '2025-03-09T15:58:36.918Z',
      },
    ]);
    expect(read(anObject('threat-actor', 'Fancy Ox'))).toMatchObject([{ kind: 'actor', name: 'Fancy Ox' }]);
  });

  it('has the number that ATT&CK gives it, and is called so by MITRE where the object is MITRE’s', () => {
    const fields = { external_references: [numbered('G9001')], x_mitre_aliases: ['X Team'] };
    expect(read(anObject('intrusion-set', 'X', { ...fields, x_mitre_version: '1.0' }))).toMatchObject([
      {
        attackIds: ['G9001'],
        externalIds: ['G9001'],
        names: [
          { text: 'X', usedBy: ['MITRE'] },
          { text: 'X Team', usedBy: [] },
        ],
        references: ['https://attack.example/G9001'],
      },
    ]);
    expect(read(anObject('intrusion-set', 'X', fields))[0]?.names[0]?.usedBy).toEqual([]);
    const two = read(
      anObject('intrusion-set', 'X', { external_references: ['G9001', 'G9002'].map(numbered) }),
    );
    expect(two).toMatchObject([{ attackIds: ['G9001', 'G9002'] }]);
    expect(two[0]).not.toHaveProperty('externalIds');
  });

  it('has what kind of actor it is, its roles, how good and how well equipped it is, and when it was last seen', () => {
    const said = {
      ...{
        threat_actor_types: ['nation-state', 'Hired hands'],
        roles: ['sponsor'],
        sophistication: 'expert',
      },
      ...{ resource_level: 'government', last_seen: '2024-05-01T00:00:00.000Z' },
    };
    expect(read(anObject('threat-actor', 'Velvet Anvil', said))[0]?.traits).toEqual({
      threat_actor_types: ['nation-state', 'Hired hands'],
      roles: ['sponsor'],
      sophistication: ['expert'],
      resource_level: ['government'],
      last_seen: ['2024'],
    });
    expect(read(anObject('malware', 'Anvil', { ...said, is_family: true }))[0]).not.toHaveProperty('traits');
  });

  it('is of the kind that its labels say in STIX 2.0, whatever else stands among them', () => {
    const labels = ['crime-syndicate', 'tlp:amber', 'expert', 'unknown'];
    expect(read(anObject('threat-actor', 'Velvet Anvil', { labels }))[0]?.traits).toEqual({
      threat_actor_types: ['crime-syndicate'],
    });
    expect(read(anObject('intrusion-set', 'Velvet Anvil', { labels }))[0]).not.toHaveProperty('traits');
  });

  it('has no year of what OpenCTI has for a time that nobody knows', () => {
    const never = { first_seen: '1970-01-01T00:00:00.000Z', last_seen: '5138-11-16T09:46:40.000Z' };
    const [record] = read(anObject('intrusion-set', 'Velvet Anvil', never));
    expect(record).not.toHaveProperty('firstSeen');
    expect(record).not.toHaveProperty('traits');
  });

  it('comes from the place that it originates from, and seeks out the sectors that it targets', () => {
    const set = anObject('intrusion-set', 'X');
    const place = anObject('location', 'Iran', { country: 'IR' });
    const banks = anObject('identity', 'Banks', { identity_class: 'class', sectors: ['financial-services'] });
    const acme = anObject('identity', 'Acme', { identity_class: 'organization' });
    const links = [
      aLink('originates-from', set, place),
      aLink('targets', set, banks),
      aLink('targets', set, acme),
    ];
    expect(read(set, place, banks, acme, ...links)).toMatchObject([
      { country: 'IR', sectors: ['financial-services', 'Banks'] },
    ]);
    const [target] = read(set, place, aLink('targets', set, place));
    expect(target).toMatchObject({ victims: ['IR'] });
    expect(target).not.toHaveProperty('country');
  });
});

describe('the reports of a name', () => {
  const references = [
    { source_name: 'Grey Anvil', description: '(Citation: Acme 2022)(Citation: Nobody 2020) ' },
    {
      source_name: 'Acme 2022',
      url: 'https://acme.example/exbyte',
      description: 'Acme Hunter Team. (2022, October 21). Anvils: a new tool. Retrieved December 16, 2024.',
    },
    { source_name: 'Red Anvil', url: 'https://b.example/red' },
    { source_name: 'Blue Anvil', description: 'As others call it.' },
  ];
  const set = anObject('intrusion-set', 'Velvet Anvil', {
    aliases: ['Grey Anvil', 'Red Anvil', 'Blue Anvil'],
    external_references: references,
  });

  it('are those that the entry under it cites, by whom and of which day', () => {
    expect(read(set)[0]?.names.map(({ text, citations }) => [text, citations])).toEqual([
      ['Velvet Anvil', undefined],
      [
        'Grey Anvil',
        [
          {
            by: 'Acme Hunter Team',
            title: 'Anvils: a new tool',
            url: 'https://acme.example/exbyte',
            date: '2022-10-21',
          },
          { title: 'Nobody 2020' },
        ],
      ],
      ['Red Anvil', [{ url: 'https://b.example/red' }]],
      ['Blue Anvil', undefined],
    ]);
  });

  it('lead nowhere but to the web', () => {
    const hostile = anObject('intrusion-set', 'X', {
      aliases: ['Y'],
      external_references: [
        { source_name: 'Y', description: '(Citation: Z)' },
        { source_name: 'Z', url: 'javascript:alert(1)', description: 'Wri\u202eter. (2020). <b>Title.' },
      ],
    });
    expect(read(hostile)[0]?.names[1]?.citations).toEqual([
      { by: 'Writer', title: '<b>Title', date: '2020' },
    ]);
  });
});

describe('what an actor is linked to', () => {
  const set = anObject('intrusion-set', 'Velvet Anvil');
  const phishing = anObject('attack-pattern', 'Phishing', {
    external_references: [numbered('T1566')],
    kill_chain_phases: [{ kill_chain_name: 'mitre-attack', phase_name: 'initial-access' }],
  });
  const attachment = anObject('attack-pattern', 'Attachment', {
    external_references: [numbered('T1566.001')],
  });
  const strike = anObject('malware', 'Strike', { external_references: [numbered('S0154')] });
  const pipe = anObject('tool', 'Pipe');
  const campaign = anObject('campaign', 'Night Post', {
    external_references: [numbered('C0024')],
    first_seen: '2019-08-01T00:00:00.000Z',
    last_seen: '2021-01-01T00:00:00.000Z',
  });

  it('is techniques by their numbers and tactics, software and campaigns, each with its reports', () => {
    const cited = { external_references: [{ source_name: 'R', url: 'https://r.example' }] };
    const records = read(
      ...[set, phishing, attachment, strike, pipe, campaign],
      aLink('uses', set, phishing, cited),
      aLink('uses', set, attachment),
      aLink('uses', set, strike),
      aLink('attributed-to', campaign, set),
      aLink('uses', campaign, pipe),
      aLink('uses', campaign, phishing),
    );
    expect(records.map(({ kind, name, relations }) => [kind, name, relations.length])).toEqual([
      ['actor', 'Velvet Anvil', 5],
      ['malware', 'Strike', 0],
      ['tool', 'Pipe', 0],
    ]);
    expect(records[0]?.relations.map(({ target: _, ...told }) => told)).toEqual([
      {
        type: 'uses',
        kind: 'technique',
        name: 'Phishing',
        externalId: 'T1566',
        tactics: ['initial-access'],
        citations: [{ by: 'R', url: 'https://r.example' }],
      },
      { type: 'uses', kind: 'technique', name: 'Phishing: Attachment', externalId: 'T1566.001' },
      { type: 'uses', kind: 'malware', name: 'Strike', externalId: 'S0154' },
      {
        type: 'attributed-to',
        kind: 'campaign',
        name: 'Night Post',
        externalId: 'C0024',
        firstSeen: '2019-08-01',
        lastSeen: '2021-01-01',
      },
      { type: 'uses', kind: 'tool', name: 'Pipe', during: 'Night Post' },
    ]);
  });

  it('goes on to what other lists have under the identifier, where the file does not hold it', () => {
    const content = readAll(set, aLink('uses', set, strike), aLink('uses', pipe, strike));
    expect(content.records[0]?.relations).toEqual([
      { type: 'uses', target: strike.id.slice('malware--'.length) },
    ]);
    expect(content.skipped).toEqual({ 'links to what the file does not hold': 1 });
  });

  it('does not go round in circles', () => {
    const other = anObject('threat-actor', 'Fancy Ox');
    const records = read(
      ...[set, other, campaign],
      ...[aLink('attributed-to', set, other), aLink('attributed-to', other, set), aLink('uses', set, set)],
      ...[aLink('attributed-to', campaign, set), aLink('attributed-to', set, campaign)],
      aLink('attributed-to', campaign, other),
    );
    expect(records.map(({ relations }) => relations.map(({ name }) => name))).toEqual([
      ['Fancy Ox', 'Night Post'],
      ['Velvet Anvil', 'Night Post'],
    ]);
  });
});

describe('an object that is not in force', () => {
  it.each([
    ['revoked', 'revoked by its source'],
    ['x_mitre_deprecated', 'deprecated by its source'],
  ])('(%s) is left out and counted, and nothing links to it', (field, reason) => {
    const set = anObject('intrusion-set', 'X');
    const gone = anObject('malware', 'Gone', { [field]: true });
    const { records, skipped } = readAll(set, gone, aLink('uses', set, gone));
    expect(records.map(({ name }) => name)).toEqual(['X']);
    expect(skipped).toMatchObject({ [reason]: 1 });
  });

  it('is an older version: the newest holds, wherever it stands', () => {
    const set = anObject('intrusion-set', 'Newest', { modified: '2024-01-01T00:00:00.000Z' });
    const versions = [
      { ...set, name: 'Old', modified: '2023-12-31T23:59:59Z' },
      set,
      { ...set, name: 'Undated', modified: undefined },
      { ...set, name: 'Older', modified: '2020-01-01T00:00:00Z', revoked: true },
    ];
    for (const objects of [versions, versions.toReversed()]) {
      const { records, skipped } = readAll(...objects);
      expect(records.map(({ name }) => name)).toEqual(['Newest']);
      expect(skipped).toEqual({ 'an older version': 3 });
    }
  });
});

describe('the mark of an actor', () => {
  const ref = (uuid: string) => ({ object_marking_refs: [`marking-definition--${uuid}`] });
  const byField = (fields: object) => {
    const marking = anObject('marking-definition', undefined, { ...fields });
    return [marking, anObject('intrusion-set', 'X', { object_marking_refs: [marking.id] })];
  };
  const extension = 'extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d';

  it.each<[string, unknown[], string | undefined]>([
    [
      'TLP 1 by its id',
      [anObject('intrusion-set', 'X', ref('613f2e26-407d-48c7-9eca-b8e91df99dc9'))],
      'clear',
    ],
    ['TLP 1 by its id', [anObject('intrusion-set', 'X', ref('5e57c739-391a-4eb3-b6be-7d15ca92d5ed'))], 'red'],
    [
      'TLP 2 by its id',
      [anObject('intrusion-set', 'X', ref('939a9414-2ddd-4d32-a0cd-375ea402b003'))],
      'amber+strict',
    ],
    ['TLP 1 by its definition', byField({ definition_type: 'tlp', definition: { tlp: 'green' } }), 'green'],
    ['TLP 2 by its extension', byField({ extensions: { [extension]: { tlp_2_0: 'amber' } } }), 'amber'],
    ['TLP by its name', byField({ name: 'TLP:AMBER+STRICT' }), 'amber+strict'],
    [
      'a statement',
      byField({ definition_type: 'statement', definition: { statement: 'Copyright' } }),
      undefined,
    ],
    [
      'a mark that is nowhere',
      [anObject('intrusion-set', 'X', ref('00000000-0000-4000-8000-999999999999'))],
      undefined,
    ],
  ])('is %s', (_, objects, tlp) => {
    expect(read(...objects)[0]?.tlp).toBe(tlp);
  });

  it('is the strictest of the whole, its parts and what links it', () => {
    const green = '34098fce-860f-48ae-8e50-ebd3cc5e41da';
    const amber = 'marking-definition--f88d31f6-486f-44da-b317-01333bde0b82';
    const set = anObject('intrusion-set', 'X', {
      ...ref(green),
      granular_markings: [{ marking_ref: amber, selectors: ['description'] }],
    });
    expect(read(set)[0]?.tlp).toBe('amber');
    const tool = anObject('tool', 'Pipe');
    const red = ref('5e57c739-391a-4eb3-b6be-7d15ca92d5ed');
    expect(read(set, tool, aLink('uses', set, tool, red)).map(({ tlp }) => tlp)).toEqual(['red', undefined]);
  });
});

it('a report is read with its publisher, its date and the actors it tells of', () => {
  const set = anObject('intrusion-set', 'Velvet Anvil', { aliases: ['Grey Anvil'] });
  const acme = anObject('identity', 'Acme Research');
  const report = anObject('report', 'Anvils over Europe', {
    created_by_ref: acme.id,
    published: '2024-05-04T00:00:00.000Z',
    modified: '2024-06-01T00:00:00.000Z',
    lang: 'en-GB',
    external_references: [{ source_name: 'Acme', url: 'https://acme.example/anvils' }],
    object_refs: [set.id, acme.id, 'indicator--00000000-0000-4000-8000-000000000001', set.id],
  });
  expect(readAll(set, acme, report).reports).toEqual([
    {
      source: 'own-1',
      id: report.id.slice('report--'.length),
      title: 'Anvils over Europe',
      by: 'Acme Research',
      date: '2024-05-04',
      language: 'en',
      addresses: ['https://acme.example/anvils'],
      files: [],
      actors: [
        {
          name: 'Velvet Anvil',
          aliases: ['Grey Anvil'],
          tools: [],
          id: set.id.slice('intrusion-set--'.length),
        },
      ],
      modified: '2024-06-01T00:00:00.000Z',
    },
  ]);
  expect(readAll(report).records).toEqual([]);
});

describe('a file that is none', () => {
  it.each<[string, unknown, RegExp]>([
    ['no object', 'x', /no list of objects/],
    ['a MISP cluster', { values: [] }, /no list of objects/],
    ['an empty bundle', aBundle(), /holds no objects/],
    ['indicators alone', aBundle(anObject('indicator', 'X')), /no actor, malware, tool or report/],
    ['an actor without a name', aBundle(anObject('intrusion-set', undefined)), /no actor/],
    ['what is nobody', aBundle(anObject('intrusion-set', 'Unknown')), /no actor/],
  ])('(%s) says so', (_, input, words) => {
    expect(readStixBundle(input, { source: OWN, producers: {} })).toMatchObject({
      ok: false,
      error: expect.stringMatching(words),
    });
  });

  it('says so of too many objects', () => {
    const result = readStixBundle({ objects: Array(500_001).fill(null) }, { source: OWN, producers: {} });
    expect(result).toMatchObject({ ok: false, error: expect.stringContaining('500,000') });
  });
});

const HOSTILE: readonly unknown[] = [
  ...[null, 7, '', [], {}, '__proto__', { toString: 1 }, ['x'.repeat(100_000)]],
  ...['(Citation: '.repeat(20_000), '('.repeat(100_000)],
];

describe('hostile objects', () => {
  it.each(HOSTILE.map((value) => [value]))('%# in any field take no other with them', (value: unknown) => {
    const fields = [
      ...[
        'aliases',
        'x_mitre_aliases',
        'description',
        'external_references',
        'object_marking_refs',
        'modified',
      ],
      ...[
        'granular_markings',
        'first_seen',
        'primary_motivation',
        'kill_chain_phases',
        'object_refs',
        'created',
      ],
      ...[
        'relationship_type',
        'source_ref',
        'target_ref',
        'created_by_ref',
        'definition',
        'extensions',
        'lang',
      ],
    ];
    const good = anObject('intrusion-set', 'Good');
    const bad = [
      'intrusion-set',
      'attack-pattern',
      'campaign',
      'report',
      'marking-definition',
      'location',
    ].map((type) => anObject(type, 'Bad', Object.fromEntries(fields.map((field) => [field, value]))));
    const wrong = { ...anObject('intrusion-set', 'Y'), id: value, name: value };
    const refs = { external_references: [value, { source_name: value, url: value, description: value }] };
    const links = bad.map((object) => aLink('uses', good, object, refs));
    const { records } = readAll(
      good,
      ...bad,
      wrong,
      value,
      ...links,
      aLink('uses', good, { id: value as string }),
    );
    expect(records.find(({ name }) => name === 'Good')?.relations.length).toBeGreaterThan(0);
  });

  it('in great numbers are bounded, and counted', () => {
    const set = anObject('intrusion-set', 'X');
    const campaign = anObject('campaign', 'C');
    const tools = Array.from({ length: 1_500 }, (_, at) => anObject('tool', `Tool ${at}`));
    const others = Array.from({ length: 300 }, (_, at) => anObject('intrusion-set', `Set ${at}`));
    const { records, skipped } = readAll(
      ...[set, campaign, ...tools, ...others],
      ...tools.map((tool) => aLink('uses', set, tool)),
      ...tools.map((tool) => aLink('uses', campaign, tool)),
      ...others.map((other) => aLink('attributed-to', campaign, other)),
    );
    expect(Math.max(...records.map(({ relations }) => relations.length))).toBe(1_000);
    expect(records.reduce((sum, { relations }) => sum + relations.length, 0)).toBeLessThanOrEqual(101_400);
    expect(skipped['links of one actor beyond 1,000']).toBe(1_000);
    expect(skipped['links that came with a campaign, too many']).toBeGreaterThan(0);
  });

  it('that are sectors and countries are bounded too, also where they come with a campaign', () => {
    const set = anObject('intrusion-set', 'X');
    const campaign = anObject('campaign', 'C');
    const sectors = Array.from({ length: 300 }, (_, at) =>
      anObject('identity', `Sector ${at}`, { identity_class: 'class' }),
    );
    const { records } = readAll(
      ...[set, campaign, ...sectors, aLink('attributed-to', campaign, set)],
      ...sectors.slice(0, 150).map((sector) => aLink('targets', set, sector)),
      ...sectors.map((sector) => aLink('targets', campaign, sector)),
    );
    expect(records[0]?.sectors).toHaveLength(200);
    expect(records[0]?.sectors[149]).toBe('Sector 149');
  });

  it('grow the work with their number alone', () => {
    const steps = (count: number) => {
      let reads = 0;
      const counted = new Proxy(
        { source_name: 'mitre-attack', external_id: 'T1566' },
        {
          get(target, key) {
            reads += 1;
            return Reflect.get(target, key);
          },
        },
      );
      const set = anObject('intrusion-set', 'X');
      const patterns = Array.from({ length: count }, (_, at) =>
        anObject('attack-pattern', `P${at}`, { external_references: [counted] }),
      );
      readAll(set, ...patterns, ...patterns.map((pattern) => aLink('uses', set, pattern)));
      return reads;
    };
    expect(steps(4_000)).toBeLessThanOrEqual(4.2 * steps(1_000));
  });
});

const FILE = join(SHARED_FOLDER, 'upstream/enterprise-attack-groups.stix.json');

describe.skipIf(!existsSync(FILE))('ATT&CK’s bundle (where it lies in ../shared/upstream)', () => {
  const result = existsSync(FILE)
    ? readStixBundle(JSON.parse(readFileSync(FILE, 'utf8')), { source: OWN, producers: {} })
    : undefined;
  const content = result?.ok ? result.value : undefined;
  const actors = (content?.records ?? []).filter(({ kind }) => kind === 'actor');

  it('gives every group in force, its software, techniques with tactics, and campaigns', () => {
    expect(actors).toHaveLength(172);
    expect(actors.filter(({ externalIds }) => externalIds?.length === 1)).toHaveLength(172);
    const relations = actors.flatMap((actor) => actor.relations);
    const direct = relations.filter(({ during }) => during === undefined);
    const count = (kind: string) => direct.filter((relation) => relation.kind === kind).length;
    expect([count('technique'), count('malware'), count('tool'), count('campaign')]).toEqual([
      4_362, 647, 457, 25,
    ]);
    expect(relations.filter(({ kind, tactics }) => kind === 'technique' && tactics === undefined)).toEqual(
      [],
    );
    expect(direct.filter(({ citations }) => citations === undefined).length).toBeLessThan(40);
  });

  it('gives who says so, in which report, for all but two of 398 aliases', () => {
    const aliases = actors.flatMap(({ names }) => names.slice(1));
    expect(aliases).toHaveLength(398);
    expect(aliases.filter(({ citations }) => citations === undefined).map(({ text }) => text)).toEqual([
      'Confucius APT',
      'TAG-63',
    ]);
    const reports = aliases.flatMap(({ citations = [] }) => citations);
    expect(reports.filter(({ title, url }) => title === undefined && url === undefined)).toEqual([]);
    expect(reports.filter(({ url }) => url === undefined).length).toBeLessThan(reports.length / 50);
  });

  it('has no Markdown, no mark of a citation and no HTML in its descriptions', () => {
    const marked = actors.filter(({ description }) => /\(Citation:|\]\(http|<[a-z]/i.test(description ?? ''));
    expect(marked.map(({ name }) => name)).toEqual([]);
  });

  it('joins what MISP’s copy has, and doubles nothing', () => {
    const { records } = readUpstream(join(SHARED_FOLDER, 'upstream'));
    const before = buildDataset(records).actors;
    const after = buildDataset([...records, ...(content?.records ?? [])]).actors;
    expect(after).toHaveLength(before.length);
    const apart = after.filter(
      (actor) =>
        actor.records.some(({ source }) => source === OWN.id) &&
        !actor.records.some(({ source }) => source === 'mitre-intrusion-set'),
    );
    expect(apart).toEqual([]);
  });
});

function readAll(...objects: unknown[]) {
  const result = readStixBundle(aBundle(...objects), { source: OWN, producers: {} });
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

function read(...objects: unknown[]): readonly SourceRecord[] {
  return readAll(...objects).records;
}
