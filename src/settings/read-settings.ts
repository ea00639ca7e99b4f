import { checkAddress } from './check-address';
import { migrateSettings } from './migrate-settings';
import { flag, isObject, readPageSettings } from './read-page-settings';
import { DEFAULT_SETTINGS, type Settings, type SourceChoice } from './settings';

/** Settings from whatever is stored. Never throws: each field that is not valid falls back to its default. */
export function readSettings(raw: unknown): Settings {
  if (!isObject(raw)) return DEFAULT_SETTINGS;
  const fields = migrateSettings(raw);
  return {
    ...readPageSettings(raw),
    dailyRefresh: flag(fields.dailyRefresh, DEFAULT_SETTINGS.dailyRefresh),
    sources: readSources(fields.sources),
  };
}

function readSources(raw: unknown): Settings['sources'] {
  if (!isObject(raw)) return DEFAULT_SETTINGS.sources;
  return Object.fromEntries(
    Object.entries(raw).flatMap(([id, choice]) => (isObject(choice) ? [[id, readChoice(choice)]] : [])),
  );
}

function readChoice(raw: Readonly<Record<string, unknown>>): SourceChoice {
  const checked = typeof raw.address === 'string' ? checkAddress(raw.address) : undefined;
  return {
    ...(typeof raw.on === 'boolean' ? { on: raw.on } : {}),
    ...(checked?.ok ? { address: checked.address } : {}),
  };
}
