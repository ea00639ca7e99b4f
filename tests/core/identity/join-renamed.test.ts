import { describe, expect, it } from 'vitest';
import { linkRecords } from '@/core/identity/link-records';
import type { SourceRecord } from '@/core/model/source-record';
import { sourced, together } from '../../fixtures/builders';

const misp = sourced('misp-threat-actor');
const attack = sourced('mitre-intrusion-set');
const own = sourced('microsoft-mapping');
const copy = sourced('misp-microsoft-activity-group');

const HERON = [
  misp('Grey Heron', 'TUNGSTEN', 'Marsh Squall'),
  own('Marsh Squall', 'TUNGSTEN', 'Grey Heron'),
  copy('Marsh Squall', 'TUNGSTEN', 'Grey Heron'),
];

describe('a record that only the copy of a publisher’s list has', () => {
  it('is the actor that the publisher says had its name', () => {
    expect(together(...HERON, copy('TUNGSTEN'))).toEqual([
      'Grey Heron + Marsh Squall + Marsh Squall + TUNGSTEN',
    ]);
  });

  it('is the actor that the publisher calls so, where the copy has it by an earlier name too', () => {
    const present = own('Fen Squall', 'Reed Warbler', 'OSMIUM');
    expect(together(misp('OSMIUM', 'Reed Warbler'), present, copy('OSMIUM'), copy('Fen Squall'))).toEqual([
      'OSMIUM + Fen Squall + OSMIUM + Fen Squall',
    ]);
  });

  it('is one of several, where the publisher lists several earlier names', () => {
    const present = own('Marsh Squall', 'TUNGSTEN', 'DEV-0001');
    expect(together(misp('Grey Heron', 'Marsh Squall'), present, copy('TUNGSTEN'), copy('DEV-0001'))).toEqual(
      ['Grey Heron + Marsh Squall + TUNGSTEN + DEV-0001'],
    );
  });

  it.each<[string, SourceRecord[]]>([
    ['nobody lists', [...HERON, copy('RHENIUM')]],
    [
      'another lists, and the publisher does not',
      [
        misp('Grey Heron', 'RHENIUM'),
        attack('Grey Heron'),
        own('Grey Heron'),
        copy('Grey Heron'),
        copy('RHENIUM'),
      ],
    ],
    [
      'the publisher lists for two',
      [own('Marsh Squall', 'RHENIUM'), own('Bog Squall', 'RHENIUM'), copy('RHENIUM')],
    ],
    ['another list’s record has too', [...HERON.slice(0, 1), copy('Marsh Squall'), attack('RHENIUM')]],
  ])('stays apart when it has a name that %s', (_, records) => {
    expect(together(...records).at(-1)).toBe('RHENIUM');
  });

  it('says whose word it is', () => {
    expect(linkRecords([...HERON, copy('TUNGSTEN')]).joins.at(-1)).toEqual({
      record: 'misp-microsoft-activity-group/TUNGSTEN',
      why: { kind: 'renamed', name: 'TUNGSTEN', by: 'microsoft-mapping' },
    });
  });
});
