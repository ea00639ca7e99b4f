import { expect, it } from 'vitest';
import { namingScheme } from '@/core/profile/naming-scheme';

it.each([
  ['TA574', 'Proofpoint'],
  ['UNC 5537', 'Mandiant'],
  ['Storm-2949', 'Microsoft'],
  ['UAC‑0226', 'CERT-UA'],
  ['APT-C-60', 'Qihoo 360'],
  ['CL-STA-0044', 'Palo Alto'],
  ['Cozy Bear', undefined],
  ['Stormous', undefined],
])('%s is numbered by %s', (name, vendor) => {
  expect(namingScheme(name)?.vendor).toBe(vendor);
});
