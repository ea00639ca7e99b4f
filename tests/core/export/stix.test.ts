import { describe, expect, it } from 'vitest';
import { selectActors } from '@/core/export/export-data';
import { stixBundle } from '@/core/export/stix/bundle';
import { WHO_SAYS_WHAT } from '@/core/export/stix/byname';
import type { StixObject } from '@/core/export/stix/common';
import type { Actor, ActorId } from '@/core/model/actor';
import type { Correction } from '@/core/model/correction';
import { HOSTILE_ACTORS, HOSTILE_WORDS } from '../../fixtures/hostile-actors';
import { APT29, SNAKE_GANG, STORM_0558 } from '../../gallery/fixtures/actors';

const TAKEN = { 'misp-threat-actor': '2026-08-06', 'mitre-intrusion-set': '2026-08-01T10:00:00Z' };
const APT28: Actor = { ...SNAKE_GANG, id: 'misp-threat-actor/APT28' as ActorId, name: 'APT28' };
const ALL = [APT29, STORM_0558, APT28];

function bundleOf(actor: Actor, own?: readonly Correction[]) {
  const data = { ...selectActors(ALL, [actor.id]), taken: TAKEN };
  return stixBundle(own === undefined ? data : { ...data, own });
}

function ofType(objects: readonly StixObject[], type: string): readonly StixObject[] {
  return objects.filter((object) => object.type === type);
}

/** The intrusion set of an actor in a bundle. */
function setOf(objects: readonly StixObject[], name: string): StixObject {
  const found = ofType(objects, 'intrusion-set').find((object) => object.name === name);
  if (found === undefined) throw new Error(`${name} is not in the bundle.`);
  return found;
}

describe('an actor as STIX', () => {
  const { objects } = bundleOf(APT29);
  const set = setOf(objects, 'APT29');

  it('has its name, its other names, when it was first seen, what it is after, and the text of each source', () => {
    expect(set.aliases).toContain('Midnight Blizzard');
    expect(set.aliases).not.toContain('APT29');
    expect(set).toMatchObject({ first_seen: '2008-01-01T00:00:00.000Z', goals: ['Espionage'] });
    expect(set).toMatchObject({ last_seen: '2024-01-01T00:00:00.000Z', resource_level: 'government' });
    expect(set.description).toMatch(/^ATT&CK: A group attributed.*\n\nMISP: A well-resourced/s);
  });

  it('has motives and resources under the standard’s names where they are its words, and who says what beside', () => {
    const said = (value: string) => ({ value, sources: ['misp-threat-actor'] });
    const actor: Actor = {
      ...STORM_0558,
      motives: ['Espionage', 'Organizational gain', 'Ideology'].map(said),
      traits: {
        sophistication: [said('expert')],
        resource_level: [said('A ministry'), said('team')],
        last_seen: [said('2001')],
      },
      firstSeen: [said('2002')],
    };
    const { objects: written } = stixBundle({ ...selectActors([actor], [actor.id]), taken: TAKEN });
    const found = setOf(written, 'Storm-0558');
    expect(found).toMatchObject({
      goals: ['Espionage'],
      primary_motivation: 'organizational-gain',
      secondary_motivations: ['ideology'],
      resource_level: 'team',
    });
    // What ends before it began is not valid; an intrusion set has no sophistication in the standard.
    expect(found).not.toHaveProperty('last_seen');
    expect(found).not.toHaveProperty('sophistication');
    expect(Object.values(found.extensions as object)[0]).toMatchObject({
      sophistication: [{ value: 'expert', said_by: [expect.any(String)] }],
      last_seen: [{ value: '2001', said_by: [expect.any(String)] }],
    });
  });

  it('has the words of one source as they are', () => {
    expect(setOf(bundleOf(STORM_0558).objects, 'Storm-0558').description).toBe(
      STORM_0558.descriptions[0]?.text,
    );
  });

  it('says who uses and who lists a name, and in which report', () => {
    const citation = {
      title: 'Cozy (again)',
      by: 'A. Person',
      url: 'https://example.org/cozy',
      source: 'mitre-intrusion-set',
    };
    const names = APT29.names.map((name) =>
      name.text === 'COZY BEAR' ? { ...name, citations: [citation] } : name,
    );
    const cited = setOf(
      stixBundle({ actors: [{ ...APT29, names }], linked: [], taken: TAKEN }).objects,
      'APT29',
    );
    expect(cited.external_references).toContainEqual({
      source_name: 'COZY BEAR',
      description: 'Used by CrowdStrike. Listed by MISP. (Citation: Cozy [again])',
    });
    expect(cited.external_references).toContainEqual({
      source_name: 'Cozy [again]',
      description: 'A. Person. (n.d.). Cozy (again).',
      url: 'https://example.org/cozy',
    });
  });

  it('refers to ATT&CK, to each source’s own entry and to what they cite', () => {
    expect(set.external_references).toContainEqual({
      source_name: 'mitre-attack',
      external_id: 'G0016',
      url: 'https://attack.mitre.org/groups/G0016/',
    });
    expect(set.external_references).toContainEqual(
      expect.objectContaining({ url: 'https://pylos.co/2018/11/18/cozybear-in-from-the-cold/' }),
    );
  });

  it('is more to be relied on where two sources have it, a copy not counted', () => {
    const confidenceOf = (...sources: string[]) => {
      const records = sources.map((source) => ({ key: `${source}/1`, source, name: 'X' }));
      return setOf(
        stixBundle({ actors: [{ ...STORM_0558, records }], linked: [], taken: {} }).objects,
        'Storm-0558',
      ).confidence;
    };
    expect(confidenceOf('misp-threat-actor')).toBe(50);
    expect(confidenceOf('microsoft-mapping', 'misp-microsoft-activity-group')).toBe(50);
    expect(confidenceOf('misp-threat-actor', 'microsoft-mapping')).toBe(85);
  });

  it('is as new as its sources’ entries, or as the sources where those do not say', () => {
    expect(set.modified).toBe('2026-08-06T00:00:00.000Z');
    const dated = STORM_0558.descriptions.map((said) => ({ ...said, date: '2024-05-04T20:57:10.942Z' }));
    const records = STORM_0558.records.slice(0, 1);
    const old = stixBundle({
      actors: [{ ...STORM_0558, descriptions: dated, records }],
      linked: [],
      taken: TAKEN,
    });
    expect(setOf(old.objects, 'Storm-0558').modified).toBe('2024-05-04T20:57:10.942Z');
  });
});

describe('how far it may be passed on', () => {
  const markOf = (fields: Partial<Actor>) => {
    const { objects } = stixBundle({ actors: [{ ...STORM_0558, ...fields }], linked: [], taken: {} });
    const marks = setOf(objects, 'Storm-0558').object_marking_refs as readonly string[];
    return ofType(objects, 'marking-definition').flatMap(({ id, name }) =>
      marks.includes(id) && `${name}`.startsWith('TLP') ? [name] : [],
    );
  };
  const own = { key: 'team/1', source: 'team', name: 'X' };

  it.each([
    ['what is published to everybody is free', {}, ['TLP:CLEAR']],
    [
      'of a source of one’s own that says nothing, nothing is known',
      { records: [...STORM_0558.records, own] },
      [],
    ],
    [
      'the strictest counts',
      {
        tlp: [
          { value: 'green', sources: ['team'] },
          { value: 'amber+strict', sources: ['team'] },
        ],
        records: [own],
      },
      ['TLP:AMBER+STRICT'],
    ],
    [
      'what its only source frees is free',
      { tlp: [{ value: 'clear', sources: ['team'] }], records: [own] },
      ['TLP:CLEAR'],
    ],
  ])('%s', (_, fields, expected) => {
    expect(markOf(fields)).toEqual(expected);
  });

  it('has the terms of every source', () => {
    const statements = ofType(bundleOf(APT29).objects, 'marking-definition').map(({ definition }) =>
      JSON.stringify(definition),
    );
    expect(statements.join()).toContain('The MITRE Corporation');
    expect(statements.join()).toContain('CC BY 4.0. Copyright Microsoft');
  });

  it('takes what is not free for another thing than what everybody knows by the same name', () => {
    const malwareOf = (tlp: string) =>
      ofType(
        stixBundle({
          actors: [{ ...APT29, tlp: [{ value: tlp, sources: ['misp-threat-actor'] }] }],
          linked: [],
          taken: {},
        }).objects,
        'malware',
      ).map(({ id }) => id);
    expect(malwareOf('clear')).toEqual(ofType(bundleOf(APT29).objects, 'malware').map(({ id }) => id));
    expect(malwareOf('red')).not.toEqual(malwareOf('clear'));
  });
});

describe('what it is linked to', () => {
  const { objects } = bundleOf({ ...APT29 });
  const linksTo = (type: string) =>
    ofType(objects, 'relationship').filter((link) => link.relationship_type === type);

  it('is there as the standard has it', () => {
    expect(ofType(objects, 'malware').map(({ name }) => name)).toContain('SUNBURST');
    expect(ofType(objects, 'tool').map(({ name }) => name)).toContain('Mimikatz');
    expect(ofType(objects, 'location')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ country: 'RU', name: 'Russia' }),
        expect.objectContaining({ country: 'US', name: 'United States' }),
        expect.objectContaining({ country: 'DE', name: 'Germany' }),
      ]),
    );
    expect(linksTo('uses').length).toBe(11);
    expect(linksTo('targets').length).toBe(APT29.sectors.length + (APT29.victims ?? []).length);
    expect(linksTo('originates-from').length).toBe(1);
  });

  it('names other actors whole, and none that is not known', () => {
    expect(ofType(objects, 'intrusion-set').map(({ name }) => name)).toEqual(['APT29', 'APT28']);
    expect(linksTo('related-to').length).toBe(1);
  });

  it('has a link of several sources, or of several words, with all of them and their reports', () => {
    const to = { kind: 'actor' as const, name: 'APT28', actor: APT28.id };
    const cited = (title: string, source: string) => ({ citations: [{ title, source }] });
    const relations = [
      { ...to, type: 'overlaps', source: 'misp-threat-actor', ...cited('One', 'misp-threat-actor') },
      { ...to, type: 'similar', source: 'mitre-intrusion-set', ...cited('Two', 'mitre-intrusion-set') },
      { ...to, type: 'similar', source: 'malpedia' },
    ];
    const actors = [{ ...STORM_0558, relations }];
    const found = stixBundle({ actors, linked: [APT28], taken: {} }).objects;
    const [link, ...others] = ofType(found, 'relationship').filter(
      ({ relationship_type: type }) => type === 'related-to',
    );
    expect(others).toEqual([]);
    expect(link).toMatchObject({
      description: 'Overlaps with, MISP says. Similar to, ATT&CK, Malpedia says.',
      external_references: [{ source_name: 'One' }, { source_name: 'Two' }],
      extensions: { [WHO_SAYS_WHAT.id]: { word: 'overlaps, similar' } },
    });
  });

  it('has a thing of several actors once, with what any of their sources tells of it', () => {
    const used = { type: 'uses', kind: 'technique' as const, externalId: 'T1566.001', source: 'x' };
    const full = { ...used, name: 'Spearphishing Attachment', tactics: ['Initial Access'] };
    const bare = { ...used, name: 'Phishing: Spearphishing Attachment' };
    const bundle = (...of: (typeof full | typeof bare)[]) =>
      stixBundle({
        actors: of.map((one, at) => ({ ...[STORM_0558, APT28][at % 2 ? 1 : 0], relations: [one] }) as Actor),
        linked: [],
        taken: {},
      }).objects;
    for (const objects of [bundle(full, bare), bundle(bare, full)])
      expect(ofType(objects, 'attack-pattern')).toMatchObject([
        { kill_chain_phases: [{ phase_name: 'initial-access' }] },
      ]);
  });

  it('turns a campaign to its actor, and gives techniques their numbers and tactics', () => {
    const relations = [
      {
        type: 'attributed-to',
        kind: 'campaign' as const,
        name: 'SolarWinds Compromise',
        externalId: 'C0024',
        firstSeen: '2019-08',
        lastSeen: '2021-01',
        source: 'x',
      },
      {
        type: 'uses',
        kind: 'technique' as const,
        name: 'Spearphishing Attachment',
        externalId: 'T1566.001',
        tactics: ['Initial Access'],
        source: 'x',
      },
    ];
    const found = stixBundle({ actors: [{ ...STORM_0558, relations }], linked: [], taken: {} }).objects;
    const [campaign] = ofType(found, 'campaign');
    expect(campaign).toMatchObject({
      first_seen: '2019-08-01T00:00:00.000Z',
      last_seen: '2021-01-01T00:00:00.000Z',
    });
    expect(ofType(found, 'relationship')).toContainEqual(
      expect.objectContaining({ source_ref: campaign?.id, relationship_type: 'attributed-to' }),
    );
    expect(ofType(found, 'attack-pattern')).toMatchObject([
      {
        kill_chain_phases: [{ kill_chain_name: 'mitre-attack', phase_name: 'initial-access' }],
        external_references: [
          { external_id: 'T1566.001', url: 'https://attack.mitre.org/techniques/T1566/001' },
        ],
      },
    ]);
  });
});

describe('a bundle', () => {
  it('is the same whenever it is made', () => {
    expect(JSON.stringify(bundleOf(APT29))).toBe(JSON.stringify(bundleOf(APT29)));
    expect(bundleOf(APT29).id).not.toBe(bundleOf(STORM_0558).id);
  });

  it('has the ids it had last year', () => {
    expect(setOf(bundleOf(STORM_0558).objects, 'Storm-0558').id).toBe(
      'intrusion-set--32327c39-6c83-59f5-aaf4-fd0ed95da01c',
    );
  });

  it('says of an object what every other bundle says of it', () => {
    const whole = new Map(
      stixBundle({ actors: ALL, linked: [], taken: TAKEN }).objects.map((object) => [object.id, object]),
    );
    for (const actor of ALL)
      for (const object of bundleOf(actor).objects) expect(whole.get(object.id)).toEqual(object);
  });

  it('refers to nothing that is not in it, and has nothing twice', () => {
    for (const data of [
      { actors: HOSTILE_ACTORS, linked: [], taken: {}, own: HOSTILE_WORDS },
      { ...selectActors(ALL, [APT29.id]), taken: TAKEN },
    ]) {
      const { objects } = stixBundle(data);
      const ids = objects.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const references = [...JSON.stringify(objects).matchAll(/"(?:\w+_ref)":"([^"]+)"/g)].map(
        ([, id]) => id,
      );
      expect(references.filter((id) => !ids.includes(`${id}`))).toEqual([]);
    }
  });
});

describe('what the reader says', () => {
  const actor = { records: [APT29.id], name: 'APT29' };
  const made = { at: '2026-05-04T03:02:01.000Z' };
  const own: readonly Correction[] = [
    { ...made, id: 'a-1', kind: 'note-actor', actor, text: 'Seen at a customer.', tags: ['case'] },
    {
      ...made,
      id: 'a-6',
      kind: 'associate',
      actor,
      with: { kind: 'malware', name: 'SUNBURST' },
      link: 'https://example.org/own',
    },
    {
      ...made,
      id: 'a-7',
      kind: 'associate',
      actor,
      with: { kind: 'actor', actor: { records: [STORM_0558.id], name: 'Storm-0558' } },
    },
    { ...made, id: 'a-2', kind: 'add-alias', actor, name: 'Own Bear', why: 'Our own name.' },
    { ...made, id: 'a-3', kind: 'hide-alias', actor, name: 'COZY BEAR' },
    {
      ...made,
      id: 'a-4',
      kind: 'join-actors',
      first: actor,
      second: { records: [STORM_0558.id], name: 'Storm-0558' },
    },
    {
      ...made,
      id: 'a-5',
      kind: 'note-actor',
      actor: { records: ['x/1'], name: 'Gone' },
      text: 'Of nobody here.',
    },
  ];
  const spoken = stixBundle({ actors: [APT29, STORM_0558], linked: [], taken: TAKEN, own });

  it('is not there unless it is asked for', () => {
    const silent = JSON.stringify(stixBundle({ actors: [APT29, STORM_0558], linked: [], taken: TAKEN }));
    expect(silent).not.toContain('customer');
    expect(silent).not.toContain('A reader of Byname');
  });

  it('is the reader’s own word beside the actor, which stays as the sources have it', () => {
    expect(setOf(spoken.objects, 'APT29')).toEqual(setOf(bundleOf(APT29).objects, 'APT29'));
    const reader = spoken.objects.find(({ name }) => name === 'A reader of Byname')?.id;
    const said = spoken.objects.filter(({ created_by_ref }) => created_by_ref === reader);
    expect(said.map(({ type }) => type)).toEqual([
      'note',
      'relationship',
      'relationship',
      'note',
      'opinion',
      'relationship',
    ]);
    expect(said).toMatchObject([
      { content: 'Seen at a customer.', labels: ['case'], created: made.at, modified: made.at },
      { relationship_type: 'uses', external_references: [{ url: 'https://example.org/own' }] },
      { relationship_type: 'related-to' },
      { content: '"Own Bear" is a name of the actor "APT29". Our own name.' },
      { opinion: 'disagree', explanation: '"COZY BEAR" is not a name of the actor "APT29".' },
      { relationship_type: 'duplicate-of' },
    ]);
  });
});
