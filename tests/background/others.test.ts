import 'fake-indexeddb/auto';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Answer } from '@/contract/messages';
import { OTHER_MESSAGES } from '@/contract/other-messages';
import type { SourceRecord } from '@/core/model/source-record';
import { openStore } from '@/store/store';
import { NAMES_KEY, OUTLINE_KEY } from '@/stored/names-item';
import { saveSettings } from '@/stored/settings';
import { ask, buildBundle, buildRecord, resetBrowser, startWorker } from './sample';

let worker: ReturnType<typeof startWorker>;

beforeEach(resetBrowser);
afterEach(() => worker.stop());

const install = () =>
  fakeBrowser.runtime.onInstalled.trigger({
    reason: 'update',
    previousVersion: '0.9',
    temporary: false,
  } as Browser.runtime.InstalledDetails);

async function stored(): Promise<readonly string[]> {
  const items: Record<string, unknown> = await fakeBrowser.storage.local.get([NAMES_KEY, OUTLINE_KEY]);
  return [NAMES_KEY, OUTLINE_KEY].map((key) => Buffer.from(String(items[key]), 'base64').toString('latin1'));
}

async function compiled(): Promise<string> {
  const store = await openStore();
  const bytes = store.ok ? await store.value.compiledNames() : store;
  if (store.ok) store.value.close();
  return bytes.ok ? Buffer.from(bytes.value).toString('latin1') : '';
}

describe('the names that pages have', () => {
  it('are those that were compiled, byte for byte, unless malware, tools and numbers are marked too', async () => {
    worker = startWorker();
    install();
    await vi.waitFor(async () => expect(await compiled()).not.toBe(''));
    await vi.waitFor(async () => expect((await stored())[0]).toBe(await compiled()));
    const before = await stored();
    await saveSettings({ others: true });
    await vi.waitFor(async () => {
      for (const names of await stored()) expect(names).toContain('CVE');
    });
    expect(await compiled()).toBe(before[0]);
    await saveSettings({ others: false });
    await vi.waitFor(async () => expect(await stored()).toEqual(before));
  });
});

describe('what a page names beside actors', () => {
  const SOFTWARE: readonly SourceRecord[] = [
    {
      ...buildRecord('mitre-malware', 'uuid-gravel', ['Gravel', 'Shingle']),
      kind: 'malware',
      attackIds: ['S0001'],
    },
    { ...buildRecord('misp-tool', '', ['Gravel']), kind: 'tool' },
  ];
  const user: SourceRecord = {
    ...buildRecord('mitre-intrusion-set', 'uuid-user', ['Umber Owl']),
    attackIds: ['G0016'],
    relations: [
      { type: 'uses', target: 'uuid-gravel' },
      { type: 'uses', target: 'x', kind: 'technique', name: 'Phishing', externalId: 'T1566' },
    ],
  };

  const named = async (text: string, kind: 'software' | 'number') => {
    const bundle = buildBundle({ software: SOFTWARE, actors: [[user]] });
    worker = startWorker({ loadBundle: async () => bundle });
    const answer = (await ask('others.named', { names: [{ text, kind }] })) as Answer<unknown>;
    return v.parse(OTHER_MESSAGES['others.named'].output, answer.ok ? answer.value : [])[0];
  };
  it('is found by how a name of it begins: the very name first, then its own, then another', async () => {
    const also = {
      ...buildRecord('mitre-malware', 'uuid-pit', ['Pit', 'Gravel Pit']),
      kind: 'malware',
    } as const;
    const own = { ...buildRecord('misp-tool', '', ['Gravelly']), kind: 'tool' } as const;
    const bundle = buildBundle({ software: [also, own, ...SOFTWARE], actors: [[user]] });
    worker = startWorker({ loadBundle: async () => bundle });
    const found = async (query: string) => {
      const answer = (await ask('others.find', { query })) as Answer<unknown>;
      return v.parse(OTHER_MESSAGES['others.find'].output, answer.ok ? answer.value : []);
    };
    expect((await found('gravel')).map(({ entry }) => entry.name)).toEqual(['Gravel', 'Gravelly', 'Pit']);
    expect(await found('shing')).toMatchObject([{ entry: { name: 'Gravel' }, usedBy: [USER] }]);
    expect(await found('ravel')).toEqual([]);
    expect(await found('- ')).toEqual([]);
  });

  const USER = { id: 'mitre-intrusion-set/uuid-user', name: 'Umber Owl' };

  it('is malware by any of its names, with those who use it', async () => {
    expect(await named('shingle', 'software')).toMatchObject({
      software: [{ entry: { name: 'Gravel' }, number: 'S0001', usedBy: [USER] }],
    });
  });

  it('is a technique, with its name and those who use it', async () => {
    expect(await named('T1566', 'number')).toEqual({
      software: [],
      number: {
        id: 'T1566',
        kind: 'technique',
        page: 'https://attack.mitre.org/techniques/T1566/',
        name: 'Phishing',
        actors: [USER],
      },
    });
  });

  it.each([
    ['G0016', 'group', [USER], []],
    ['S0001', 'software', [], ['Gravel']],
    ['CVE-2021-44228', 'weakness', [], []],
  ])('is %s, a %s', async (text, kind, actors, software) => {
    const answer = await named(text, 'number');
    expect(answer).toMatchObject({ number: { kind, actors } });
    expect(answer?.software.map(({ entry }) => entry.name)).toEqual(software);
  });

  it('is nothing where the data has no such name', async () => {
    expect(await named('Boulder', 'software')).toEqual({ software: [] });
  });
});
