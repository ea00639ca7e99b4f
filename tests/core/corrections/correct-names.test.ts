import { describe, expect, it } from 'vitest';
import { correctDataset } from '@/core/corrections/correct-dataset';
import type { Correction, CorrectionDraft, CorrectionEffect } from '@/core/model/correction';
import { aRecord } from '../../fixtures/builders';
import { APT29, APT29_ATTACK, add, hide, made, note, refTo, SANDWORM, TURLA } from './builders';

const LINKED = { groups: [[APT29, APT29_ATTACK], [SANDWORM], [TURLA]], software: [] };
const REF = refTo(APT29, APT29_ATTACK);

function correct(...corrections: Correction[]) {
  const { dataset, effects } = correctDataset(LINKED, corrections);
  const actor = (name: string) => dataset.actors.find((candidate) => candidate.name === name);
  return { dataset, effects, actor, apt29: dataset.actors[0] };
}
const texts = (actor: ReturnType<typeof correct>['apt29']) => actor?.names.map(({ text }) => text);

describe('names that the reader corrects', () => {
  it('leave a dataset without corrections as it is', () => {
    expect(correct().dataset.actors.every((actor) => actor.corrections === undefined)).toBe(true);
  });

  it('are hidden, and kept to be shown as hidden', () => {
    const { apt29, effects } = correct(made(1, hide(REF, 'cozy-bear')));
    expect(texts(apt29)).toEqual(['APT29', 'The Dukes', 'NOBELIUM']);
    expect(apt29?.corrections).toMatchObject({
      ids: ['c-1'],
      hidden: [{ text: 'Cozy Bear', sources: ['misp-threat-actor'] }],
    });
    expect(effects).toEqual({ 'c-1': 'in-force' });
  });

  it('are hidden for their actor alone', () => {
    const shared = aRecord({ name: 'Other', aliases: ['Snake'] });
    const { dataset } = correctDataset({ groups: [[TURLA], [shared]], software: [] }, [
      made(1, hide(refTo(TURLA), 'Snake')),
    ]);
    expect(dataset.actors.map((actor) => actor.names.map(({ text }) => text))).toEqual([
      ['Turla'],
      ['Other', 'Snake'],
    ]);
    expect(dataset.actors[1]).not.toHaveProperty('corrections');
  });

  it('are added as the reader’s own', () => {
    const { apt29 } = correct(made(1, add(REF, 'Midnight Blizzard', 'Microsoft')));
    expect(apt29?.names.at(-1)).toEqual({
      text: 'Midnight Blizzard',
      usedBy: ['Microsoft'],
      sources: ['you'],
      primaryIn: [],
    });
  });

  it('gain a user that no source gives', () => {
    const { apt29 } = correct(
      made(1, add(REF, 'Cozy Bear', 'CrowdStrike')),
      made(2, add(REF, 'COZY BEAR', 'Acme')),
    );
    expect(apt29?.names[1]).toMatchObject({
      text: 'Cozy Bear',
      usedBy: ['CrowdStrike', 'Acme'],
      sources: ['misp-threat-actor', 'you'],
    });
  });

  it('stay the sources’ own where those list them by now', () => {
    const { apt29, effects } = correct(made(1, add(REF, 'Cozy Bear')));
    expect(effects).toEqual({ 'c-1': 'no-difference' });
    expect(apt29).not.toHaveProperty('corrections');
  });

  it('make another name the primary one when that is hidden, for relations too', () => {
    const related = aRecord({
      name: 'Sandworm',
      relations: [{ type: 'similar', target: 'APT29' }],
    });
    const { dataset } = correctDataset({ groups: [[APT29, APT29_ATTACK], [related]], software: [] }, [
      made(1, hide(REF, 'APT29')),
    ]);
    expect(dataset.actors[0]).toMatchObject({ id: 'misp-threat-actor/APT29', name: 'Cozy Bear' });
    expect(dataset.actors[0]?.names[0]?.text).toBe('Cozy Bear');
    expect(dataset.actors[1]?.relations).toMatchObject([{ name: 'Cozy Bear', actor: dataset.actors[0]?.id }]);
  });

  it('leave no actor without a name', () => {
    const ref = refTo(TURLA);
    const { actor, effects } = correct(made(1, hide(ref, 'Turla')), made(2, hide(ref, 'Snake')));
    expect(texts(actor('Turla'))).toEqual(['Turla']);
    expect(effects).toEqual({ 'c-1': 'no-difference', 'c-2': 'in-force' });
  });

  it('bring the reader’s notes, oldest first', () => {
    const { apt29 } = correct(made(2, note(REF, 'Second.')), made(1, note(REF, 'First.')));
    expect(apt29?.corrections?.notes.map(({ text }) => text)).toEqual(['First.', 'Second.']);
  });
});

describe('corrections of one name that contradict each other', () => {
  it.each<[string, readonly CorrectionDraft[], readonly CorrectionEffect[], boolean]>([
    ['hidden', [hide(REF, 'Cozy Bear')], ['in-force'], false],
    [
      'hidden, then added',
      [hide(REF, 'Cozy Bear'), add(REF, 'Cozy Bear')],
      ['overruled', 'no-difference'],
      true,
    ],
    [
      'hidden, then added with its user',
      [hide(REF, 'Cozy Bear'), add(REF, 'Cozy Bear', 'A')],
      ['overruled', 'in-force'],
      true,
    ],
    [
      'added with its user, then hidden',
      [add(REF, 'Cozy Bear', 'A'), hide(REF, 'Cozy Bear')],
      ['overruled', 'in-force'],
      false,
    ],
    [
      'hidden, added, hidden',
      [hide(REF, 'Cozy Bear'), add(REF, 'Cozy Bear', 'A'), hide(REF, 'Cozy Bear')],
      ['overruled', 'overruled', 'in-force'],
      false,
    ],
    ['hidden twice', [hide(REF, 'Cozy Bear'), hide(REF, 'COZYBEAR')], ['in-force', 'no-difference'], false],
    [
      'one of no source, added, then hidden',
      [add(REF, 'New'), hide(REF, 'New')],
      ['overruled', 'no-difference'],
      true,
    ],
  ])('the later wins: %s', (_, drafts, effects, listed) => {
    // Ids say nothing about the order.
    const corrections = drafts.map((draft, minute) => made(minute, draft, `c-${9 - minute}`));
    for (const order of [corrections, [...corrections].reverse()]) {
      const corrected = correct(...order);
      expect(corrections.map(({ id }) => corrected.effects[id])).toEqual(effects);
      expect(texts(corrected.apt29)?.includes('Cozy Bear')).toBe(listed);
      expect(texts(corrected.apt29)).not.toContain('New');
    }
  });
});

describe('a correction and its actor', () => {
  const hiding = made(1, hide(REF, 'Cozy Bear'));
  const groups: readonly [string, (typeof LINKED)['groups']][] = [
    ['was renamed', [[{ ...APT29, name: 'Midnight Blizzard' }, APT29_ATTACK]]],
    ['has another anchor', [[APT29_ATTACK, APT29]]],
    ['lost its anchor', [[{ ...APT29_ATTACK, names: APT29.names }]]],
    ['was merged into another', [[SANDWORM, APT29_ATTACK, APT29]]],
  ];

  it.each(groups)('find each other when it %s', (_, linked) => {
    const { dataset, effects } = correctDataset({ groups: linked, software: [] }, [hiding]);
    expect(effects).toEqual({ 'c-1': 'in-force' });
    expect(dataset.actors.flatMap((actor) => actor.names.map(({ text }) => text))).not.toContain('Cozy Bear');
  });

  it('has no effect while it is gone, and again when it is back', () => {
    const gone = correctDataset({ groups: [[TURLA]], software: [] }, [hiding, made(2, note(REF, 'Hm.'))]);
    expect(gone.effects).toEqual({ 'c-1': 'gone', 'c-2': 'gone' });
    expect(gone.dataset.actors).toEqual(
      correctDataset({ groups: [[TURLA]], software: [] }, []).dataset.actors,
    );
    expect(correct(hiding).effects).toEqual({ 'c-1': 'in-force' });
  });
});
