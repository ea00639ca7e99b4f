import type { Frame, Page } from 'puppeteer-core';
import { inPage } from './in-page';
import { until } from './until';

/** The text of every marked range, in the order of the document. */
export function markedTexts(where: Page | Frame): Promise<readonly string[]> {
  return inPage(where, readMarks);
}

/**
 * Waits until exactly these texts are marked, in this order; in front, for a tab that nobody sees is not
 * read.
 */
export async function waitForMarks(where: Page | Frame, expected: readonly string[]): Promise<void> {
  if ('bringToFront' in where && (await inPage(where, isHidden))) await where.bringToFront();
  const wanted = JSON.stringify(expected);
  let seen: readonly string[] = [];
  try {
    await until('the marks', async () => {
      seen = await markedTexts(where);
      return JSON.stringify(seen) === wanted;
    });
  } catch {
    throw new Error(`marked: ${shorten(JSON.stringify(seen))}\n      wanted: ${shorten(wanted)}`);
  }
}

function shorten(text: string): string {
  return text.length > 300 ? `${text.slice(0, 300)} … (${text.length} characters)` : text;
}

/** In CSS pixels of the viewport. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Brings the nth mark with this text into view and gives the middle of its first line. */
export async function placeOfMark(page: Page, text: string, nth = 0): Promise<Place> {
  return until(`a mark of ${text}`, () => inPage(page, findPlace, text, nth, true));
}

/**
 * Rests the pointer on a mark. It comes from outside, goes on in it for a few steps and then stops, as a hand does, which follows a
 * mark that has moved meanwhile, as on a page that still gets its words. On its way it is over no other mark, on which a busy
 * machine would let it rest.
 */
export async function restOn(page: Page, text: string, nth = 0): Promise<void> {
  let { x, y } = await placeOfMark(page, text, nth);
  const { x: outside, y: above } = await inPage(page, findEmptyCorner);
  await page.mouse.move(outside, above);
  await page.mouse.move(x - 2, y - 2);
  for (let left = MOST_MOVES; left > 0; left--) {
    await page.mouse.move(x, y, { steps: 4 });
    const now = await inPage(page, findPlace, text, nth, false);
    if (now === null || (now.x === x && now.y === y)) return;
    ({ x, y } = now);
  }
}

const MOST_MOVES = 5;

/** Takes the pointer off every mark and off the card, into a corner where neither is. */
export async function moveAway(page: Page): Promise<void> {
  const { x, y } = await inPage(page, findEmptyCorner);
  await page.mouse.move(x, y, { steps: 4 });
}

function isHidden(): boolean {
  return document.hidden;
}

/** Pages and content scripts share the registry. */
function readMarks(): string[] {
  const ranges = [...(CSS.highlights.get('byname-mention') ?? [])];
  /** The node, or the outermost host of the shadow trees that it is in. */
  const inDocument = (node: Node): Node => {
    const root = node.getRootNode();
    return root instanceof ShadowRoot ? inDocument(root.host) : node;
  };
  const follows = (a: AbstractRange, b: AbstractRange) => {
    if (a.startContainer === b.startContainer) return a.startOffset - b.startOffset;
    const [outerA, outerB] = [inDocument(a.startContainer), inDocument(b.startContainer)];
    const [left, right] = outerA === outerB ? [a.startContainer, b.startContainer] : [outerA, outerB];
    return left.compareDocumentPosition(right) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  };
  return ranges
    .filter((range) => range.startContainer.isConnected)
    .sort(follows)
    .map((range) => {
      const live = new Range();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      return live.toString();
    });
}

async function findPlace(text: string, nth: number, bringIntoView: boolean): Promise<Place | null> {
  const places = [...(CSS.highlights.get('byname-mention') ?? [])]
    .map((range) => {
      const live = new Range();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      return live;
    })
    .filter((live) => live.toString() === text)
    .sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
  const found = places[nth];
  if (!found) return null;
  if (bringIntoView) {
    found.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    // The page hears of a scroll with its next frame, and takes it for the reader's.
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  }
  const box = found.getClientRects()[0];
  return box ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : null;
}

/** Where none is, the first of all. Written for pages, too, that have patched what arrays can do. */
function findEmptyCorner(): Place {
  const root = document.documentElement;
  for (const y of [innerHeight - 2, 2]) {
    for (const x of [innerWidth - 2, 2]) {
      const there = document.elementFromPoint(x, y);
      if (there === null || there === root || there === document.body) return { x, y };
    }
  }
  return { x: 0, y: 0 };
}
