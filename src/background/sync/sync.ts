import { browser } from 'wxt/browser';
import type { Handlers } from '@/contract/channel';
import type { Correction } from '@/core/model/correction';
import { isSame } from '@/core/model/is-same';
import { forgetOld, mergeSynced, noteChanges, type Present, type Synced, valuesOf } from '@/core/sync/synced';
import { storedCorrections } from '@/stored/corrections';
import { isFeatureOff, SWITCHED_OFF } from '@/stored/policy';
import { storedSettings } from '@/stored/settings';
import { storedSync } from '@/stored/sync-state';
import { choicesOf, underPolicy } from '@/stored/under-policy';
import { createQueue } from '../queue';
import type { Tools } from '../tools';
import { carry, dropCarried, readCarried, watchCarried } from './sync-area';
import {
  correctionEntries,
  isCorrectionKey,
  isUsableCorrection,
  isUsableSetting,
  settingEntries,
  withCorrections,
  withSettings,
} from './travelling';

export const SYNC_ALARM = 'byname-sync';
/** Minutes. A browser takes 120 writes in one, and 1,800 in an hour. */
const RETRY_MINUTES = 3;

interface SyncOptions {
  readonly tools: Pick<Tools, 'now'>;
  /** Builds the corrections into the dataset. */
  readonly install: () => Promise<unknown>;
  readonly onFault: (fault: unknown) => void;
}

export interface Sync {
  /** Meets what the other browsers sent, after what it is at. Resolves when that is done; never rejects. */
  run(): Promise<void>;
  readonly answers: Pick<Handlers, 'sync.switch'>;
}

/**
 * Carries settings and corrections between the reader's own browsers, by the browser's sync. This browser's changes are
 * noted against what was last known, joined with what lies in the browser's area, put in force here and written there: in
 * whatever order browsers meet, they come to the same.
 */
export function startSync({ tools, install, onFault }: SyncOptions, signal: AbortSignal): Sync {
  const inTurn = createQueue();
  /** Asked for and not begun yet: it meets whatever changes until then. */
  let next: Promise<void> | undefined;

  function run(): Promise<void> {
    next ??= inTurn(async () => {
      next = undefined;
      await meet(tools.now(), install, signal).catch(onFault);
    });
    return next;
  }

  const start = () => void run();
  storedSettings.watch(start, signal);
  storedCorrections.watch(start, signal);
  watchCarried(start, signal);
  return {
    run,
    answers: {
      'sync.switch': async ({ on, forget }) => {
        if (on && isFeatureOff(await storedSettings.read(), 'sync')) throw new Error(SWITCHED_OFF);
        await inTurn(async () => {
          await storedSync.update(({ base, problem: _, doneAt: __ }) => ({ on, base: forget ? {} : base }));
          if (forget) await dropCarried();
        });
        await run();
        return { on };
      },
    },
  };
}

async function meet(now: number, install: () => Promise<unknown>, signal: AbortSignal): Promise<void> {
  const { on, base } = await storedSync.read();
  const inForce = await storedSettings.read();
  if (!on || signal.aborted || isFeatureOff(inForce, 'sync')) return;
  const problems: string[] = [];
  const attempt = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await work();
    } catch (fault) {
      problems.push(fault instanceof Error ? fault.message : String(fault));
      return undefined;
    }
  };

  const carried = await attempt(readCarried);
  if (signal.aborted) return;
  if (carried === undefined) return note(problems, now);
  const parts = [
    await attempt(() => meetSettings(base, carried.all, now)),
    isFeatureOff(inForce, 'corrections')
      ? undefined
      : await attempt(() => meetCorrections(base, carried.all, now, install)),
  ];
  if (signal.aborted) return;
  const known = parts.reduce<Synced>((all, part) => mergeSynced(all, part ?? {}), base);
  await storedSync.update((state) => ({ ...state, base: forgetOld(known, now) }));
  if (signal.aborted) return;
  // What could not be put in force here travels on as it came.
  const wanted = forgetOld(mergeSynced(known, carried.all), now);
  const written = await carry(wanted, carried.parts).catch(() => undefined);
  if (written === undefined) {
    await browser.alarms.create(SYNC_ALARM, { delayInMinutes: RETRY_MINUTES });
    problems.push('The browser’s sync does not take more for the moment. It is tried again in some minutes.');
  } else if (!written.ok) problems.push(written.error);
  await note(problems, now);
}

/** Keeps how it went, for settings: when it was done last, or what is in the way. */
async function note(problems: readonly string[], now: number): Promise<void> {
  await storedSync.update(({ problem: _, ...state }) =>
    problems.length === 0
      ? { ...state, doneAt: new Date(now).toISOString() }
      : { ...state, problem: problems.join('\n') },
  );
}

async function meetSettings(base: Synced, carried: Synced, now: number): Promise<Synced> {
  let met: Synced = {};
  await storedSettings.update((current) => {
    const choices = choicesOf(current);
    met = meetPart(settingEntries(choices), ofPart(base, false), ofPart(carried, false), {
      isMine: isUsableSetting,
      // What lies there already holds against what a browser that comes to it had: nobody chose between the two.
      since: (key) => (key.startsWith('setting:') && Object.hasOwn(carried, key) ? 0 : now),
      now,
    });
    const next = underPolicy(withSettings(choices, valuesOf(met)), current.policy ?? {});
    return isSame(next, current) ? current : next;
  });
  return met;
}

async function meetCorrections(
  base: Synced,
  carried: Synced,
  now: number,
  install: () => Promise<unknown>,
): Promise<Synced> {
  let met: Synced = {};
  let changed = false;
  await storedCorrections.update((current) => {
    met = meetPart(correctionEntries(current), ofPart(base, true), ofPart(carried, true), {
      isMine: isUsableCorrection,
      since: (_, value) => Date.parse((value as Correction).at),
      now,
    });
    const next = withCorrections(current, valuesOf(met));
    changed = !isSame(next, current);
    return changed ? next : current;
  });
  if (changed) await install();
  return met;
}

function meetPart(
  present: Present,
  base: Synced,
  carried: Synced,
  noting: Parameters<typeof noteChanges>[2],
): Synced {
  return mergeSynced(noteChanges(base, present, noting), carried);
}

function ofPart(synced: Synced, isCorrection: boolean): Synced {
  return Object.fromEntries(Object.entries(synced).filter(([key]) => isCorrectionKey(key) === isCorrection));
}
