import { describe, expect, it } from 'vitest';
import type { ActorNote } from '@/core/model/actor';
import { searchEntry } from '@/core/profile/search-entry';
import { createSearch } from '@/core/search/create-search';
import { anActor } from '../../fixtures/builders';

function noted(name: string, ...notes: Pick<ActorNote, 'text' | 'tags'>[]) {
  const own = { ids: [], hidden: [], joined: [], takenOut: [] };
  return searchEntry({
    ...anActor({ name }),
    corrections: { ...own, notes: notes.map((note, at) => ({ id: `c-${at}`, ...note })) },
  });
}

const search = createSearch([
  noted('Umber Owl', {
    text: 'Met at the energy client.\nThe **loader** of March.',
    tags: ['watch', 'energy'],
  }),
  noted('Ochre Crane', { text: '', tags: ['Watch-later'] }),
  noted('Watch Keepers'),
  searchEntry(anActor({ name: 'Sable Finch' })),
]);
const found = (query: string) => search(query, 10).map(({ entry }) => entry.name);
const met = (query: string) => {
  const [hit] = search(query, 10);
  return hit?.matched.ranges.map(([start, end]) => hit.matched.text.slice(start, end));
};

describe('the reader’s notes are found', () => {
  it.each([
    ['by a word', 'loader', ['Umber Owl']],
    ['by beginnings of words of different lines', 'ener marc', ['Umber Owl']],
    ['after who is called so', 'watch', ['Watch Keepers', 'Umber Owl', 'Ochre Crane']],
    [
      'first where a tag is asked for, the whole tag before others',
      '#watch',
      ['Umber Owl', 'Ochre Crane', 'Watch Keepers'],
    ],
    ['by a tag and a word', '#energy loader', ['Umber Owl']],
    ['rather than a slip of a name', 'march', ['Umber Owl']],
    ['by any word of a tag', 'later', ['Ochre Crane']],
    ['by a tag without its separators', '#watchlater', ['Ochre Crane']],
    ['by any tag', '#', ['Umber Owl', 'Ochre Crane']],
    ['by a name and a word of its note', 'umber loader', ['Umber Owl']],
    ['by what a reader adds a kind word to', 'the loader group', ['Umber Owl']],
    ['not by a tag alone where no tag has it', '#later', []],
    ['not by a word that only another has', 'loader crane', []],
    ['not by a word where a tag is asked for', '#loader', []],
  ])('%s', (_, query, names) => {
    expect(found(query)).toEqual(names);
  });

  it('with the words that were met in the line that has them', () => {
    expect(met('ener marc')).toEqual(['ener', 'Marc']);
    expect(met('#watc')).toEqual(['#watch']);
    expect(met('energy')).toEqual(['#energy']);
    expect(met('#energy loader')).toEqual(['loader']);
    const [hit] = search('loader', 1);
    expect(hit?.matched).toMatchObject({ kind: 'note', text: 'The loader of March.' });
  });

  it('with no more of a long note than a line', () => {
    const long = `${'word '.repeat(200)}needle ${'word '.repeat(200)}`;
    const [hit] = createSearch([noted('X', { text: long })])('needle', 1);
    expect(hit?.matched.text).toMatch(/^…(word ){5,8}needle /);
    expect(hit?.matched.text.length).toBeLessThan(200);
    const [both] = createSearch([noted('X', { text: `pin ${long}` })])('needle pin', 1);
    expect(both?.matched.ranges).toEqual([[0, 3]]);
    const [unspaced] = createSearch([noted('X', { text: `one line\n${'x'.repeat(80)} needle` })])(
      'needle',
      1,
    );
    expect(unspaced?.matched.text).toMatch(/^x{80} needle$/);
    const [near] = createSearch([noted('X', { text: `${'word '.repeat(10)}needle` })])('needle', 1);
    expect(near?.matched.text).toMatch(/^word /);
    expect(hit?.matched.ranges.map(([a, b]) => hit.matched.text.slice(a, b))).toEqual(['needle']);
  });

  // Tens of times as long as it takes; where each letter is counted with all behind it, it is minutes.
  it('in as long a note as there can be, though it is one word', { timeout: 10_000 }, () => {
    const text = '攻击者使用鱼叉邮件'.repeat(900).slice(0, 8_000);
    const find = createSearch([noted('X', { text })]);
    for (const query of ['攻击', '使用鱼叉']) {
      const [hit] = find(query, 1);
      expect(hit?.matched.ranges.map(([a, b]) => hit.matched.text.slice(a, b))).toEqual([query]);
    }
  });

  it('with what was met also where a language has no spaces, and no half of a sign', () => {
    for (const lead of ['', 'x']) {
      const text = `${lead}${'𠮷'.repeat(200)}。needle。${'𠮷'.repeat(200)}`;
      const [hit] = createSearch([noted('X', { text })])('needle', 1);
      expect(hit?.matched.ranges.map(([a, b]) => hit.matched.text.slice(a, b))).toEqual(['needle']);
      expect(hit?.matched.text).toMatch(/^…𠮷+。needle。𠮷+$/u);
    }
  });
});
