import { FAILURE_PARTS, FAILURES } from '@/core/failures';
import type { Key, ValuesOf } from './messages';
import { say } from './say';

/** A kind of failure: what it is called, and how logs say it. */
interface Kind {
  readonly key: Key;
  readonly pattern: RegExp;
  readonly names: readonly string[];
}

let kinds: readonly Kind[] | undefined;

/**
 * A failure in the reader's language. What runs without a reader (background, core, logs) says it in English, and that is
 * what is kept and sent; its kind and its values are read from that sentence. One of no kind comes back as it is.
 */
export function failureIn(english: string): string {
  kinds ??= [...kindsOf('failures', FAILURES), ...kindsOf('failureParts', FAILURE_PARTS)];
  for (const { key, pattern, names } of kinds) {
    const found = pattern.exec(english);
    if (found === null) continue;
    const values = names.map((name, at) => [name, valueIn(found[at + 1] ?? '')] as const);
    return say(key, ...([Object.fromEntries(values)] as unknown as ValuesOf<Key, string | number>));
  }
  return english;
}

/** A number is written as the language does, another failure is said in it, and a name stays. */
function valueIn(text: string): string | number {
  return /^\d{1,3}(?:,\d{3})*$/.test(text) ? Number(text.replaceAll(',', '')) : failureIn(text);
}

function kindsOf(surface: 'failures' | 'failureParts', texts: Readonly<Record<string, string>>): Kind[] {
  // The one with the most words of its own first: another may hold it as a value.
  const byWords = Object.entries(texts).sort(([, a], [, b]) => ownWords(b) - ownWords(a));
  return byWords.map(([name, text]) => {
    const pieces = text.split(/\{(\w+)\}/);
    const source = pieces
      .map((piece, at) => (at % 2 === 0 ? piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') : '(.+?)'))
      .join('');
    return {
      key: `${surface}.${name}` as Key,
      pattern: new RegExp(`^${source}$`, 's'),
      names: pieces.filter((_, at) => at % 2 === 1),
    };
  });
}

function ownWords(text: string): number {
  return text.replace(/\{\w+\}/g, '').length;
}
