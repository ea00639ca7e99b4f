import type { Random } from '../../scripts/lib/bench/random';

/** What a reader of numbers may trip over. */
const NUMBERS = ['0', '-1', '65536', '4294967296', '99999999999999999999', '1e309', 'NaN'] as const;
const MOST_CHANGES = 6;
const LONGEST_RUN = 400;

/** A file with a few of its bytes changed, taken out, doubled, moved, or taken from another: as a hostile or damaged one has them. */
export function mutate(bytes: Uint8Array, other: Uint8Array, random: Random): Uint8Array<ArrayBuffer> {
  let made = new Uint8Array(bytes);
  for (let change = 0; change <= random.below(MOST_CHANGES); change++) {
    const at = random.below(made.length);
    const run = Math.min(made.length - at, 1 + random.below(LONGEST_RUN));
    made = random.pick(CHANGES)(made, at, run, other, random);
  }
  return made;
}

type Change = (
  bytes: Uint8Array<ArrayBuffer>,
  at: number,
  run: number,
  other: Uint8Array,
  random: Random,
) => Uint8Array<ArrayBuffer>;

const CHANGES: readonly [Change, ...Change[]] = [
  (bytes, at, _run, _other, random) => put(bytes, at, at + 1, [random.below(256)]),
  (bytes, at, run, _other, random) =>
    put(
      bytes,
      at,
      at + run,
      Array.from({ length: run }, () => random.below(256)),
    ),
  (bytes, at, run) => put(bytes, at, at + run, []),
  (bytes, at, run) => put(bytes, at, at, bytes.subarray(at, at + run)),
  (bytes, at, run, other, random) => {
    const from = random.below(other.length);
    return put(bytes, at, at, other.subarray(from, from + run));
  },
  (bytes, at) => (at < bytes.length / 4 ? bytes : bytes.slice(0, at)),
  replaceNumber,
  replaceNumber,
];

/** The next number in the text of the file, as of a length, a count, or the number of an object. */
function replaceNumber(
  bytes: Uint8Array<ArrayBuffer>,
  at: number,
  _run: number,
  _other: Uint8Array,
  random: Random,
): Uint8Array<ArrayBuffer> {
  const isDigit = (byte: number) => byte >= 0x30 && byte <= 0x39;
  let from = at;
  while (from < bytes.length && !isDigit(bytes[from] ?? 0)) from += 1;
  let to = from;
  while (to < bytes.length && isDigit(bytes[to] ?? 0)) to += 1;
  return put(bytes, from, to, new TextEncoder().encode(random.pick(NUMBERS)));
}

function put(
  bytes: Uint8Array,
  from: number,
  to: number,
  between: ArrayLike<number>,
): Uint8Array<ArrayBuffer> {
  const made = new Uint8Array(from + between.length + bytes.length - to);
  made.set(bytes.subarray(0, from));
  made.set(between, from);
  made.set(bytes.subarray(to), from + between.length);
  return made;
}
