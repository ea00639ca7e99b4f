import { describe, expect, it } from 'vitest';
import { compareActors } from '@/core/identity/compare-actors';
import type { Actor } from '@/core/model/actor';
import { SOURCES } from '@/core/sources/catalogue';
import { aboutSource } from '@/ui/words/about-source';
import { fieldWord } from '@/ui/words/field-word';
import { motiveIn } from '@/ui/words/motive';
import { speak } from '@/ui/words/say';
import { anActor } from '../../fixtures/builders';

it('says a motive in the reader’s language, and leaves what a source says in its own words', () => {
  speak({ language: 'de', messages: { motives_espionage: 'Spionage' } });
  const said = ['Espionage', 'ESPIONAGE', 'mainly for profit'].map(motiveIn);
  speak();
  expect(said).toEqual(['Spionage', 'Spionage', 'mainly for profit']);
});

describe('there are words', () => {
  it.each(SOURCES.map(({ id }) => id))('for what %s holds', (id) => {
    expect(aboutSource(id)).toMatch(/\.$/);
  });

  it('for everything that can change of an actor', () => {
    const before = anActor({ name: 'Ash Vole' });
    const claim = [{ value: 'RU', sources: ['misp-threat-actor'] }];
    const after: Actor = {
      ...before,
      name: 'Ash Vole II',
      countries: claim,
      motives: claim,
      sectors: claim,
      firstSeen: claim,
      tlp: claim,
      descriptions: [{ source: 'misp-threat-actor', text: 'A vole.' }],
      relations: [{ type: 'uses', kind: 'tool', name: 'Spade', source: 'misp-threat-actor' }],
      references: [{ url: 'https://reports.example/1', sources: ['misp-threat-actor'] }],
      records: before.records.map((record) => ({ ...record, key: `${record.key}-2` })),
    };
    const fields = compareActors([before], [after]).changed.flatMap((actor) => actor.fields);
    expect(fields.length).toBeGreaterThan(8);
    speak({ language: 'de', messages: {} });
    const untold = fields.filter((field) => fieldWord(field) === field);
    speak();
    expect(untold).toEqual([]);
  });
});
