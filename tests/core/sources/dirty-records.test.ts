import { describe, expect, it } from 'vitest';
import type { SourceRecord } from '@/core/model/source-record';
import { readMispCluster } from '@/core/sources/misp-cluster';
import { aCluster, aValue, contextOf } from '../../fixtures/builders';

const CONTEXT = contextOf('misp-threat-actor');
const ATTACK = contextOf('mitre-intrusion-set');
const OWN_ID = '9a3c1b10-5f6e-4b1c-8a51-0d0c5ab1f00d';

describe('a dirty record', () => {
  it('without meta, description and synonyms is still an actor', () => {
    expect(read({ uuid: 'E38D32A2-C708-11E8-8785-472C4CFCCD85', value: 'FASTCash' })).toEqual({
      source: 'misp-threat-actor',
      id: 'e38d32a2-c708-11e8-8785-472c4cfccd85',
      kind: 'actor',
      name: 'FASTCash',
      names: [{ text: 'FASTCash', usedBy: [] }],
      attackIds: [],
      motives: [],
      sectors: [],
      references: [],
      relations: [],
    });
  });

  it.each([null, 'text', 3, []])('with %j for meta is read for its name', (meta) => {
    expect(read({ uuid: OWN_ID, value: 'FASTCash', meta }).name).toBe('FASTCash');
  });

  it.each([
    ['an empty country', { country: '' }, undefined],
    ['an empty country but a sponsor', { country: '', 'cfr-suspected-state-sponsor': 'China' }, 'CN'],
    ['a country and another sponsor', { country: 'KP', 'cfr-suspected-state-sponsor': 'China' }, 'KP'],
    ['a country as a list of one', { country: ['CN'] }, 'CN'],
    ['countries as a list', { country: ['CN', 'RU'] }, undefined],
    ['a sponsor that is none', { 'cfr-suspected-state-sponsor': 'Unknown' }, undefined],
  ])('with %s', (_, meta, country) => {
    expect(read(aValue('APT1', meta)).country).toBe(country);
  });

  it('with a country of none does not have the field at all', () => {
    expect(read(aValue('APT1', { country: '' }))).not.toHaveProperty('country');
  });

  it.each([
    [
      'countries, regions and companies',
      ['United States', 'The Philippines', 'Europe', 'BB&T'],
      ['US', 'PH'],
    ],
    ['one country twice', ['Russia', 'Russian Federation'], ['RU']],
    ['regions alone', ['Middle East', 'NATO', 'Global'], undefined],
    ['something else', { toString: 1 }, undefined],
  ])('with victims that are %s', (_, victims, countries) => {
    expect(read(aValue('APT1', { 'cfr-suspected-victims': victims })).victims).toEqual(countries);
  });

  it('made of STIX by a server has its motives, years and traits under STIX’s names', () => {
    const meta = {
      ...{ sophistication: ['Expert'], resource_level: 'government', roles: ['agent', 3, 'agent'] },
      ...{
        primary_motivation: 'organizational-gain',
        goals: ['Steal plans'],
        threat_actor_types: ['unknown'],
      },
      ...{
        first_seen: '2014-02-01T00:00:00Z',
        last_seen: ['2019-01-01', 'long ago', '2021-01-01T00:00:00Z'],
      },
    };
    const record = read(aValue('APT1', meta));
    expect(record).toMatchObject({ firstSeen: '2014', motives: ['Organizational gain', 'Steal plans'] });
    expect(record.traits).toEqual({
      roles: ['agent'],
      sophistication: ['expert'],
      resource_level: ['government'],
      last_seen: ['2021'],
    });
  });

  it.each([
    ['a string', 'Espionage', ['Espionage']],
    ['a list', ['Espionage', 'Sabotage'], ['Espionage', 'Sabotage']],
    ['the same twice', ['Espionage', 'Espionage'], ['Espionage']],
    ['an empty string', '', []],
  ])('with its type of incident as %s', (_, incident, motives) => {
    expect(read(aValue('APT1', { 'cfr-type-of-incident': incident })).motives).toEqual(motives);
  });

  it('with its synonyms as one string', () => {
    expect(namesOf('APT1', 'Comment Crew')).toEqual(['APT1', 'Comment Crew']);
  });

  it.each([
    ['a padded name', ' Stealth Mango and Tangelo ', [], ['Stealth Mango and Tangelo']],
    [
      'a comma left behind',
      'DragonBreath',
      ['Golden Eye Dog', 'APT-Q-27,'],
      ['DragonBreath', 'Golden Eye Dog', 'APT-Q-27'],
    ],
    ['a no-break hyphen', 'Larva\u201125012', [], ['Larva\u201125012']],
    ['its own mojibake twin', 'Ayyıldız Tim', ['AyyÄ±ldÄ±z Tim'], ['Ayyıldız Tim']],
    [
      'signs in its names',
      'LAPSUS',
      ['LAPSUS$', 'DEV#POPPER', 'Keymous+'],
      ['LAPSUS', 'LAPSUS$', 'DEV#POPPER', 'Keymous+'],
    ],
    ['a number in brackets', 'NoName057(16)', ['NoName05716'], ['NoName057(16)', 'NoName05716']],
    [
      'an at sign and a dot',
      'TEMPER PANDA',
      ['admin@338', '1.php Group'],
      ['TEMPER PANDA', 'admin@338', '1.php Group'],
    ],
    ['ideographs', 'Gelsemium', ['狼毒草'], ['Gelsemium', '狼毒草']],
    ['a placeholder', '[Unnamed group]', [], ['[Unnamed group]']],
    [
      'a subgroup it lists twice',
      'Silent Chollima',
      ['Andariel', 'Subgroup: Andariel'],
      ['Silent Chollima', 'Andariel'],
    ],
    ['a vendor in brackets', 'COBALT JUNO', ['APT-C-38 (QiAnXin)'], ['COBALT JUNO', 'APT-C-38']],
    [
      'a name repeated',
      'Lazarus Group',
      ['ZINC', 'Zinc', 'ZINC', 'Lazarus group'],
      ['Lazarus Group', 'ZINC'],
    ],
    ['its primary name repeated', 'Turla', ['Turla', 'Snake'], ['Turla', 'Snake']],
    ['things that are no names', 'Turla', ['', ' ', null, 7, {}, '—', 'Snake'], ['Turla', 'Snake']],
  ])('with %s', (_, value, synonyms, expected) => {
    expect(namesOf(value, synonyms)).toEqual(expected);
  });

  it('with ATT&CK ids among its synonyms has them as ids, not as names', () => {
    const record = read(aValue('Lazarus Group', { synonyms: ['G0032', 'ZINC', 'G0082', 'G0032'] }));
    expect(record.attackIds).toEqual(['G0032', 'G0082']);
    expect(record.names.map((name) => name.text)).toEqual(['Lazarus Group', 'ZINC']);
  });

  it('of ATT&CK loses its id from its name and knows it first', () => {
    const record = read(aValue('APT29 - G0016', { external_id: 'G0016', synonyms: ['G0118'] }), ATTACK);
    expect(record.name).toBe('APT29');
    expect(record.attackIds).toEqual(['G0016', 'G0118']);
  });

  it.each(['G16', 'T1059', '', ['G0016', 'x']])('with %j as external id keeps what is a group’s id', (id) => {
    const { attackIds } = read(aValue('APT29', { external_id: id }), ATTACK);
    expect(attackIds).toEqual(Array.isArray(id) ? ['G0016'] : []);
  });

  it.each([
    ['2009', '2009'],
    ['about 2009', undefined],
    ['09', undefined],
    ['3009', undefined],
  ])('first seen "%s"', (since, firstSeen) => {
    expect(read(aValue('APT1', { since })).firstSeen).toBe(firstSeen);
  });
});

describe('relations of a dirty record', () => {
  const other = 'F512DE42-F76B-40D2-9923-59E7DBDFEC35';

  it('to itself are dropped', () => {
    expect(relationsOf([{ type: 'similar', 'dest-uuid': OWN_ID.toUpperCase() }])).toEqual([]);
  });

  it('to records in no file are kept: whoever knows them decides', () => {
    expect(relationsOf([{ type: 'similar', 'dest-uuid': other }])).toEqual([
      { type: 'similar', target: other.toLowerCase() },
    ]);
  });

  it.each([
    ['no list', { type: 'similar', 'dest-uuid': other }],
    ['no type', [{ 'dest-uuid': other }]],
    ['no target', [{ type: 'similar' }]],
    ['a target that is no identifier', [{ type: 'similar', 'dest-uuid': 'APT28' }]],
    ['no object', ['similar', null, [other]]],
  ])('with %s are dropped', (_, related) => {
    expect(relationsOf(related)).toEqual([]);
  });
});

describe('a record that is left out', () => {
  const good = aValue('APT1');

  it.each([
    ['without an identifier', { value: 'APT2' }, 'no identifier'],
    ['with an identifier that is none', { uuid: 'apt-2', value: 'APT2' }, 'no identifier'],
    ['without a name', { uuid: OWN_ID.replace('9', '8') }, 'no name'],
    [
      'with a blank name, though it has synonyms',
      { uuid: OWN_ID.replace('9', '8'), value: ' ', meta: { synonyms: ['APT2'] } },
      'no name',
    ],
    ['named by a number', { uuid: OWN_ID.replace('9', '8'), value: 29 }, 'no name'],
    ['named by an ATT&CK id only', { uuid: OWN_ID.replace('9', '8'), value: 'G0016' }, 'no name'],
    ['whose name is endless', { uuid: OWN_ID.replace('9', '8'), value: 'A'.repeat(10_000) }, 'no name'],
    ['with an identifier used before', { uuid: OWN_ID.toUpperCase(), value: 'APT2' }, 'listed twice'],
    [
      'that its source revoked',
      { uuid: OWN_ID.replace('9', '8'), value: 'APT2 - G0002', revoked: true },
      'revoked by its source',
    ],
    ['that is a text', 'APT2', 'not an object'],
    ['that is null', null, 'not an object'],
    ['that is a list', [good], 'not an object'],
  ])('%s is counted, and the rest is read', (_, bad, reason) => {
    const result = readMispCluster(aCluster([good, bad]), CONTEXT);
    expect(result).toMatchObject({
      ok: true,
      value: { records: [{ name: 'APT1' }], skipped: { [reason]: 1 } },
    });
    expect(result.ok && result.value.records).toHaveLength(1);
  });
});

function read(value: unknown, context: Parameters<typeof readMispCluster>[1] = CONTEXT): SourceRecord {
  const result = readMispCluster(aCluster([value]), context);
  if (!result.ok || result.value.records[0] === undefined) throw new Error(JSON.stringify(result));
  return result.value.records[0];
}

function namesOf(value: string, synonyms: unknown): string[] {
  return read(aValue(value, { synonyms })).names.map((name) => name.text);
}

function relationsOf(related: unknown) {
  return read(aValue('APT1', {}, { related })).relations;
}
