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

/** Quieter, with the same contrast. */
const OTHER_TONE = '#6f7f95';

/** The same of malware, tools and numbers. */
export const OTHER_LOOK: typeof MARK_LOOK = {
  underline: `text-decoration: underline 1px ${OTHER_TONE};`,
  dotted: `text-decoration: underline dotted 1px ${OTHER_TONE};`,
  tint: 'background-color: rgb(111 127 149 / 18%);',
  none: '',
};
