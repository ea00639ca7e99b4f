import type { HiddenName, HighlightStyle, Settings } from './settings';
import { HIGHLIGHT_STYLES, migrateSettings, PAGE_DEFAULTS } from './settings-defaults';

/** The settings that matter on a page, where every byte of script counts. */
export type PageSettings = Pick<Settings, 'enabled' | 'offSites' | 'highlightStyle' | 'hiddenNames'>;

/**
 * A page's settings from whatever is stored, by hand: a library of schemas is more than the page's whole script may
 * weigh. Never throws: what is not valid falls back to its default. What lists hold is taken as it was saved, for it
 * was looked at then.
 */
export function readPageSettings(raw: unknown): PageSettings {
  if (!isObject(raw)) return PAGE_DEFAULTS;
  const fields = migrateSettings(raw);
  return {
    enabled: flag(fields.enabled, PAGE_DEFAULTS.enabled),
    offSites: list(fields.offSites, isText),
    highlightStyle: isStyle(fields.highlightStyle) ? fields.highlightStyle : PAGE_DEFAULTS.highlightStyle,
    hiddenNames: list(fields.hiddenNames, isHiddenName),
  };
}

/** True when the host, or a domain it belongs to, is one where Byname is off. */
export function isOff(settings: Pick<Settings, 'offSites'>, host: string): boolean {
  const asked = host.toLowerCase().replace(/\.+$/, '');
  return settings.offSites.some((site) => asked === site || asked.endsWith(`.${site}`));
}

/** Keys of the names that the reader does not want marked on a page. */
export function hiddenKeys(
  names: readonly HiddenName[],
  page: { readonly hostname: string; readonly pathname: string },
): ReadonlySet<string> {
  const applies = ({ site, path }: HiddenName) =>
    (site === undefined || site === page.hostname) && (path === undefined || path === page.pathname);
  return new Set(names.filter(applies).map(({ key }) => key));
}

/** Lists are empty by default. */
function list<T>(raw: unknown, isValid: (item: unknown) => item is T): readonly T[] {
  return Array.isArray(raw) ? raw.filter(isValid) : [];
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isHiddenName(value: unknown): value is HiddenName {
  return isObject(value) && isText(value.key) && isText(value.text);
}

function flag(value: unknown, fallback: boolean): boolean {
  return typeof value === 'boolean' ? value : fallback;
}

function isStyle(value: unknown): value is HighlightStyle {
  return HIGHLIGHT_STYLES.includes(value as HighlightStyle);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
