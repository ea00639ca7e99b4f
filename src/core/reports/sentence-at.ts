import { wholeAt } from '../text/characters';

/** UTF-16 units before and behind the words; a longer sentence is cut there. */
const REACH = 240;

const SENTENCES = /* @__PURE__ */ new Intl.Segmenter('en', { granularity: 'sentence' });

/** A sentence, parted at the words it was looked up for; each part on one line. */
export interface PartedSentence {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** The sentence in which words of a text stand, on one line; "…" where it was cut. Line breaks end none: pages are wrapped. */
export function sentenceAt(text: string, start: number, end: number): string {
  const { before, words, after } = sentenceAround(text, start, end);
  return `${before}${words}${after}`;
}

/** The same, with the words themselves apart. */
export function sentenceAround(text: string, start: number, end: number): PartedSentence {
  const { from, to, isCutBefore, isCutBehind } = sentenceSpan(text, start, end);
  const before = oneLine(text.slice(from, start)).trimStart();
  const after = oneLine(text.slice(end, to)).trimEnd();
  return {
    before: `${isCutBefore ? '…' : ''}${before}`,
    words: oneLine(text.slice(start, end)),
    after: `${after}${isCutBehind ? '…' : ''}`,
  };
}

/** Where the sentence stands in the text. */
export function sentenceSpan(text: string, start: number, end: number) {
  const from = wordsEdge(text, Math.max(0, start - REACH), 1);
  const to = wordsEdge(text, Math.min(text.length, end + REACH), -1);
  const around = text.slice(from, to).replace(/\s/g, ' ');
  let first = 0;
  let last = around.length;
  for (const { index, segment } of SENTENCES.segment(around)) {
    if (index <= start - from) first = index;
    last = index + segment.length;
    if (last >= end - from) break;
  }
  return {
    from: from + first,
    to: from + last,
    isCutBefore: first === 0 && from > 0,
    isCutBehind: last === around.length && to < text.length,
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** The nearest place inwards where no word is cut; where there is none near, the place itself, at which no sign is. */
function wordsEdge(text: string, place: number, step: 1 | -1): number {
  if (place === 0 || place === text.length) return place;
  for (let at = place; Math.abs(at - place) < 40; at += step) {
    if (/\s/.test(text.charAt(step === 1 ? at - 1 : at))) return at;
  }
  return wholeAt(text, place);
}
