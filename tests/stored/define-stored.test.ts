import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { local, session } from '@/stored/browser-area';
import { type Area, type Declaration, defineStored } from '@/stored/define-stored';

type Words = readonly string[];

const declaration: Declaration<Words> = {
  key: 'words',
  area: local,
  initial: [],
  called: 'the words',
  parse: (raw) =>
    Array.isArray(raw)
      ? { value: raw.filter((word) => typeof word === 'string') }
      : raw === 'from the future'
        ? { value: ['understood'], locked: 'A later version wrote them.' }
        : { value: [], damaged: true },
};
const words = defineStored(declaration);
const add = (word: string) => words.update((present) => [...present, word]);
const inStorage = async () => (await fakeBrowser.storage.local.get(null)) as Record<string, unknown>;

beforeEach(() => fakeBrowser.reset());

describe('a stored value', () => {
  it('is the initial one before anything is stored', async () => {
    expect(await words.read()).toEqual([]);
    expect(words.parse(null)).toEqual([]);
  });

  it('is read as it was written', async () => {
    expect(await add('a')).toEqual(['a']);
    expect(await words.read()).toEqual(['a']);
    expect(await inStorage()).toEqual({ words: ['a'] });
  });

  it('is the initial one where storage cannot be read', async () => {
    await add('a');
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('IO error'));
    expect(await words.read()).toEqual([]);
  });

  it('lies in the area it was declared for', async () => {
    const hidden = defineStored({ ...declaration, area: session });
    await hidden.update(() => ['a']);
    expect(await inStorage()).toEqual({});
    expect(await hidden.read()).toEqual(['a']);
  });
});

describe('a change', () => {
  it('follows those that were asked for before', async () => {
    await Promise.all(['a', 'b', 'c'].map(add));
    expect(await words.read()).toEqual(['a', 'b', 'c']);
  });

  it('holds up no value but its own', async () => {
    const other = defineStored({ ...declaration, key: 'others' });
    let go: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      go = resolve;
    });
    vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementationOnce(() => held);
    const first = add('a');
    expect(await other.update(() => ['b'])).toEqual(['b']);
    go();
    expect(await first).toEqual(['a']);
  });

  it('that changes nothing writes nothing, in whatever order the fields came back', async () => {
    const fields = defineStored<object>({
      ...declaration,
      initial: {},
      parse: (raw) => ({ value: raw as object }),
    });
    await fields.update(() => ({ a: 1, b: { c: [2], d: undefined } }));
    const set = vi.spyOn(fakeBrowser.storage.local, 'set');
    await fields.update((present) => present);
    await fields.update(() => ({ b: { c: [2] }, a: 1 }));
    expect(set).not.toHaveBeenCalled();
    for (const next of [{ a: 1, b: { c: [3] } }, { a: 1 }, { a: 1, b: {} }, { a: 1, c: {} }, [1], { 0: 1 }]) {
      set.mockClear();
      await fields.update(() => next);
      expect(set, JSON.stringify(next)).toHaveBeenCalledOnce();
    }
  });

  it.each([
    ['read', 'get'],
    ['save', 'set'],
  ] as const)(
    'says so in our words where storage cannot %s, and the next one works',
    async (verb, method) => {
      await add('a');
      vi.spyOn(fakeBrowser.storage.local, method).mockRejectedValueOnce(new Error('QuotaExceededError'));
      await expect(add('b')).rejects.toThrow(`The browser could not ${verb} the words.`);
      expect(await add('c')).toEqual(['a', 'c']);
    },
  );

  it('that throws changes nothing, and the next one works', async () => {
    await add('a');
    const change = words.update(() => {
      throw new Error('There is no room.');
    });
    await expect(change).rejects.toThrow('There is no room.');
    expect(await add('c')).toEqual(['a', 'c']);
  });

  it('does not write over what a later version wrote, which is used as far as it is understood', async () => {
    await fakeBrowser.storage.local.set({ words: 'from the future' });
    expect(await words.read()).toEqual(['understood']);
    await expect(add('a')).rejects.toThrow('A later version wrote them.');
    expect(await inStorage()).toEqual({ words: 'from the future' });
  });

  it('keeps a damaged value aside', async () => {
    await fakeBrowser.storage.local.set({ words: { some: 'thing' } });
    expect(await words.read()).toEqual([]);
    expect(await add('a')).toEqual(['a']);
    expect(await inStorage()).toEqual({ words: ['a'], 'words-damaged': { some: 'thing' } });
  });

  it('is refused where the value is not fit to be stored', async () => {
    const short = defineStored<Words>({
      ...declaration,
      format: (value) => {
        if (value.length > 1) throw new Error('Too many words.');
        return value;
      },
    });
    await short.update(() => ['a']);
    await expect(short.update(() => ['a', 'b'])).rejects.toThrow('Too many words.');
    expect(await short.read()).toEqual(['a']);
  });
});

describe('whoever watches a value', () => {
  it('hears of every change of it and of no other, until the signal fires', async () => {
    const lifetime = new AbortController();
    const seen = vi.fn();
    words.watch(seen, lifetime.signal);
    await add('a');
    await fakeBrowser.storage.local.set({ other: 1 });
    await fakeBrowser.storage.local.set({ words: 'from the future' });
    await fakeBrowser.storage.local.clear();
    expect(seen.mock.calls).toEqual([[['a']], [['understood']], [[]]]);
    lifetime.abort();
    await add('b');
    expect(seen).toHaveBeenCalledTimes(3);
  });

  it('hears nothing where the signal had fired before', async () => {
    const seen = vi.fn();
    words.watch(seen, AbortSignal.abort());
    await add('a');
    expect(seen).not.toHaveBeenCalled();
  });
});

/** Two areas in memory, and a browser that stops after so many steps: what is asked later never comes back. */
function stopAfter(steps: number, before: { readonly old: unknown; readonly present?: unknown }) {
  const data = { old: new Map([['words', before.old]]), now: new Map<string, unknown>() };
  if (before.present !== undefined) data.now.set('words', before.present);
  let left = steps;
  const step = <T>(work: () => T): Promise<T> =>
    left-- > 0 ? Promise.resolve().then(work) : Promise.reject(new Error('The browser stopped.'));
  const areaOf = (values: Map<string, unknown>): Area => ({
    get: (key) => step(() => values.get(key)),
    set: (items) =>
      step(() => {
        for (const [key, value] of Object.entries(items)) values.set(key, value);
      }),
    remove: (key) =>
      step(() => {
        values.delete(key);
      }),
    watch: () => undefined,
  });
  const stored = defineStored<Words>({
    ...declaration,
    area: areaOf(data.now),
    moved: { from: areaOf(data.old), join: (present, moved) => [...new Set([...present, ...moved])] },
  });
  return {
    stored,
    data,
    goOn: () => {
      left = Number.POSITIVE_INFINITY;
    },
  };
}

describe('a value that is moved from where an earlier version kept it', () => {
  const steps = Array.from({ length: 9 }, (_, n) => n);

  it.each(steps)('is lost by no browser that stops after %i steps', async (count) => {
    for (const present of [undefined, ['b']]) {
      const { stored, data, goOn } = stopAfter(count, { old: ['a'], present });
      await stored.read();
      goOn();
      expect(await stored.read()).toEqual(present === undefined ? ['a'] : ['b', 'a']);
      expect(data.old.size).toBe(0);
    }
  });

  it.each(steps)(
    'loses no change, nor gets one twice, where the browser stops after %i steps of it',
    async (count) => {
      const { stored, goOn } = stopAfter(count, { old: ['a'] });
      const changed = await stored.update((all) => [...all, 'c']).catch(() => undefined);
      goOn();
      expect(await stored.read()).toEqual(changed ?? ['a']);
    },
  );

  it('stays where it was until it is read back', async () => {
    const { stored, data, goOn } = stopAfter(0, { old: ['a'] });
    goOn();
    data.now.set = () => data.now;
    expect(await stored.read()).toEqual(['a']);
    expect(data.old.get('words')).toEqual(['a']);
  });

  it('stays where it was where one of the two is not understood', async () => {
    for (const [old, present] of [
      ['from the future', ['b']],
      [['a'], 'from the future'],
    ]) {
      const { stored, data, goOn } = stopAfter(0, { old, present });
      goOn();
      await stored.read();
      expect([data.old.get('words'), data.now.get('words')]).toEqual([old, present]);
    }
  });
});
