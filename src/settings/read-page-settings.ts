import { MARK_LOOK } from './mark-look';
import { migrateSettings } from './migrate-settings';
import { DEFAULT_SETTINGS, type HiddenName, type HighlightStyle, type Settings } from './settings';

/** The settings that matter on a page, where every byte of script counts. */
export type PageSettings = Pick<
  Settings,
  'enabled' | 'offSites' | 'highlightStyle' | 'showDoubtful' | 'hiddenNames'
>;

/**
 * A page's settings from whatever is stored. Never throws: what is not valid falls back to its default. What lists hold
 * is taken as it was saved: `readSettings` looked at it then.
 */
export function readPageSettings(raw: unknown): PageSettings {
  if (!isObject(raw)) return DEFAULT_SETTINGS;
  const fields = migrateSettings(raw);
  return {
    enabled: flag(fields.enabled, DEFAULT_SETTINGS.enabled),
    offSites: list(fields.offSites, isText) ?? DEFAULT_SETTINGS.offSites,
    highlightStyle: isStyle(fields.highlightStyle) ? fields.highlightStyle : DEFAULT_SETTINGS.highlightStyle,
    showDoubtful: flag(fields.showDoubtful, DEFAULT_SETTINGS.showDoubtful),
    hiddenNames: list(fields.hiddenNames, isHiddenName) ?? DEFAULT_SETTINGS.hiddenNames,
  };
}

function list<T>(raw: unknown, isValid: (item: unknown) => item is T): readonly T[] | undefined {
  return Array.isArray(raw) ? raw.filter(isValid) : undefined;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isHiddenName(value: unknown): value is HiddenName {
  return isObject(value) && isText(value.key) && isText(value.text);
}

export function flag(value: unknown, fallback: boolean): boolean {
  return typeof value === 'boolean' ? value : fallback;
}

function isStyle(value: unknown): value is HighlightStyle {
  return isText(value) && Object.hasOwn(MARK_LOOK, value);
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
