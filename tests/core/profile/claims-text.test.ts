import { describe, expect, it } from 'vitest';
import { claimsText, isConflict } from '@/core/profile/claims';
import { countryName } from '@/core/profile/country-name';

const china = { value: 'CN', sources: ['misp-threat-actor', 'microsoft-mapping'] };
const russia = { value: 'RU', sources: ['mitre-intrusion-set'] };
const both = [
  { value: 'Espionage', sources: ['misp-threat-actor'] },
  { value: 'Sabotage', sources: ['misp-threat-actor', 'mitre-intrusion-set'] },
];

it.each([
  [[], ''],
  [[china], 'China'],
  [[china, russia], 'China (MISP, Microsoft) · Russia (ATT&CK)'],
])('names the sources only where they disagree', (claims, text) => {
  expect(claimsText(claims, undefined, countryName)).toBe(text);
});

it('does not take two values of one source for a conflict', () => {
  expect(isConflict(both)).toBe(false);
  expect(claimsText(both, undefined)).toBe('Espionage · Sabotage');
});

describe('names countries', () => {
  it.each([
    ['KP', 'North Korea'],
    ['kp', 'North Korea'],
    ['XK', 'Kosovo'],
    ['QQ', 'QQ'],
    ['not a code', 'not a code'],
    ['', ''],
  ])('%s → %s', (code, name) => {
    expect(countryName(code)).toBe(name);
  });
});
