import { browser } from 'wxt/browser';
import { loadSettings } from '@/settings/load-settings';
import type { Tools } from '../tools';
import { chooseSources } from './choose-sources';
import { nextDue } from './next-due';
import { readRefreshState, updateRefreshState } from './refresh-state';

export const REFRESH_ALARM = 'refresh';

/**
 * Sets the alarm of the next automatic refresh, or clears it where the person wants none. Asked at every
 * start of the browser (not every browser keeps alarms), after each refresh and when settings change.
 */
export async function scheduleRefresh({ now, random }: Pick<Tools, 'now' | 'random'>): Promise<void> {
  const [settings, state] = await Promise.all([loadSettings(), readRefreshState()]);
  const sources = settings.dailyRefresh ? chooseSources(settings) : [];
  const due = nextDue(state, sources, now(), random());
  if (due === undefined) await browser.alarms.clear(REFRESH_ALARM);
  else await browser.alarms.create(REFRESH_ALARM, { when: due });
  await updateRefreshState(({ nextDue: _, ...rest }) =>
    due === undefined ? rest : { ...rest, nextDue: new Date(due).toISOString() },
  );
}
