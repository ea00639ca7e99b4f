import * as v from 'valibot';
import { type Checked, keepItems, keepValid, orNothing, withoutNothing } from '@/core/model/schema';
import { DWELLS, MODIFIERS } from './card-pace';
import { ADDRESS, HOST } from './checked-addresses';
import { LANGUAGES } from './languages';
import { POLICY, SITES } from './policy';
import { DEFAULT_SETTINGS, HIGHLIGHT_STYLES } from './settings-defaults';

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
  /** Hidden everywhere but there: a name that the reader gave on one page, for that page. */
  elsewhere: v.exactOptional(v.literal(true)),
});

const THEMES = ['system', 'light', 'dark'] as const;

/** Absent fields mean the catalogue's own value. */
const SOURCE_CHOICE = v.pipe(
  v.object({
    on: orNothing(v.boolean()),
    /** A mirror's address. */
    address: orNothing(ADDRESS),
  }),
  withoutNothing(),
);

const HOSTS = v.fallback(
  v.pipe(
    keepItems(HOST),
    v.transform((hosts) => [...new Set(hosts)]),
  ),
  [],
);

/** Each falls back to its default where it is not valid. */
const FIELDS = {
  /** Marks names on pages at all. */
  enabled: v.fallback(v.boolean(), DEFAULT_SETTINGS.enabled),
  /** Where names are marked: on every site where it is absent. On a click is on none until the reader asks for a page. */
  sites: orNothing(v.picklist(SITES)),
  /** Host names where Byname is off, whatever the rule, subdomains included. */
  offSites: HOSTS,
  /** Host names where it is on by the rule of chosen sites. */
  onSites: HOSTS,
  highlightStyle: v.fallback(v.picklist(HIGHLIGHT_STYLES), DEFAULT_SETTINGS.highlightStyle),
  /** Malware, tools and the numbers of ATT&CK and CVE are marked too; they are not where this is absent. */
  others: orNothing(v.boolean()),
  /** Names that the reader does not want marked. */
  hiddenNames: v.fallback(keepItems(HIDDEN_NAME), []),
  dailyRefresh: v.fallback(v.boolean(), DEFAULT_SETTINGS.dailyRefresh),
  /** By the source's id. */
  sources: v.fallback(keepValid(SOURCE_CHOICE), {}),
  /** The number of actors with news on the toolbar's button; it is there where this is absent. */
  newsBadge: orNothing(v.boolean()),
  /** The number of actors on the page in front, on the toolbar's button; it is there where this is absent. */
  pageBadge: orNothing(v.boolean()),
  /** How long the pointer rests on a name before its card opens, in milliseconds, and the key that is held meanwhile. */
  dwellMs: orNothing(v.picklist(DWELLS)),
  modifier: orNothing(v.picklist([...MODIFIERS, 'none'])),
  /** Of the extension's own pages and of the card; 'system' leaves it to the system, and on a page to the page. */
  theme: orNothing(v.picklist(THEMES)),
  /** Of all that Byname says. */
  language: orNothing(v.picklist(['browser', ...LANGUAGES])),
  /** In the reader a PDF's pages are dark, whatever they are on paper. */
  darkPaper: orNothing(v.boolean()),
  /** Tabs that come to a PDF are sent to the reader. */
  pdfTabs: orNothing(v.boolean()),
  /** Hours between two refreshes; a day where it is absent. */
  refreshHours: orNothing(v.pipe(v.number(), v.integer(), v.minValue(1))),
};

/**
 * What is in force. Where a company set some of it, `policy` says what, and `own` what the reader had chosen or chooses
 * meanwhile in those fields.
 */
export const SETTINGS = v.pipe(
  v.object({
    ...FIELDS,
    policy: orNothing(POLICY),
    own: orNothing(v.pipe(v.partial(v.object(FIELDS)), withoutNothing())),
  }),
  withoutNothing(),
);

export type Settings = Checked<typeof SETTINGS>;
export type Sites = (typeof SITES)[number];
export type HighlightStyle = Settings['highlightStyle'];
export type HiddenName = Settings['hiddenNames'][number];
export type SourceChoice = Settings['sources'][string];
