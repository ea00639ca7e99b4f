/**
 * The popup and the frames of the page in front talk over one port (`tabs.connect` reaches every frame),
 * so that the background need not be awake and no frame's answer hides another's. The page says what it holds
 * (`frame-summary.ts`), the popup where to go.
 */
export const PAGE_PORT = 'byname.page';

/** To open this one is to ask that the page be marked now, whatever the rule for sites; nothing is said over it. */
export const ASK_PORT = 'byname.ask';

/** To open this one is to ask a frame for what is selected in it: a text, empty where nothing is. */
export const SELECTION_PORT = 'byname.selected';

/** The page's end of it. */
export interface Telling {
  postMessage(message: unknown): void;
}

/** What a page of ours asks of one frame over the port. */
export type PageRequest = JumpRequest | GatherRequest;

/** Summary → page: what stands around each name (`gathered-frame.ts`). */
export interface GatherRequest {
  readonly kind: 'gather';
  readonly frame: string;
}

/** What a frame tells at most: sentences with names, names that are not marked, links in one sentence. */
export const MAX_MENTIONS = 2_000;
export const MAX_DOUBTFUL = 60;
export const MAX_BESIDE = 8;

/** Popup → page: scroll to the nth place of a name and show it. */
export interface JumpRequest {
  readonly kind: 'jump';
  readonly frame: string;
  readonly key: string;
  /** Zero-based; wraps around. */
  readonly index: number;
}
