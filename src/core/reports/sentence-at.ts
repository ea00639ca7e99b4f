/** UTF-16 units before and behind the words; a longer sentence is cut there. */
const REACH = 240;

const SENTENCES = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The sentence in which words of a text stand, on one line; "…" where it was cut. Line breaks end none: pages are wrapped. */
export function sentenceAt(text: string, start: number, end: number): string {
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
  const isCutBefore = first === 0 && from > 0;
  const isCutBehind = last === around.length && to < text.length;
  const sentence = around.slice(first, last).replace(/ +/g, ' ').trim();
  return `${isCutBefore ? '…' : ''}${sentence}${isCutBehind ? '…' : ''}`;
}

/** The nearest place inwards where no word is cut; the place itself where there is none near. */
function wordsEdge(text: string, place: number, step: 1 | -1): number {
  if (place === 0 || place === text.length) return place;
  for (let at = place; Math.abs(at - place) < 40; at += step) {
    if (/\s/.test(text.charAt(step === 1 ? at - 1 : at))) return at;
  }
  return place;
}
