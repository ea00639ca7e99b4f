import { expect, it } from 'vitest';
import { drain, encodeList } from '@/background/download/encode-list';

const NEVER = new AbortController().signal;

it.each<[string, object, readonly unknown[]]>([
  ['nothing', { type: 'bundle' }, []],
  ['one thing', { type: 'bundle' }, [{ id: 1 }]],
  ['no head', {}, [{ id: 1 }, null, 'x']],
  ['all letters', { type: 'é' }, ['海莲花', '𐐷', '\ud800', '"\\', '\u2028']],
  ['more than is put together at a time', { a: '1', b: '2' }, Array(5).fill({ text: '𐐷'.repeat(400_000) })],
])('a list of %s is written as JSON.stringify writes it', async (_, head, list) => {
  const map = new Map(list.map((entry, at) => [String(at), entry]));
  const written = await encodeList(head as Record<string, string>, 'list', drain(map), NEVER);
  const text = new TextDecoder().decode(written.ok ? written.value : undefined);
  expect(text).toBe(new TextDecoder().decode(new TextEncoder().encode(JSON.stringify({ ...head, list }))));
  expect(map.size).toBe(0);
});

/** Entries of which the third takes longer than a slice; `onThird` is called before it. */
function* slowly(taken: { count: number }, onThird: () => void): Iterable<string> {
  for (; taken.count < 50; taken.count += 1) {
    if (taken.count === 3) {
      onThird();
      const until = performance.now() + 20;
      while (performance.now() < until);
    }
    yield '{}';
  }
}

it('other work has its turn while a list is written', async () => {
  const taken = { count: 0 };
  const { port1, port2 } = new MessageChannel();
  const seen: number[] = [];
  port1.onmessage = () => {
    seen.push(taken.count);
    port1.close();
  };
  expect(
    await encodeList(
      {},
      'list',
      slowly(taken, () => port2.postMessage(null)),
      NEVER,
    ),
  ).toMatchObject({ ok: true });
  expect(seen[0]).toBeLessThan(50);
});

it('writing a list stops where it is cancelled', async () => {
  const taken = { count: 0 };
  const controller = new AbortController();
  const written = await encodeList(
    {},
    'list',
    slowly(taken, () => controller.abort()),
    controller.signal,
  );
  expect(written).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  expect(taken.count).toBeLessThan(50);
});
