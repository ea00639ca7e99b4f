import { describe, expect, it } from 'vitest';
import { linkRecords } from '@/core/identity/link-records';
import type { SourceRecord } from '@/core/model/source-record';
import { aRecord, together } from '../../fixtures/builders';

describe('primary names', () => {
  it.each([
    ['equal', 'APT29', 'APT29'],
    ['equal but for case', 'TURLA', 'Turla'],
    ['equal but for separators', 'APT-29', 'APT 29'],
  ])('links two records whose primary names are %s', (_, one, other) => {
    expect(together(misp(one), attack(other))).toEqual([`${one} + ${other}`]);
  });

  it.each([
    ['another', 'APT29', 'APT28'],
    ['longer by a word', 'Lazarus', 'Lazarus Group'],
    ['different by a sign', 'LAPSUS', 'LAPSUS$'],
  ])('does not link when one is %s', (_, one, other) => {
    expect(together(misp(one), attack(other))).toEqual([one, other]);
  });

  it('goes before shared aliases, however many', () => {
    const aliases = ['Alpha Bear', 'Beta Bear', 'Gamma Bear', 'Delta Bear'];
    expect(together(misp('Turla'), misp('Sandworm', ...aliases), attack('Turla', ...aliases))).toEqual([
      'Turla + Turla',
      'Sandworm',
    ]);
  });

  it('links nothing when one side has the primary name twice', () => {
    const twin = { ...attack('Turla'), id: 'twin' };
    expect(together(misp('Turla'), attack('Turla'), twin)).toEqual(['Turla', 'Turla', 'Turla']);
  });
});

describe('shared names', () => {
  it('links by one alias that nobody else has', () => {
    expect(together(misp('Silent Chollima', 'Onyx Sleet'), attack('Andariel', 'Onyx Sleet'))).toEqual([
      'Silent Chollima + Andariel',
    ]);
  });

  it('links by a primary name that is the other’s alias', () => {
    expect(together(misp('Storm-0558'), microsoft('Antique Typhoon', 'Storm-0558'))).toEqual([
      'Storm-0558 + Antique Typhoon',
    ]);
  });

  it('does not link by an alias that two actors have', () => {
    expect(
      together(
        misp('APT28', 'Grizzly Steppe'),
        misp('APT29', 'Grizzly Steppe'),
        attack('X', 'Grizzly Steppe'),
      ),
    ).toEqual(['APT28', 'APT29', 'X']);
  });

  it('does not link by an alias that two actors have, though one of them is taken', () => {
    expect(
      together(
        misp('APT28', 'Grizzly Steppe'),
        misp('APT29', 'Grizzly Steppe'),
        attack('APT28'),
        attack('X', 'Grizzly Steppe'),
      ),
    ).toEqual(['APT28 + APT28', 'APT29', 'X']);
  });

  it('does not link by an alias that two newcomers have', () => {
    expect(together(misp('Lead', 'Winnti'), attack('X', 'Winnti'), attack('Y', 'Winnti'))).toEqual([
      'Lead',
      'X',
      'Y',
    ]);
  });

  it('links by two aliases that are each shared by one more', () => {
    expect(
      together(
        misp('Iron Hunter', 'Snake', 'Waterbug'),
        misp('Other One', 'Snake'),
        misp('Other Two', 'Waterbug'),
        attack('X', 'Snake', 'Waterbug'),
      ),
    ).toEqual(['Iron Hunter + X', 'Other One', 'Other Two']);
  });

  it('links the one of two with the same primary name that has more in common', () => {
    const others = ['One', 'Two', 'Three'].map((name) => misp(name, 'Snake'));
    const twin = { ...attack('Turla'), id: 'twin' };
    expect(together(misp('Turla', 'Snake'), ...others, twin, attack('Turla', 'Snake'))).toEqual([
      'Turla + Turla',
      'One',
      'Two',
      'Three',
      'Turla',
    ]);
  });

  it('takes the actor with more in common', () => {
    expect(
      together(
        misp('First', 'Snake', 'Krypton', 'Popeye'),
        misp('Second', 'Waterbug'),
        attack('X', 'Krypton', 'Popeye', 'Waterbug'),
      ),
    ).toEqual(['First + X', 'Second']);
  });

  it('takes nobody when two actors have as much in common', () => {
    expect(
      together(misp('First', 'Krypton'), misp('Second', 'Waterbug'), attack('X', 'Krypton', 'Waterbug')),
    ).toEqual(['First', 'Second', 'X']);
  });

  it('takes only the newcomer that is the best for the actor too', () => {
    expect(
      together(
        misp('First', 'Snake', 'Krypton', 'Popeye'),
        attack('X', 'Snake', 'Krypton'),
        attack('Y', 'Popeye'),
      ),
    ).toEqual(['First + X', 'Y']);
  });

  it('takes neither of two newcomers that are as good for the actor', () => {
    expect(together(misp('First', 'Snake', 'Krypton'), attack('X', 'Snake'), attack('Y', 'Krypton'))).toEqual(
      ['First', 'X', 'Y'],
    );
  });

  it('learns the names of each source that joined before', () => {
    expect(
      together(
        misp('APT29', 'The Dukes'),
        attack('Dukes Group', 'The Dukes', 'Dark Halo'),
        microsoft('Midnight Blizzard', 'Dark Halo'),
      ),
    ).toEqual(['APT29 + Dukes Group + Midnight Blizzard']);
  });
});

describe('ATT&CK ids', () => {
  it('links by an id that each side names once', () => {
    expect(together(misp('Cleaver', ids('G0003')), attack('TG-2889', ids('G0003')))).toEqual([
      'Cleaver + TG-2889',
    ]);
  });

  it.each([
    ['another id', [misp('Cleaver', ids('G0003')), attack('X', ids('G0004'))]],
    [
      'an id that two actors name',
      [misp('APT30', ids('G0013')), misp('Naikon', ids('G0013')), attack('X', ids('G0013'))],
    ],
    [
      'an id of somebody who has found another',
      [misp('Cleaver', ids('G0003')), attack('Cleaver'), attack('X', ids('G0003'))],
    ],
  ])('does not link by %s', (_, records) => {
    expect(together(...records).at(-1)).toBe('X');
  });

  it('goes after names', () => {
    expect(
      together(
        misp('Naikon', 'Lotus Panda', ids('G0013')),
        attack('APT30', ids('G0013')),
        attack('X', 'Lotus Panda', ids('G0019')),
      ),
    ).toEqual(['Naikon + X', 'APT30']);
  });

  it('links nothing when the ids of one side point to two', () => {
    const records = [
      misp('Naikon', ids('G0013', 'G0019')),
      attack('X', ids('G0013')),
      attack('Y', ids('G0019')),
    ];
    expect(together(...records)).toEqual(['Naikon', 'X', 'Y']);
  });

  it.each([
    [
      'the ids of a newcomer point to two',
      [misp('Naikon', ids('G0013')), misp('Lotus', ids('G0019')), attack('X', ids('G0013', 'G0019'))],
    ],
    [
      'two newcomers name one id',
      [misp('Naikon', ids('G0013')), attack('X', ids('G0013')), attack('Y', ids('G0013'))],
    ],
  ])('links nothing when %s', (_, records) => {
    expect(together(...records)).toEqual(records.map(({ name }) => name));
  });

  it('links by the id of whoever joined before', () => {
    expect(
      together(misp('APT29'), attack('APT29', ids('G0016')), microsoft('Midnight Blizzard', ids('G0016'))),
    ).toEqual(['APT29 + APT29 + Midnight Blizzard']);
  });
});

describe('a gang', () => {
  const extorting = (name: string, ...aliases: string[]): SourceRecord => ({
    ...misp(name, ...aliases),
    extorts: true,
  });

  it('is the actor that extorts and is called so', () => {
    expect(together(extorting('Iron Toll'), gang('iron toll'))).toEqual(['Iron Toll + iron toll']);
  });

  it('is the actor of which any source has that as its primary name', () => {
    expect(together(extorting('Storm-0001', 'Toll'), attack('Toll', 'Storm-0001'), gang('toll'))).toEqual([
      'Storm-0001 + Toll + toll',
    ]);
  });

  it.each<[string, SourceRecord[]]>([
    ['an actor that is called so and does not extort', [misp('Beetle'), gang('Beetle')]],
    ['an actor that has the name among others', [extorting('Iron Toll', 'Ghoul'), gang('ghoul')]],
    ['an actor with which it shares an alias', [extorting('Iron Toll', 'X'), gang('beetle', 'X')]],
    [
      'either of two actors that are called so',
      [extorting('Ghoul'), { ...extorting('GHOUL'), id: '2' }, gang('ghoul')],
    ],
    [
      'an actor where another gang is called so',
      [extorting('Ghoul'), gang('ghoul'), { ...gang('Ghoul'), id: '2' }],
    ],
  ])('is not %s', (_, records) => {
    expect(together(...records)).toEqual(records.map(({ name }) => name));
  });

  it('witnesses nothing', () => {
    const records = [
      misp('Grey Heron', 'Moth'),
      attack('Grey Heron'),
      misp('Moth'),
      gang('Grey Heron', 'Moth'),
    ];
    expect(together(...records)).toEqual(['Grey Heron + Grey Heron', 'Moth', 'Grey Heron']);
  });
});

describe('the very entry, got by another way', () => {
  const UUID = '899ce53f-13a0-479b-a0e4-67d46e241542';
  const bundle = (name: string, fields: Partial<SourceRecord>) =>
    aRecord({ source: 'own-1', name, ...fields });
  const numbered = (...externalIds: string[]) => ({ externalIds, attackIds: externalIds });

  it('joins by the number that its publisher gave it, before any name', () => {
    const copy = attack('Deep Panda', 'Shell Crew', ids('G0009', 'G0073'));
    const newer = bundle('APT19', { ...numbered('G0009'), names: [{ text: 'APT19', usedBy: [] }] });
    expect(together(misp('APT19'), copy, newer)).toEqual(['APT19', 'Deep Panda + APT19']);
    expect(linkRecords([copy, newer]).joins).toEqual([
      { record: 'own-1/APT19', why: { kind: 'same-entry', ids: ['G0009'] } },
    ]);
  });

  it('joins by its UUID', () => {
    const one = aRecord({ name: 'One', id: UUID });
    expect(together(one, bundle('Other name', { id: UUID }))).toEqual(['One + Other name']);
    expect(together(one, bundle('Other name', { id: 'One' }))).toEqual(['One', 'Other name']);
  });

  it('is not an entry that merely lists the number among names', () => {
    const listed = misp('Lazarus Group', 'Bluenoroff', ids('G0032', 'G0082'));
    const own = bundle('APT38', numbered('G0082'));
    const groups = [attack('Lazarus Group', ids('G0032')), attack('APT38', ids('G0082'))];
    expect(together(listed, ...groups, own)).toEqual(['Lazarus Group + Lazarus Group', 'APT38 + APT38']);
  });

  it('joins nothing where a number stands for two', () => {
    const records = [bundle('One', numbered('G0009')), bundle('Two', { ...numbered('G0009'), id: 'two' })];
    expect(together(attack('Deep Panda', ids('G0009')), ...records)).toEqual(['Deep Panda', 'One', 'Two']);
  });
});

describe('what is told of each join', () => {
  it.each<[string, SourceRecord[], object]>([
    ['equal primary names', [misp('Turla'), attack('TURLA')], { kind: 'same-primary', name: 'TURLA' }],
    [
      'shared names, as the newcomer spells them',
      [misp('Lead', 'Tin Fly', 'Ash Fly'), attack('X', 'TIN FLY', 'ash fly', 'Own')],
      { kind: 'shared-names', names: ['TIN FLY', 'ash fly'] },
    ],
    [
      'ATT&CK ids',
      [misp('Lead', ids('G0003', 'G0009')), attack('X', ids('G0003', 'G0004'))],
      { kind: 'attack-id', ids: ['G0003'] },
    ],
    [
      'a gang of the same name',
      [{ ...misp('Toll'), extorts: true }, gang('toll')],
      { kind: 'same-gang', name: 'toll' },
    ],
  ])('%s', (_, records, why) => {
    expect(linkRecords(records).joins).toEqual([
      { record: `${records[1]?.source}/${records[1]?.name}`, why },
    ]);
  });

  it('is told of no anchor', () => {
    expect(linkRecords([misp('Turla'), attack('X')]).joins).toEqual([]);
  });
});

describe('a group', () => {
  it('takes at most one record of each source', () => {
    const { groups: found } = linkRecords([
      misp('APT29', 'Cozy Bear', 'Nobelium'),
      attack('APT29', 'Cozy Bear'),
      attack('Nobelium', 'Cozy Bear'),
      microsoft('Midnight Blizzard', 'Cozy Bear', 'APT29'),
      microsoft('Nobelium', 'Cozy Bear', 'APT29'),
    ]);
    for (const group of found) {
      expect(new Set(group.map(({ source }) => source)).size).toBe(group.length);
    }
  });

  it('never holds two records of the anchor, whatever they share', () => {
    const aliases = ['Charming Kitten', 'Phosphorus', 'Ajax'];
    expect(
      together(
        misp('APT35', ...aliases, ids('G0059')),
        misp('Cutting Kitten', ...aliases, ids('G0059')),
        misp('Cleaver', ...aliases),
      ),
    ).toHaveLength(3);
  });

  it('never joins two anchors through a third record', () => {
    const { groups: found } = linkRecords([
      misp('Lazarus Group', 'Andariel'),
      misp('Silent Chollima', 'Andariel'),
      attack('Andariel', 'Silent Chollima', 'Lazarus Group'),
      microsoft('Onyx Sleet', 'Andariel', 'Silent Chollima', 'Lazarus Group'),
    ]);
    expect(
      found.filter((group) => group.filter(({ source }) => source === 'misp-threat-actor').length > 1),
    ).toEqual([]);
    expect(found[0]).toHaveLength(1);
  });

  it('begins with the record of the strongest source, in whatever order they come', () => {
    const records = [microsoft('Turla'), attack('Turla'), misp('Turla')];
    expect(linkRecords(records).groups.map((group) => group.map(({ source }) => source))).toEqual([
      ['misp-threat-actor', 'mitre-intrusion-set', 'microsoft-mapping'],
    ]);
  });

  it('of a record that nobody knows is its own', () => {
    expect(together(misp('Turla'), microsoft('Volga Flood'))).toEqual(['Turla', 'Volga Flood']);
    expect(linkRecords([])).toEqual({ groups: [], joins: [] });
  });
});

/** Names, then ids if any. */
type Parts = readonly (string | { readonly attackIds: readonly string[] })[];

function ids(...attackIds: string[]) {
  return { attackIds };
}

function record(source: string, name: string, parts: Parts): SourceRecord {
  const aliases = parts.filter((part) => typeof part === 'string');
  const attackIds = parts.flatMap((part) => (typeof part === 'string' ? [] : part.attackIds));
  return aRecord({ source, name, aliases, attackIds });
}

function misp(name: string, ...parts: Parts) {
  return record('misp-threat-actor', name, parts);
}

function attack(name: string, ...parts: Parts) {
  return record('mitre-intrusion-set', name, parts);
}

function gang(name: string, ...parts: Parts) {
  return record('misp-ransomware', name, parts);
}

function microsoft(name: string, ...parts: Parts) {
  return record('microsoft-mapping', name, parts);
}
