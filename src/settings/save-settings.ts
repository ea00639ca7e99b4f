import { browser } from 'wxt/browser';
import { loadSettings } from './load-settings';
import { SETTINGS_VERSION } from './migrate-settings';
import { readSettings } from './read-settings';
import { SETTINGS_KEY, type Settings } from './settings';

export type SettingsPatch = Partial<Settings> | ((current: Settings) => Partial<Settings>);

/** Saves of one context follow each other, so that two quick changes do not undo one another. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Changes some fields and keeps the others; give a function to change a list or a map. Resolves with the
 * settings as stored; rejects when the browser cannot write them.
 */
export function saveSettings(patch: SettingsPatch): Promise<Settings> {
  const saved = last.then(() => apply(patch));
  last = saved.catch(() => undefined); // The caller hears of it; the next save must not.
  return saved;
}

async function apply(patch: SettingsPatch): Promise<Settings> {
  const current = await loadSettings();
  const settings = readSettings({
    version: SETTINGS_VERSION,
    ...current,
    ...(typeof patch === 'function' ? patch(current) : patch),
  });
  await browser.storage.local.set({ [SETTINGS_KEY]: { version: SETTINGS_VERSION, ...settings } });
  return settings;
}
