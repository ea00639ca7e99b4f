import { browser } from 'wxt/browser';
import type { SourceId } from '@/core/model/source-record';
import { type SourceDefinition, sourceById } from '@/core/sources/catalogue';
import { allSources } from '@/core/sources/own-source';
import { dueAt, isUntried } from '@/stored/next-try';
import { storedOwnSources } from '@/stored/own-sources';
import { isFeatureOff, isShut } from '@/stored/policy';
import { type RefreshResults, refreshResults } from '@/stored/refresh-state';
import type { Settings } from '@/stored/settings';
import { storedSettings } from '@/stored/settings';
import { isOn } from '@/stored/source-choice';
import type { Tools } from '../tools';

export const REFRESH_ALARM = 'refresh';

/**
 * Sets the alarm of the next automatic refresh, or clears it where the person wants none. Asked at every
 * start of the browser (not every browser keeps alarms), after each refresh and when settings change.
 */
export async function scheduleRefresh({ now, random }: Pick<Tools, 'now' | 'random'>): Promise<void> {
  const [settings, state, all] = await Promise.all([
    storedSettings.read(),
    refreshResults.read(),
    readSources(),
  ]);
  const sources = settings.dailyRefresh ? chooseSources(all, settings) : [];
  const due = nextDue(state, sources, now(), random(), settings.refreshHours);
  if (due === undefined) await browser.alarms.clear(REFRESH_ALARM);
  else await browser.alarms.create(REFRESH_ALARM, { when: due });
  await refreshResults.update(({ nextDue: _, ...rest }) =>
    due === undefined ? rest : { ...rest, nextDue: new Date(due).toISOString() },
  );
}

/** Share of each delay, either way, so that the sources are not asked by everyone at once. */
const JITTER = 0.1;
/** A browser that was closed for days is first let start. */
const SOON_MS = 60_000;
/** Share of each delay that is let off, so that what is due soon goes along. More than the jitter. */
const TOGETHER = 0.2;

/**
 * When the next automatic refresh is due, in milliseconds since 1970 like `now`; undefined where no source
 * is on. `random` is at least 0, below 1; `hours` lie between two refreshes, a day's where it is left out.
 */
export function nextDue(
  state: Pick<RefreshResults, 'sources' | 'nextDue'>,
  sources: readonly SourceDefinition[],
  now: number,
  random: number,
  hours?: number,
): number | undefined {
  if (sources.length === 0) return undefined;
  const jitter = 1 + JITTER * (2 * random - 1);
  const set = Date.parse(state.nextDue ?? '');
  const times = sources.map(({ id }) => {
    const status = state.sources[id];
    const due = dueAt(status, now, jitter, hours);
    // Counted anew at each start it would never come where the browser is closed before.
    return isUntried(status, now) && set < due ? set : due;
  });
  return Math.max(Math.min(...times), now + SOON_MS);
}

/**
 * The sources that an automatic refresh at this time asks; one failing source does not drag the others along, and none whose
 * server wants to be left alone goes along.
 */
export function dueSources(
  state: Pick<RefreshResults, 'sources'>,
  sources: readonly SourceDefinition[],
  now: number,
  hours?: number,
): readonly SourceDefinition[] {
  return sources.filter(({ id }) => {
    const status = state.sources[id];
    return isUntried(status, now) || dueAt(status, now, 1 - TOGETHER, hours) <= now;
  });
}

/**
 * The sources asked for, or without a wish those that are on. A file is read when the reader chooses it; what Byname carries
 * itself is nowhere to be asked.
 */
export function chooseSources(
  all: readonly SourceDefinition[],
  settings: Settings,
  asked?: readonly SourceId[],
): readonly SourceDefinition[] {
  // What a company switched off is not asked on a click either.
  const isOwn = (id: SourceId) => sourceById(id) === undefined;
  const allowed = all.filter(
    ({ id, carried }) =>
      !carried && !isShut(settings, id) && !(isOwn(id) && isFeatureOff(settings, 'own-sources')),
  );
  if (asked !== undefined) return allowed.filter((source) => asked.includes(source.id));
  return allowed.filter((source) => source.transport !== 'file' && isOn(source, settings));
}

/** Every source there is by now. */
export async function readSources(): Promise<readonly SourceDefinition[]> {
  return allSources(await storedOwnSources.read());
}
