import { FAILURE_PARTS, FAILURES } from '@/core/failures';
import type { Key, ValuesOf } from './messages';
import { say } from './say';

/** A kind of failure: what it is called, and how logs say it. */
interface Kind {
  readonly key: Key;
  /** What stands before, between and after its values. */
  readonly pieces: readonly string[];
  readonly names: readonly string[];
}

let kinds: readonly Kind[] | undefined;

/**
 * A failure in the reader's language. What runs without a reader (background, core, logs) says it in English, and that is
 * what is kept and sent; its kind and its values are read from that sentence. One of no kind comes back as it is.
 */
export function failureIn(english: string): string {
  kinds ??= [...kindsOf('failures', FAILURES), ...kindsOf('failureParts', FAILURE_PARTS)];
  for (const { key, pieces, names } of kinds) {
    const found = valuesBetween(pieces, english);
    if (found === undefined) continue;
    const values = names.map((name, at) => [name, valueIn(found[at] ?? '')] as const);
    return say(key, ...([Object.fromEntries(values)] as unknown as ValuesOf<Key, string | number>));
  }
  return english;
}

/** What something rejected with, in the reader's language. */
export function thrownIn(error: unknown): string {
  return error instanceof Error ? failureIn(error.message) : say('options.notSaved');
}

/** A number is written as the language does, another failure is said in it, and a name stays. */
function valueIn(text: string): string | number {
  return /^\d{1,3}(?:,\d{3})*$/.test(text) ? Number(text.replaceAll(',', '')) : failureIn(text);
}

function kindsOf(surface: 'failures' | 'failureParts', texts: Readonly<Record<string, string>>): Kind[] {
  // The one with the most words of its own first: another may hold it as a value.
  const byWords = Object.entries(texts).sort(([, a], [, b]) => ownWords(b) - ownWords(a));
  return byWords.map(([name, text]) => {
    const parts = text.split(/\{(\w+)\}/);
    return {
      key: `${surface}.${name}` as Key,
      pieces: parts.filter((_, at) => at % 2 === 0),
      names: parts.filter((_, at) => at % 2 === 1),
    };
  });
}

/**
 * What a text has between pieces that it begins with, holds in order and ends with; undefined where it does not. A value
 * may hold what a feed or a server says, so that no pattern is made of it.
 */
function valuesBetween(pieces: readonly string[], text: string): readonly string[] | undefined {
  const [first = '', ...others] = pieces;
  if (others.length === 0) return text === first ? [] : undefined;
  if (!text.startsWith(first)) return undefined;
  const values: string[] = [];
  let at = first.length;
  for (const [index, piece] of others.entries()) {
    const isLast = index === others.length - 1;
    const next = isLast ? text.length - piece.length : text.indexOf(piece, at + 1);
    if (next <= at || (isLast && !text.endsWith(piece))) return undefined;
    values.push(text.slice(at, next));
    at = next + piece.length;
  }
  return values;
}

function ownWords(text: string): number {
  return text.replace(/\{\w+\}/g, '').length;
}
