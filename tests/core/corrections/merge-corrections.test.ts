import { describe, expect, it } from 'vitest';
import { MAX_CORRECTIONS } from '@/core/corrections/corrections-file';
import { mergeCorrections } from '@/core/corrections/merge-corrections';
import type { CorrectionDraft } from '@/core/model/correction';
import { APT29, APT29_ATTACK, add, hide, join, made, note, refTo, SANDWORM, split, TURLA } from './builders';

const A = refTo(APT29);
const B = refTo(SANDWORM);
const NOTHING = { added: 0, replaced: 0, duplicates: 0, tooMany: 0 };

describe('corrections joined by others', () => {
  it('are in the order they were made', () => {
    const [first, second] = [made(1, hide(A, 'Cozy Bear')), made(2, add(B, 'Telebots'))];
    expect(mergeCorrections([second], [first])).toEqual({
      ...NOTHING,
      corrections: [first, second],
      added: 1,
    });
  });

  it('are replaced by their id', () => {
    const old = made(1, note(A, 'Old.'));
    const changed = { ...old, text: 'New.' };
    expect(mergeCorrections([old], [changed])).toEqual({ ...NOTHING, corrections: [changed], replaced: 1 });
  });

  it('stay as they are when they come again', () => {
    const all = [made(1, hide(A, 'Cozy Bear')), made(2, add(B, 'Telebots')), made(3, note(A, 'Hm.'))];
    expect(mergeCorrections(all, [...all].reverse())).toEqual({
      ...NOTHING,
      corrections: all,
      duplicates: 3,
    });
  });

  it.each<[string, CorrectionDraft, CorrectionDraft, boolean]>([
    ['a name spelled otherwise', hide(A, 'Cozy Bear'), hide(A, 'COZY-BEAR'), true],
    ['another reason', hide(A, 'Cozy Bear'), { ...hide(A, 'Cozy Bear'), why: 'Sure.' }, true],
    [
      'records that joined since',
      hide(refTo(APT29), 'Cozy Bear'),
      hide(refTo(APT29, APT29_ATTACK), 'Cozy Bear'),
      true,
    ],
    ['two actors either way round', join(A, B), join(B, A), true],
    ['a record found in another actor', split(APT29_ATTACK, A), split(APT29_ATTACK, B), true],
    ['another name', hide(A, 'Cozy Bear'), hide(A, 'The Dukes'), false],
    ['another actor', hide(A, 'Cozy Bear'), hide(B, 'Cozy Bear'), false],
    ['the contrary', hide(A, 'Cozy Bear'), add(A, 'Cozy Bear'), false],
    ['another user', add(A, 'Cozy Bear', 'CrowdStrike'), add(A, 'Cozy Bear', 'Acme'), false],
    ['another pair', join(A, B), join(A, refTo(TURLA)), false],
    ['another record', split(APT29_ATTACK, A), split(TURLA, A), false],
    ['another note', note(A, 'One.'), note(A, 'Two.'), false],
  ])('mean the same or not: %s', (_, first, second, same) => {
    const { corrections, duplicates, added } = mergeCorrections([made(1, first)], [made(2, second)]);
    expect({ duplicates, added }).toEqual(same ? { duplicates: 1, added: 0 } : { duplicates: 0, added: 1 });
    // Of two that mean the same the later stays.
    expect(corrections.map(({ id }) => id)).toEqual(same ? ['c-2'] : ['c-1', 'c-2']);
  });

  it('keep the later of two that mean the same, so that it stands against what came between', () => {
    const present = [made(1, add(A, 'New')), made(2, hide(A, 'New'))];
    const later = made(3, add(A, 'New'));
    expect(mergeCorrections(present, [later]).corrections).toEqual([present[1], later]);
    const earlier = made(0, add(A, 'New'));
    expect(mergeCorrections(present, [earlier])).toEqual({ ...NOTHING, corrections: present, duplicates: 1 });
  });

  it('find their like under an id that was replaced', () => {
    const present = [made(1, hide(A, 'One')), made(2, hide(A, 'Two'))];
    const replaced = { ...made(1, hide(A, 'Two')), at: made(3, hide(A, 'Two')).at };
    const { corrections } = mergeCorrections(present, [replaced, made(4, hide(A, 'One'), 'c-4')]);
    expect(corrections.map((correction) => [correction.id, 'name' in correction && correction.name])).toEqual(
      [
        ['c-1', 'Two'],
        ['c-4', 'One'],
      ],
    );
  });

  it('have a limit', () => {
    const many = (count: number, prefix: string) =>
      Array.from({ length: count }, (_, number) =>
        made(1, hide(A, `${prefix}${number}`), `${prefix}-${number}`),
      );
    const merged = mergeCorrections(many(MAX_CORRECTIONS - 1, 'a'), many(5, 'b'));
    expect(merged).toMatchObject({ added: 1, tooMany: 4, corrections: { length: MAX_CORRECTIONS } });
  });
});
