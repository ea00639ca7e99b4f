/** Texts in order, each with the numbers of the phrases it leads to: flat, for a short beginning leads to thousands. */
export interface Postings {
  /** Sorted by code unit, for looking up a beginning. */
  readonly keys: readonly string[];
  /** Numbers of phrases, those of each key together and in order. */
  readonly numbers: readonly number[];
  /** By position of the key: where its numbers start. One more at the end. */
  readonly starts: readonly number[];
}

/** Half-open range of positions in `keys`. */
export type Span = readonly [from: number, to: number];

/** @param byKey numbers in order */
export function buildPostings(byKey: ReadonlyMap<string, readonly number[]>): Postings {
  // Without a comparator the order is by code unit, and found faster.
  const keys = [...byKey.keys()].sort();
  const starts: number[] = [];
  const numbers: number[] = [];
  for (const key of keys) {
    starts.push(numbers.length);
    for (const number of byKey.get(key) ?? []) numbers.push(number);
  }
  starts.push(numbers.length);
  return { keys, numbers, starts };
}

/** The keys that begin with `prefix`. */
export function spanOf({ keys }: Postings, prefix: string): Span {
  const from = firstWhere(keys, 0, (key) => key >= prefix);
  return [from, firstWhere(keys, from, (key) => !key.startsWith(prefix))];
}

/** How many phrases the keys of a span lead to; one that several of them lead to counts several times. */
export function countPhrases({ starts }: Postings, [from, to]: Span): number {
  return (starts[to] ?? 0) - (starts[from] ?? 0);
}

/** Visits what the keys of a span lead to. @param read a key, once, for what to tell of it at each visit */
export function eachNumber<T>(
  { keys, numbers, starts }: Postings,
  [from, to]: Span,
  read: (key: string) => T,
  visit: (number: number, value: T) => void,
): void {
  for (let position = from; position < to; position += 1) {
    const value = read(keys[position] ?? '');
    const end = starts[position + 1] ?? 0;
    for (let at = starts[position] ?? 0; at < end; at += 1) visit(numbers[at] ?? 0, value);
  }
}

/** The first position from `low` on whose key passes, where all after it pass too. */
function firstWhere(keys: readonly string[], low: number, passes: (key: string) => boolean): number {
  let from = low;
  let to = keys.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (passes(keys[middle] ?? '')) to = middle;
    else from = middle + 1;
  }
  return from;
}
