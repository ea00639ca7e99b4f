import * as v from 'valibot';
import { session } from './browser-area';
import { defineStored } from './define-stored';
import { parseList } from './parse-list';

/** Enough to see what repeats itself. */
const MAX_FAULTS = 20;
/** Frames of our own scripts: "background.js:1:2345". */
const MAX_PLACES = 4;
const SCHEME = '-extension://';
const PLACE = /^[\w./-]{1,100}:\d{1,9}:\d{1,9}/;
const KIND = /^\w{1,40}$/;

const FAULT = v.object({
  /** ISO time. */
  at: v.string(),
  /** "TypeError". */
  kind: v.pipe(v.string(), v.regex(KIND)),
  /** Where in our own scripts, the innermost first. */
  places: v.array(v.pipe(v.string(), v.maxLength(130))),
});

/** Something that should not have happened, without a word of what it happened with. */
export type Fault = v.InferOutput<typeof FAULT>;

/** The newest first, until the browser is closed. */
export const lastFaults = defineStored<readonly Fault[]>({
  key: 'last-faults',
  area: session,
  initial: [],
  called: 'what went wrong',
  parse: parseList(FAULT),
});

/** @param now milliseconds since 1970 */
export async function noteFault(thrown: unknown, now: number): Promise<void> {
  const fault = faultOf(thrown, new Date(now).toISOString());
  // What cannot be noted is in the browser's own list of errors still.
  await lastFaults.update((all) => [fault, ...all].slice(0, MAX_FAULTS)).catch(() => undefined);
}

/** Its message stays out: it may hold what a page, a feed or the reader wrote. */
export function faultOf(thrown: unknown, at: string): Fault {
  const { name = '', stack = '' } = thrown instanceof Error ? thrown : {};
  const places = stack.split('\n').flatMap(placeIn).slice(0, MAX_PLACES);
  return { at, kind: KIND.test(name) ? name : 'Error', places };
}

/** "background.js:1:2345" of a line that tells of our own script. */
function placeIn(line: string): string | readonly [] {
  const scheme = line.indexOf(SCHEME);
  const path = line.indexOf('/', scheme + SCHEME.length);
  return (scheme !== -1 && path !== -1 && PLACE.exec(line.slice(path + 1))?.[0]) || [];
}
