import { describe, expect, it } from 'vitest';
import { actorRef } from '@/core/corrections/actor-ref';
import { correctDataset } from '@/core/corrections/correct-dataset';
import type { Correction, CorrectionDraft } from '@/core/model/correction';
import type { SourceRecord } from '@/core/model/source-record';
import { aRecord } from '../../fixtures/builders';
import { APT29, APT29_ATTACK, add, hide, join, made, refTo, SANDWORM, split, TURLA } from './builders';

const GROUPS = [[APT29, APT29_ATTACK], [SANDWORM], [TURLA]];
const [A, B, C] = [refTo(APT29, APT29_ATTACK), refTo(SANDWORM), refTo(TURLA)];

function correct(corrections: readonly Correction[], groups: readonly (readonly SourceRecord[])[] = GROUPS) {
  const { dataset, effects } = correctDataset({ groups, software: [] }, corrections);
  return {
    effects,
    actors: dataset.actors,
    /** Record ids of each actor, the actor's own first. */
    records: dataset.actors.map(({ records }) => records.map(({ key }) => key.split('/')[1])),
  };
}

describe('two actors that are one', () => {
  it('go on under the id of the first, with everything of both', () => {
    const { actors, effects } = correct([made(1, join(B, C))]);
    expect(actors).toHaveLength(2);
    expect(actors[1]).toMatchObject({
      id: 'misp-threat-actor/Sandworm',
      name: 'Sandworm',
      records: [{ key: 'misp-threat-actor/Sandworm' }, { key: 'misp-threat-actor/Turla' }],
      corrections: { ids: ['c-1'], joined: ['misp-threat-actor/Turla'], takenOut: [] },
    });
    expect(actors[1]?.names.map(({ text }) => text)).toEqual(['Sandworm', 'Voodoo Bear', 'Turla', 'Snake']);
    expect(effects).toEqual({ 'c-1': 'in-force' });
  });

  it('take relations of others along, and are not related to themselves', () => {
    const other = aRecord({ name: 'Other', relations: [{ type: 'similar', target: 'Turla' }] });
    const sandworm = { ...SANDWORM, relations: [{ type: 'similar', target: 'Turla' }] };
    const { actors } = correct([made(1, join(B, C))], [[sandworm], [TURLA], [other]]);
    expect(actors[0]?.relations).toEqual([]);
    expect(actors[1]?.relations).toMatchObject([{ actor: 'misp-threat-actor/Sandworm', name: 'Sandworm' }]);
  });

  it('may be three', () => {
    expect(correct([made(1, join(B, C)), made(2, join(A, B))]).records).toEqual([
      ['APT29', 'g16', 'Sandworm', 'Turla'],
    ]);
  });

  it('have their names corrected as one', () => {
    const [joined] = correct([made(1, join(B, C))]).actors.slice(1);
    if (joined === undefined) throw new Error('Nothing was joined.');
    const { actors } = correct([made(1, join(B, C)), made(2, hide(actorRef(joined), 'Snake'))]);
    expect(actors[1]?.names.map(({ text }) => text)).toEqual(['Sandworm', 'Voodoo Bear', 'Turla']);
  });

  it('make no difference where the sources came to link them', () => {
    const { actors, effects } = correct([made(1, join(B, C))], [[SANDWORM, TURLA]]);
    expect(effects).toEqual({ 'c-1': 'no-difference' });
    expect(actors[0]).not.toHaveProperty('corrections');
  });

  it.each([
    ['the first', [[TURLA]]],
    ['the second', [[SANDWORM]]],
  ])('have no effect while %s is gone', (_, groups) => {
    expect(correct([made(1, join(B, C))], groups)).toMatchObject({
      effects: { 'c-1': 'gone' },
      records: [[groups[0]?.[0]?.id]],
    });
  });
});

describe('two records that are two', () => {
  it('make two actors, each of which says so', () => {
    const { actors, records } = correct([made(1, split(APT29_ATTACK, A))]);
    expect(records.slice(0, 2)).toEqual([['APT29'], ['g16']]);
    expect(actors[0]).toMatchObject({
      corrections: { ids: ['c-1'], takenOut: ['mitre-intrusion-set/g16'], joined: [] },
    });
    expect(actors[1]).toMatchObject({
      id: 'mitre-intrusion-set/g16',
      corrections: { ids: ['c-1'], takenOut: ['misp-threat-actor/APT29'] },
    });
  });

  it('leave the rest together when the anchor is taken out', () => {
    const microsoft = aRecord({ name: 'Midnight Blizzard', source: 'microsoft-mapping' });
    const { records } = correct([made(1, split(APT29, A))], [[APT29, APT29_ATTACK, microsoft]]);
    expect(records).toEqual([['g16', 'Midnight Blizzard'], ['APT29']]);
  });

  it.each([
    ['alone by now', [[APT29], [APT29_ATTACK]], 'no-difference'],
    ['gone', [[APT29]], 'gone'],
  ])('have no effect when the record is %s', (_, groups, effect) => {
    expect(correct([made(1, split(APT29_ATTACK, A))], groups)).toMatchObject({
      effects: { 'c-1': effect },
      records: groups.map((group) => group.map(({ id }) => id)),
    });
  });

  it('stay apart after a refresh that links them with others', () => {
    const microsoft = aRecord({ name: 'Midnight Blizzard', source: 'microsoft-mapping' });
    const { records } = correct([made(1, split(APT29_ATTACK, A))], [[APT29, APT29_ATTACK, microsoft]]);
    expect(records).toEqual([['APT29', 'Midnight Blizzard'], ['g16']]);
  });
});

describe('links that contradict each other', () => {
  const BC = refTo(SANDWORM, TURLA);

  it.each<[string, readonly CorrectionDraft[], readonly string[], readonly string[][]]>([
    [
      'joined, then split',
      [join(B, C), split(TURLA, BC)],
      ['overruled', 'in-force'],
      [['APT29', 'g16'], ['Sandworm'], ['Turla']],
    ],
    [
      'split, then joined',
      [split(APT29_ATTACK, A), join(refTo(APT29), refTo(APT29_ATTACK))],
      ['overruled', 'in-force'],
      [['APT29', 'g16'], ['Sandworm'], ['Turla']],
    ],
    [
      'joined twice, either way',
      [join(B, C), join(C, B)],
      ['in-force', 'no-difference'],
      [
        ['APT29', 'g16'],
        ['Sandworm', 'Turla'],
      ],
    ],
    [
      'split, then joined by way of a third',
      [split(APT29_ATTACK, A), join(refTo(APT29_ATTACK), B), join(refTo(APT29), B)],
      ['overruled', 'in-force', 'in-force'],
      [['APT29', 'g16', 'Sandworm'], ['Turla']],
    ],
    [
      'joined, and one record of the two taken out again',
      [join(B, A), split(APT29, refTo(SANDWORM, APT29, APT29_ATTACK))],
      ['in-force', 'in-force'],
      [['Sandworm', 'g16'], ['APT29'], ['Turla']],
    ],
  ])('the later wins: %s', (_, drafts, effects, records) => {
    // Ids say nothing about the order.
    const corrections = drafts.map((draft, minute) => made(minute, draft, `c-${9 - minute}`));
    for (const order of [corrections, [...corrections].reverse()]) {
      const corrected = correct(order);
      expect(corrections.map(({ id }) => corrected.effects[id])).toEqual(effects);
      expect(corrected.records).toEqual(records);
    }
  });

  it('leave nothing behind when they are taken back', () => {
    const all = [made(1, join(A, B)), made(2, split(APT29_ATTACK, A)), made(3, add(C, 'Venomous Bear'))];
    expect(correct(all).actors).not.toEqual(correct([]).actors);
    expect(correct(all.slice(0, 1)).records).toEqual([['APT29', 'g16', 'Sandworm'], ['Turla']]);
    expect(correct([]).records).toEqual([['APT29', 'g16'], ['Sandworm'], ['Turla']]);
  });
});

describe('an actor as a correction calls it', () => {
  it('is all its records, its anchor first', () => {
    const [actor] = correct([]).actors;
    expect(actor && actorRef(actor)).toEqual(A);
  });
});
