import * as v from 'valibot';
import { defineStored } from './define-stored';
import { parseList } from './parse-list';
import { privateArea } from './private-area';

/** Files of which it is remembered where the reader left them: as many as one reads in a year or so. */
const MOST_FILES = 200;

const PLACE = v.object({
  /** Of the file: what is in it, whatever it is called and wherever it lies. */
  fingerprint: v.pipe(v.string(), v.nonEmpty(), v.maxLength(200)),
  /** Of a PDF, from 1. */
  page: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** In a PDF from the top of its page in units of the PDF, in a text the part that was above the window. */
  top: v.pipe(v.number(), v.finite()),
});

/** Where the reader left a file. */
export type ReadingPlace = v.InferOutput<typeof PLACE>;

/** The newest first. Kept where no page's script can read: it tells what the reader works on. */
export const readingPlaces = defineStored<readonly ReadingPlace[]>({
  key: 'reading-places',
  area: privateArea,
  initial: [],
  called: 'where you left files',
  parse: parseList(PLACE),
});

/** With one more, which is then the first and stands there once. */
export function withPlace(all: readonly ReadingPlace[], added: ReadingPlace): readonly ReadingPlace[] {
  return [added, ...all.filter(({ fingerprint }) => fingerprint !== added.fingerprint)].slice(0, MOST_FILES);
}
