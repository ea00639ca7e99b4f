import { nameKey } from '@/core/text/characters';
import type { HiddenName, HighlightStyle, Settings } from './settings';
import { HIGHLIGHT_STYLES, migrateSettings, PAGE_DEFAULTS } from './settings-defaults';

/** The settings that matter on a page, where every byte of script counts. */
export type PageSettings = Pick<Settings, 'enabled' | 'highlightStyle' | 'hiddenNames'> &
  SiteRule & {
    /** Whether malware, tools and numbers are marked too. */
    readonly others?: unknown;
  };

/** Where names are marked. A rule that is none of ours is none. */
export interface SiteRule extends Pick<Settings, 'offSites' | 'onSites'> {
  readonly sites?: unknown;
}

/**
 * A page's settings from whatever is stored, by hand: a library of schemas is more than the page's whole script may
 * weigh. Never throws: what is not valid falls back to its default. What lists hold is taken as it was saved, for it
 * was looked at then.
 */
export function readPageSettings(raw: unknown): PageSettings {
  if (!isObject(raw)) return PAGE_DEFAULTS;
  const fields = migrateSettings(raw);
  return {
    enabled: typeof fields.enabled === 'boolean' ? fields.enabled : PAGE_DEFAULTS.enabled,
    sites: fields.sites,
    offSites: list(fields.offSites, isText),
    onSites: list(fields.onSites, isText),
    highlightStyle: isStyle(fields.highlightStyle) ? fields.highlightStyle : PAGE_DEFAULTS.highlightStyle,
    others: fields.others,
    hiddenNames: list(fields.hiddenNames, isHiddenName),
  };
}

/** True where nothing is marked. What the reader asked for is marked, unless the site is switched off. */
export function isOff({ sites, offSites, onSites }: SiteRule, host: string, isAsked = false): boolean {
  return (
    isAmong(offSites, host) ||
    (!isAsked && (sites === 'click' || (sites === 'chosen' && !isAmong(onSites, host))))
  );
}

/** True for the host of one of the sites. A site is its host, with and without `www.`, and what belongs to it. */
export function isAmong(sites: readonly string[], host: string): boolean {
  const asked = host.replace(/\.+$/, '');
  return sites.some((site) => [asked, `www.${asked}`].includes(site) || asked.endsWith(`.${site}`));
}

interface Place {
  readonly hostname: string;
  readonly pathname: string;
}

/** Keys of the names that the reader does not want marked on a page. */
export function hiddenKeys(names: readonly HiddenName[], page: Place): ReadonlySet<string> {
  const applies = ({ site, path, elsewhere }: HiddenName) =>
    ((site === undefined || isAmong([site], page.hostname)) &&
      (path === undefined || path === page.pathname)) !==
    (elsewhere === true);
  return new Set(names.filter(applies).map(({ key }) => key));
}

/** How far it reaches that a name is not marked. */
export type HideWhere = 'page' | 'site' | 'everywhere';

/** A page without a host (a file, a frame without an address) can only be told apart from everything by nothing. */
export function hiddenAt(text: string, where: HideWhere, { hostname, pathname }: Place): HiddenName {
  const site = where === 'everywhere' || hostname === '' ? {} : { site: hostname };
  const path = where === 'page' && hostname !== '' ? { path: pathname } : {};
  return { key: nameKey(text), text, ...site, ...path };
}

/** True when both hide the same name in the same place, however it is spelt there. */
export function hidesSame(a: HiddenName, b: HiddenName): boolean {
  return a.key === b.key && a.site === b.site && a.path === b.path && a.elsewhere === b.elsewhere;
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

function isStyle(value: unknown): value is HighlightStyle {
  return HIGHLIGHT_STYLES.includes(value as HighlightStyle);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
