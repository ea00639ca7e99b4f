import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { SOURCES } from '@/core/sources/catalogue';
import { readPageSettings } from '@/stored/page-settings';
import { FEATURES, POLICY, type Policy } from '@/stored/policy';
import { enforcePolicy, saveSettings, storedSettings } from '@/stored/settings';
import { DEFAULT_SETTINGS } from '@/stored/settings-defaults';

beforeEach(() => fakeBrowser.reset());

async function setPolicy(policy: object): Promise<void> {
  await fakeBrowser.storage.managed.clear();
  await fakeBrowser.storage.managed.set({ ...policy });
  await enforcePolicy();
}
const { read } = storedSettings;
const stored = async () => (await fakeBrowser.storage.local.get('settings')).settings;
const refused = 'This is set by your organisation.';

const MIRROR = 'https://mirror.example/misp.json';

describe('what a company sets', () => {
  it.each<[string, Policy, object]>([
    ['whether names are marked', { enabled: false }, { enabled: false }],
    ['sites where they are not', { sitesOff: ['intranet.example'] }, { offSites: ['intranet.example'] }],
    ['that names are marked on a click', { sites: 'click' }, { sites: 'click' }],
    [
      'the sites where they are',
      { sites: 'chosen', sitesOn: ['wiki.example'] },
      { sites: 'chosen', onSites: ['wiki.example'] },
    ],
    ['that nothing is fetched but on a click', { refreshHours: 0 }, { dailyRefresh: false }],
    ['how often it is', { refreshHours: 8 }, { dailyRefresh: true, refreshHours: 8 }],
    [
      'which sources are asked, and where',
      { sources: { 'misp-threat-actor': { on: true, address: MIRROR }, malpedia: { on: false } } },
      { sources: { 'misp-threat-actor': { on: true, address: MIRROR }, malpedia: { on: false } } },
    ],
    ['what is switched off', { featuresOff: ['corrections'] }, {}],
  ])('is in force: %s', async (_, policy, inForce) => {
    await setPolicy(policy);
    expect(await read()).toMatchObject({ ...DEFAULT_SETTINGS, ...inForce, policy });
  });

  it('reaches pages, which know of no company', async () => {
    await setPolicy({ enabled: false, sitesOff: ['intranet.example'] });
    expect(readPageSettings(await stored())).toMatchObject({
      enabled: false,
      offSites: ['intranet.example'],
    });
  });

  it('gives way to what the reader had chosen once it is set no more', async () => {
    await saveSettings({
      enabled: false,
      sites: 'chosen',
      offSites: ['a.example'],
      onSites: ['d.example'],
      dailyRefresh: false,
      sources: { 'misp-tool': { on: true } },
    });
    const before = await stored();
    await setPolicy({
      enabled: true,
      sites: 'click',
      sitesOff: ['b.example'],
      sitesOn: ['c.example'],
      refreshHours: 8,
      sources: { 'misp-tool': { on: false, address: MIRROR }, malpedia: { on: true } },
      featuresOff: ['own-sources'],
    });
    expect(await read()).toMatchObject({
      enabled: true,
      sites: 'click',
      offSites: ['b.example', 'a.example'],
      onSites: ['c.example', 'd.example'],
    });
    await setPolicy({});
    expect(await stored()).toEqual(before);
  });

  it('leaves what is not set to the reader, also beside what is', async () => {
    await setPolicy({ sitesOff: ['b.example'], sources: { 'misp-tool': { on: false } } });
    await saveSettings(({ offSites, sources }) => ({
      highlightStyle: 'tint',
      offSites: [...offSites, 'a.example'],
      sources: {
        ...sources,
        'misp-tool': { ...sources['misp-tool'], address: MIRROR },
        malpedia: { on: true },
      },
    }));
    expect(await read()).toMatchObject({
      highlightStyle: 'tint',
      offSites: ['b.example', 'a.example'],
      sources: { 'misp-tool': { on: false, address: MIRROR }, malpedia: { on: true } },
    });
    await setPolicy({});
    expect(await read()).toMatchObject({
      offSites: ['a.example'],
      sources: { 'misp-tool': { address: MIRROR }, malpedia: { on: true } },
    });
  });

  it.each<[string, Policy, Parameters<typeof saveSettings>[0]]>([
    ['marking', { enabled: true }, { enabled: false }],
    ['where', { sites: 'click' }, { sites: 'every' }],
    ['a chosen site', { sitesOn: ['b.example'] }, { onSites: [] }],
    ['the refresh', { refreshHours: 0 }, { dailyRefresh: true }],
    ['a site', { sitesOff: ['b.example'] }, { offSites: [] }],
    ['a source', { sources: { malpedia: { on: false } } }, { sources: { malpedia: { on: true } } }],
    ['its address', { sources: { malpedia: { address: MIRROR } } }, { sources: {} }],
  ])('cannot be changed by a reader: %s', async (_, policy, patch) => {
    await setPolicy(policy);
    const before = await stored();
    await expect(saveSettings(patch)).rejects.toThrow(refused);
    expect(await stored()).toEqual(before);
  });

  it('is put back where somebody wrote it over', async () => {
    await setPolicy({ enabled: false, sitesOff: ['b.example'] });
    await fakeBrowser.storage.local.set({ settings: { ...(await read()), enabled: true, offSites: [] } });
    await enforcePolicy();
    expect(await read()).toMatchObject({ enabled: false, offSites: ['b.example'] });
    await fakeBrowser.storage.local.set({ settings: { ...(await read()), policy: {}, own: {} } });
    await enforcePolicy();
    expect(await read()).toMatchObject({ enabled: false, policy: { enabled: false } });
  });

  it('counts for none field by field where it is not valid', async () => {
    await setPolicy({
      enabled: 'no',
      sitesOff: ['B.example', 7, ''],
      refreshHours: 0.5,
      sources: { malpedia: { on: 'yes', address: 'http://plain.example/' }, 'misp-tool': { on: false } },
      featuresOff: ['everything', 'corrections'],
      other: 1,
    });
    expect((await read()).policy).toEqual({
      sitesOff: ['b.example'],
      sources: { malpedia: {}, 'misp-tool': { on: false } },
      featuresOff: ['corrections'],
    });
  });

  it('is nothing where the browser cannot say', async () => {
    const { get } = fakeBrowser.storage.managed;
    fakeBrowser.storage.managed.get = () => Promise.reject(new Error('Managed storage manifest not found'));
    await enforcePolicy();
    fakeBrowser.storage.managed.get = get;
    expect(await stored()).toBeUndefined();
  });
});

it('is published in a form that has all of it and nothing else', () => {
  const published = JSON.parse(readFileSync('assets/public/managed-schema.json', 'utf8'));
  const fields = POLICY.pipe[0].entries;
  expect(Object.keys(published.properties)).toEqual(Object.keys(fields));
  expect(published.properties.featuresOff.items.enum).toEqual(FEATURES);
});

describe('what docs/deploy.md says', () => {
  const text = readFileSync('docs/deploy.md', 'utf8');

  it('is valid, all of it', () => {
    const example = JSON.parse(/```json\n(\{\n[^`]*\})\n```/.exec(text)?.[1] ?? '');
    expect(v.parse(POLICY, example)).toEqual(example);
    expect(Object.keys(example)).toEqual(Object.keys(POLICY.pipe[0].entries));
  });

  it('names sources that there are, and every field', () => {
    const named = [...(/sources are called (.*?) \(/.exec(text)?.[1] ?? '').matchAll(/`([^`]+)`/g)];
    const known = new Set(SOURCES.map(({ id }) => id));
    expect(named.length).toBeGreaterThan(8);
    expect(named.map(([, id = '']) => id).filter((id) => !known.has(id))).toEqual([]);
    for (const word of [...Object.keys(POLICY.pipe[0].entries), ...FEATURES])
      expect(text).toContain(`\`${word}\``);
  });
});
