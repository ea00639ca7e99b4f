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

/** Typed since the last write: the next one takes all of it, so that a fast typist's last letters wait for one write at most. */
const unwritten = new Map<string, UnfinishedNote | null>();

/**
 * Where it cannot be stored it stands in its field all the same.
 *
 * @param note null where it was kept or thrown away
 */
export function putBy(key: string, note: UnfinishedNote | null): void {
  unwritten.set(key, note);
  void unfinishedNotes.update(withUnwritten).catch(() => undefined);
}

function withUnwritten(notes: UnfinishedNotes): UnfinishedNotes {
  const next = [...unwritten].reduce((all, [key, note]) => withUnfinished(all, key, note), notes);
  unwritten.clear();
  return next;
}

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
