/**
 * The popup and the frames of the page in front talk over one port (`tabs.connect` reaches every frame),
 * so that the background need not be awake and no frame's answer hides another's.
 */
export const PAGE_PORT = 'byname.page';

/** One name on one frame of the page. */
export interface PageName {
  /** As the page has it (its first place). */
  readonly text: string;
  /** Normalised name: the same for every spelling of it. */
  readonly key: string;
  readonly count: number;
  /** Of `count`, how many are shown in the doubtful style. */
  readonly doubtful: number;
}

/** Page → popup: what a frame holds now; sent on connect and after every change. */
export interface FrameSummary {
  readonly kind: 'summary';
  /** Random, one per frame. */
  readonly frame: string;
  readonly top: boolean;
  /** Host name of the frame, for the switch of this site. */
  readonly site: string;
  /** Why nothing is marked, where nothing is; `cut` where the page is so long that only its first part was read. */
  readonly state: 'reading' | 'done' | 'cut' | 'off-everywhere' | 'off-here';
  readonly names: readonly PageName[];
}

/** Popup → page: scroll to the nth place of a name and show it. */
export interface JumpRequest {
  readonly kind: 'jump';
  readonly frame: string;
  readonly key: string;
  /** Zero-based; wraps around. */
  readonly index: number;
}
