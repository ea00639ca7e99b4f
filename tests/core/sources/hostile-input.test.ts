import { describe, expect, it } from 'vitest';
import { readMicrosoftMapping } from '@/core/sources/microsoft-mapping';
import { readMispCluster } from '@/core/sources/misp-cluster';
import { readMispProducers } from '@/core/sources/misp-galaxy';
import { ADAPTERS } from '@/core/sources/read-source';
import { aCluster, aValue, contextOf } from '../../fixtures/builders';

const VENDOR = 'da5cdcd1-7b15-4371-b7eb-ca32916d2052';
/** What every object inherits. */
const INHERITED = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];

describe.each(INHERITED)('the key "%s"', (key) => {
  it('is a name like any other', () => {
    expect(namesOf(aValue('APT1', { synonyms: [key] }))).toEqual([
      ['APT1', []],
      [key, []],
    ]);
    expect(namesOf(aValue(key))).toEqual([[key, []]]);
  });

  it('is nobody’s identifier', () => {
    expect(namesOf(aValue('APT1', { 'name-attribution': [`APT1:${key}`] }))).toEqual([['APT1', []]]);
    expect(readMispProducers(aCluster([{ uuid: key, value: 'Nobody' }])).ok).toBe(false);
  });

  it('after "origin:" speaks of a name of the record only', () => {
    const meta: unknown = JSON.parse(`{"origin:${key}": "Mandiant", "${key}": "x"}`);
    expect(namesOf(aValue('APT1', meta as object))).toEqual([['APT1', []]]);
  });

  it('is no country, kind, motive or reason', () => {
    const [record] = recordsOf(aValue('APT1', { country: key, 'cfr-suspected-state-sponsor': key }));
    expect(record).not.toHaveProperty('country');
    const mapping = readMicrosoftMapping(
      [{ 'Threat actor name': key, 'Origin/Threat': key }],
      contextOf('microsoft-mapping'),
    );
    expect(mapping).toMatchObject({ ok: true, value: { records: [{ name: key, motives: [key] }] } });
  });
});

it('a file cannot change what objects inherit', () => {
  const file: unknown = JSON.parse(
    '{"values": [{"uuid": "9a3c1b10-5f6e-4b1c-8a51-0d0c5ab1f00d", "value": "APT1", "__proto__": {"polluted": 1}, "meta": {"__proto__": {"country": "CN"}}}]}',
  );
  const result = readMispCluster(file, contextOf('misp-threat-actor'));
  expect(result).toMatchObject({ ok: true, value: { records: [{ name: 'APT1' }] } });
  expect({}).not.toHaveProperty('polluted');
});

describe('marks that disguise', () => {
  const disguised = 'Mandi\u202eant\u202c\u200b';

  it('are gone from names, vendors, motives and sectors', () => {
    const meta = {
      synonyms: ['Cozy \u202eBear\u202c'],
      'origin:APT1': disguised,
      motive: disguised,
      'targeted-sector': [disguised],
    };
    expect(recordsOf(aValue('\u2066APT1\u2069', meta))).toMatchObject([
      {
        name: 'APT1',
        names: [{ text: 'APT1', usedBy: ['Mandiant'] }, { text: 'Cozy Bear' }],
        motives: ['Mandiant'],
        sectors: ['Mandiant'],
      },
    ]);
  });

  it('are gone from producers', () => {
    expect(readMispProducers(aCluster([{ uuid: VENDOR, value: disguised }]))).toMatchObject({
      value: { producers: { [VENDOR]: 'Mandiant' } },
    });
  });

  it('are gone from descriptions', () => {
    const value = aValue('APT1', {}, { description: 'It \u202espies.\u202c' });
    expect(recordsOf(value)[0]?.description).toBe('It spies.');
  });
});

describe('endless input', () => {
  const endless = 'A'.repeat(10_000);

  it('gives no endless name, vendor or sector', () => {
    const meta = { synonyms: [endless], 'origin:APT1': endless, 'targeted-sector': endless };
    const [record] = recordsOf(aValue('APT1', meta));
    expect(record?.names).toHaveLength(1);
    expect(record?.names[0]?.usedBy[0]).toHaveLength(200);
    expect(record?.sectors[0]).toHaveLength(200);
  });

  it('gives no endless lists', () => {
    const many = Array.from({ length: 5_000 }, (_, at) => at);
    const uuid = (at: number) => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;
    const meta = {
      synonyms: many.map((at) => `Name ${at}`),
      refs: many.map((at) => `https://report.example/${at}`),
    };
    const related = many.map((at) => ({ type: 'similar', 'dest-uuid': uuid(at) }));
    const { read } = ADAPTERS['misp-cluster'];
    const file = aCluster([
      aValue('APT1', { refs: meta.refs }, { related }),
      aValue('APT2', meta, { uuid: uuid(2) }),
    ]);
    expect(read(file, contextOf('misp-threat-actor'))).toMatchObject({
      value: {
        records: [
          {
            name: 'APT1',
            references: expect.toSatisfy(isOfLength(300)),
            relations: expect.toSatisfy(isOfLength(1_000)),
          },
        ],
        skipped: {
          'more than 400 names': 1,
          'addresses of one record beyond 300': 1,
          'links of one actor beyond 1,000': 1,
        },
      },
    });
  });
});

function isOfLength(length: number) {
  return (list: readonly unknown[]) => list.length === length;
}

describe('a field that is made to break what reads it', () => {
  const nested = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`) as unknown;
  const TRAPS: readonly (readonly [string, unknown])[] = [
    ['an object that cannot be made a text', { toString: 1, valueOf: 1 }],
    ['a list of such', [{ toString: 1 }, 'APT9']],
    ['nested 100,000 deep', nested],
    ['a list nested so', [nested]],
    ['a number', 7],
    ['true', true],
    ['null', null],
  ];
  const good = aValue('APT1');
  const FIELDS = ['uuid', 'value', 'description', 'meta', 'related', 'revoked'];
  const META = [
    'synonyms',
    'refs',
    'country',
    'motive',
    'since',
    'external_id',
    'name-attribution',
    'origin:APT1',
  ];
  const MAPPING = ['Threat actor name', 'Origin/Threat', 'Other names'];

  it.each(TRAPS)('%s takes no other record with it', (_, trap) => {
    const other = Object.assign({}, aValue('APT2'), { uuid: '11111111-1111-4111-8111-111111111111' });
    for (const field of FIELDS) {
      expect(recordsOf({ ...other, [field]: trap }, good).map(({ name }) => name)).toContain('APT1');
    }
    for (const field of META) {
      const meta = { [field]: trap };
      expect(recordsOf({ ...other, meta }, good).map(({ name }) => name)).toEqual(['APT2', 'APT1']);
    }
    for (const field of MAPPING) {
      const entries = [
        { 'Threat actor name': 'Volt', [field]: trap },
        { 'Threat actor name': 'Silk Typhoon' },
      ];
      const result = readMicrosoftMapping(entries, contextOf('microsoft-mapping'));
      const names = result.ok ? result.value.records.map(({ name }) => name) : [];
      expect(names).toContain('Silk Typhoon');
      if (field !== 'Threat actor name') expect(names).toContain('Volt');
    }
  });

  it('that throws when it is read leaves its record out, which is counted', () => {
    const trap = {
      get meta() {
        throw new RangeError('Maximum call stack size exceeded');
      },
    };
    const result = readMispCluster(aCluster([trap, good]), contextOf('misp-threat-actor'));
    expect(result).toMatchObject({
      ok: true,
      value: { records: [{ name: 'APT1' }], skipped: { 'cannot be read': 1 } },
    });
  });
});

describe('half a character', () => {
  it('is gone from names, identifiers, labels and descriptions', () => {
    const half = 'Zed \ud83d actor\ude00';
    const meta = { synonyms: [half], motive: half, 'origin:APT1': half };
    const record = recordsOf(aValue('APT1', meta, { description: half }))[0];
    const mapping = readMicrosoftMapping([{ 'Threat actor name': half }], contextOf('microsoft-mapping'));
    expect(JSON.stringify([record, mapping])).not.toMatch(/\\ud[89a-f]/i);
    expect(mapping).toMatchObject({ ok: true, value: { records: [{ id: 'Zed actor', name: 'Zed actor' }] } });
  });

  it('is the sign for what cannot be shown in what stands in addresses', () => {
    const half = 'zed\udfff\ud800actor';
    const shown = 'zed\ufffd\ufffdactor';
    const groups = ADAPTERS['ransomlook-groups'].read([half, shown], contextOf('ransomlook'));
    expect(groups).toMatchObject({
      ok: true,
      value: { records: [{ id: shown }], skipped: { 'listed twice': 1 } },
    });
    const meta = { refs: [`https://report.example/${half}`] };
    expect(recordsOf(aValue('APT1', meta))[0]?.references).toEqual([`https://report.example/${shown}`]);
  });
});

describe('a version', () => {
  it.each([
    ['v'.repeat(10_500_000), 'v'.repeat(100)],
    [' 7 \u202e', '7'],
    ['', undefined],
    [{ toString: 1 }, undefined],
    [['7'], undefined],
  ])('is a short text or none', (version, expected) => {
    const file = Object.assign({}, aCluster([aValue('APT1')]), { version });
    const result = readMispCluster(file, contextOf('misp-threat-actor'));
    expect(result.ok && result.value.version).toBe(expected);
  });
});

it('a relation has a short type or is none', () => {
  const related = (type: string) => [{ type, 'dest-uuid': VENDOR }];
  const typeOf = (type: string) =>
    recordsOf(aValue('APT1', {}, { related: related(type) }))[0]?.relations.map((relation) => relation.type);
  expect(typeOf('a'.repeat(10_000))).toEqual(['a'.repeat(200)]);
  expect(typeOf('si\u202emilar')).toEqual(['similar']);
  expect(typeOf(' ')).toEqual([]);
});

it('only addresses that a browser opens as pages are references', () => {
  const meta = { refs: ['javascript:alert(1)', 'https://report.example/', 'data:text/html,x'] };
  expect(recordsOf(aValue('APT1', meta))[0]?.references).toEqual(['https://report.example/']);
});

function recordsOf(...values: readonly unknown[]) {
  const context = contextOf('misp-threat-actor', { [VENDOR]: 'Mandiant' });
  const result = readMispCluster(aCluster([...values]), context);
  if (!result.ok) throw new Error(result.error);
  return result.value.records;
}

function namesOf(value: unknown) {
  return recordsOf(value)[0]?.names.map(({ text, usedBy }) => [text, usedBy]);
}
