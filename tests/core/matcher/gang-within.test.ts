import { describe, expect, it } from 'vitest';
import { gangWithin } from '@/core/matcher/gang-within';
import { scanText } from '@/core/matcher/scan-text';
import { knownTo } from './read-text';

const NAMES = knownTo({
  gangs: [['Quartz'], ['Grey Quartz']],
  malware: [
    'Quartz Ransomware',
    'Grey Quartz-Stealer',
    'Onyx Ransomware',
    'Quartz Ledger',
    'Quartz',
    'Quartz 3.0',
    'Onyx 2.0',
  ],
});

/** What is left of the longest name at the beginning of a text where people are meant by it. */
function gangIn(text: string): string | undefined {
  const [candidate] = scanText(text, NAMES()).candidates;
  const gang = candidate && gangWithin(candidate, text, NAMES());
  return gang ? text.slice(gang.start, gang.end) : undefined;
}

describe('software that is listed with its kind', () => {
  it.each([
    ['Quartz Ransomware gang', 'Quartz'],
    ['Quartz  Ransomware gang', 'Quartz'],
    ['Grey Quartz-Stealer operators', 'Grey Quartz'],
    ['Quartz 3.0 gang', 'Quartz'],
    ['Quartz 3.0 ransomware group', 'Quartz'],
  ])('is a gang’s where people are meant by it: %s', (text, gang) => {
    expect(gangIn(text)).toBe(gang);
  });

  it.each([
    ['nobody is meant', 'Quartz Ransomware was found'],
    ['no gang is called so', 'Onyx Ransomware gang'],
    ['its number alone is a gang’s', 'Onyx 2.0 gang'],
    ['its number is a version’s', 'Quartz 3.0 encrypts files'],
    ['the kind of its number is said', 'Quartz 3.0 ransomware was found'],
    ['its last word is no kind of software', 'Quartz Ledger gang'],
    ['it is one word', 'Quartz gang'],
  ])('is nobody’s where %s', (_, text) => {
    expect(gangIn(text)).toBeUndefined();
  });
});
