import { describe, expect, it, vi } from 'vitest';
import type { Handlers } from '@/contract/channel';
import { answer, send } from '@/contract/channel';
import type { MessageName } from '@/contract/messages';
import type { Listener } from '@/contract/transport';
import { ALL_NAMES } from '@/core/limits';
import type { Actor, ActorId } from '@/core/model/actor';
import { createLoopback } from './loopback';

const INFO = { origin: 'bundled', takenAt: '2026-08-06', actors: 2, names: 5 } as const;

function createHandlers(changes: Partial<Handlers> = {}): Handlers {
  return {
    'actors.named': ({ names }) => names.map((name) => ({ name, actors: [], settled: false })),
    'actor.get': () => null,
    'search.entries': () => [],
    'dataset.info': () => INFO,
    'refresh.start': () => ({ started: true }),
    'refresh.undo': () => ({ undone: true }),
    'sources.decide': () => ({ decided: true }),
    'refresh.cancel': () => ({ cancelled: false }),
    'dataset.reset': () => INFO,
    'others.find': () => [],
    'corrections.list': () => [],
    'corrections.change': () => {
      throw new Error('It was taken back meanwhile.');
    },
    'corrections.add': () => {
      throw new Error('No correction was expected.');
    },
    'corrections.remove': () => ({ removed: false }),
    'corrections.clear': () => ({ removed: 0 }),
    'corrections.import': () => ({ added: 0, replaced: 0, duplicates: 0, invalid: 0, tooMany: 0 }),
    'sources.collections': () => [],
    'sync.switch': ({ on }) => ({ on }),
    'sources.check': () => {
      throw new Error('No source was expected.');
    },
    'sources.save': () => ({ id: 'own-1' }),
    'sources.remove': () => ({ removed: true }),
    'sources.restore': () => ({ restored: true }),
    'secrets.forget': () => ({ forgotten: 0 }),
    'others.named': () => [],
    'reports.find': () => ({ words: null, reports: [] }),
    'reports.of': () => [],
    'reports.list': () => ({ found: 0, reports: [] }),
    'reports.imported': () => [],
    'reports.get': () => null,
    'reports.import': () => ({ reports: [], replaced: 0, skipped: 0 }),
    'reports.remove': () => ({ removed: true }),
    'reports.restore': () => ({ restored: true }),
    'export.actors': () => ({ actors: [], linked: [], taken: {} }),
    'backup.make': () => ({ leftOut: { texts: 0, reports: 0, files: 0 }, text: '' }),
    'backup.check': () => {
      throw new Error('No backup was expected.');
    },
    'backup.restore': () => {
      throw new Error('No backup was expected.');
    },
    'backup.last': () => ({ canUndo: false }),
    'backup.undo': () => ({ undone: true }),
    'profile.open': () => ({ opened: true }),
    'options.open': () => ({ opened: true }),
    'page.named': () => ({ noted: true }),
    'card.vouch': () => ({ noted: true }),
    'card.claim': () => ({ accepted: false }),
    ...changes,
  };
}

describe('asking and answering', () => {
  it('gives the value of the handler', async () => {
    const transport = createLoopback();
    answer(createHandlers(), new AbortController().signal, transport);
    expect(await send('actors.named', { names: ['APT29'] }, transport)).toEqual({
      ok: true,
      value: [{ name: 'APT29', actors: [], settled: false }],
    });
  });

  it('names the failure of a handler that throws', async () => {
    const transport = createLoopback();
    const handlers = createHandlers({
      'dataset.info': () => {
        throw new Error('The dataset cannot be read.');
      },
    });
    answer(handlers, new AbortController().signal, transport);
    expect(await send('dataset.info', {}, transport)).toEqual({
      ok: false,
      error: 'The dataset cannot be read.',
    });
  });

  it('is a failure when nothing answers', async () => {
    expect(await send('dataset.info', {}, createLoopback())).toMatchObject({ ok: false });
  });

  it('stops answering when the signal fires', async () => {
    const transport = createLoopback();
    const lifetime = new AbortController();
    answer(createHandlers(), lifetime.signal, transport);
    lifetime.abort();
    expect(await send('dataset.info', {}, transport)).toMatchObject({ ok: false });
  });

  it.each([undefined, null, 'yes', { ok: true }, { ok: false }, { ok: false, error: 3 }, []])(
    'takes %j for no answer',
    async (reply) => {
      const transport = { request: async () => reply, listen: () => undefined };
      expect(await send('dataset.info', {}, transport)).toMatchObject({ ok: false });
    },
  );
});

describe('what is answered', () => {
  const ACTOR = {
    id: 'misp/1',
    name: 'APT29',
    names: [{ text: 'APT29' }],
    records: [{ key: 'misp/1' }],
    countries: [],
  };
  const answering = (value: unknown) => ({
    request: async () => ({ ok: true, value }),
    listen: () => undefined,
  });

  it.each<[MessageName, unknown]>([
    ['actor.get', ACTOR],
    ['actor.get', null],
    ['actors.named', [{ name: 'APT29', actors: [ACTOR], settled: true }]],
    ['search.entries', [{ id: 'misp/1', name: 'APT29', names: ['APT29'], attackIds: [], countries: ['RU'] }]],
    ['dataset.info', { ...INFO, corrections: 2, storageProblem: 'Full.', namesProblem: 'Full.' }],
    ['corrections.remove', { removed: true }],
    ['card.claim', { accepted: true, site: 'news.example' }],
  ])('%s reaches who asked whole: %j', async (name, value) => {
    expect(await send(name, {} as never, answering(value))).toEqual({ ok: true, value });
  });

  it('carries an actor once, under however many of its names it is asked for', async () => {
    const sent: unknown[] = [];
    const loopback = createLoopback();
    const transport = {
      ...loopback,
      request: async (message: unknown) => {
        const answered = await loopback.request(message);
        sent.push(answered);
        return answered;
      },
    };
    const actor = { ...ACTOR, description: 'x'.repeat(1_000) } as unknown as Actor;
    const other = { ...actor, id: 'misp/2' as ActorId };
    const named = (name: string) => ({ name, actors: [actor, other], settled: false });
    const names = Array.from({ length: 50 }, (_, at) => `Name ${at}`);
    const handlers = createHandlers({ 'actors.named': () => names.map(named) });
    answer(handlers, new AbortController().signal, transport);

    expect(await send('actors.named', { names }, transport)).toEqual({ ok: true, value: names.map(named) });
    expect(JSON.stringify(sent).length).toBeLessThan(10_000);
  });

  it.each<[MessageName, unknown]>([
    ['actor.get', undefined],
    ['actor.get', 'APT29'],
    ['actor.get', { ...ACTOR, names: 'APT29' }],
    ['actor.get', { ...ACTOR, records: undefined }],
    ['actors.named', [{ name: 'APT29', actors: [{ id: 'misp/1' }], settled: true }]],
    ['actors.named', [{ name: 'APT29', actors: ['misp/1'], settled: true }]],
    ['search.entries', { 0: 'APT29' }],
    ['search.entries', [{ id: 'misp/1', name: 'APT29', names: [null] }]],
    ['dataset.info', { ...INFO, actors: 'many' }],
    ['refresh.start', {}],
    ['corrections.list', [{ correction: { kind: 'hide-alias' }, effect: 'in-force' }]],
    ['card.claim', { accepted: 'yes' }],
  ])('%s of another version is a failure in words: %j', async (name, value) => {
    expect(await send(name, {} as never, answering(value))).toEqual({
      ok: false,
      error: expect.stringContaining('not known here'),
    });
  });
});

describe('what may be asked', () => {
  it('is about as many names as all sources together may have', async () => {
    const transport = createLoopback();
    answer(createHandlers({ 'actors.named': () => [] }), new AbortController().signal, transport);
    const input = { names: Array(ALL_NAMES.max).fill('a') };
    expect(await transport.request({ byname: 'actors.named', input })).toMatchObject({ ok: true });
  });

  const long = 'x'.repeat(501);
  it.each<[MessageName, unknown]>([
    ['actors.named', undefined],
    ['actors.named', {}],
    ['actors.named', { names: 'APT29' }],
    ['actors.named', { names: [3] }],
    ['actors.named', { names: [''] }],
    ['actors.named', { names: [long] }],
    ['actors.named', { names: Array(ALL_NAMES.max + 1).fill('a') }],
    ['actor.get', { id: 7 }],
    ['actor.get', { id: long }],
    ['refresh.start', { sources: 'all' }],
    ['refresh.start', { sources: [null] }],
    ['profile.open', {}],
    ['dataset.info', null],
    ['corrections.add', {}],
    [
      'corrections.add',
      { correction: { kind: 'note-actor', actor: { name: 'X', records: ['a/b'] }, text: ' ' } },
    ],
    ['corrections.change', { correction: { kind: 'hide-alias', name: 'Cozy Bear' } }],
    ['corrections.add', { correction: null }],
    ['corrections.add', { correction: { kind: 'hide-alias', name: 'Cozy Bear' } }],
    ['corrections.remove', { id: ['a'] }],
    ['corrections.import', { text: { length: 1 } }],
    ['corrections.import', { text: '' }],
  ])('refuses %s with %j and calls no handler', async (name, input) => {
    const transport = createLoopback();
    const handler = vi.fn();
    answer(createHandlers({ [name]: handler }), new AbortController().signal, transport);
    expect(await transport.request({ byname: name, input })).toMatchObject({ ok: false });
    expect(handler).not.toHaveBeenCalled();
  });

  it('survives whatever it is given', async () => {
    const trap = {
      get id(): string {
        throw new Error('trapped');
      },
    };
    let nested: unknown = 'x';
    for (let depth = 0; depth < 100_000; depth += 1) nested = { id: nested };
    const inherited = JSON.parse('{"__proto__": {"id": "misp/1"}}');
    const listeners: Listener[] = [];
    const transport = { request: async () => null, listen: (heard: Listener) => void listeners.push(heard) };
    answer(createHandlers(), new AbortController().signal, transport);
    for (const input of [trap, nested, inherited, [], 'x', 7, null, undefined]) {
      const given = await listeners[0]?.({ byname: 'actor.get', input }, { kind: 'extension-page' });
      expect(given).toEqual({ ok: false, error: 'The question was not understood.' });
    }
  });

  it('drops fields that are not expected', async () => {
    const transport = createLoopback();
    const get = vi.fn(() => null);
    answer(createHandlers({ 'actor.get': get }), new AbortController().signal, transport);
    await transport.request({ byname: 'actor.get', input: { id: 'misp/1', also: { more: 1 } } });
    expect(get).toHaveBeenCalledWith({ id: 'misp/1' }, expect.anything());
  });

  it('takes a refresh without a wish, also where JSON made it null', async () => {
    const transport = createLoopback();
    const start = vi.fn((_: object) => ({ started: true }));
    answer(createHandlers({ 'refresh.start': start }), new AbortController().signal, transport);
    await transport.request({ byname: 'refresh.start', input: { sources: null } });
    await send('refresh.start', { sources: ['misp-tool'] }, transport);
    expect(start.mock.calls.map(([input]) => input)).toEqual([{}, { sources: ['misp-tool'] }]);
  });

  it.each([
    { type: 'ping' },
    { byname: 'constructor', input: {} },
    { byname: 'actors.all', input: {} },
    'hello',
    null,
  ])('leaves %j to others', async (message) => {
    const transport = createLoopback();
    answer(createHandlers(), new AbortController().signal, transport);
    await expect(transport.request(message)).rejects.toThrow('Receiving end does not exist');
  });
});

describe('who may ask', () => {
  const id = 'misp-threat-actor/1' as ActorId;
  it('lets a content script vouch for a token, and tells the handler who asks', async () => {
    const vouch = vi.fn(() => ({ noted: true }) as const);
    const transport = createLoopback('content-script');
    answer(createHandlers({ 'card.vouch': vouch }), new AbortController().signal, transport);
    expect(await transport.request({ byname: 'card.vouch', input: { token: 't' } })).toMatchObject({
      ok: true,
    });
    expect(vouch).toHaveBeenCalledWith({ token: 't' }, { kind: 'content-script' });
  });

  const actor = { name: 'APT29', records: [id] };
  it.each<[MessageName, object]>([
    ['actors.named', { names: [] }],
    ['actor.get', { id }],
    ['profile.open', { id }],
    ['options.open', {}],
    ['dataset.info', {}],
    ['card.claim', { token: 't' }],
    ['refresh.start', {}],
    ['refresh.cancel', {}],
    ['dataset.reset', {}],
    ['search.entries', {}],
    ['corrections.list', {}],
    ['corrections.add', { correction: { kind: 'hide-alias', actor, name: 'Cozy Bear' } }],
    ['corrections.change', { id: 'c-1', correction: { kind: 'hide-alias', actor, name: 'Cozy Bear' } }],
    ['corrections.remove', { id: 'c-1' }],
    ['corrections.clear', {}],
    ['corrections.import', { text: '{}' }],
  ])('does not let a content script ask for %s, and an own page does', async (name, input) => {
    const handler = vi.fn(() => []);
    const askFrom = (transport: ReturnType<typeof createLoopback>) => {
      answer(createHandlers({ [name]: handler }), new AbortController().signal, transport);
      return transport.request({ byname: name, input });
    };
    expect(await askFrom(createLoopback('content-script'))).toMatchObject({ ok: false });
    expect(handler).not.toHaveBeenCalled();
    expect(await askFrom(createLoopback())).toMatchObject({ ok: true });
    expect(handler).toHaveBeenCalledWith(input, { kind: 'extension-page' });
  });
});
