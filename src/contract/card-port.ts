import type { Mention } from '@/core/matcher/judge-mentions';

/**
 * The card is drawn in a frame of the extension's own origin. The page's script and the frame talk over a port that the
 * script hands to the frame with a token (`card.vouch`, `card.claim`). What crosses it is what the page has anyway: the
 * words that were found, sizes and presses. Who is behind a name the frame asks the background itself.
 */
export interface CardKey {
  readonly byname: 'card';
  readonly token: string;
}

export interface PagePlace {
  readonly hostname: string;
  readonly pathname: string;
}

export type Theme = 'light' | 'dark';

/** Page → card. */
export type ToCard =
  | {
      readonly kind: 'show';
      /** Comes back with what was drawn for it. */
      readonly id: number;
      /** The name as the page has it. */
      readonly text: string;
      readonly evidence: Mention['evidence'];
      readonly theme: Theme;
      readonly pinned: boolean;
      /** CSS pixels. */
      readonly width: number;
      /** CSS pixels; the card scrolls inside when it says more. */
      readonly maxHeight: number;
      readonly page: PagePlace;
    }
  /** Nothing is shown any more, and nothing of it is kept. */
  | { readonly kind: 'clear' }
  | { readonly kind: 'pinned'; readonly pinned: boolean }
  | { readonly kind: 'focus' }
  /** Esc was pressed while the page had the focus: closes what is innermost. */
  | { readonly kind: 'escape' }
  /** `?` was: lists the keys, or no more. */
  | { readonly kind: 'help' }
  /** `n` was: writes a note. */
  | { readonly kind: 'note' }
  /** Whether the reader sees the card where it is, as far as the page's script can tell; said again when it moved. */
  | { readonly kind: 'seen'; readonly seen: boolean };

/** Card → page. */
export type FromCard =
  /** The token was accepted. */
  | { readonly kind: 'ready' }
  /** CSS pixels; also when a part is unfolded later. */
  | { readonly kind: 'drawn'; readonly id: number; readonly height: number }
  | { readonly kind: 'close' }
  /** Pin it, or let it go. */
  | { readonly kind: 'pin' }
  /** How far the reader has dragged it since the last time, in CSS pixels: it is pinned, and stays where she puts it. */
  | { readonly kind: 'drag'; readonly x: number; readonly y: number }
  /** The pointer came into the frame, where the page hears nothing of it. */
  | { readonly kind: 'entered' }
  /** To the next name, or back. */
  | { readonly kind: 'walk'; readonly step: 1 | -1 };

/** UTF-16 units of a name on a page, as it is written there: line breaks and soft hyphens included. */
const MAX_TEXT = 2_000;
const MAX_PATH = 10_000;
/** CSS pixels. */
const MAX_LENGTH = 10_000;

/** Every word there is, by its type. */
const EVIDENCE: Readonly<Record<Mention['evidence'], true>> = {
  distinct: true,
  cue: true,
  neighbour: true,
  elsewhere: true,
  page: true,
  software: true,
  number: true,
};

type Fields = Readonly<Record<string, unknown>>;

export function isCardKey(data: unknown): data is CardKey {
  return isFields(data) && data.byname === 'card' && typeof data.token === 'string';
}

/** A message from the page's side, whose process the frame does not trust; undefined when it is none. */
export function readToCard(data: unknown): ToCard | undefined {
  if (!isFields(data)) return undefined;
  const { kind, id, text, evidence, theme, pinned, width, maxHeight, page, seen } = data;
  if (kind === 'clear' || kind === 'focus' || kind === 'escape' || kind === 'help' || kind === 'note')
    return { kind };
  if (kind === 'pinned' && typeof pinned === 'boolean') return { kind, pinned };
  if (kind === 'seen' && typeof seen === 'boolean') return { kind, seen };
  if (kind !== 'show' || typeof id !== 'number' || typeof pinned !== 'boolean') return undefined;
  if (typeof text !== 'string' || text.length > MAX_TEXT || !isFields(page)) return undefined;
  if (theme !== 'light' && theme !== 'dark') return undefined;
  if (!isLength(width) || !isLength(maxHeight)) return undefined;
  const { hostname, pathname } = page;
  if (!isEvidence(evidence) || typeof hostname !== 'string' || typeof pathname !== 'string') return undefined;
  if (hostname.length > MAX_PATH || pathname.length > MAX_PATH) return undefined;
  return { kind, id, text, evidence, theme, pinned, width, maxHeight, page: { hostname, pathname } };
}

/** A message from the frame; undefined when it is none. */
export function readFromCard(data: unknown): FromCard | undefined {
  if (!isFields(data)) return undefined;
  const { kind, id, height, step, x, y } = data;
  if (kind === 'ready' || kind === 'close' || kind === 'pin' || kind === 'entered') return { kind };
  if (kind === 'drag' && typeof x === 'number' && typeof y === 'number') return { kind, x, y };
  if (kind === 'walk' && (step === 1 || step === -1)) return { kind, step };
  if (kind === 'drawn' && typeof id === 'number' && typeof height === 'number') return { kind, id, height };
  return undefined;
}

function isLength(value: unknown): value is number {
  return typeof value === 'number' && value > 0 && value < MAX_LENGTH;
}

function isEvidence(word: unknown): word is Mention['evidence'] {
  return typeof word === 'string' && Object.hasOwn(EVIDENCE, word);
}

function isFields(data: unknown): data is Fields {
  return typeof data === 'object' && data !== null;
}
