import type { PageText } from './page-texts';

/** Names in the highlight registry: every entry of ours begins with "byname". */
const FOUND = 'byname-found';
const FOUND_NOW = 'byname-found-now';

/** What pdf.js has found on a page: where in its text, counted without line ends, and how long. */
export interface Matches {
  readonly begins: readonly number[];
  readonly lengths: readonly number[];
}

/** Shows what was searched for as marks are shown: the words stay as they are. */
export class FoundPainter {
  readonly #found = new Highlight();
  readonly #now = new Highlight();
  readonly #byPage = new Map<number, readonly StaticRange[]>();

  constructor() {
    // A mark's line is drawn over it.
    this.#found.priority = -2;
    this.#now.priority = -1;
    CSS.highlights.set(FOUND, this.#found);
    CSS.highlights.set(FOUND_NOW, this.#now);
  }

  /** Shows what is found on a page in the place of what was. */
  paint(page: number, text: PageText, matches: Matches): void {
    for (const range of this.#byPage.get(page) ?? []) this.#found.delete(range);
    const ranges = matches.begins.flatMap((_, at) => rangeOf(text, matches, at) ?? []);
    for (const range of ranges) this.#found.add(range);
    this.#byPage.set(page, ranges);
  }

  /** Points one out and brings it into view. */
  goTo(text: PageText, matches: Matches, at: number): void {
    this.#now.clear();
    const range = rangeOf(text, matches, at);
    if (range === undefined) return;
    this.#now.add(range);
    range.startContainer.parentElement?.scrollIntoView({ block: 'center', inline: 'nearest' });
  }

  clear(): void {
    this.#found.clear();
    this.#now.clear();
    this.#byPage.clear();
  }

  stop(): void {
    for (const [name, highlight] of [
      [FOUND, this.#found],
      [FOUND_NOW, this.#now],
    ] as const) {
      if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
    }
  }
}

function rangeOf({ spans, texts }: PageText, matches: Matches, at: number): StaticRange | undefined {
  const begin = matches.begins[at] ?? 0;
  const start = placeOf(texts, begin, false);
  const end = placeOf(texts, begin + (matches.lengths[at] ?? 0), true);
  const startContainer = start && spans[start.piece]?.firstChild;
  const endContainer = end && spans[end.piece]?.firstChild;
  if (!startContainer || !endContainer) return undefined;
  return new StaticRange({ startContainer, startOffset: start.offset, endContainer, endOffset: end.offset });
}

/**
 * Where a place in the text of a page is in its pieces.
 *
 * @param isEnd between two pieces it is at the end of the one before
 */
export function placeOf(
  texts: readonly string[],
  place: number,
  isEnd: boolean,
): { readonly piece: number; readonly offset: number } | undefined {
  let before = 0;
  for (const [piece, { length }] of texts.entries()) {
    const offset = place - before;
    if (length > 0 && (isEnd ? offset <= length : offset < length)) return { piece, offset };
    before += length;
  }
  return undefined;
}
