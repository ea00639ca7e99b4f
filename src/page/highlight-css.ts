import type { Look } from './painter';

/** One tone that keeps 3:1 against white and against near-black, for a page's own colours are not known. */
const TONE = '#b7791f';

const MENTION: Record<Look['highlightStyle'], string> = {
  underline: `text-decoration: underline 2px ${TONE}; text-decoration-skip-ink: none;`,
  dotted: `text-decoration: underline dotted 2px ${TONE};`,
  tint: 'background-color: rgb(217 158 46 / 28%);',
  none: '',
};

/** The rules of the marks; on screen only, so that print shows the page as its author made it. */
export function highlightCss({ highlightStyle, showDoubtful }: Look): string {
  const doubtful =
    showDoubtful && highlightStyle !== 'none'
      ? 'text-decoration: underline dotted 1px rgb(183 121 31 / 75%);'
      : '';
  return `@media screen {
  ::highlight(byname-mention) { ${MENTION[highlightStyle]} }
  ::highlight(byname-doubtful) { ${doubtful} }
  ::highlight(byname-active) { background-color: rgb(217 158 46 / 35%); }
}`;
}
