import { DOUBTFUL_LOOK, MARK_LOOK } from '@/stored/mark-look';
import type { Look } from './painter';

/**
 * Chromium hands what a highlight looks like down the tree, shadow trees included, so that a rule for the root element
 * is enough; a rule for every element makes each later change of a page's styles a third dearer. Firefox needs that rule,
 * and in each shadow tree as well.
 */
export const LOOK_IS_INHERITED = !import.meta.env.FIREFOX;
const WHERE = LOOK_IS_INHERITED ? ':root' : '';

/** The rules of the marks; on screen only, so that print shows the page as its author made it. */
export function highlightCss({ highlightStyle, showDoubtful }: Look): string {
  const doubtful = showDoubtful && highlightStyle !== 'none' ? DOUBTFUL_LOOK : '';
  return `@media screen {
  ${WHERE}::highlight(byname-mention) { ${MARK_LOOK[highlightStyle]} }
  ${WHERE}::highlight(byname-doubtful) { ${doubtful} }
  ${WHERE}::highlight(byname-active) { background-color: rgb(217 158 46 / 35%); }
}`;
}
