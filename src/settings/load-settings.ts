import { browser } from 'wxt/browser';
import { readSettings } from './read-settings';
import { DEFAULT_SETTINGS, SETTINGS_KEY, type Settings } from './settings';

/** The settings in force. Never rejects: the defaults hold where storage cannot be read. */
export async function loadSettings(): Promise<Settings> {
  try {
    const stored = await browser.storage.local.get(SETTINGS_KEY);
    return readSettings(stored[SETTINGS_KEY]);
  } catch {
    return DEFAULT_SETTINGS; // A damaged storage file; nothing to repair from here.
  }
}
