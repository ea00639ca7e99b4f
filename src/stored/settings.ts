import * as v from 'valibot';
import { local } from './browser-area';
import { defineStored } from './define-stored';
import { readPolicy } from './policy';
import { DEFAULT_SETTINGS, migrateSettings, SETTINGS_KEY, SETTINGS_VERSION } from './settings-defaults';
import { SETTINGS, type Settings } from './settings-schema';
import { changedChoices, choicesOf, underPolicy } from './under-policy';

export type { HiddenName, HighlightStyle, Settings, Sites, SourceChoice } from './settings-schema';

/** Stored whole, with its version. */
export const storedSettings = defineStored<Settings>({
  key: SETTINGS_KEY,
  area: local,
  initial: DEFAULT_SETTINGS,
  called: 'your settings',
  parse(raw) {
    if (!isFields(raw)) return { value: DEFAULT_SETTINGS, damaged: true };
    const value = v.parse(SETTINGS, migrateSettings(raw));
    const isNewer = typeof raw.version === 'number' && raw.version > SETTINGS_VERSION;
    return isNewer ? { value, locked: NEWER } : { value };
  },
  format: (settings) => ({ version: SETTINGS_VERSION, ...v.parse(SETTINGS, settings) }),
});

const NEWER = 'Your settings were written by a later version of Byname. Update Byname to change them.';

export type SettingsPatch = Partial<Settings> | ((current: Settings) => Partial<Settings>);

/**
 * Changes some fields and keeps the others; give a function to change a list or a map. Resolves and rejects as
 * `Stored.update` does, and rejects a change of what the company set.
 */
export function saveSettings(patch: SettingsPatch): Promise<Settings> {
  return storedSettings.update((current) => {
    const next = { ...current, ...(typeof patch === 'function' ? patch(current) : patch) };
    return underPolicy(changedChoices(current, next), current.policy ?? {});
  });
}

/** Puts what the company set by now over what the reader chose. The background does so at its start and at every change. */
export async function enforcePolicy(): Promise<void> {
  const policy = await readPolicy();
  await storedSettings.update((current) => {
    const isFree = [policy, current.policy ?? {}, current.own ?? {}].every((set) => isEmpty(set));
    return isFree ? current : underPolicy(choicesOf(current), policy);
  });
}

function isEmpty(fields: object): boolean {
  return Object.keys(fields).length === 0;
}

function isFields(raw: unknown): raw is Readonly<Record<string, unknown>> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}
