import { checkAddress } from './check-address';
import { migrateSettings } from './migrate-settings';
import { normaliseHost } from './normalise-host';
import { flag, isObject, readPageSettings } from './read-page-settings';
import { DEFAULT_SETTINGS, type HiddenName, type Settings, type SourceChoice } from './settings';

/** Settings from whatever is stored. Never throws: each field that is not valid falls back to its default. */
export function readSettings(raw: unknown): Settings {
  if (!isObject(raw)) return DEFAULT_SETTINGS;
  const fields = migrateSettings(raw);
  const page = readPageSettings(raw);
  return {
    ...page,
    offSites: [...new Set(page.offSites.flatMap((site) => normaliseHost(site) ?? []))],
    hiddenNames: page.hiddenNames.map(readHiddenName),
    dailyRefresh: flag(fields.dailyRefresh, DEFAULT_SETTINGS.dailyRefresh),
    sources: readSources(fields.sources),
  };
}

function readHiddenName({ key, text, ...where }: HiddenName): HiddenName {
  const site = typeof where.site === 'string' ? normaliseHost(where.site) : undefined;
  const path = site && typeof where.path === 'string' && where.path.startsWith('/') ? where.path : undefined;
  return { key, text, ...(site ? { site } : {}), ...(path ? { path } : {}) };
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
