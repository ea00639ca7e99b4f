import { afterAll, beforeAll, expect, it } from 'vitest';
import { fetchSource } from '@/background/refresh/fetch-source';
import type { Fields } from '@/core/sources/adapter';
import type { SourceDefinition, SourceFormat } from '@/core/sources/catalogue';
import { failureIn } from '@/ui/words/failure';
import { contextOf } from '../fixtures/builders';
import { aBundle, aLink, anObject } from '../fixtures/stix';
import { type ApiAnswer, type ApiServer, startApiServer } from './download/api-server';

let server: ApiServer;
beforeAll(async () => {
  server = await startApiServer();
});
afterAll(() => server.stop());

/** What comes of what a source gives, and how a failure is said to a reader. */
async function refreshOf(format: SourceFormat, answer: ApiAnswer, transport?: 'taxii') {
  server.answer = () => answer;
  const source = {
    ...contextOf('misp-tool').source,
    ...{ id: 'own-1', gives: 'actors', format, copyOf: undefined, options: {} },
    ...(transport && { transport }),
  } as unknown as SourceDefinition;
  const fetched = await fetchSource(source, {
    ...{ address: `${server.address}/root/collections/c1/`, producers: {}, attribution: '' },
    ...{ now: '2026-11-26T08:00:00Z', known: { count: 0, records: [] } },
    ...{ signal: new AbortController().signal, onProgress: () => undefined },
  });
  return fetched.ok ? fetched.value.stored : failureIn(fetched.error.message);
}

const set = (name: string, fields: Fields = {}) => anObject('intrusion-set', name, fields);
const zip = { body: 'PK\x03\x04\x14\x00groups.json' };

it.each<[string, SourceFormat, ApiAnswer, RegExp]>([
  ['a web page', 'stix-bundle', { body: '<!doctype html><p>Sign in' }, /web page/],
  ['a bundle inside a zip', 'stix-bundle', zip, /packed.*Unpack/],
  ['a galaxy inside an archive', 'misp-cluster', { body: 'Rar!\x1a\x07' }, /packed.*Unpack/],
  ['a workbook for a table', 'own-table', zip, /Excel or zip file/],
  ['half a file', 'stix-bundle', { body: '{"objects": [{"id": 1},' }, /cut off/],
  ['nothing', 'stix-bundle', { body: '' }, /empty/],
  ['no bundle', 'stix-bundle', { body: { objects: 'x' } }, /not a STIX bundle/],
  ['10,000 columns', 'own-table', { body: `${'a,'.repeat(10_000)}\n1` }, /more than 500 columns/],
])('a source that gives %s says so', async (_, format, answer, words) => {
  expect(await refreshOf(format, answer)).toMatch(words);
});

it('a server that lets nobody in without a key says so, and one that answers HTML too', async () => {
  expect(await refreshOf('stix-bundle', { status: 401, body: {} }, 'taxii')).toMatch(
    /asks for a name or key/,
  );
  expect(await refreshOf('stix-bundle', { body: '<html>' }, 'taxii')).toMatch(/web page/);
});

it('circles, links to nothing and older versions cost nothing of the rest', async () => {
  const [one, other] = [set('Velvet Anvil', { modified: '2024-01-01T00:00:00Z' }), set('Grey Ox')];
  const older = { ...one, name: 'Old Anvil', modified: '2020-01-01T00:00:00Z' };
  const links = [aLink('uses', one, other), aLink('uses', other, one), aLink('uses', one, one)];
  const dangling = aLink('uses', one, set('Nobody'));
  const stored = await refreshOf('stix-bundle', { body: aBundle(one, older, other, ...links, dangling) });
  expect(stored).toMatchObject({
    records: [{ name: 'Velvet Anvil' }, { name: 'Grey Ox' }],
    skipped: { 'an older version': 1, 'links to what the file does not hold': 1 },
  });
});

it('200,000 objects that are none of actors are read past', async () => {
  const indicator = `,${JSON.stringify(anObject('indicator', 'I'))}`;
  const body = `{"type":"bundle","objects":[${JSON.stringify(set('Velvet Anvil'))}${indicator.repeat(200_000)}]}`;
  expect(await refreshOf('stix-bundle', { body })).toMatchObject({ records: [{ name: 'Velvet Anvil' }] });
}, 60_000);
