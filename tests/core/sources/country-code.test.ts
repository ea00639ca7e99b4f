import { expect, it } from 'vitest';
import { countryCode } from '@/core/sources/country-code';

it.each([
  ['CN', 'CN'],
  ['cn', 'CN'],
  [' RU ', 'RU'],
  ['UK', 'GB'],
  ['China', 'CN'],
  ['North Korea', 'KP'],
  ["Korea (Democratic People's Republic of)", 'KP'],
  ['Korea (Republic of)', 'KR'],
  ['Iran (Islamic Republic of)', 'IR'],
  ['Russian Federation', 'RU'],
  ['Türkiye', 'TR'],
])('%s is %s', (raw, code) => {
  expect(countryCode(raw)).toBe(code);
});

it.each([
  '',
  ' ',
  'Unknown',
  'Group in development',
  'Financially motivated',
  'CHN',
  'constructor',
  '__proto__',
  29,
  null,
  undefined,
  ['CN'],
  { code: 'CN' },
])('%s is no country', (raw) => {
  expect(countryCode(raw)).toBeUndefined();
});
