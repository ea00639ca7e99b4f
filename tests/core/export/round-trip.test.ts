import { describe, expect, it } from 'vitest';
import { selectActors } from '@/core/export/export-data';
import { writeExport } from '@/core/export/formats';
import { buildDataset } from '@/core/identity/build-dataset';
import type { Actor } from '@/core/model/actor';
import { eachTrait } from '@/core/model/traits';
import type { SourceDefinition } from '@/core/sources/catalogue';
import { readStixBundle } from '@/core/sources/stix-bundle';
import { readBundledActors } from '../../../scripts/lib/read-bundled-actors';
import { contextOf } from '../../fixtures/builders';
import { STORM_0558 } from '../../gallery/fixtures/actors';

const TEAM = {
  ...contextOf('misp-tool').source,
  id: 'team',
  gives: 'actors',
  copyOf: undefined,
} as unknown as SourceDefinition;
const { actors: BUNDLED, taken: TAKEN } = readBundledActors();

/** The actor that another Byname makes of an export, with nothing else in it. */
function importAgain(actor: Actor, all: readonly Actor[]): Actor {
  const text = writeExport('stix', { ...selectActors(all, [actor.id]), taken: TAKEN });
  const read = readStixBundle(JSON.parse(text), { source: TEAM, producers: {} });
  if (!read.ok) throw new Error(read.error);
  const found = buildDataset(read.value.records).actors.find(({ name }) => name === actor.name);
  if (found === undefined) throw new Error(`${actor.name} is gone.`);
  return found;
}

/** What is the same wherever it comes from. */
function core({
  name,
  names,
  countries,
  motives,
  sectors,
  victims = [],
  traits = {},
  firstSeen,
  relations,
  records,
}: Actor) {
  const values = (claims: Actor['countries']) => claims.map(({ value }) => value).sort();
  return {
    name,
    names: names.map(({ text }) => text).sort(),
    country: countries[0]?.value,
    motives: values(motives),
    sectors: values(sectors),
    victims: values(victims),
    traits: Object.fromEntries(eachTrait(traits).map(([trait, claims]) => [trait, values(claims)])),
    firstSeen: firstSeen[0]?.value,
    associated: [...new Set(relations.map((relation) => `${relation.kind} ${relation.name}`))].sort(),
    attackIds: [...new Set(records.flatMap(({ attackId }) => attackId ?? []))],
  };
}

describe('an actor exported as STIX and imported', () => {
  it.each([
    'Storm-0558',
    'APT28',
    'APT41',
    'Lazarus Group',
    'Scattered Spider',
    'Volt Typhoon',
    'Silence group',
    'FIN7',
  ])('%s is the same actor', (name) => {
    const actor = BUNDLED.find((candidate) => candidate.name === name);
    if (actor === undefined) throw new Error(`${name} is not bundled.`);
    const { attackIds: _, ...before } = core(actor);
    expect(core(importAgain(actor, BUNDLED))).toMatchObject(before);
  });

  it('has its kind, roles, sophistication, resources, motives and years as they were', () => {
    const said = (...words: string[]) => words.map((value) => ({ value, sources: ['misp-threat-actor'] }));
    const actor: Actor = {
      ...STORM_0558,
      motives: said('Espionage', 'Ideology', 'Personal gain'),
      firstSeen: said('2019'),
      traits: {
        threat_actor_types: said('nation-state', 'Military unit'),
        roles: said('sponsor', 'agent'),
        sophistication: said('expert', 'advanced'),
        resource_level: said('A ministry', 'government'),
        last_seen: said('2024'),
      },
    };
    const { attackIds: _, associated: __, ...before } = core(actor);
    expect(core(importAgain(actor, [actor]))).toMatchObject(before);
  });

  it('has its description of the day that it is of, also where another of its sources is younger', () => {
    const [text, date] = ['What a page says.', '2024-05-04T20:57:10.942Z'];
    const describe = (...descriptions: Actor['descriptions']) =>
      importAgain({ ...STORM_0558, descriptions }, [{ ...STORM_0558, descriptions }]).descriptions;
    expect(STORM_0558.records.length).toBeGreaterThan(1);
    const dated = { text, source: 'misp-threat-actor', date };
    expect(describe(dated)).toMatchObject([{ text, date }]);
    expect(describe({ text, source: 'misp-threat-actor' })[0]).not.toHaveProperty('date');
    const other = { text: 'What a list says.', source: 'microsoft-mapping', date: '2023-07-12' };
    expect(describe(other, dated)).toMatchObject([{ date }]);
  });

  it('has the day of whoever wrote another description into it', () => {
    const actor = {
      ...STORM_0558,
      descriptions: [{ text: 'Ours.', source: 'misp-threat-actor', date: '2023' }],
    };
    const text = writeExport('stix', { ...selectActors([actor], [actor.id]), taken: TAKEN });
    const bundle = JSON.parse(text) as { objects: { type: string }[] };
    const objects = bundle.objects.map((object) =>
      object.type === 'intrusion-set'
        ? { ...object, description: 'Theirs.', modified: '2026-11-01T00:00:00.000Z' }
        : object,
    );
    const read = readStixBundle({ ...bundle, objects }, { source: TEAM, producers: {} });
    expect(read.ok && read.value.records[0]).toMatchObject({ modified: '2026-11-01T00:00:00.000Z' });
  });

  it('has the words of its description, the day it was changed, and the reports', () => {
    const citation = {
      by: 'A. Person',
      title: 'Analysis of Storm-0558',
      url: 'https://example.org/analysis',
      date: '2023-07-14',
      source: 'misp-threat-actor',
    };
    const actor: Actor = {
      ...STORM_0558,
      names: STORM_0558.names.map((name) => ({ ...name, citations: [citation] })),
      descriptions: STORM_0558.descriptions.map((said) => ({ ...said, date: '2024-05-04T20:57:10.942Z' })),
      records: STORM_0558.records.slice(0, 1),
      relations: [
        { type: 'uses', kind: 'malware', name: 'Cigril', source: 'misp-threat-actor' },
        {
          type: 'uses',
          kind: 'technique',
          name: 'Spearphishing Link',
          externalId: 'T1566.002',
          tactics: ['initial-access'],
          source: 'misp-threat-actor',
        },
        {
          type: 'attributed-to',
          kind: 'campaign',
          name: 'Mail of 2023',
          firstSeen: '2023-05-15',
          lastSeen: '2023-06-16',
          source: 'misp-threat-actor',
        },
      ],
    };
    const again = importAgain(actor, [actor]);
    expect(again.descriptions).toMatchObject([
      { text: actor.descriptions[0]?.text, date: '2024-05-04T20:57:10.942Z' },
    ]);
    expect(core(again).associated).toEqual([
      'campaign Mail of 2023',
      'malware Cigril',
      'technique Spearphishing Link',
    ]);
    expect(again.relations.find(({ kind }) => kind === 'technique')).toMatchObject({
      externalId: 'T1566.002',
      tactics: ['initial-access'],
    });
    const name = again.names.find(({ text }) => text === 'Antique Typhoon');
    expect(name?.citations).toMatchObject([
      { title: 'Analysis of Storm-0558', url: 'https://example.org/analysis' },
    ]);
  });
});
