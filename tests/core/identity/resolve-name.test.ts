import { describe, expect, it } from 'vitest';
import { resolveName } from '@/core/identity/resolve-name';
import type { Actor } from '@/core/model/actor';
import { anActor } from '../../fixtures/builders';

const TURLA = anActor({ name: 'Turla', aliases: ['Snake', 'Krypton'] });
const SNAKE = anActor({ name: 'Snake' });
const THREE_SAY = anActor({ name: 'Cleaver', aliases: ['Cobalt Gypsy'], sources: ['a', 'b', 'c'] });
const ONE_SAYS = anActor({ name: 'OilRig', aliases: ['COBALT GYPSY'] });

describe('who a name means', () => {
  it.each<[string, string, Actor[], Actor[], boolean]>([
    ['the only actor that has it', 'Krypton', [TURLA, SNAKE], [TURLA], true],
    ['the only actor, however it is spelled', 'KRYP-TON', [TURLA], [TURLA], true],
    ['first the one whose primary name it is', 'Snake', [TURLA, SNAKE], [SNAKE, TURLA], true],
    [
      'both, those with more sources first',
      'Cobalt Gypsy',
      [ONE_SAYS, THREE_SAY],
      [THREE_SAY, ONE_SAYS],
      false,
    ],
    [
      'both, in the order given, when as many say so',
      'Snake',
      [TURLA, anActor({ name: 'Waterbug', aliases: ['Snake'] })],
      [TURLA, anActor({ name: 'Waterbug', aliases: ['Snake'] })],
      false,
    ],
    [
      'both when it is the primary name of two',
      'Snake',
      [SNAKE, anActor({ name: 'SNAKE', id: SNAKE.id })],
      [SNAKE, anActor({ name: 'SNAKE', id: SNAKE.id })],
      false,
    ],
    [
      'first the one whose name it spells out',
      'Winnti',
      [anActor({ name: 'Axiom', aliases: ['Winnti'] }), anActor({ name: 'Winnti Group' })],
      [anActor({ name: 'Winnti Group' }), anActor({ name: 'Axiom', aliases: ['Winnti'] })],
      true,
    ],
    ['nobody when none has it', 'Sandworm', [TURLA, SNAKE], [], false],
    ['nobody among none', 'Turla', [], [], false],
    ['nobody by a part of a name', 'Cobalt', [THREE_SAY], [], false],
  ])('%s', (_, name, candidates, actors, settled) => {
    expect(resolveName(name, candidates)).toEqual({ actors, settled });
  });

  it('keeps one whose names another lists too: whether they are one is told where records join', () => {
    const small = anActor({ name: 'Copper Moth', aliases: ['Ash Moth'] });
    const large = anActor({ name: 'Tin Heron', aliases: ['Copper Moth', 'Ash Moth'], records: [] });
    expect(resolveName('Copper Moth', [large, small]).actors).toEqual([small, large]);
  });

  it('those come first for whom more sources list this very name', () => {
    const listing = (name: string, own: string[], alias: string[]): Actor => ({
      ...anActor({ name }),
      names: [
        { text: name, usedBy: [], sources: own, primaryIn: own },
        { text: 'Snake', usedBy: [], sources: alias, primaryIn: [] },
      ],
    });
    const wellKnown = listing('Turla', ['a', 'b', 'c'], ['a']);
    const oftenNamed = listing('Waterbug', ['a'], ['a', 'b']);
    expect(resolveName('Snake', [wellKnown, oftenNamed]).actors).toEqual([oftenNamed, wellKnown]);
  });

  it('a primary name weighs more than any number of sources', () => {
    const sources = Array.from({ length: 9 }, (_, at) => `source ${at}`);
    const many = anActor({ name: 'Uroburos', aliases: ['Snake'], sources });
    expect(resolveName('Snake', [many, SNAKE]).actors[0]).toBe(SNAKE);
  });
});
