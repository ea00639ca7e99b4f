import { describe, expect, it } from 'vitest';
import { readMicrosoftMapping } from '@/core/sources/microsoft-mapping';
import { readMispCluster } from '@/core/sources/misp-cluster';
import { readMispProducers } from '@/core/sources/misp-producers';
import { aCluster, aValue } from '../../fixtures/builders';

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
      'microsoft-mapping',
    );
    expect(mapping).toMatchObject({ ok: true, records: [{ name: key, motives: [key] }] });
  });
});

it('a file cannot change what objects inherit', () => {
  const file: unknown = JSON.parse(
    '{"values": [{"uuid": "9a3c1b10-5f6e-4b1c-8a51-0d0c5ab1f00d", "value": "APT1", "__proto__": {"polluted": 1}, "meta": {"__proto__": {"country": "CN"}}}]}',
  );
  const result = readMispCluster(file, { source: 'misp-threat-actor', gives: 'actors', producers: {} });
  expect(result).toMatchObject({ ok: true, records: [{ name: 'APT1' }] });
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
      producers: { [VENDOR]: 'Mandiant' },
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
    const [record] = recordsOf(aValue('APT1', meta, { related }));
    expect(record?.names.length).toBeLessThanOrEqual(400);
    expect(record?.references.length).toBeLessThanOrEqual(300);
    expect(record?.relations.length).toBeLessThanOrEqual(1_000);
  });
});

it('only addresses that a browser opens as pages are references', () => {
  const meta = { refs: ['javascript:alert(1)', 'https://report.example/', 'data:text/html,x'] };
  expect(recordsOf(aValue('APT1', meta))[0]?.references).toEqual(['https://report.example/']);
});

function recordsOf(value: unknown) {
  const context = {
    source: 'misp-threat-actor',
    gives: 'actors',
    producers: { [VENDOR]: 'Mandiant' },
  } as const;
  const result = readMispCluster(aCluster([value]), context);
  if (!result.ok) throw new Error(result.error);
  return result.records;
}

function namesOf(value: unknown) {
  return recordsOf(value)[0]?.names.map(({ text, usedBy }) => [text, usedBy]);
}
