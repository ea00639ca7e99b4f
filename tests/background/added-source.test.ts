import { ACME, addSource } from '../fixtures/added-source';

import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Actor } from '@/core/model/actor';
import { profileMarkdown } from '@/core/profile/profile-markdown';
import { actorSources, correctionUrl, sourceLabel } from '@/core/profile/source-label';
import { groupPage } from '@/core/sources/catalogue';
import { ADAPTERS } from '@/core/sources/read-source';
import { saveSettings } from '@/stored/settings';
import { body, type FeedServer, startFeedServer } from './feed-server';
import { ask, refreshed, resetBrowser, sourcesAt, startWorker } from './sample';

addSource();

const FILE = readFileSync(join(import.meta.dirname, '../fixtures/feeds/acme-groups.json'));

let server: FeedServer;
let worker: ReturnType<typeof startWorker>;

beforeEach(async () => {
  resetBrowser();
  server = await startFeedServer();
  await saveSettings({ sources: sourcesAt({ [ACME.id]: `${server.address}/acme` }) });
  server.serve('/acme', body(FILE));
  worker = startWorker();
});
afterEach(async () => {
  worker.stop();
  await server.stop();
  vi.unstubAllGlobals();
});

it('a source that is added is refreshed, found, credited and reported to by its definition alone', async () => {
  await ask('refresh.start');
  const state = await refreshed();
  expect(state.sources[ACME.id]).toMatchObject({
    result: { ok: true },
    version: '2026-11',
    records: 2,
    skipped: { 'no number or name': 1 },
  });
  const { value: actor } = (await ask('actor.get', { id: 'acme-groups/ACME-7' })) as { value: Actor };
  expect(actor).toMatchObject({
    name: 'Velvet Anvil',
    names: [{ text: 'Velvet Anvil', usedBy: ['Acme'] }, { text: 'Grey Anvil' }],
    countries: [{ value: 'KP', sources: ['acme-groups'] }],
  });
  expect(actorSources(actor).map((id) => sourceLabel(id, undefined))).toEqual(['Acme']);
  expect(correctionUrl(actor)).toContain('https://acme.example/issues/new?title=Velvet%20Anvil');
  expect(groupPage('ACME-7')).toBe('https://acme.example/groups/ACME-7');
  expect(profileMarkdown(actor)).toContain('- Acme: Velvet Anvil');
  expect(await ask('actors.named', { names: ['velvet-anvil'] })).toMatchObject({
    value: [{ actors: [{ id: 'acme-groups/ACME-7' }] }],
  });
});

it('a format without an adapter does not compile', () => {
  const { 'misp-producers': _, ...rest } = ADAPTERS;
  // @ts-expect-error: one is missing.
  const incomplete: typeof ADAPTERS = rest;
  expect(incomplete).not.toHaveProperty('misp-producers');
});
