const MEGABYTE = 1024 * 1024;

/** A file is held in memory as a whole, and once more while it is drawn. The longest reports have some 50 MB. */
export const MOST_BYTES = 200 * MEGABYTE;
/** Of a PDF: each page is an element, with its words in it, from the beginning. */
export const MOST_PAGES = 5_000;
/** UTF-16 units of a text: what a browser lays out without a pause that is felt; the longest book has some six million. */
export const MOST_UNITS = 20_000_000;
