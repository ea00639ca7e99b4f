/** What both readers of settings stand on: all of them (`settings.ts`), and the few that a page needs (`page-settings.ts`). */
export const SETTINGS_KEY = 'settings';

export const PAGE_DEFAULTS = {
  enabled: true,
  offSites: [],
  onSites: [],
  highlightStyle: 'underline',
  hiddenNames: [],
} as const;

export const DEFAULT_SETTINGS = { ...PAGE_DEFAULTS, dailyRefresh: true, sources: {} } as const;

/** How marks may look; what that is stands in `mark-look.ts`, which a page needs only once it has marks. */
export const HIGHLIGHT_STYLES = ['underline', 'dotted', 'tint', 'none'] as const;

export type StoredFields = Readonly<Record<string, unknown>>;

/** Lifts stored settings by one version. */
export type Migration = (fields: StoredFields) => StoredFields;

/** In order: the first lifts version 1 to version 2. A step that was released is never changed. */
const MIGRATIONS: readonly Migration[] = [];

/** Stored beside the settings, in the field `version`. */
export const SETTINGS_VERSION = MIGRATIONS.length + 1;

/**
 * Applies the steps that the stored version still lacks. Settings of a later version come back as they
 * are: what this version understands of them is used, the rest falls back field by field.
 */
export function migrateSettings(
  stored: StoredFields,
  migrations: readonly Migration[] = MIGRATIONS,
): StoredFields {
  const version = Number.isInteger(stored.version) ? (stored.version as number) : 1;
  return migrations.slice(Math.max(0, version - 1)).reduce((fields, lift) => lift(fields), stored);
}
