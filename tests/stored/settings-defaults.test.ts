import { describe, expect, it } from 'vitest';
import { type Migration, migrateSettings } from '@/stored/settings-defaults';

const steps: Migration[] = [
  ({ marks, ...fields }) => ({ ...fields, enabled: marks }),
  (fields) => ({ ...fields, offSites: [fields.offSite] }),
];

describe('migrating settings', () => {
  it.each([
    [
      'the first version',
      { version: 1, marks: true, offSite: 'a' },
      { version: 1, enabled: true, offSites: ['a'] },
    ],
    [
      'a middle version',
      { version: 2, enabled: true, offSite: 'a' },
      { version: 2, enabled: true, offSite: 'a', offSites: ['a'] },
    ],
    ['this version', { version: 3, enabled: true }, { version: 3, enabled: true }],
    ['a later version', { version: 9, enabled: true }, { version: 9, enabled: true }],
    ['no version', { marks: false }, { enabled: false, offSites: [undefined] }],
    [
      'a damaged version',
      { version: -4, marks: false },
      { version: -4, enabled: false, offSites: [undefined] },
    ],
  ])('applies only the steps that %s lacks, in order', (_, stored, expected) => {
    expect(migrateSettings(stored, steps)).toMatchObject(expected);
  });
});
