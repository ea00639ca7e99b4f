import { describe, expect, it } from 'vitest';
import { gangWithin } from '@/core/matcher/gang-within';
import { scanText } from '@/core/matcher/scan-text';
import { knownTo, marked } from './read-text';

const NAMES = knownTo({
  gangs: [['Quartz'], ['Grey Quartz'], ['Agate']],
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

const SECURITY_WORDS = 'Malware. Phishing. Ransomware. Trojans.';

/** What is left of the longest name at the beginning of a text, and who is meant by it. */
function within(text: string): string | undefined {
  const [candidate] = scanText(text, NAMES()).candidates;
  const found = candidate && gangWithin(candidate, text, NAMES());
  return found ? `${text.slice(found.gang.start, found.gang.end)}: ${found.meant}` : undefined;
}

describe('software that is listed with its kind', () => {
  it.each([
    ['Quartz Ransomware gang', 'Quartz'],
    ['Quartz  Ransomware gang', 'Quartz'],
    ['Grey Quartz-Stealer operators', 'Grey Quartz'],
    ['Quartz 3.0 gang', 'Quartz'],
    ['Quartz 3.0 ransomware group', 'Quartz'],
  ])('is a gang’s where people are meant by it: %s', (text, gang) => {
    expect(within(text)).toBe(`${gang}: actor`);
  });

  it.each([
    ['Quartz 3.0 was found', undefined],
    ['Quartz 3.0 ransomware was found', 'tool'],
  ])('may be the gang before its version: %s', (text, meant) => {
    expect(within(text)).toBe(`Quartz: ${meant}`);
  });

  it.each([
    ['nobody is meant', 'Quartz Ransomware was found'],
    ['no gang is called so', 'Onyx Ransomware gang'],
    ['its number alone is a gang’s', 'Onyx 2.0 gang'],
    ['its last word is no kind of software', 'Quartz Ledger gang'],
    ['it is one word', 'Quartz gang'],
  ])('is nobody’s where %s', (_, text) => {
    expect(within(text)).toBeUndefined();
  });
});

describe('a gang’s name with a version', () => {
  const marks = (text: string, page: string) => marked(text, NAMES(), `${SECURITY_WORDS} ${page}`);

  it.each([
    ['Then Quartz 3.0 came.', 'The Quartz gang came.', ['Quartz']],
    ['The gangs Agate, Quartz 3.0', '', ['Agate', 'Quartz']],
    ['Then Quartz 3.0 came.', '', []],
    ['Then Quartz 3.0 ransomware came.', 'The Quartz gang came.', []],
    ['Then Quartz 3.0 came.', 'The Quartz gang came. Quartz 3.0 ransomware. Quartz 3.0 malware.', []],
  ])('is the gang where its page means it: %s %s', (text, page, expected) => {
    expect(marks(text, page)).toEqual(expected);
  });
});
