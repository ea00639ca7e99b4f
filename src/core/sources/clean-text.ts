import { visible, withoutDisguises } from '../text/characters';
import { isWebAddress } from '../text/web-address';

/** A profile of several screens; a feed that sends more is cut rather than refused. */
const MAX_DESCRIPTION_LENGTH = 20_000;
const MAX_REFERENCES = 300;
/** A record lists dozens at most. */
const MAX_LABELS = 200;
/** A vendor, a sector or a motive is a few words; what is longer is cut. */
const MAX_LABEL_LENGTH = 200;

/**
 * A source's description as plain text: ATT&CK's Markdown links and citation marks, Tidal's raised ones and stray HTML tags
 * go, their words stay. Empty text gives undefined.
 */
export function cleanDescription(raw: unknown): string | undefined {
  if (typeof raw !== 'string') return undefined;
  const text = withoutDisguises(raw.slice(0, MAX_DESCRIPTION_LENGTH))
    .replace(/\(Citation:[^()]*(?:\([^()]*\)[^()]*)*\)/g, '')
    .replace(/<sup>\[\[[^\][]*\]\([^()]*\)\]<\/sup>/g, '')
    .replace(/\[([^\][]+)\]\((?:https?:)?[^()\s]*\)/g, '$1')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(/ ?\r?\n ?/g, '\n')
    .replace(/ +([.,;:])/g, '$1')
    .trim();
  return text === '' ? undefined : text;
}

/** The http and https addresses of a list, once each, in order; everything else is dropped. */
export function cleanReferences(raw: unknown): string[] {
  const references = new Set<string>();
  for (const item of asList(raw)) {
    // Some addresses of the galaxy have spaces in their path.
    const address = item.trim().replaceAll(' ', '%20');
    if (isWebAddress(address)) references.add(address);
    if (references.size === MAX_REFERENCES) break;
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
  const labels = fields.flatMap((field) => asList(field).slice(0, MAX_LABELS).map(cleanLabel));
  return [...new Set(labels.filter((label) => label !== ''))];
}

/** A short text as a reader sees it: nothing invisible, white space collapsed. Empty when nothing is left. */
export function cleanLabel(raw: string): string {
  return visible(raw.slice(0, MAX_LABEL_LENGTH));
}
