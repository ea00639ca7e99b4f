import { expect, it } from 'vitest';
import { checkRecord } from '@/core/model/check-record';
import { checkReport } from '@/core/model/check-report';
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

it.each([
  ['2026', '2026'],
  ['2026-04-10T13:11:44.804092Z', '2026-04-10T13:11:44.804092Z'],
  // Some engines make a time of these, each by the clock of its machine.
  ['2026 March', undefined],
  ['2026 (of old)', undefined],
  ['2026-04-10T99:11:44Z', undefined],
  ['2026-13', undefined],
  ['2024-02-29', '2024-02-29'],
  // To one engine a day in March.
  ['2026-02-29', undefined],
  ['2024-02-31T08:00:00Z', undefined],
])('of a record and of a report %s is the time %s', (modified, kept) => {
  const report = { id: 'a', title: 'A', addresses: [], files: [], actors: [], modified };
  expect(checkRecord({ ...WHOLE, modified }, WHOLE.source)?.modified).toBe(kept);
  expect(checkReport(report, WHOLE.source)?.modified).toBe(kept);
});
