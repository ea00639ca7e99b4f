import { browser } from 'wxt/browser';
import { readSettings } from './read-settings';
import { SETTINGS_KEY, type Settings } from './settings';

type Changes = Parameters<Parameters<typeof browser.storage.local.onChanged.addListener>[0]>[0];

/** Calls back with the new settings after every change, from whatever context, until the signal fires. */
export function watchSettings(callback: (settings: Settings) => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const onChanged = (changes: Changes) => {
    const change = changes[SETTINGS_KEY];
    if (change !== undefined) callback(readSettings(change.newValue));
  };
  browser.storage.local.onChanged.addListener(onChanged);
  signal.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(onChanged), {
    once: true,
  });
}
