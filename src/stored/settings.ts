import * as v from 'valibot';
import { type Checked, keepItems, keepValid, orNothing, withoutNothing } from '@/core/model/schema';
import { checkAddress, normaliseHost } from './addresses';
import { local } from './browser-area';
import { defineStored } from './define-stored';
import {
  DEFAULT_SETTINGS,
  HIGHLIGHT_STYLES,
  migrateSettings,
  SETTINGS_KEY,
  SETTINGS_VERSION,
} from './settings-defaults';

/** A host name as `location.hostname` writes it. */
const HOST = v.pipe(
  v.string(),
  v.rawTransform(({ dataset, NEVER, addIssue }) => {
    const host = normaliseHost(dataset.value);
    if (host !== null) return host;
    addIssue({ message: 'not a host name' });
    return NEVER;
  }),
);

const ADDRESS = v.pipe(
  v.string(),
  v.rawTransform(({ dataset, NEVER, addIssue }) => {
    const checked = checkAddress(dataset.value);
    if (checked.ok) return checked.value;
    addIssue({ message: checked.error });
    return NEVER;
  }),
);

/** "Not this" on a card. */
const HIDDEN_NAME = v.object({
  /** Normalised name (`nameKey`). */
  key: v.string(),
  /** As it was met, to show in settings. */
  text: v.string(),
  /** Host name where it is hidden; everywhere without. */
  site: v.exactOptional(HOST),
  /** Path of the one page where it is hidden; all of the site without. */
  path: v.exactOptional(v.pipe(v.string(), v.startsWith('/'))),
});

/** Absent fields mean the catalogue's own value. */
const SOURCE_CHOICE = v.pipe(
  v.object({
    on: orNothing(v.boolean()),
    /** A mirror's address. */
    address: orNothing(ADDRESS),
  }),
  withoutNothing(),
);

/** What a person chose. What is not valid falls back to its default, field by field. */
const SETTINGS = v.object({
  /** Marks names on pages at all. */
  enabled: v.fallback(v.boolean(), DEFAULT_SETTINGS.enabled),
  /** Host names where Byname is off, subdomains included. */
  offSites: v.fallback(
    v.pipe(
      keepItems(HOST),
      v.transform((hosts) => [...new Set(hosts)]),
    ),
    [],
  ),
  highlightStyle: v.fallback(v.picklist(HIGHLIGHT_STYLES), DEFAULT_SETTINGS.highlightStyle),
  /** Names that the reader does not want marked. */
  hiddenNames: v.fallback(keepItems(HIDDEN_NAME), []),
  dailyRefresh: v.fallback(v.boolean(), DEFAULT_SETTINGS.dailyRefresh),
  /** By the source's id. */
  sources: v.fallback(keepValid(SOURCE_CHOICE), {}),
});

export type Settings = Checked<typeof SETTINGS>;
export type HighlightStyle = Settings['highlightStyle'];
export type HiddenName = Settings['hiddenNames'][number];
export type SourceChoice = Settings['sources'][string];

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
 * `Stored.update` does.
 */
export function saveSettings(patch: SettingsPatch): Promise<Settings> {
  return storedSettings.update((current) => ({
    ...current,
    ...(typeof patch === 'function' ? patch(current) : patch),
  }));
}

function isFields(raw: unknown): raw is Readonly<Record<string, unknown>> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}
