/** More names than a page can hold of the dataset; beyond it the asker is not ours. */
export const MAX_NAMES = 10_000;
/** UTF-16 units; the longest name of the sources has 80. */
export const MAX_TEXT = 500;
