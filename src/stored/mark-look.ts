import type { HighlightStyle } from './settings';

/** One tone that keeps 3:1 against white and against near-black, for a page's own colours are not known. */
const TONE = '#b7791f';

/** CSS declarations of a mark in each style; settings shows samples of them. */
export const MARK_LOOK: Readonly<Record<HighlightStyle, string>> = {
  underline: `text-decoration: underline 2px ${TONE}; text-decoration-skip-ink: none;`,
  dotted: `text-decoration: underline dotted 2px ${TONE};`,
  tint: 'background-color: rgb(217 158 46 / 28%);',
  none: '',
};
