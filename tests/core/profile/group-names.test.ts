import { expect, it } from 'vitest';
import type { ActorName } from '@/core/model/actor';
import { groupNames, isSameName } from '@/core/profile/group-names';

function name(text: string, ...usedBy: string[]): ActorName {
  return { text, usedBy, sources: ['misp-threat-actor'], primaryIn: [] };
}

const NAMES = [
  name('APT29', 'Mandiant'),
  name('UNC2452'),
  name('Midnight Blizzard', 'Microsoft'),
  name('NOBELIUM', 'Microsoft', 'CISA'),
  name('COZY BEAR', 'CrowdStrike'),
];

function asText(groups: ReturnType<typeof groupNames>): string[] {
  return groups.map(({ usedBy, names }) => `${usedBy}: ${names.map(({ text }) => text).join(', ')}`);
}

it('sorts vendors by the alphabet, names of unknown users last, a name of two vendors under both', () => {
  expect(asText(groupNames(NAMES))).toEqual([
    'CISA: NOBELIUM',
    'CrowdStrike: COZY BEAR',
    'Mandiant: APT29',
    'Microsoft: Midnight Blizzard, NOBELIUM',
    'null: UNC2452',
  ]);
});

it.each([
  ['APT-29', 'APT29', true],
  ['apt 29', 'APT29', true],
  ['COZY BEAR', 'Cozy Bear', true],
  ['LAPSUS$', 'LAPSUS', false],
  ['APT28', 'APT29', false],
])('%s and %s: one name is %s', (a, b, same) => {
  expect(isSameName(a, b)).toBe(same);
});
