import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { decodeJson } from '@/background/download/decode-json';

afterEach(() => vi.restoreAllMocks());

const encode = (text: string) => new TextEncoder().encode(text);

function parse(text: string): unknown {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false };
  }
}

describe('a document that is read entry by entry', () => {
  it.each([
    '[]',
    '[ ]',
    '{"objects":[ ]}',
    '[1, "a", null, [2, [3]], {"b": [4]}]',
    '{"objects": [{"a": "],[\\"}{"}, "\\\\", ["x, y"]], "version": 2, "more": [[]], "deep": {"list": [1, [2]]}}',
    '{"objects": [1], "objects": [2, 3]}',
    '{"__proto__": [1], "constructor": {"a": [2]}}',
    '"[1, 2]"',
    ' 42 ',
  ])('%s', async (text) => {
    expect(await decodeJson(encode(text))).toEqual(parse(text));
  });

  it('has more lists than a document of records', async () => {
    const fields = Array.from({ length: 1_500 }, (_, n) => [`field ${n}`, [n, [n]]]);
    const text = JSON.stringify(Object.fromEntries(fields));
    expect(await decodeJson(encode(text))).toEqual(parse(text));
  });

  it('is any document that JSON.parse reads, however it is written, and no other', async () => {
    const written = fc
      .tuple(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom(undefined, 1, '\t'), fc.boolean())
      .map(([value, space, whole]) =>
        JSON.stringify(whole ? value : { objects: [value, value] }, null, space),
      );
    const sign = fc.constantFrom('', ...'[]{},:"\\ 0e-'.split(''));
    await fc.assert(
      fc.asyncProperty(written, fc.nat(), sign, async (text, at, put) => {
        expect(await decodeJson(encode(text))).toEqual(parse(text));
        const cut = at % (text.length + 1);
        const broken = text.slice(0, cut) + put + text.slice(cut + 1);
        const expected = parse(broken) as { readonly ok: boolean };
        expect(await decodeJson(encode(broken))).toMatchObject(broken.isWellFormed() ? expected : {});
      }),
      { numRuns: 1_500 },
    );
  });

  it.each([
    ['{"objects":[{"a":1},{"a":', /cut off/],
    ['[{"a":1},', /cut off/],
    ['{"objects":[{"a":1},]}', /not JSON/],
    ['{"objects":[{"a":1} {"a":1}]}', /not JSON/],
    ['{"objects":[{"a":1}}', /not JSON/],
    ['{"objects":[{"a":1]]}', /not JSON/],
    ['{"objects":[1],}', /not JSON/],
    ['[1][2]', /not JSON/],
    ['{"objects":[\uFEFF1]}', /not JSON/],
  ])('not %s', async (text, message) => {
    expect(await decodeJson(encode(text))).toMatchObject({
      ok: false,
      error: { code: 'not-json', message: expect.stringMatching(message) },
    });
  });
});

describe('a long list', () => {
  const LENGTH = 3_000;
  const file = encode(JSON.stringify({ objects: Array.from({ length: LENGTH }, (_, n) => ({ n })) }));

  it('gives way to other work between its entries', async () => {
    let clock = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => clock++); // A millisecond at every look.
    let turns = 0;
    let done = false;
    const count = () => {
      turns += 1;
      if (!done) setImmediate(count);
    };
    setImmediate(count);
    const reached: number[] = [];
    await decodeJson(file, { onProgress: (read) => reached.push(read) });
    done = true;
    expect(reached.length).toBeGreaterThan(LENGTH / 20);
    expect(turns).toBeGreaterThan(LENGTH / 40);
    expect(reached).toEqual([...reached].sort((one, other) => one - other));
    expect(reached.at(-1)).toBeLessThanOrEqual(file.length);
  });

  it('is left in the middle when the signal fires', async () => {
    const controller = new AbortController();
    let clock = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => clock++);
    let read = 0;
    const keep = () => {
      read += 1;
      if (read === 1_000) controller.abort();
    };
    expect(await decodeJson(file, { signal: controller.signal, keep })).toMatchObject({
      ok: false,
      error: { code: 'cancelled' },
    });
    expect(read).toBeLessThan(1_100);
  });

  it('holds of every entry what is wanted of it', async () => {
    const keep = (entry: unknown) => (entry as { readonly n: number }).n % 2 === 0;
    const value = { objects: Array.from({ length: LENGTH }, (_, n) => n % 2 === 0) };
    expect(await decodeJson(file, { keep })).toEqual({ ok: true, value });
  });
});
