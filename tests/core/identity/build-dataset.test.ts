import { describe, expect, it } from 'vitest';
import { buildDataset, linkDataset, mergeGroups } from '@/core/identity/build-dataset';
import { resolveName } from '@/core/identity/resolve-name';
import type { Actor } from '@/core/model/actor';
import { aRecord } from '../../fixtures/builders';
import { FEED_SOURCES, feedRecords } from '../../fixtures/read-feeds';

describe('the trimmed feeds, merged', () => {
  it.each([
    ['APT29', ['APT29', 'Midnight Blizzard', 'Midnight Blizzard']],
    ['APT28', ['APT28', 'Forest Blizzard', 'Forest Blizzard']],
    ['Storm-0558', ['Antique Typhoon', 'Antique Typhoon']],
    ['Volt Typhoon', ['Volt Typhoon', 'Volt Typhoon', 'Volt Typhoon']],
    ['Lazarus Group', ['Lazarus Group', 'Diamond Sleet', 'Diamond Sleet']],
    ['Sandworm', ['Sandworm Team', 'Seashell Blizzard', 'Seashell Blizzard']],
    ['Earth Lusca', ['Earth Lusca', 'Charcoal Typhoon', 'Charcoal Typhoon']],
    ['Flax Typhoon', ['Flax Typhoon', 'Flax Typhoon']],
    ['Silent Chollima', ['Andariel', 'Onyx Sleet', 'Onyx Sleet']],
    ['Turla', ['Turla', 'Secret Blizzard', 'Secret Blizzard']],
    ['LAPSUS', ['LAPSUS$', 'Strawberry Tempest', 'Strawberry Tempest']],
    ['Kimsuky', ['Kimsuky', 'Emerald Sleet', 'Emerald Sleet']],
    ['FASTCash', []],
    ['Aquatic Panda', []],
    ['Night Tsunami', []],
    ['Storm-0501', []],
  ])('know as %s what others list as %j', (name, joined) => {
    expect(
      actorNamed(name)
        .records.slice(1)
        .map((record) => record.name),
    ).toEqual(joined);
  });

  it('hold nobody else', () => {
    expect(actorsOfFeeds()).toHaveLength(16);
  });

  it('hold no actor with two records of one source', () => {
    for (const { records } of actorsOfFeeds())
      expect(new Set(records.map(({ source }) => source)).size).toBe(records.length);
  });

  it('keep both actors when two feeds share an alias', () => {
    const { actors: found, settled } = resolveName('Grizzly Steppe', actorsOfFeeds());
    expect(found.map(({ name }) => name).sort()).toEqual(['APT28', 'APT29']);
    expect(settled).toBe(false);
  });

  it('keep an alias that is another’s primary name at both, and mean the other first', () => {
    const { actors: found, settled } = resolveName('AQUATIC PANDA', actorsOfFeeds());
    expect(found.map(({ name }) => name)).toEqual(['Aquatic Panda', 'Earth Lusca']);
    expect(settled).toBe(true);
  });

  it('say who uses a name, from whichever feed says so', () => {
    const used = (text: string) => actorNamed('APT29').names.find((name) => name.text === text)?.usedBy;
    expect(used('Midnight Blizzard')).toEqual(['Microsoft']);
    expect(used('Cloaked Ursa')).toEqual(['Palo Alto Networks']);
    expect(used('NobleBaron')).toEqual([]);
  });

  it('relate actors to each other, never to themselves or to what is in no feed', () => {
    const actors = actorsOfFeeds();
    const ids = new Set(actors.map(({ id }) => id));
    for (const { id, relations } of actors) {
      for (const relation of relations) {
        expect(ids.has(relation.actor ?? id)).toBe(true);
        expect(relation.actor).not.toBe(id);
      }
    }
  });
});

it('malware and tools are no actors', () => {
  const malware = aRecord({
    name: 'WellMess',
    kind: 'malware',
    source: 'mitre-malware',
    aliases: ['WellMail'],
  });
  const dataset = buildDataset([malware, aRecord({ name: 'WellMess' })]);
  expect(dataset.actors.map(({ name, records }) => [name, records.length])).toEqual([['WellMess', 1]]);
  expect(dataset.software).toEqual([
    { name: 'WellMess', kind: 'malware', names: ['WellMess', 'WellMail'], source: 'mitre-malware' },
  ]);
});

describe('what is kept apart before it is merged', () => {
  const malware = aRecord({ name: 'WellMess', kind: 'malware' });
  const apt29 = aRecord({ name: 'APT29' });

  it('is who an actor is, and what is none', () => {
    expect(linkDataset([malware, apt29])).toEqual({ groups: [[apt29]], software: [malware], joins: [] });
  });

  it('is nobody where a group is empty, and no software where it is an actor', () => {
    expect(mergeGroups([[]], [malware, apt29])).toEqual({
      actors: [],
      software: [{ name: 'WellMess', kind: 'malware', names: ['WellMess'], source: malware.source }],
    });
  });
});

/** Merged anew by each test: what runs before there is one is held against all of them by `npm run mutate`. */
function actorsOfFeeds(): readonly Actor[] {
  return buildDataset(FEED_SOURCES.flatMap(({ id }) => feedRecords(id))).actors;
}

function actorNamed(name: string): Actor {
  const actor = actorsOfFeeds().find((known) => known.name === name);
  if (actor === undefined) throw new Error(`${name} is not there`);
  return actor;
}
