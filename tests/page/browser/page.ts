import { expect } from 'vitest';

let ending = new AbortController();

/** Fires when the test is over: hand it to whatever is started. */
export function untilTestEnds(): AbortSignal {
  return ending.signal;
}

/** After each test: what was started ends, and the page is as empty as before. */
export function startBlank(): void {
  ending.abort();
  ending = new AbortController();
  document.body.replaceChildren();
  for (const element of [document.documentElement, document.body]) {
    for (const { name } of [...element.attributes]) element.removeAttribute(name);
  }
  document.adoptedStyleSheets = [];
  CSS.highlights.clear();
  scrollTo(0, 0);
}

/** Puts a fragment of HTML into the page; gives its first element. */
export function show(html: string): HTMLElement {
  document.body.innerHTML = html;
  const first = document.body.firstElementChild;
  if (!(first instanceof HTMLElement)) throw new Error('There is no element to show.');
  return first;
}

/** What is painted under a name of the registry, in the order of the page's trees. */
export function painted(name = 'byname-mention'): string[] {
  return [...(CSS.highlights.get(name) ?? [])].map(textOf);
}

/** Waits until exactly these words are painted. */
export async function expectPainted(texts: readonly string[]): Promise<void> {
  await expect.poll(() => painted().sort(), { timeout: 10_000 }).toEqual([...texts].sort());
}

/** A place in the middle of some words, in CSS pixels: asked of the browser, for fonts differ. */
export function middleOf(
  words: string,
  root: Node = document.body,
): { readonly x: number; readonly y: number } {
  const nodes = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = nodes.nextNode(); node !== null; node = nodes.nextNode()) {
    const start = (node as Text).data.indexOf(words);
    if (start === -1) continue;
    const range = new Range();
    range.setStart(node, start);
    range.setEnd(node, start + words.length);
    const { left, top, width, height } = range.getClientRects()[0] ?? new DOMRect();
    if (width > 0) return { x: left + width / 2, y: top + height / 2 };
  }
  throw new Error(`"${words}" is not to be seen.`);
}

function textOf({ startContainer, startOffset, endContainer, endOffset }: AbstractRange): string {
  const range = new Range();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range.toString();
}
