import { describe, expect, it } from 'vitest';
import { unlistedCodeEnd } from '@/core/matcher/unlisted-code';

describe('a code that no source lists yet', () => {
  it.each([
    'TA574',
    'TA2721',
    'UNC5537',
    'UNC 1234',
    'Storm-2949',
    'UAC-0226',
    'FIN13',
    'APT-C-60',
    'APT45',
    'CL-STA-0044',
  ])('%s is one', (code) => {
    expect(unlistedCodeEnd(`by ${code}, which`, 3)).toBe(3 + code.length);
  });

  it.each([
    'TA0001',
    'TA57',
    'TA57412',
    'UNC12',
    'Storm 2949',
    'storm-2949',
    'Storm-29491',
    'APT 0',
    'UNC5537x',
    'FINAL',
    'T1059',
  ])('%s is none', (text) => {
    expect(unlistedCodeEnd(`by ${text}, which`, 3)).toBe(-1);
  });
});
