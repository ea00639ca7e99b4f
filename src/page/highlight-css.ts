import { DOUBTFUL_LOOK, MARK_LOOK } from '@/settings/mark-look';
import type { Look } from './painter';

/** The rules of the marks; on screen only, so that print shows the page as its author made it. */
export function highlightCss({ highlightStyle, showDoubtful }: Look): string {
  const doubtful = showDoubtful && highlightStyle !== 'none' ? DOUBTFUL_LOOK : '';
  return `@media screen {
  ::highlight(byname-mention) { ${MARK_LOOK[highlightStyle]} }
  ::highlight(byname-doubtful) { ${doubtful} }
  ::highlight(byname-active) { background-color: rgb(217 158 46 / 35%); }
}`;
}
