import { describe, expect, it } from 'vitest';
import { readMicrosoftMapping } from '@/core/sources/microsoft-mapping';
import { readMispCluster } from '@/core/sources/misp-cluster';
import { readMispProducers } from '@/core/sources/misp-galaxy';
import { aCluster, contextOf } from '../../fixtures/builders';

const CONTEXT = contextOf('misp-threat-actor');

/** What JSON files are when they are not the expected one. */
const NEVER_RIGHT = [undefined, null, '', '<html></html>', 0, true, {}, [], [null], [[]], { values: [null] }];

describe.each([
  ['a galaxy cluster', (input: unknown) => readMispCluster(input, CONTEXT)],
  ['a list of producers', readMispProducers],
  ["Microsoft's mapping", (input: unknown) => readMicrosoftMapping(input, contextOf('microsoft-mapping'))],
])('%s', (_, read) => {
  it.each(NEVER_RIGHT.map((input) => [JSON.stringify(input) ?? 'undefined', input]))(
    'fails with a reason for %s',
    (_, input) => {
      const result = read(input);
      expect(result.ok).toBe(false);
      expect(!result.ok && result.error).toMatch(/^[A-Z].+\.$/);
    },
  );
});

it.each([
  ['a list', [], 'not a JSON object'],
  ['no list of values', { type: 'threat-actor' }, 'no list of values'],
  ['values that are an object', { values: { a: 1 } }, 'no list of values'],
  ['no values', aCluster([]), 'holds no records'],
  ['only values that cannot be read', aCluster([{}, 3]), 'no record that can be read'],
  ['too many values', aCluster(Array.from({ length: 50_001 })), 'more than 50,000'],
])('a galaxy cluster that is %s says so', (_, input, words) => {
  expect(readMispCluster(input, CONTEXT)).toEqual({ ok: false, error: expect.stringContaining(words) });
});

it.each([
  ['an object', { values: [] }, 'not a list'],
  ['empty', [], 'holds no records'],
  ['of other objects', [{ name: 'APT29' }], 'no record that can be read'],
  ['too long', Array.from({ length: 50_001 }), 'more than 50,000'],
])("Microsoft's mapping that is %s says so", (_, input, words) => {
  expect(readMicrosoftMapping(input, contextOf('microsoft-mapping'))).toEqual({
    ok: false,
    error: expect.stringContaining(words),
  });
});

it.each([7, '7'])('the version %j of a cluster is a text', (version) => {
  const values = [{ uuid: '9a3c1b10-5f6e-4b1c-8a51-0d0c5ab1f00d', value: 'APT1' }];
  expect(readMispCluster({ version, values }, CONTEXT)).toMatchObject({ ok: true, value: { version: '7' } });
  expect(readMispProducers({ version, values })).toMatchObject({ ok: true, value: { version: '7' } });
});
