import * as v from 'valibot';
import { type Checked, orNothing, withoutNothing } from '@/core/model/schema';
import { SYNCED } from '@/core/sync/synced';
import { defineStored } from './define-stored';
import { privateArea } from './private-area';

const SYNC_STATE = v.pipe(
  v.object({
    on: v.fallback(v.boolean(), false),
    /** What this browser and those it has heard of knew when they last met. */
    base: SYNCED,
    /** ISO time it was last gone through to the end. */
    doneAt: orNothing(v.string()),
    /** Why not, since: a failure in every line. */
    problem: orNothing(v.string()),
  }),
  withoutNothing(),
);

export type SyncState = Checked<typeof SYNC_STATE>;

const OFF: SyncState = { on: false, base: {} };

/** Whether settings and corrections travel between the reader's browsers, and how that stands. The background alone changes it. */
export const storedSync = defineStored<SyncState>({
  key: 'sync',
  area: privateArea,
  initial: OFF,
  called: 'what travels to your other browsers',
  parse(raw) {
    const { success, output } = v.safeParse(SYNC_STATE, raw);
    return success ? { value: output as SyncState } : { value: OFF, damaged: true };
  },
});
