import { describe, expect, it } from 'vitest';
import { compareActors } from '@/core/identity/compare-actors';
import type { Actor, ActorId } from '@/core/model/actor';
import { TRAITS } from '@/core/model/traits';
import { buildActor } from '../../store/build-actor';

const APT29 = buildActor('1', ['APT29', 'Cozy Bear']);
const SOURCES = ['misp-threat-actor'];
const NOTHING = { added: [], removed: [], changed: [], renamed: [], joined: [], parted: [] };

describe('comparing two datasets', () => {
  it('finds nothing where nothing differs, in whatever order', () => {
    const other = buildActor('2', ['Sandworm']);
    const shuffled = { ...APT29, names: [...APT29.names].reverse() };
    expect(compareActors([APT29, other], [other, shuffled])).toEqual(NOTHING);
  });

  it('lists who is new and who is gone', () => {
    const old = buildActor('2', ['Sandworm']);
    expect(compareActors([old], [APT29])).toEqual({ ...NOTHING, added: [APT29], removed: [old] });
  });

  it('lists names that came and went', () => {
    const after = buildActor('1', ['APT29', 'Midnight Blizzard', 'NOBELIUM']);
    expect(compareActors([APT29], [after]).changed).toEqual([
      {
        id: APT29.id,
        name: 'APT29',
        namesAdded: ['Midnight Blizzard', 'NOBELIUM'],
        namesRemoved: ['Cozy Bear'],
        fields: [],
      },
    ]);
  });

  it.each<[string, Partial<Actor>]>([
    ['primary name', { name: 'Cozy Bear' }],
    ['country', { countries: [{ value: 'RU', sources: SOURCES }] }],
    ['motive', { motives: [{ value: 'Espionage', sources: SOURCES }] }],
    ['sector', { sectors: [{ value: 'Government', sources: SOURCES }] }],
    ['target country', { victims: [{ value: 'DE', sources: SOURCES }] }],
    ...TRAITS.map((trait): [string, Partial<Actor>] => [
      trait,
      { traits: { [trait]: [{ value: 'x', sources: SOURCES }] } },
    ]),
    ['first seen', { firstSeen: [{ value: '2008', sources: SOURCES }] }],
    ['description', { descriptions: [{ text: 'A group.', source: 'misp-threat-actor' }] }],
    [
      'relation',
      { relations: [{ type: 'uses', kind: 'tool', name: 'WellMess', source: 'misp-threat-actor' }] },
    ],
    ['reference', { references: [{ url: 'https://report.example/', sources: SOURCES }] }],
    [
      'citation',
      {
        names: APT29.names.map((name) => ({
          ...name,
          citations: [{ by: 'Symantec', source: 'misp-threat-actor' }],
        })),
      },
    ],
    ['marking', { tlp: [{ value: 'amber', sources: SOURCES }] }],
    [
      'record',
      {
        records: [
          ...APT29.records,
          { key: 'mitre-intrusion-set/x', source: 'mitre-intrusion-set', name: 'APT29' },
        ],
      },
    ],
  ])('counts a %s that came, and one that went', (field, change) => {
    const changed = { ...APT29, ...change };
    expect(compareActors([APT29], [changed]).changed).toMatchObject([{ fields: [field] }]);
    expect(compareActors([changed], [APT29]).changed).toMatchObject([{ fields: [field] }]);
  });

  it.each<[string, Actor, Actor, string[]]>([
    ['one name in place of another', APT29, buildActor('1', ['APT29', 'Nobelium']), []],
    [
      'a name and a field',
      APT29,
      buildActor('1', ['APT29', 'Cozy Bear', 'Nobelium'], { countries: [{ value: 'RU', sources: SOURCES }] }),
      ['country'],
    ],
    ['the words of a description', described('A group.'), described('A gang.'), ['description']],
    ['who a relation leads to', related('WellMess'), related('WellMail'), ['relation']],
    [
      'where a reference leads',
      referring('https://one.example/'),
      referring('https://two.example/'),
      ['reference'],
    ],
    ['what a country is', from('RU'), from('CN'), ['country']],
  ])('counts as changed: %s', (_, before, after, fields) => {
    expect(compareActors([before], [after]).changed).toMatchObject([{ fields }]);
  });

  it('knows an actor whose anchor moved to another record', () => {
    const key = 'mitre-intrusion-set/x';
    const before = buildActor('1', ['APT29'], {
      id: key as ActorId,
      records: [{ key, source: 'mitre-intrusion-set', name: 'APT29' }],
    });
    const after = buildActor('1', ['APT29'], {
      records: [...buildActor('1', ['APT29']).records, ...before.records],
    });
    const { added, removed, changed } = compareActors([before], [after]);
    expect([added, removed]).toEqual([[], []]);
    expect(changed).toMatchObject([{ id: 'misp-threat-actor/1', fields: ['record'] }]);
  });

  it('counts one that joined another as that one changed, and nobody as gone', () => {
    const moth = buildActor('2', ['Pale Moth']);
    const joined = { ...buildActor('1', ['APT29', 'Cozy Bear', 'Pale Moth']) };
    const after = { ...joined, records: [...APT29.records, ...moth.records] };
    const { added, removed, changed, ...rest } = compareActors([APT29, moth], [after]);
    expect([added, removed]).toEqual([[], []]);
    expect(rest).toEqual({
      renamed: [],
      joined: [{ id: APT29.id, name: 'APT29', others: ['Pale Moth'] }],
      parted: [],
    });
    expect(changed).toMatchObject([{ id: APT29.id, namesAdded: ['Pale Moth'], fields: ['record'] }]);
  });

  it('counts one as joined of whose records one was dropped meanwhile', () => {
    const moth = buildActor('2', ['Pale Moth']);
    const dropped = { key: 'mitre-intrusion-set/m', source: 'mitre-intrusion-set', name: 'Pale Moth' };
    const before = { ...moth, records: [...moth.records, dropped] };
    const after = { ...APT29, records: [...APT29.records, ...moth.records] };
    expect(compareActors([APT29, before], [after]).removed).toEqual([]);
  });

  it('counts one of two as parted when an actor is split, and none as new', () => {
    const records = ['a', 'b'].map((id) => ({ key: `x/${id}`, source: 'x', name: id }));
    const before = buildActor('a', ['A'], { id: 'x/a' as ActorId, records });
    const first = buildActor('a', ['A'], { id: 'x/a' as ActorId, records: records.slice(0, 1) });
    const second = buildActor('b', ['B'], { id: 'x/b' as ActorId, records: records.slice(1) });
    const { added, removed, changed, ...rest } = compareActors([before], [second, first]);
    expect(added).toEqual([]);
    expect(rest).toEqual({
      renamed: [],
      joined: [],
      parted: [{ id: 'x/a', name: 'A', others: [{ id: 'x/b', name: 'B' }] }],
    });
    expect(removed).toEqual([]);
    expect(changed).toMatchObject([{ id: 'x/a', fields: ['record'] }]);
  });

  it('tells who is called otherwise by now', () => {
    const renamed = buildActor('1', ['Cozy Bear', 'APT29']);
    expect(compareActors([APT29], [renamed]).renamed).toEqual([
      { id: APT29.id, name: 'Cozy Bear', was: 'APT29' },
    ]);
  });

  it('takes a record that went from one to another, who both stay, for neither joined nor parted', () => {
    const records = ['a', 'b', 'c'].map((id) => ({ key: `x/${id}`, source: 'x', name: id }));
    const [a, b, c] = records as [(typeof records)[0], (typeof records)[0], (typeof records)[0]];
    const one = (held: typeof records) => buildActor('a', ['A'], { id: 'x/a' as ActorId, records: held });
    const two = (held: typeof records) => buildActor('c', ['C'], { id: 'x/c' as ActorId, records: held });
    const { joined, parted, added, removed } = compareActors(
      [one([a, b]), two([c])],
      [one([a]), two([b, c])],
    );
    expect([joined, parted, added, removed]).toEqual([[], [], [], []]);
  });
});

function described(text: string): Actor {
  return { ...APT29, descriptions: [{ text, source: 'misp-threat-actor' }] };
}

function related(name: string): Actor {
  return { ...APT29, relations: [{ type: 'uses', kind: 'malware', name, source: 'misp-threat-actor' }] };
}

function referring(url: string): Actor {
  return { ...APT29, references: [{ url, sources: SOURCES }] };
}

function from(value: string): Actor {
  return { ...APT29, countries: [{ value, sources: SOURCES }] };
}
