import { migrateSettings } from './migrate-settings';
import { normaliseHost } from './normalise-host';
import { DEFAULT_SETTINGS, type HiddenName, type HighlightStyle, type Settings } from './settings';

/** The settings that matter on a page, where every byte of script counts. */
export type PageSettings = Pick<
  Settings,
  'enabled' | 'offSites' | 'highlightStyle' | 'showDoubtful' | 'hiddenNames'
>;

const STYLES: readonly unknown[] = ['underline', 'dotted', 'tint', 'none'] satisfies HighlightStyle[];

/** A page's settings from whatever is stored. Never throws: what is not valid falls back to its default. */
export function readPageSettings(raw: unknown): PageSettings {
  if (!isObject(raw)) return DEFAULT_SETTINGS;
  const fields = migrateSettings(raw);
  return {
    enabled: flag(fields.enabled, DEFAULT_SETTINGS.enabled),
    offSites: readSites(fields.offSites),
    highlightStyle: isStyle(fields.highlightStyle) ? fields.highlightStyle : DEFAULT_SETTINGS.highlightStyle,
    showDoubtful: flag(fields.showDoubtful, DEFAULT_SETTINGS.showDoubtful),
    hiddenNames: readHiddenNames(fields.hiddenNames),
  };
}

function readSites(raw: unknown): readonly string[] {
  if (!Array.isArray(raw)) return DEFAULT_SETTINGS.offSites;
  const hosts = raw.flatMap((site: unknown) => (typeof site === 'string' ? (normaliseHost(site) ?? []) : []));
  return [...new Set(hosts)];
}

function readHiddenNames(raw: unknown): readonly HiddenName[] {
  if (!Array.isArray(raw)) return DEFAULT_SETTINGS.hiddenNames;
  return raw.flatMap((item: unknown) => {
    if (!isObject(item) || typeof item.key !== 'string' || typeof item.text !== 'string') return [];
    const site = typeof item.site === 'string' ? normaliseHost(item.site) : undefined;
    const path = site && typeof item.path === 'string' && item.path.startsWith('/') ? item.path : undefined;
    return [{ key: item.key, text: item.text, ...(site ? { site } : {}), ...(path ? { path } : {}) }];
  });
}

export function flag(value: unknown, fallback: boolean): boolean {
  return typeof value === 'boolean' ? value : fallback;
}

function isStyle(value: unknown): value is HighlightStyle {
  return STYLES.includes(value);
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
