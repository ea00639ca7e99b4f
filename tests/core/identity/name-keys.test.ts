import { describe, expect, it } from 'vitest';
import { nameKeys, ownership, soleOwner } from '@/core/identity/name-keys';
import type { Actor } from '@/core/model/actor';
import { anActor } from '../../fixtures/builders';

describe('the keys of an actor', () => {
  it.each<[string, string[], string[]]>([
    ['APT29', ['Cozy Bear', 'APT-29'], ['apt29', 'cozybear']],
    ['Winnti Group', [], ['winntigroup', 'winnti']],
    ['Sandworm Team', [], ['sandwormteam', 'sandworm']],
    ['ABC Gang', [], ['abcgang', 'abc']],
    ['Lazarus group', ['Lazarus'], ['lazarusgroup', 'lazarus']],
    // Two letters are a word of any text.
    ['XY Group', [], ['xygroup']],
    ['A Team', [], ['ateam']],
    ['Group', [], ['group']],
    ['Group 42', [], ['group42']],
    ['Winnti Group Two', [], ['winntigrouptwo']],
    ['Teamspy Crew', [], ['teamspycrew']],
    // Only the primary name is spelled out.
    ['Turla', ['Snake Group'], ['turla', 'snakegroup']],
  ])('%s, with %j, are %j', (name, aliases, keys) => {
    expect(nameKeys(anActor({ name, aliases }))).toEqual(keys);
  });
});

describe('how much a name is an actor’s own', () => {
  const actor: Actor = {
    ...anActor({ name: 'Winnti Group' }),
    names: [
      { text: 'Winnti Group', usedBy: [], sources: ['a'], primaryIn: ['a'] },
      { text: 'Axiom', usedBy: [], sources: ['b'], primaryIn: ['b'] },
      { text: 'Blackfly', usedBy: [], sources: ['b'], primaryIn: [] },
    ],
  };

  it.each([
    ['winntigroup', 3],
    ['axiom', 2],
    ['winnti', 1],
    ['blackfly', 0],
    ['turla', 0],
  ])('%s: %i', (key, own) => {
    expect(ownership(actor, key)).toBe(own);
  });
});

describe('whose a name is', () => {
  it.each<[string, [string, number][], string | undefined]>([
    ['the only one’s', [['a', 0]], 'a'],
    [
      'that one’s of whom it is more its own',
      [
        ['a', 0],
        ['b', 2],
        ['c', 1],
      ],
      'b',
    ],
    [
      'nobody’s where two have it as much',
      [
        ['a', 2],
        ['b', 0],
        ['c', 2],
      ],
      undefined,
    ],
    ['nobody’s where nobody bears it', [], undefined],
  ])('%s', (_, bearers, owner) => {
    expect(soleOwner(bearers)).toBe(owner);
  });
});
