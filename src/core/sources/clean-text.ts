import { DESCRIPTION_UNITS, LABEL_UNITS, LABELS, RECORD_REFERENCES } from '../limits';
import { visible, wellFormed, withoutDisguises } from '../text/characters';
import { isWebAddress } from '../text/web-address';

/**
 * A source's description as plain text: ATT&CK's Markdown links and citation marks, Tidal's raised ones and stray HTML tags
 * go, their words stay. Empty text gives undefined.
 */
export function cleanDescription(raw: unknown): string | undefined {
  if (typeof raw !== 'string') return undefined;
  const text = withoutDisguises(cutText(raw, DESCRIPTION_UNITS))
    .replace(/\(Citation:[^()]*(?:\([^()]*\)[^()]*)*\)/g, '')
    .replace(/<sup>\[\[[^\][]*\]\([^()]*\)\]<\/sup>/g, '')
    .replace(/\[([^\][]+)\]\((?:https?:)?[^()\s]*\)/g, '$1')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(/ ?\r?\n ?/g, '\n')
    .replace(/ ([.,;:])/g, '$1')
    .trim();
  return text === '' ? undefined : text;
}

/** A text that is longer ends in "…". */
function cutText(text: string, max: number): string {
  return text.length > max ? `${text.slice(0, max - 1)}…` : text;
}

/** The http and https addresses of a list, once each, in order; everything else is dropped. */
export function cleanReferences(raw: unknown): string[] {
  const references = new Set<string>();
  for (const item of asList(raw)) {
    // Some addresses of the galaxy have spaces in their path.
    const address = wellFormed(item.trim()).replaceAll(' ', '%20');
    if (isWebAddress(address)) references.add(address);
    // One more, so that it is noticed that there are too many.
    if (references.size > RECORD_REFERENCES.max) break;
  }
  return [...references];
}

/** Galaxy fields are now a string, now a list of strings: always a list, without what is empty. */
export function asList(raw: unknown): string[] {
  const items = Array.isArray(raw) ? raw : [raw];
  return items.filter((item): item is string => typeof item === 'string' && item.trim() !== '');
}

/** Fields of short texts as one list, each once. */
export function asLabels(...fields: readonly unknown[]): string[] {
  const labels = fields.flatMap((field) => asList(field).slice(0, LABELS).map(cleanLabel));
  return [...new Set(labels.filter((label) => label !== ''))];
}

/** A short text as a reader sees it: nothing invisible, white space collapsed. Empty when nothing is left. */
export function cleanLabel(raw: string): string {
  return visible(raw.slice(0, LABEL_UNITS));
}
