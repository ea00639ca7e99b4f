import * as v from 'valibot';
import { MAX_NOTE } from '@/core/model/correction';
import { type Checked, keepValid } from '@/core/model/schema';
import { session } from './browser-area';
import { defineStored } from './define-stored';

/** Beyond it the oldest is dropped: nobody writes more at once. */
const MAX_UNFINISHED = 20;

/** A note as it stands in its fields. */
const UNFINISHED = v.object({
  text: v.pipe(v.string(), v.maxLength(MAX_NOTE)),
  tags: v.pipe(v.string(), v.maxLength(MAX_NOTE)),
});

export type UnfinishedNote = Checked<typeof UNFINISHED>;

/** By what is written: a note's id, or the actor of a new one. */
export type UnfinishedNotes = Readonly<Record<string, UnfinishedNote>>;

/**
 * Notes that were begun and neither kept nor thrown away: the popup closes at a click beside it. Until the browser is closed,
 * for the extension's own pages alone.
 */
export const unfinishedNotes = defineStored<UnfinishedNotes>({
  key: 'unfinished-notes',
  area: session,
  initial: {},
  called: 'your unfinished notes',
  parse: (raw) => ({ value: v.parse(v.fallback(keepValid(UNFINISHED), {}), raw) }),
});

/** @param note null where it was kept or thrown away */
export function withUnfinished(
  notes: UnfinishedNotes,
  key: string,
  note: UnfinishedNote | null,
): UnfinishedNotes {
  const others = Object.entries(notes).filter(([other]) => other !== key);
  const all = note === null ? others : [...others, [key, note] as const];
  return Object.fromEntries(all.slice(-MAX_UNFINISHED));
}
