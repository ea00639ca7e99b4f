import { describe, expect, it } from 'vitest';
import { scorePairs } from '@/core/identity/score-pairs';

const side = (primary: string, ...aliases: string[]) => ({ primary, keys: new Set([primary, ...aliases]) });
type Side = ReturnType<typeof side>;

/** "group < incoming" for each pair, of those that are given and of what else is listed for the count of bearers. */
function paired(groups: Side[], incoming: Side[], others: { groups?: Side[]; incoming?: Side[] } = {}) {
  return scorePairs(
    groups,
    incoming,
    [...groups, ...(others.groups ?? [])],
    [...incoming, ...(others.incoming ?? [])],
  ).map(([one, group]) => `${group.primary} < ${one.primary}`);
}

describe('a name that two on one side have', () => {
  const twin = { groups: [side('tin wader', 'pale moth')] };

  it.each<[string, Side, Side, string[]]>([
    ['the primary name of both', side('pale moth'), side('pale moth'), ['pale moth < pale moth']],
    ['the group’s own', side('pale moth'), side('fen squall', 'pale moth'), ['pale moth < fen squall']],
    ['the other’s own', side('grey heron', 'pale moth'), side('pale moth'), ['grey heron < pale moth']],
    ['an alias of both', side('grey heron', 'pale moth'), side('fen squall', 'pale moth'), []],
  ])('links two where it is %s', (_, group, incoming, pairs) => {
    expect(paired([group], [incoming], twin)).toEqual(pairs);
  });
});

describe('where several could be linked', () => {
  const weak = side('fen squall', 'pale moth');
  const strong = side('bog squall', 'pale moth', 'ash wader', 'tin wader');

  it.each([
    ['first', [strong, weak]],
    ['last', [weak, strong]],
  ])('takes the one with more names in common, though it comes %s', (_, several) => {
    const one = side('grey heron', 'pale moth', 'ash wader', 'tin wader');
    expect(paired([one], several)).toEqual(['grey heron < bog squall']);
    expect(paired(several, [one])).toEqual(['bog squall < grey heron']);
  });

  it('takes none of two that have as many', () => {
    const twins = [
      side('fen squall', 'pale moth', 'ash wader'),
      side('bog squall', 'pale moth', 'ash wader'),
    ];
    expect(paired(twins, [side('grey heron', 'pale moth', 'ash wader')])).toEqual([]);
    expect(paired([side('grey heron', 'pale moth', 'ash wader')], twins)).toEqual([]);
  });
});

it('looks at no pair of those who share a name that everybody has', () => {
  let looks = 0;
  const counted = (id: string) => ({
    keys: new Set([id, 'unknown']),
    get primary() {
      looks += 1;
      return id;
    },
  });
  const named = (source: string) =>
    Array.from({ length: 1_000 }, (_, number) => counted(`${source}${number}`));
  const [ones, others] = [named('one'), named('other')];
  expect(scorePairs(ones, others, ones, others)).toEqual([]);
  expect(looks).toBeLessThan(10_000);
});
