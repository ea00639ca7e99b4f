import { describe, expect, it } from 'vitest';
import { knownTo, scanned } from './read-text';

const NAMES = knownTo({
  actors: [
    ['Justice_Blade'],
    ['TAG_0530'],
    ['quiet_fox team'],
    ['Ayyıldız Tim'],
    ['LAPSUS$'],
    ['APT29'],
    ['狼毒草'],
    ['狼毒草'],
  ],
});

describe('an underscore', () => {
  it.each([
    ['Justice_Blade', true],
    ['Justice Blade', true],
    ['Justice-Blade', true],
    ['JusticeBlade', true],
    ['Justice\u2011Blade', true],
    ['Justice\u200b_Blade', true],
    ['JUSTICE BLADE', true],
    ['TAG_0530', true],
    ['TAG-0530', true],
    ['TAG0530', true],
    ['quiet_fox team', true],
    ['quiet fox team', true],
    ['LAPSUS$', true],
    ['Justice_Blades', false],
    ['Justice__Blade_', false],
    ['_Justice_Blade', false],
    ['Justice_Blade_', false],
    ['foo_Justice_Blade_bar', false],
    ['foo_TAG_0530', false],
    ['foo_TAG0530_bar', false],
    ['TAG_0530_bar', false],
    ['justice_blade', false],
    ['Ayyıldız_Tim', false],
    ['LAPSUS$_x', false],
    ['LAPSUS$x', false],
    ['foo_APT29', false],
    ['APT29_bar', false],
    ['foo_apt29_bar', false],
    ['_狼毒草', false],
    ['foo_狼毒草', false],
    ['狼毒草', true],
  ])('is part of a name where the list has it, else of an identifier: %s', (text, isFound) => {
    expect(scanned(`before ${text} after`, NAMES())).toEqual(isFound ? [text] : []);
  });

  it.each([
    ['foo_bar Justice_Blade, _x TAG_0530', ['Justice_Blade', 'TAG_0530']],
    ['_APT29 APT29', ['APT29']],
    ['_ APT29', ['APT29']],
    ['foo_\u200bAPT29 APT29', ['APT29']],
    ['foo_.APT29', []],
    ['foo_,APT29', ['APT29']],
  ])('hides nothing of the words after it: %j', (text, names) => {
    expect(scanned(text, NAMES())).toEqual(names);
  });
});
