import { describe, expect, it } from 'vitest';
import { unlistedCodeEnd } from '@/core/matcher/unlisted-code';

/** Where a code ends that stands in a sentence, its first word read. */
function endOf(code: string): number {
  const text = `by ${code}, which`;
  const [word = ''] = /^[\p{L}\p{N}]+/u.exec(code) ?? [];
  return unlistedCodeEnd(text, 3, 3 + word.length);
}

describe('a code that no source lists yet', () => {
  it.each([
    'TA574',
    'TA2721',
    'UNC5537',
    'UNC 1234',
    'Storm-2949',
    'Storm\u20112949',
    'UAC-0226',
    'FIN13',
    'APT-C-60',
    'APT45',
    'CL-STA-0044',
  ])('%s is one', (code) => {
    expect(endOf(code)).toBe(3 + code.length);
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
    expect(endOf(text)).toBe(-1);
  });
});
