import { expect, it } from 'vitest';
import { readMispProducers } from '@/core/sources/misp-galaxy';
import { aCluster } from '../../fixtures/builders';
import { feedProducers } from '../../fixtures/read-feeds';

const MANDIANT = 'DA5CDCD1-7b15-4371-b7eb-ca32916d2052';

it('gives the vendor of each identifier', () => {
  expect(readMispProducers(aCluster([{ uuid: MANDIANT, value: ' Mandiant ' }]))).toEqual({
    ok: true,
    value: { records: [], producers: { [MANDIANT.toLowerCase()]: 'Mandiant' }, skipped: {}, version: '7' },
  });
});

it.each([
  { uuid: MANDIANT },
  { value: 'Mandiant' },
  { uuid: 'x', value: 'Mandiant' },
  { uuid: MANDIANT, value: ' ' },
  null,
  'Mandiant',
])('leaves out and counts %j', (bad) => {
  const good = { uuid: 'd0c33595-b684-45ef-91c3-e2f5ce1a8191', value: 'Microsoft' };
  expect(readMispProducers(aCluster([bad, good]))).toMatchObject({
    value: { producers: { [good.uuid]: 'Microsoft' }, skipped: { 'no name or identifier': 1 } },
  });
});

it('reads the trimmed file', () => {
  expect(Object.values(feedProducers())).toEqual(
    expect.arrayContaining(['Microsoft', 'Mandiant', 'CrowdStrike']),
  );
});
