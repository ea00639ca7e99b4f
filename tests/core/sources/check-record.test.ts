import { expect, it } from 'vitest';
import { checkRecord } from '@/core/model/check-record';
import type { SourceRecord } from '@/core/model/source-record';
import { aRecord } from '../../fixtures/builders';

const WHOLE: SourceRecord = {
  ...aRecord({ name: 'Velvet Anvil' }),
  country: 'IR',
  victims: ['DE', 'FR'],
  traits: { last_seen: ['2024'], roles: ['agent'], sophistication: ['expert', 'Better than most'] },
  firstSeen: '2019',
};

it('a record of a backup is there again as it was', () => {
  expect(checkRecord(JSON.parse(JSON.stringify(WHOLE)), WHOLE.source)).toEqual(WHOLE);
});

it.each([
  ['no object', 'expert', undefined],
  ['of what there is not', { colour: ['red'] }, undefined],
  ['no texts', { roles: [3, 'agent', null], sophistication: 'expert', last_seen: [] }, { roles: ['agent'] }],
])('traits that are %s are left out', (_, traits, kept) => {
  expect(checkRecord({ ...WHOLE, traits }, WHOLE.source)?.traits).toEqual(kept);
});
