/**
 * The popup and the frames of the page in front talk over one port (`tabs.connect` reaches every frame),
 * so that the background need not be awake and no frame's answer hides another's. The page says what it holds
 * (`frame-summary.ts`), the popup where to go.
 */
export const PAGE_PORT = 'byname.page';

/** To open this one is to ask that the page be marked now, whatever the rule for sites; nothing is said over it. */
export const ASK_PORT = 'byname.ask';

/** Popup → page: scroll to the nth place of a name and show it. */
export interface JumpRequest {
  readonly kind: 'jump';
  readonly frame: string;
  readonly key: string;
  /** Zero-based; wraps around. */
  readonly index: number;
}
