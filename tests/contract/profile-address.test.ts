import { expect, it } from 'vitest';
import {
  idFromHash,
  profileHash,
  selectedNameAddress,
  selectedNameFromHash,
} from '@/contract/profile-address';

it.each([
  'misp-threat-actor/b2056ff0-00b9-482e-b11c-c771daa5f28a',
  'microsoft-mapping/Midnight Blizzard',
  'source/100% 狼毒草 #1?',
])('finds %s again in its own link', (id) => {
  expect(idFromHash(profileHash(id))).toBe(id);
});

it.each([
  ['', ''],
  ['#', ''],
  ['#%E0%A4%A', '%E0%A4%A'],
  ['#misp-threat-actor%2Fabc', 'misp-threat-actor/abc'],
  ['#misp-threat-actor/abc&note', 'misp-threat-actor/abc'],
])('reads %j as %j', (hash, id) => {
  expect(idFromHash(hash)).toBe(id);
});

it.each([
  ['Umber Hare', 'https://news.example/a?b=1&on=2#c'],
  ['name/&on=x #1%', ''],
])('finds the name %s again that was selected on %s', (name, page) => {
  const hash = new URL(selectedNameAddress(name, page), 'chrome-extension://x/').hash;
  expect(selectedNameFromHash(hash)).toEqual({ name, page });
});

it('takes no actor for a name that was selected', () => {
  for (const id of ['microsoft-mapping/Turla', 'name/Turla', ''])
    expect(selectedNameFromHash(profileHash(id))).toBeUndefined();
});

it('names no actor, instead of failing, for an id with half a character', () => {
  expect(profileHash('microsoft-mapping/Zed \ud83d')).toBe('#microsoft-mapping/Zed%20%EF%BF%BD');
});
