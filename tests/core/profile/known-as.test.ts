import { describe, expect, it } from 'vitest';
import type { ActorName } from '@/core/model/actor';
import { calledNow, knownAs } from '@/core/profile/known-as';

function name(text: string, usedBy: string[], more: Partial<ActorName> = {}): ActorName {
  return { text, usedBy, sources: ['misp-threat-actor'], primaryIn: [], ...more };
}

const OWN = { primaryIn: ['microsoft-mapping'] };
const COPY = { primaryIn: ['misp-microsoft-activity-group'] };

const lines = (names: readonly ActorName[], matched?: string) =>
  knownAs(names, matched).map(({ users, isLike, names: called }) => [
    `${isLike ? 'like ' : ''}${users.join(' + ')}`,
    ...called.map(({ text, isRetired }) => (isRetired ? `(${text})` : text)),
  ]);

describe('names by who uses them', () => {
  it('has the user of the matched name first, then whom one looks for first, then who is told of most', () => {
    const names = [
      name('Ash Vole', []),
      name('Reed Stoat', ['Small Vendor']),
      name('Fen Otter', ['Known Vendor'], { sources: ['misp-threat-actor', 'mitre-intrusion-set'] }),
      name('Pine Marten', ['CrowdStrike']),
      name('Storm-1', ['Microsoft']),
    ];
    expect(lines(names).map(([users]) => users)).toEqual([
      'Microsoft',
      'CrowdStrike',
      'Known Vendor',
      'Small Vendor',
      '',
    ]);
    expect(lines(names, 'reed-stoat')[0]).toEqual(['Small Vendor', 'Reed Stoat']);
    expect(lines(names, 'Ash Vole')[0]).toEqual(['', 'Ash Vole']);
  });

  it('has the names that the reader gave before those of sources', () => {
    const names = [name('Storm-1', ['Microsoft']), name('Ours', [], { sources: ['you'] })];
    expect(lines(names).map(([, first]) => first)).toEqual(['Ours', 'Storm-1']);
  });

  it('tells what no source attributes by its form: a number with its vendor, a word in its manner', () => {
    const names = [
      name('Ash Vole', []),
      name('FEN BEAR', []),
      name('UNC1234', []),
      name('Pine Marten', ['Mandiant']),
      name('MIRE BEAR', ['CrowdStrike']),
      name('Own Panda', [], { sources: ['you'] }),
    ];
    expect(lines(names)).toEqual([
      ['', 'Ash Vole', 'Own Panda'],
      ['Mandiant', 'UNC1234', 'Pine Marten'],
      ['CrowdStrike', 'MIRE BEAR'],
      ['like CrowdStrike', 'FEN BEAR'],
    ]);
    expect(lines(names, 'Fen Bear')[0]).toEqual(['like CrowdStrike', 'FEN BEAR']);
  });

  it('has a name of several users in a line of its own: none is said to use what it does not', () => {
    expect(lines([name('A1', ['MITRE', 'Mandiant']), name('A2', ['Mandiant'])])).toEqual([
      ['Mandiant + MITRE', 'A1'],
      ['Mandiant', 'A2'],
    ]);
  });

  it.each([
    [
      'the vendor has another on its own list',
      [name('Old', ['Microsoft']), name('New', ['Microsoft'], OWN)],
      true,
    ],
    [
      'a copy of that list has it still',
      [name('Old', ['Microsoft'], COPY), name('New', ['Microsoft'], OWN)],
      true,
    ],
    ['nobody says what the vendor calls it now', [name('Old', ['Microsoft'], COPY)], false],
    [
      'another vendor uses it too',
      [name('Old', ['Microsoft', 'ESET']), name('New', ['Microsoft'], OWN)],
      false,
    ],
    ['it is on the list itself', [name('Old', ['Microsoft'], OWN), name('New', ['Microsoft'], OWN)], false],
  ])('an earlier name: %s', (_, names, isRetired) => {
    const old = knownAs(names)
      .flatMap((line) => line.names)
      .find(({ text }) => text === 'Old');
    expect(old?.isRetired).toBe(isRetired);
    expect(calledNow('OLD', names)).toEqual(isRetired ? { vendor: 'Microsoft', name: 'New' } : undefined);
  });

  it('has retired names after those in use', () => {
    expect(lines([name('Old', ['Microsoft']), name('New', ['Microsoft'], OWN)])).toEqual([
      ['Microsoft', 'New', '(Old)'],
    ]);
  });

  it('has the matched name first in its line', () => {
    expect(lines([name('A', []), name('B', []), name('C', [])], 'c')).toEqual([['', 'C', 'A', 'B']]);
  });
});
