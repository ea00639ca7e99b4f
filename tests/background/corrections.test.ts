import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Tools } from '@/background/tools';
import { exportCorrections, MAX_CORRECTIONS } from '@/core/corrections/corrections-file';
import { decodeNames } from '@/core/matcher/compiled-names';
import { scanText } from '@/core/matcher/scan-text';
import { NO_WORDS } from '@/core/matcher/word-list';
import type { CorrectionDraft } from '@/core/model/correction';
import { openStore } from '@/store/store';
import { storedCorrections } from '@/stored/corrections';
import { NAMES_KEY } from '@/stored/names-item';
import { privateArea } from '@/stored/private-area';
import { refreshProgress } from '@/stored/refresh-state';
import { saveSettings } from '@/stored/settings';
import { add, hide, join, made, note, split } from '../core/corrections/builders';
import { aRecord } from '../fixtures/builders';
import { clusterFile, numbered } from './clusters';
import { body, type FeedServer, startFeedServer } from './feed-server';
import { ask, refreshed, resetBrowser, sourcesAt, startWorker } from './sample';

const MISP = 'misp-threat-actor';
const KEYS = numbered(3).map(({ uuid }) => `${MISP}/${uuid}`);
const [ZERO, ONE] = KEYS.map((key, number) => ({ records: [key], name: `Actor Number${number}` }));
const ANTIQUE = { records: ['microsoft-mapping/Antique Typhoon'], name: 'Antique Typhoon' };
if (ZERO === undefined || ONE === undefined) throw new Error('There are no numbered actors.');
const ADD_NAME = add(ANTIQUE, 'Velvet Turbine', 'Acme');

let worker: ReturnType<typeof startWorker>;

beforeEach(resetBrowser);
afterEach(() => {
  worker.stop();
  vi.unstubAllGlobals();
});

/** On a slow machine too the database is waited for. */
function start(changes: Partial<Tools> = {}) {
  return startWorker({ openStore: () => openStore(), ...changes });
}

async function correct(correction: CorrectionDraft): Promise<string> {
  const answer = await ask('corrections.add', { correction });
  expect(answer).toMatchObject({ ok: true, value: { correction } });
  return (answer as { value: { correction: { id: string } } }).value.correction.id;
}

async function named(name: string): Promise<readonly string[]> {
  const answer = await ask('actors.named', { names: [name] });
  const [found] = (answer as { value: { actors: { name: string }[] }[] }).value;
  return found?.actors.map((actor) => actor.name) ?? [];
}

/** Whether the names that open pages have hold this one. */
async function isMarked(text: string): Promise<boolean> {
  const { [NAMES_KEY]: names } = await fakeBrowser.storage.local.get(NAMES_KEY);
  const compiled = decodeNames(Uint8Array.from(Buffer.from(String(names), 'base64')));
  if (compiled === null) throw new Error('The pages have no names.');
  return scanText(text, compiled).candidates.length > 0;
}

async function untilMarked(text: string): Promise<void> {
  await vi.waitFor(async () => expect(await isMarked(text)).toBe(true));
}

async function listed() {
  const answer = (await ask('corrections.list')) as { value: { effect: string; correction: object }[] };
  return answer.value.map(({ effect }) => effect);
}

describe.each([
  ['in the database', {}],
  [
    'where the database cannot be used',
    { openStore: async () => ({ ok: false, error: 'No database.' }) as const },
  ],
])('corrections %s', (_, tools) => {
  beforeEach(async () => {
    worker = start(tools);
    await untilMarked('Actor Number0');
  });

  it('name an actor anew, on cards, in search and on open pages', async () => {
    expect(await isMarked('Velvet Turbine')).toBe(false);
    await correct(ADD_NAME);
    expect(await named('velvet-turbine')).toEqual(['Antique Typhoon']);
    expect(await isMarked('Velvet Turbine')).toBe(true);
    expect(JSON.stringify(await ask('search.entries'))).toContain('Velvet Turbine');
    expect(await ask('actor.get', { id: ANTIQUE.records[0] })).toMatchObject({
      value: {
        names: expect.arrayContaining([expect.objectContaining({ usedBy: ['Acme'], sources: ['you'] })]),
      },
    });
  });

  it('hide a name', async () => {
    await correct(hide(ZERO, 'Alias Number0'));
    expect(await named('Alias Number0')).toEqual([]);
    expect([await isMarked('Alias Number0'), await isMarked('Alias Number1')]).toEqual([false, true]);
  });

  it('keep a note with the actor and in search, and change it in its place', async () => {
    const id = await correct(note(ZERO, 'Old', 'watch'));
    const draft = note(ZERO, '**New**');
    expect(await ask('corrections.change', { id, correction: draft })).toMatchObject({
      value: { correction: { id, ...draft }, effect: 'in-force' },
    });
    expect(await ask('actor.get', { id: KEYS[0] })).toMatchObject({
      value: { corrections: { notes: [{ id, text: '**New**', at: expect.any(String) }] } },
    });
    const entries = JSON.stringify(await ask('search.entries'));
    expect([entries.includes('**New**'), entries.includes('watch')]).toEqual([true, false]);
  });

  it('are not changed once they are taken back', async () => {
    const id = await correct(note(ZERO, 'Old'));
    await ask('corrections.remove', { id });
    expect(await ask('corrections.change', { id, correction: note(ZERO, 'New') })).toEqual({
      ok: false,
      error: 'It was taken back meanwhile.',
    });
    expect(await listed()).toEqual([]);
  });

  it('join two actors, whom every key still finds', async () => {
    await correct(join(ZERO, ONE));
    for (const key of KEYS.slice(0, 2)) {
      expect(await ask('actor.get', { id: key })).toMatchObject({ value: { id: KEYS[0] } });
    }
    expect(await named('Alias Number1')).toEqual(['Actor Number0']);
    expect(await ask('dataset.info')).toMatchObject({ value: { actors: 10, corrections: 1 } });
  });

  it('are taken back one by one', async () => {
    const id = await correct(ADD_NAME);
    const other = await correct(hide(ZERO, 'Alias Number0'));
    expect(await ask('corrections.remove', { id })).toEqual({ ok: true, value: { removed: true } });
    expect(await named('Velvet Turbine')).toEqual([]);
    expect(await isMarked('Velvet Turbine')).toBe(false);
    expect(await ask('corrections.remove', { id })).toEqual({ ok: true, value: { removed: false } });
    await ask('corrections.remove', { id: other });
    expect(await named('Alias Number0')).toEqual(['Actor Number0']);
    expect(await ask('dataset.info')).toMatchObject({
      value: expect.not.objectContaining({ corrections: 1 }),
    });
  });

  it('are taken back all at once', async () => {
    await correct(ADD_NAME);
    await correct(hide(ZERO, 'Alias Number0'));
    expect(await ask('corrections.clear')).toEqual({ ok: true, value: { removed: 2 } });
    expect([await named('Velvet Turbine'), await named('Alias Number0')]).toEqual([[], ['Actor Number0']]);
    expect(await listed()).toEqual([]);
    expect(await ask('corrections.clear')).toEqual({ ok: true, value: { removed: 0 } });
  });

  it('say what each of them does', async () => {
    await correct(note({ records: ['misp-threat-actor/none'], name: 'Nobody' }, 'Who?'));
    await correct(hide(ANTIQUE, 'Storm-0558'));
    await correct(add(ANTIQUE, 'Storm 0558', 'Microsoft'));
    await correct(hide(ZERO, 'Never Heard'));
    expect(await listed()).toEqual(['gone', 'overruled', 'in-force', 'no-difference']);
  });

  it('lose nothing to two at once', async () => {
    await Promise.all([correct(ADD_NAME), correct(hide(ZERO, 'Alias Number0')), correct(note(ONE, 'Hm.'))]);
    expect(await listed()).toEqual(['in-force', 'in-force', 'in-force']);
    expect([await named('Velvet Turbine'), await named('Alias Number0')]).toEqual([['Antique Typhoon'], []]);
  });

  it('stay when everything downloaded is forgotten', async () => {
    await correct(ADD_NAME);
    expect(await ask('dataset.reset')).toMatchObject({ value: { origin: 'bundled', corrections: 1 } });
    expect(await named('Velvet Turbine')).toEqual(['Antique Typhoon']);
  });

  it('of a background that was stopped before it had built them in are built in by the next', async () => {
    worker.stop();
    await storedCorrections.update(() => [made(1, ADD_NAME)]);
    worker = start(tools);
    await untilMarked('Velvet Turbine');
    expect(await named('Velvet Turbine')).toEqual(['Antique Typhoon']);
  });
});

describe('of corrections that contradict each other', () => {
  it('the last said counts, also after the clock was set back', async () => {
    let now = Date.UTC(2026, 9, 1);
    worker = start({ now: () => now });
    await correct(add(ZERO, 'Velvet Turbine', 'Acme'));
    now -= 86_400_000;
    await correct(hide(ZERO, 'Velvet Turbine'));
    expect(await named('Velvet Turbine')).toEqual([]);
    await correct(add(ZERO, 'Velvet Turbine', 'Acme'));
    expect(await named('Velvet Turbine')).toEqual(['Actor Number0']);
    expect(await listed()).toHaveLength(2);
  });
});

describe('a refresh over corrections', () => {
  let server: FeedServer;

  beforeEach(async () => {
    server = await startFeedServer();
    await saveSettings({ sources: sourcesAt({ [MISP]: `${server.address}/${MISP}` }) });
    server.serve(`/${MISP}`, body(clusterFile(numbered(11))));
    worker = start();
  });
  afterEach(() => server.stop());

  async function refresh() {
    await ask('refresh.start');
    const state = await refreshed();
    expect(state.sources[MISP]?.result).toMatchObject({ ok: true });
    return state.lastChange;
  }

  it('keeps them, also for an actor that was renamed', async () => {
    await correct(hide(ZERO, 'Alias Number0'));
    await correct(ADD_NAME);
    const renamed = numbered(11).map((value, number) =>
      number === 0 ? { ...value, value: 'Renamed Zero' } : value,
    );
    server.serve(`/${MISP}`, body(clusterFile(renamed)));
    await refresh();
    expect([await named('Alias Number0'), await named('Velvet Turbine')]).toEqual([[], ['Antique Typhoon']]);
    expect(await named('Renamed Zero')).toEqual(['Renamed Zero']);
    expect([await isMarked('Alias Number0'), await isMarked('Velvet Turbine')]).toEqual([false, true]);
  });

  it('does not tell them as changes of the sources', async () => {
    await correct(hide(ZERO, 'Alias Number0'));
    await correct(join(ONE, ANTIQUE));
    expect(await refresh()).toMatchObject({
      addedCount: 1,
      removedCount: 0,
      changedCount: 0,
      added: [{ name: 'Actor Number10' }],
    });
    expect(await ask('dataset.info')).toMatchObject({ value: { origin: 'refreshed', actors: 11 } });
  });

  it('does not tell their end as a change either', async () => {
    await refresh();
    const id = await correct(hide(ZERO, 'Alias Number0'));
    await ask('corrections.remove', { id });
    server.serve(`/${MISP}`, body(clusterFile(numbered(11), 2)));
    expect(await refresh()).toMatchObject({ addedCount: 0, removedCount: 0, changedCount: 0 });
  });

  it('tells what the sources changed beneath them', async () => {
    await refresh();
    await correct(hide(ZERO, 'Alias Number0'));
    const without = numbered(11).map((value, number) => (number === 0 ? { ...value, meta: {} } : value));
    server.serve(`/${MISP}`, body(clusterFile(without)));
    expect(await refresh()).toMatchObject({
      changed: [{ id: KEYS[0], namesAdded: [], namesRemoved: ['Alias Number0'] }],
    });
    expect(await listed()).toEqual(['no-difference']);
  });

  it('brings an actor back to its correction', async () => {
    const id = await correct(
      hide({ records: [`${MISP}/${numbered(11)[10]?.uuid}`], name: 'Ten' }, 'Alias Number10'),
    );
    expect(await listed()).toEqual(['gone']);
    await refresh();
    expect([await listed(), await named('Alias Number10')]).toEqual([['in-force'], []]);
    await ask('corrections.remove', { id });
    expect(await named('Alias Number10')).toEqual(['Actor Number10']);
  });

  it('takes records apart that it links', async () => {
    const [id] = ANTIQUE.records;
    const linked = [
      ...numbered(11),
      { uuid: 'f0c0ffee-0000-4000-8000-000000000000', value: 'Antique Typhoon' },
    ];
    server.serve(`/${MISP}`, body(clusterFile(linked)));
    await refresh();
    expect(await ask('actor.get', { id: id })).toMatchObject({
      value: { records: { length: 2 } },
    });
    await correct(split(aRecord({ source: 'microsoft-mapping', name: 'Antique Typhoon' }), ANTIQUE));
    expect(await ask('actor.get', { id: id })).toMatchObject({
      value: { id: id, records: { length: 1 } },
    });
    expect(await named('Antique Typhoon')).toHaveLength(2);
  });

  it('is not undone by a correction that takes longer', async () => {
    worker.stop();
    let stall: ((words: typeof NO_WORDS) => void) | undefined;
    let slow = false;
    worker = start({
      loadWords: () => (slow ? new Promise((resolve) => (stall = resolve)) : Promise.resolve(NO_WORDS)),
    });
    await untilMarked('Actor Number0');
    let arrive = () => {};
    server.serve(`/${MISP}`, (request, response) => {
      arrive = () => body(clusterFile(numbered(11)))(request, response);
    });
    await ask('refresh.start');
    await vi.waitFor(() => expect(server.asked).toHaveLength(1));
    slow = true;
    const corrected = correct(ADD_NAME);
    await vi.waitFor(() => expect(stall).toBeDefined());
    slow = false;
    arrive();
    await vi.waitFor(async () => {
      expect((await refreshProgress.read())?.sources[MISP]?.phase).toBe('done');
    });
    // It has all it needs to go on, and waits for its turn.
    expect((await refreshProgress.read())?.phase).toBe('downloading');
    stall?.(NO_WORDS);
    await Promise.all([corrected, refreshed()]);
    expect(await named('Velvet Turbine')).toEqual(['Antique Typhoon']);
    expect(await named('Actor Number10')).toEqual(['Actor Number10']);
  });

  it('and a correction made meanwhile both last', async () => {
    await ask('refresh.start');
    await correct(ADD_NAME);
    await refreshed();
    expect(await named('Velvet Turbine')).toEqual(['Antique Typhoon']);
    expect(await named('Actor Number10')).toEqual(['Actor Number10']);
    expect(await isMarked('Velvet Turbine, Actor Number10')).toBe(true);
  });
});

describe('an import', () => {
  beforeEach(() => {
    worker = start();
  });

  it('adds what is new and counts the rest', async () => {
    await correct(ADD_NAME);
    const [present] = await storedCorrections.read();
    if (present === undefined) throw new Error('Nothing was kept.');
    const file = [present, made(1, hide(ZERO, 'Alias Number0')), made(2, note(ONE, 'Hm.'))];
    const text = exportCorrections(file).replace('"note-actor"', '"praise-actor"');
    expect(await ask('corrections.import', { text })).toEqual({
      ok: true,
      value: { added: 1, replaced: 0, duplicates: 1, invalid: 1, tooMany: 0 },
    });
    expect(await named('Alias Number0')).toEqual([]);
  });

  it('cannot speak from the future', async () => {
    worker.stop();
    worker = start({ now: () => Date.UTC(2026, 9, 1) });
    const future = { ...made(1, add(ZERO, 'Velvet Turbine', 'Acme')), at: '9999-12-31T23:59:59.999Z' };
    await ask('corrections.import', { text: exportCorrections([future]) });
    await correct(hide(ZERO, 'Velvet Turbine'));
    expect(await named('Velvet Turbine')).toEqual([]);
  });

  it.each([
    ['what is no JSON', 'oops', 'not JSON'],
    ['another file', '{"values": []}', 'no corrections'],
    ['what is too large', `"${'x'.repeat(4_000_000)}"`, 'too large'],
  ])('refuses %s and changes nothing', async (_, text, error) => {
    await correct(ADD_NAME);
    const before = await storedCorrections.read();
    expect(await ask('corrections.import', { text })).toEqual({
      ok: false,
      error: expect.stringContaining(error),
    });
    expect(await storedCorrections.read()).toEqual(before);
  });

  it('leaves no room for more than the limit', async () => {
    const many = Array.from({ length: MAX_CORRECTIONS + 2 }, (_, n) =>
      made(1, hide(ZERO, `N${n}`), `c-${n}`),
    );
    expect(await ask('corrections.import', { text: exportCorrections(many) })).toMatchObject({
      value: { added: MAX_CORRECTIONS, tooMany: 2 },
    });
    expect(await ask('corrections.add', { correction: ADD_NAME })).toMatchObject({
      ok: false,
      error: expect.stringContaining('no more'),
    });
  });
});

describe('a correction that cannot be kept', () => {
  it('is a named failure, and nothing is changed', async () => {
    worker = start();
    await ask('dataset.info');
    await untilMarked('Actor Number0');
    vi.spyOn(privateArea, 'set').mockRejectedValueOnce(new Error('QuotaExceededError'));
    expect(await ask('corrections.add', { correction: ADD_NAME })).toEqual({
      ok: false,
      error: 'The browser could not save your corrections and notes. Its storage may be full or damaged.',
    });
    expect([await listed(), await named('Velvet Turbine')]).toEqual([[], []]);
  });

  it('in the database is pending, and told so', async () => {
    worker = start({
      openStore: async () => {
        const opened = await openStore();
        if (!opened.ok) return opened;
        let swaps = 0;
        const swap: typeof opened.value.swap = (next) => {
          swaps += 1;
          return swaps === 2
            ? Promise.resolve({ ok: false, error: 'The disk is full.' })
            : opened.value.swap(next);
        };
        return { ok: true, value: { ...opened.value, swap } };
      },
    });
    await untilMarked('Actor Number0');
    expect(await ask('corrections.add', { correction: ADD_NAME })).toMatchObject({
      value: { effect: 'pending' },
    });
    await correct(hide(ZERO, 'Alias Number0'));
    expect(await listed()).toEqual(['in-force', 'in-force']);
  });
});

describe('corrections that cannot be read for a while', () => {
  it('stay in the dataset, and a refresh leaves it as it is', async () => {
    const server = await startFeedServer();
    server.serve(`/${MISP}`, body(clusterFile(numbered(11, 'A group.'))));
    await saveSettings({ sources: sourcesAt({ [MISP]: `${server.address}/${MISP}` }) });
    worker = start();
    await untilMarked('Actor Number0');
    await correct(ADD_NAME);
    worker.stop();

    const unreadable = vi.spyOn(privateArea, 'get').mockRejectedValue(new Error('UnknownError'));
    worker = start();
    await ask('refresh.start', { sources: ['none'] });
    expect(await named('Velvet Turbine')).toEqual(['Antique Typhoon']);
    expect(await isMarked('Velvet Turbine')).toBe(true);
    await ask('refresh.start');
    expect((await refreshed()).sources[MISP]).toMatchObject({
      result: {
        code: 'storage',
        message: expect.stringContaining('could not read your corrections and notes'),
      },
    });
    expect(await named('Velvet Turbine')).toEqual(['Antique Typhoon']);

    unreadable.mockRestore();
    await ask('refresh.start');
    expect((await refreshed()).sources[MISP]).toMatchObject({ result: { ok: true } });
    expect(await isMarked('Velvet Turbine')).toBe(true);
    await server.stop();
  });
});
