import { expect, it } from 'vitest';
import { normaliseName } from '@/core/identity/normalise-name';

it.each([
  ['APT29', 'APT-29'],
  ['APT29', 'apt 29'],
  ['APT29', 'APT\u00a029'],
  ['APT29', 'APT\u201029'],
  ['APT29', 'APT\u201129'],
  ['APT29', 'APT\u201329'],
  ['APT29', 'APT\u201429'],
  ['APT29', 'APT\u221229'],
  ['APT29', 'ＡＰＴ２９'],
  ['TAG-0530', 'TAG_0530'],
  ['Cozy Bear', 'COZY  BEAR'],
  ['Cozy Bear', 'CozyBear'],
  ['Façade', 'Fac\u0327ade'],
])('%s and %s are one name', (one, other) => {
  expect(normaliseName(one)).toBe(normaliseName(other));
});

it.each([
  ['APT29', 'APT2'],
  ['APT29', 'APT2.9'],
  ['LAPSUS', 'LAPSUS$'],
  ['NoName057(16)', 'NoName05716'],
  ['Keymous', 'Keymous+'],
  ['Admin338', 'admin@338'],
  ['Lazarus', 'Lazarus Group'],
  ['狼毒草', '狼毒'],
  ['Façade', 'Facade'],
])('%s and %s are two names', (one, other) => {
  expect(normaliseName(one)).not.toBe(normaliseName(other));
});
