import { describe, expect, it } from 'vitest';
import type { ActorId, Claim, Relation } from '@/core/model/actor';
import { disagreements, groupClaims } from '@/core/profile/claims';
import { groupRelations, relationLabel } from '@/core/profile/relations';
import { nameSharers, sharedNames } from '@/core/profile/shared-names';
import { anActor } from '../../fixtures/builders';

const MISP = 'misp-threat-actor';
const ATTACK = 'mitre-intrusion-set';
const said = (value: string, ...sources: string[]): Claim => ({ value, sources });

describe('groupClaims', () => {
  it('puts together what the same sources say, whatever their order', () => {
    const claims = [said('Energy', MISP, ATTACK), said('Media', MISP), said('Finance', ATTACK, MISP)];
    expect(groupClaims(claims)).toEqual([
      { values: ['Energy', 'Finance'], sources: [MISP, ATTACK] },
      { values: ['Media'], sources: [MISP] },
    ]);
  });
});

describe('groupRelations', () => {
  const to = (name: string, fields: Partial<Relation> = {}): Relation => ({
    type: 'uses',
    kind: 'malware',
    name,
    source: ATTACK,
    ...fields,
  });

  it('keeps kinds, types and sources apart, actors first', () => {
    const groups = groupRelations([
      to('Zeta'),
      to('Mimikatz', { kind: 'tool' }),
      to('Alpha'),
      to('alpha'),
      to('Alpha', { source: MISP }),
      to('APT28', { kind: 'actor', type: 'similar', actor: 'a/1' as ActorId }),
    ]);
    expect(
      groups.map(({ items, ...group }) => [relationLabel(group), group.source, items.map((i) => i.name)]),
    ).toEqual([
      ['Similar to', ATTACK, ['APT28']],
      ['Malware', MISP, ['Alpha']],
      ['Malware', ATTACK, ['Alpha', 'Zeta']],
      ['Tools', ATTACK, ['Mimikatz']],
    ]);
  });

  it.each([
    ['actor', 'successor-of', 'Successor of'],
    ['tool', 'deploys', 'Deploys (tool)'],
    ['actor', 'works_with', 'Works with'],
    ['actor', 'constructor', 'Constructor'],
  ] as const)('calls %s %s "%s"', (kind, type, label) => {
    expect(relationLabel({ kind, type })).toBe(label);
  });
});

describe('disagreements', () => {
  const actor = anActor({ name: 'A', aliases: ['B'] });

  it('finds different countries, first years and primary names', () => {
    const found = disagreements({
      ...actor,
      countries: [said('CN', MISP), said('RU', ATTACK)],
      firstSeen: [said('2009', MISP), said('2012', ATTACK)],
      names: actor.names.map((name) => ({ ...name, primaryIn: [name.text] })),
    });
    expect(found.countries).toHaveLength(2);
    expect(found.firstSeen).toHaveLength(2);
    expect(found.primaryNames.map(({ text }) => text)).toEqual(['A', 'B']);
  });

  it('finds none where one source says all of it', () => {
    const countries = [said('CN', MISP), said('HK', MISP)];
    expect(disagreements({ ...actor, countries })).toEqual({
      countries: [],
      firstSeen: [],
      primaryNames: [],
      keptApart: [],
    });
  });

  it('finds a list that has the actor as two, unless it copies another or the reader joined them', () => {
    const copy = 'misp-microsoft-activity-group';
    const records = [
      [MISP, 'Grey Heron'],
      [ATTACK, 'Grey Heron'],
      [MISP, 'Pale Moth'],
      [copy, 'TUNGSTEN'],
      [copy, 'Marsh Squall'],
    ].map(([source = '', name = '']) => ({ key: `${source}/${name}`, source, name }));
    const names = ['Grey Heron', 'Pale Moth'];
    expect(disagreements({ ...actor, records }).keptApart).toEqual([{ source: MISP, names }]);
    const corrections = { ids: [], hidden: [], joined: [`${MISP}/Pale Moth`], takenOut: [], notes: [] };
    expect(disagreements({ ...actor, records, corrections }).keptApart).toEqual([]);
  });
});

describe('shared names', () => {
  const actor = anActor({ name: 'Turla', aliases: ['Snake', 'Waterbug'] });
  const gang = anActor({ name: 'Snake Gang', aliases: ['SNAKE', 'water-bug'], sources: [ATTACK] });
  const crew = anActor({ name: 'Snake' });
  const shared = sharedNames(actor, [
    { name: 'Turla', actors: [actor] },
    { name: 'Snake', actors: [crew, actor, gang] },
    { name: 'Waterbug', actors: [actor, gang] },
  ]);

  it('are those that another actor bears, however it spells them', () => {
    expect(
      shared.map(({ text, others }) => [text, others.map(({ name, sources }) => [name, ...sources])]),
    ).toEqual([
      [
        'Snake',
        [
          ['Snake', MISP],
          ['Snake Gang', ATTACK],
        ],
      ],
      ['Waterbug', [['Snake Gang', ATTACK]]],
    ]);
  });

  it('are gathered by the other actor, the nearest first', () => {
    expect(nameSharers(shared).map(({ name, shared: names }) => [name, names])).toEqual([
      ['Snake Gang', ['Snake', 'Waterbug']],
      ['Snake', ['Snake']],
    ]);
  });
});
