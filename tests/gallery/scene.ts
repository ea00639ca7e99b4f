import type { ComponentChild } from 'preact';

/** One state that a person can meet. */
export interface Scene {
  readonly name: string;
  /** Picture size in CSS px. */
  readonly width: number;
  readonly height: number;
  /** Also drawn this wide, for pages that must fit a phone. */
  readonly narrow?: number;
  /** Rows that hold what they say in one line, and cut nothing of it, in every language: a selector. */
  readonly uncut?: string;
  /** Set for what lives in a shadow root, with the style sheet it brings. */
  readonly shadowCss?: string;
  /** A page's own style sheet; no other scene gets it. */
  readonly pageCss?: string;
  /** Buttons to press once it is drawn, by the beginning of their words. */
  readonly press?: readonly string[];
  readonly draw: (theme: 'light' | 'dark') => ComponentChild;
}
