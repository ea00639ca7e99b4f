import { describe, expect, it } from 'vitest';
import type { ActorId } from '@/core/model/actor';
import type { SearchEntry } from '@/core/profile/search-entry';
import { choicesOf, type Filters, filtersInForce, passesFilters } from '@/ui/popup/filters';

const FOX: SearchEntry = {
  id: 'misp/fox' as ActorId,
  name: 'Fox',
  names: ['Fox'],
  attackIds: [],
  countries: ['RU'],
  listedBy: ['misp', 'mitre'],
  facts: { motive: ['Espionage'] },
};
const OWL: SearchEntry = {
  ...FOX,
  id: 'misp/owl' as ActorId,
  name: 'Owl',
  names: ['Owl'],
  countries: ['CN', 'IR'],
};
/** As an earlier build stored them. */
const OLD: SearchEntry = {
  id: 'a/old' as ActorId,
  name: 'Old',
  names: ['Old'],
  attackIds: [],
  countries: [],
};
const FOLLOWED = [{ records: ['misp/fox'], name: 'Fox' }];

describe('an actor passes', () => {
  it.each<[Filters, boolean, boolean]>([
    [{}, true, true],
    [{ country: 'RU' }, true, false],
    [{ motive: 'Espionage' }, true, false],
    [{ motive: 'Sabotage' }, false, false],
    [{ source: 'mitre' }, true, false],
    [{ source: 'etda' }, false, false],
    [{ followed: true }, true, false],
    [{ country: 'RU', source: 'etda' }, false, false],
  ])('%j: %s, one of whom nothing is known: %s', (filters, fox, old) => {
    expect(passesFilters(FOX, filters, FOLLOWED)).toBe(fox);
    expect(passesFilters(OLD, filters, FOLLOWED)).toBe(old);
  });
});

it('those in force are counted, not those that were let go', () => {
  expect(filtersInForce({ country: undefined, motive: 'Espionage', followed: true })).toBe(2);
});

it('what can be chosen is what there is, by the alphabet', () => {
  expect(choicesOf([FOX, OWL, OLD])).toEqual({
    countries: [
      ['CN', 'China'],
      ['IR', 'Iran'],
      ['RU', 'Russia'],
    ],
    motives: [['Espionage', 'Espionage']],
    sources: ['misp', 'mitre'],
  });
});

it('what was chosen stays to be seen where no actor has it', () => {
  const chosen: Filters = { country: 'KP', motive: 'Sabotage', source: 'etda' };
  expect(choicesOf([FOX], chosen)).toEqual({
    countries: [
      ['KP', 'North Korea'],
      ['RU', 'Russia'],
    ],
    motives: [
      ['Espionage', 'Espionage'],
      ['Sabotage', 'Sabotage'],
    ],
    sources: ['misp', 'mitre', 'etda'],
  });
  expect(choicesOf([FOX], { country: 'RU' })).toEqual(choicesOf([FOX]));
});

it('motives of but one actor are left out where there are many', () => {
  const odd = Array.from({ length: 12 }, (_, at) => ({ ...OLD, facts: { motive: [`Odd ${at}`] } }));
  expect(choicesOf(odd.slice(1)).motives).toHaveLength(11);
  expect(choicesOf([...odd, FOX, OWL]).motives).toEqual([['Espionage', 'Espionage']]);
});
