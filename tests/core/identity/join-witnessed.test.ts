import { describe, expect, it } from 'vitest';
import { linkRecords } from '@/core/identity/link-records';
import type { SourceRecord } from '@/core/model/source-record';
import { sourced, together } from '../../fixtures/builders';

const misp = sourced('misp-threat-actor');
const attack = sourced('mitre-intrusion-set');
const microsoft = sourced('microsoft-mapping');
const copy = sourced('misp-microsoft-activity-group');
const imported = sourced('an-import');

/** An actor whom MITRE and Microsoft both call "Pale Moth" too; MISP has a Pale Moth of its own. */
const MOTH = misp('Pale Moth', 'Lamp Crew');
const HERON = [
  misp('Grey Heron', 'Marsh Squall'),
  attack('Grey Heron', 'Pale Moth'),
  microsoft('Marsh Squall', 'Pale Moth'),
];
const JOINED = 'Grey Heron + Grey Heron + Marsh Squall + Pale Moth';

describe('two actors of one list', () => {
  it.each<[string, SourceRecord[], string]>([
    ['MITRE and Microsoft', [...HERON, MOTH], JOINED],
    [
      'the list itself and MITRE',
      [misp('Grey Heron', 'Pale Moth'), attack('Grey Heron', 'Pale Moth'), MOTH],
      'Grey Heron + Grey Heron + Pale Moth',
    ],
    [
      'the list itself and Microsoft',
      [misp('Grey Heron', 'Pale Moth'), microsoft('Grey Heron', 'PALE-MOTH'), MOTH],
      'Grey Heron + Grey Heron + Pale Moth',
    ],
  ])('are one where %s list the one’s primary name for the other', (_, records, joined) => {
    expect(together(...records)).toEqual([joined]);
  });

  it.each<[string, SourceRecord[]]>([
    ['one alone lists it', [misp('Grey Heron'), attack('Grey Heron', 'Pale Moth'), MOTH]],
    [
      'a publisher and a copy of its list do',
      [misp('Grey Heron'), microsoft('Grey Heron', 'Pale Moth'), copy('Grey Heron', 'Pale Moth'), MOTH],
    ],
    [
      'a publisher and a file of unknown origin do',
      [misp('Grey Heron'), attack('Grey Heron', 'Pale Moth'), imported('Grey Heron', 'Pale Moth'), MOTH],
    ],
    [
      'it is an alias of the other that they list',
      [
        misp('Grey Heron', 'Marsh Squall'),
        attack('Grey Heron', 'Lamp Crew'),
        microsoft('Marsh Squall', 'Lamp Crew'),
        MOTH,
      ],
    ],
    ['a third actor claims the name', [...HERON, misp('Tin Wader', 'Pale Moth'), MOTH]],
    ['MITRE has both', [...HERON, MOTH, attack('Pale Moth')]],
    ['Microsoft has both', [...HERON, MOTH, microsoft('Pale Moth')]],
    ['a file of unknown origin has both', [...HERON, imported('Grey Heron'), MOTH, imported('Pale Moth')]],
  ])('stay two where %s', (_, records) => {
    const joined = together(...records);
    expect(joined.filter((actor) => /Pale Moth/.test(actor) && /Grey Heron/.test(actor))).toEqual([]);
    expect(joined.join()).toContain('Pale Moth');
  });

  it('stay two where they are called the same', () => {
    const twin = { ...misp('Grey Heron', 'Ash Wader'), id: 'twin' };
    expect(together(...HERON.slice(0, 1), twin, microsoft('Ash Wader', 'Grey Heron'))).toHaveLength(2);
  });

  it('are one though the copy of a publisher’s list has both', () => {
    const records = [...HERON, copy('Marsh Squall'), MOTH, copy('Pale Moth', 'Lamp Crew')];
    expect(together(...records)).toHaveLength(1);
  });

  it('are one with a record that only another list has', () => {
    expect(together(...HERON, MOTH, attack('Lamp Crew'))).toHaveLength(2);
    expect(
      together(
        misp('Grey Heron', 'Marsh Squall', 'Pale Moth'),
        microsoft('Marsh Squall', 'Pale Moth'),
        attack('Pale Moth'),
      ),
    ).toHaveLength(1);
  });
});

describe('of two that are one', () => {
  it('the claimant’s anchor stays where both are as well known', () => {
    expect(together(MOTH, ...HERON)).toEqual([JOINED]);
  });

  it('the anchor of the one that a stronger source knows stays', () => {
    const known = [misp('Pale Moth'), attack('Pale Moth')];
    const claimant = [misp('Grey Heron', 'Pale Moth'), microsoft('Grey Heron', 'Pale Moth')];
    expect(together(...claimant, ...known)).toEqual(['Pale Moth + Pale Moth + Grey Heron + Grey Heron']);
  });

  it('the claimant’s anchor stays that a stronger source knows', () => {
    const known = [misp('Pale Moth'), microsoft('Pale Moth')];
    const claimant = [misp('Grey Heron', 'Pale Moth'), attack('Grey Heron', 'Pale Moth')];
    expect(together(...known, ...claimant)).toEqual(['Grey Heron + Grey Heron + Pale Moth + Pale Moth']);
  });

  it('neither is when one list has a third for the same actor, and keeps the third apart', () => {
    const records = [
      misp('Grey Heron', 'Pale Moth', 'Tin Wader'),
      microsoft('Grey Heron', 'Pale Moth', 'Tin Wader'),
      ...[misp('Pale Moth'), attack('Pale Moth'), misp('Tin Wader'), attack('Tin Wader')],
    ];
    expect(together(...records)).toHaveLength(3);
  });

  it('each can claim the other', () => {
    const records = [
      misp('Grey Heron', 'Pale Moth'),
      attack('Grey Heron', 'Pale Moth'),
      misp('Pale Moth', 'Grey Heron'),
      microsoft('Pale Moth', 'Grey Heron'),
    ];
    expect(together(...records)).toEqual(['Grey Heron + Grey Heron + Pale Moth + Pale Moth']);
    expect(linkRecords(records).joins.filter((join) => join.why?.kind === 'two-witnesses')).toHaveLength(2);
    expect(linkRecords(records).joins).toHaveLength(4);
  });

  it('one may be claimed by a third, and all are one', () => {
    const records = [
      misp('A1 Heron', 'B2 Moth'),
      attack('A1 Heron', 'B2 Moth'),
      misp('B2 Moth', 'C3 Wader'),
      microsoft('B2 Moth', 'C3 Wader'),
      misp('C3 Wader'),
    ];
    expect(together(...records)).toEqual(['A1 Heron + A1 Heron + B2 Moth + B2 Moth + C3 Wader']);
  });

  it('a third stays apart from whom a publisher keeps it, whoever is between', () => {
    const records = [
      misp('A1 Heron', 'B2 Moth'),
      attack('A1 Heron', 'B2 Moth'),
      misp('B2 Moth', 'C3 Wader'),
      microsoft('B2 Moth', 'C3 Wader'),
      misp('C3 Wader'),
      attack('C3 Wader'),
    ];
    for (const actor of together(...records))
      expect(/A1 Heron/.test(actor) && /C3 Wader/.test(actor)).toBe(false);
  });

  it('every record says why it joined', () => {
    expect(linkRecords([...HERON, MOTH]).joins.at(-1)).toEqual({
      record: 'misp-threat-actor/Pale Moth',
      why: { kind: 'two-witnesses', name: 'Pale Moth', by: ['MITRE', 'Microsoft'] },
    });
  });
});

it('no crowd that shares a name makes it slow', () => {
  const crowd = Array.from({ length: 3_000 }, (_, number) => ({
    ...misp('Unknown Crew', `Alias ${number}`),
    id: String(number),
  }));
  expect(linkRecords(crowd).groups).toHaveLength(crowd.length);
});
