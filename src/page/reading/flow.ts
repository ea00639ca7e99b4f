import { isElement, isText } from '../dom/kind-of';
import type { Between, Layout } from './joint';
import { isInline } from './text-run';

/** Of the height of a line: less is a letter's space, */
const MOST_IN_WORD = 0.12;
/** and so far below the one before the next line begins at most. */
const MOST_TO_LINE = 1;
/** Between two words of one line that are placed by themselves, and in SVG, where badges and labels are too. */
const MOST_PLACED = 1;
const MOST_IN_SVG = 0.35;
/** Where there is white space besides. */
const MOST_SPACED = 1.5;
/** What is raised or lowered by more is a note on the word. */
const MOST_RAISED = 0.2;
/** Margins, padding and borders between two words of a sentence, in the size of their letters. */
const MOST_SPACING = 0.4;
/** Before a number alone: what has more is a count. */
const MOST_TO_NUMBER = 0.2;

/** A name over elements nested deeper than this is none that anybody reads. */
const MOST_NESTED = 100;

/** What the browser's layout says. Asking it is dear. */
export const LAYOUT: Layout = { between, breaksNothing };

/**
 * What a reader sees between two texts of a run.
 *
 * @param isSpaced there is white space between their letters in the source
 */
function between(before: Text, after: Text, isSpaced: boolean): Between {
  const left = inlinesAround(before);
  const right = inlinesAround(after);
  // What both are in does not stand between them.
  while (left.length > 0 && left.at(-1) === right.at(-1)) {
    left.pop();
    right.pop();
  }
  if (Math.max(left.length, right.length) > MOST_NESTED || areTwoLinks(left, right)) return null;
  // What was taken out is no part of what stands for it.
  if (left.some(isDeleted) !== right.some(isDeleted)) return null;
  const from = sideOf(left, 'End');
  const to = sideOf(right, 'Start');
  if (from.isBlock) return before.length === 1 && from.isFloat ? '' : null;
  if (to.isBlock || from.isPlaced !== to.isPlaced) return null;
  const isSvg = before.parentElement instanceof SVGElement;
  if (isSpaced && !from.isPlaced && !isSvg) {
    const most = Number(after.data) ? MOST_TO_NUMBER : MOST_SPACING;
    return from.spacing + to.spacing <= most ? ' ' : null;
  }
  const most = from.isPlaced ? MOST_PLACED : isSvg ? MOST_IN_SVG : 0;
  const a = boxOf(before, before.data.trimEnd().length - 1);
  const b = boxOf(after, after.data.search(/\S/));
  // What is not shown is read as it would be, as far as its style tells.
  if (a === undefined || b === undefined)
    return a === b && !from.isPlaced && from.spacing + to.spacing < MOST_IN_WORD ? '' : null;
  const height = Math.min(a.height, b.height);
  if (Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) < height / 2) {
    // A block of one word is as likely an entry of a list as a line.
    if (left.at(-1)?.matches('div, p') && !/\S\s+\S/.test(left.at(-1)?.textContent ?? '')) return null;
    if (most > 0) return b.top > a.top && b.top - a.bottom < height * MOST_TO_LINE ? ' ' : null;
    return from.isBox || to.isBox ? null : '';
  }
  const gap = Math.max(b.left - a.right, a.left - b.right) / height;
  const isLevel = Math.abs(b.bottom - a.bottom) < MOST_RAISED * Math.max(a.height, b.height);
  if (gap < MOST_IN_WORD && isLevel) return gap < -0.5 ? null : '';
  return gap < (isSpaced ? MOST_SPACED : most) ? ' ' : null;
}

/** The inline elements that a text is in, the innermost first. */
export function inlinesAround(text: Text): Element[] {
  const inlines: Element[] = [];
  let element = text.parentElement;
  while (element !== null && isInline(element) && inlines.length <= MOST_NESTED) {
    inlines.push(element);
    element = element.parentElement;
  }
  return inlines;
}

/** What the elements around a text do at its end or its beginning. */
interface Side {
  /** One stands by itself: a block, a cell, a child of a flex or grid box, a float. */
  isBlock: boolean;
  isFloat: boolean;
  /** One is taken out of the flow and put somewhere, as the lines of a PDF are. */
  isPlaced: boolean;
  /** One is a box in the line, which is never broken in two, or may have a tree of its own that it is slotted into. */
  isBox: boolean;
  /** In the size of the letters. */
  spacing: number;
}

function sideOf(elements: readonly Element[], edge: 'Start' | 'End'): Side {
  const side = { isBlock: false, isFloat: false, isPlaced: false, isBox: false, spacing: 0 };
  for (const element of elements) {
    const style = getComputedStyle(element);
    const { display } = style;
    if (isOut(style)) side.isPlaced = true;
    else if (!/^(?:inline|contents|$)/.test(display)) side.isBlock = true;
    if (style.float !== 'none') side.isFloat = true;
    if (display.startsWith('inline-') || element.localName.includes('-')) side.isBox = true;
    for (const kind of ['margin', 'padding', 'border'] as const) {
      const key = `${kind}Inline${edge}${kind === 'border' ? 'Width' : ''}` as const;
      side.spacing +=
        (Number.parseFloat(style[key as 'marginInlineEnd']) || 0) / Number.parseFloat(style.fontSize);
    }
  }
  return side;
}

function isOut({ position }: CSSStyleDeclaration): boolean {
  return position === 'absolute' || position === 'fixed';
}

/** Two links side by side are two things; where the markup of one is in pieces, all lead to one address. */
function areTwoLinks(left: readonly Element[], right: readonly Element[]): boolean {
  const [one, other] = [left, right].map((side) => side.find(({ localName }) => localName === 'a'));
  if (one === undefined || other === undefined) return false;
  const address = one.getAttribute('href');
  return address === null || address !== other.getAttribute('href');
}

function isDeleted({ localName }: Element): boolean {
  return localName === 'del';
}

/** The box of one letter in viewport CSS pixels; undefined where it is not shown. */
function boxOf(text: Text, at: number): DOMRect | undefined {
  const letter = new Range();
  letter.setStart(text, at);
  letter.setEnd(text, at + 1);
  return letter.getClientRects()[0];
}

/** True for a line break that is not shown, or is between the lines of a PDF: they are placed by themselves, and it breaks nothing. */
function breaksNothing(lineBreak: Element): boolean {
  if (getComputedStyle(lineBreak).display === 'none') return true;
  let beside = lineBreak.previousSibling;
  if (isText(beside) && beside.data.trim() === '') beside = beside.previousSibling;
  return isElement(beside) && isOut(getComputedStyle(beside));
}
