import * as v from 'valibot';
import { session } from './browser-area';
import { defineStored } from './define-stored';

const KEY = 'reader-left';
const LEFT = v.object({ file: v.string(), at: v.number() });

/** The file that a tab left the reader from last, and when in milliseconds since 1970; until the browser is closed. */
export const readerLeft = defineStored<v.InferOutput<typeof LEFT>>({
  key: KEY,
  area: session,
  initial: { file: '', at: 0 },
  called: 'the file that was left last',
  parse: (raw) => (v.is(LEFT, raw) ? { value: raw } : { value: { file: '', at: 0 }, damaged: true }),
});

/** At once, for a page that goes waits for nothing. */
export function noteLeft(file: string): void {
  void session.set({ [KEY]: { file, at: Date.now() } });
}
