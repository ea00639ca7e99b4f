import { readFileSync } from 'node:fs';

/** A half-open UTF-16 span. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface GoldMention extends Span {
  readonly surface: string;
  readonly kind: 'named' | 'generic' | 'software';
  /** ATT&CK id. */
  readonly actor?: string;
}

/** One text with what it is known to mention. */
export interface GoldText {
  readonly id: string;
  readonly file: string;
  readonly page: string;
  readonly text: string;
  readonly mentions: readonly GoldMention[];
  readonly ignore: readonly Span[];
}

/** A mention of malware, scored as one of an actor is. */
export function asNamed(mention: GoldMention): GoldMention {
  return { ...mention, kind: 'named' };
}

/**
 * Reads gold mentions, one JSON object a line: `{"id", "text", "page", "mentions": [{start, end, surface, kind, actor?}],
 * "ignore": [{start, end}]}`.
 *
 * @throws Error that names the file and the line which cannot be read
 */
export function readGold(file: string): GoldText[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [readLine(line, file, index + 1)]));
}

function readLine(line: string, file: string, number: number): GoldText {
  try {
    const { id = `${number}`, text, page = id, mentions = [], ignore = [] } = JSON.parse(line);
    if (typeof text !== 'string' || !Array.isArray(mentions) || !Array.isArray(ignore))
      throw new Error('wrong shape');
    return { id: String(id), file, page: String(page), text, mentions, ignore };
  } catch (error) {
    throw new Error(`${file}:${number}: ${error instanceof Error ? error.message : error}`);
  }
}

/** Texts that belong together, in order. */
export function groupPages(texts: readonly GoldText[]): GoldText[][] {
  const pages = new Map<string, GoldText[]>();
  for (const text of texts) {
    const key = `${text.file}\n${text.page}`;
    pages.set(key, [...(pages.get(key) ?? []), text]);
  }
  return [...pages.values()];
}
