// Controls, zero-width and bidirectional marks: invisible in a name, and a way to disguise one.
const INVISIBLE = /(?!\s)\p{Cc}|[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
/** A vendor, a sector or a motive is a few words; what is longer is cut. */
const MAX_LABEL_LENGTH = 200;

/** A short text as a reader sees it: nothing invisible, white space collapsed. Empty when nothing is left. */
export function cleanLabel(raw: string): string {
  return visible(raw.slice(0, MAX_LABEL_LENGTH));
}

export function visible(text: string): string {
  return text.normalize('NFC').replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
}
