import type { Actor } from '@/core/model/actor';
import { searchEntry } from '@/core/profile/search-entry';
import { NO_REPORT } from '@/core/reports/own-report';
import { createSearch } from '@/core/search/create-search';

import { DEFAULT_SETTINGS } from '@/stored/settings-defaults';
import type { ToldNews } from '@/ui/news/use-news';
import { NO_FILTERS } from '@/ui/popup/filters';
import { PopupView } from '@/ui/popup/PopupView';
import popupCss from '@/ui/popup/popup.css?inline';
import type { PopupViewProps } from '@/ui/popup/popup-view-props';
import type { OtherOnPage } from '@/ui/popup/use-others';
import { APT29, BARE, GELSEMIUM, SNAKE_GANG, STORM_0558, TURLA, UNBROKEN } from '../fixtures/actors';
import { CORRECTED, correctingWith, LISTED } from '../fixtures/corrections';
import { exportingOf } from '../fixtures/exporting';
import { NOW, REFRESHED_INFO } from '../fixtures/options';
import { BARE_SHOVEL, SHOVEL } from '../fixtures/others';
import { BUSY_PAGE, ENTRIES, KNOWN, onPage, pageWith, resultsFor } from '../fixtures/popup';
import { keptReport } from '../fixtures/reports';
import { GATHERED, ONE_PAGE } from '../fixtures/summary';
import type { Scene } from '../scene';

const nothing = () => undefined;
const NOBODY = { state: 'empty', extent: 'whole' } as const;
const RECENT: PopupViewProps['recent'] = [
  { met: 'Midnight Blizzard', entry: searchEntry(APT29) },
  { met: 'Turla', entry: searchEntry(TURLA) },
  { met: '狼毒草', entry: searchEntry(GELSEMIUM) },
  { met: UNBROKEN.name, entry: searchEntry(UNBROKEN) },
];
const NEWS: ToldNews = {
  unseen: 7,
  seenAt: '2026-11-15T06:00:00Z',
  wasRefreshed: true,
  spans: [
    {
      from: '2026-11-15T08:00:00Z',
      isLatest: true,
      more: 3,
      items: [
        {
          id: APT29.id,
          name: 'APT29',
          isFollowed: true,
          at: '2026-11-22T06:00:00Z',
          facts: [
            { kind: 'names', list: ['Umber Owl'] },
            { kind: 'fields', list: ['description', 'reference'] },
          ],
        },
        {
          id: STORM_0558.id,
          name: 'Storm-0558',
          isFollowed: false,
          at: '2026-11-20T06:00:00Z',
          facts: [{ kind: 'new' }],
        },
        {
          id: GELSEMIUM.id,
          name: 'Gelsemium',
          isFollowed: false,
          at: '2026-11-20T06:00:00Z',
          facts: [{ kind: 'joined', list: ['狼毒草'] }],
        },
      ],
    },
    {
      from: '2026-10-25T08:00:00Z',
      isLatest: false,
      more: 0,
      items: [
        {
          id: SNAKE_GANG.id,
          name: SNAKE_GANG.name,
          isFollowed: false,
          at: '2026-11-09T06:00:00Z',
          facts: [{ kind: 'parted', list: ['Turla'] }],
        },
      ],
    },
  ],
};
const NO_NEWS: ToldNews = { unseen: 0, seenAt: '', spans: [], wasRefreshed: false };
const SITE = 'news.example.com';

function popup(name: string, props: Partial<PopupViewProps> = {}): Scene {
  return {
    name: `popup-${name}`,
    width: 420,
    height: 600,
    pageCss: popupCss,
    draw: () => (
      <PopupView
        query=""
        results={{ state: 'loading' }}
        reports={[]}
        software={[]}
        entries={ENTRIES}
        filters={NO_FILTERS}
        followed={[]}
        recent={[]}
        preview={null}
        choice={null}
        profile={null}
        page={BUSY_PAGE}
        others={[]}
        visited={new Map()}
        exporting={exportingOf([])}
        settings={DEFAULT_SETTINGS}
        site={SITE}
        info={REFRESHED_INFO}
        now={NOW}
        problem={null}
        isRefreshing={false}
        shortcuts={{ _execute_action: 'Alt+Shift+A', 'mark-page': 'Alt+Shift+M' }}
        onChangeShortcuts={nothing}
        correcting={correctingWith([])}
        news={NEWS}
        onNews={nothing}
        onQuery={nothing}
        onFilters={nothing}
        onPick={nothing}
        onRetry={nothing}
        onRefresh={nothing}
        onClearRecent={nothing}
        onChoose={nothing}
        onReload={nothing}
        onAllow={nothing}
        onRead={nothing}
        onSummary={nothing}
        ownReport={{ report: NO_REPORT, change: async () => undefined }}
        isPrivate={false}
        onAddPage={async () => ''}
        onOpen={nothing}
        onBack={nothing}
        onOpenTab={nothing}
        onCompare={nothing}
        onOpenSettings={nothing}
        onVisit={nothing}
        onReadPage={async () => undefined}
        onMarkPage={nothing}
        onMarkSite={nothing}
        onMarkEverywhere={nothing}
        onClose={nothing}
        {...props}
      />
    ),
  };
}

/** Beside the page: as wide as the reader drags it. */
function panel(name: string, props: Partial<PopupViewProps> = {}): Scene {
  return {
    ...popup(name, { isPanel: true, ...props }),
    name: `panel-${name}`,
    width: 400,
    height: 800,
    narrow: 320,
  };
}

function searching(name: string, query: string): Scene {
  const results = resultsFor(query);
  const first = results.state === 'ready' ? results.hits[0]?.entry.id : undefined;
  const actor = KNOWN.find(({ id }) => id === first);
  return popup(name, { query, results, preview: actor ? { state: 'ready', actor } : null });
}

function profile(name: string, actor: Actor, met?: string): Scene {
  return popup(name, { profile: { content: { state: 'ready', actor }, met } });
}

const OTHERS: readonly OtherOnPage[] = [
  otherOnPage('ShovelRAT', 3, 'Malware · Tool · Used by APT29, Turla'),
  otherOnPage('T1566.001', 2, 'ATT&CK technique · Spearphishing Attachment · Used by APT29'),
  otherOnPage('CVE-2021-44228', 1, 'Vulnerability'),
];

function otherOnPage(text: string, count: number, more: string): OtherOnPage {
  const places = Array.from({ length: count }, (_, index) => ({ frame: 'top', key: text, index }));
  return { key: text, actors: [], names: [{ text, key: text, places }], places, more };
}

export const POPUP_SCENES: readonly Scene[] = [
  popup('others', { others: OTHERS, page: pageWith([onPage('APT29', 9), onPage('Turla', 4)]) }),
  popup('others-alone', { others: OTHERS, page: NOBODY }),
  { ...popup('exporting'), press: ['Export what this page names'] },
  { ...popup('copied'), press: ['Copy the list'] },
  { ...popup('shortcuts'), press: ['Shortcuts'] },
  { ...popup('filters'), press: ['Filter'] },
  {
    ...popup('filters-in-force', { filters: { country: 'RU', motive: 'Espionage' } }),
    press: ['Filter'],
  },
  { ...popup('filters-nobody', { filters: { country: 'IR' } }), press: ['Filter'] },
  {
    ...popup('filters-everybody', {
      page: NOBODY,
      filters: { country: 'RU' },
      results: resultsFor('', ({ countries }) => countries.includes('RU')),
      preview: { state: 'ready', actor: APT29 },
    }),
    press: ['Filter'],
  },
  popup('choice', { choice: BUSY_PAGE.actors.find(({ actors }) => actors.length > 1) ?? null }),
  popup('recent', { page: NOBODY, recent: RECENT }),
  popup('recent-off-here', { page: { state: 'off-here', site: SITE }, recent: RECENT.slice(0, 2) }),
  {
    ...popup('old-data', { info: { ...REFRESHED_INFO, takenAt: '2026-08-06' }, onOpenPanel: nothing }),
    uncut: '.popup-foot-line, .switches',
  },
  popup('refreshing', { info: { ...REFRESHED_INFO, takenAt: '2026-08-06' }, isRefreshing: true }),
  { ...popup('page', { onOpenPanel: nothing }), uncut: '.popup-foot-line, .switches' },
  popup('not-asked', {
    page: { state: 'not-asked', site: SITE },
    settings: { ...DEFAULT_SETTINGS, sites: 'click' },
  }),
  panel('page'),
  panel('page-jumped', { visited: new Map([[APT29.id, 3]]) }),
  panel('no-names', { page: NOBODY }),
  panel('unreadable', { page: { state: 'unreadable', obstacle: 'browser', site: '' } }),
  panel('off-here', {
    page: { state: 'off-here', site: SITE },
    settings: { ...DEFAULT_SETTINGS, offSites: [SITE] },
  }),
  panel('not-asked', {
    page: { state: 'not-asked', site: SITE },
    settings: { ...DEFAULT_SETTINGS, sites: 'click' },
  }),
  panel('actor', { profile: { content: { state: 'ready', actor: APT29 }, met: 'Midnight Blizzard' } }),
  panel('report', { ownReport: { report: GATHERED, change: async () => undefined } }),
  {
    ...panel('report-open', { ownReport: { report: GATHERED, change: async () => undefined } }),
    press: ['Your report'],
  },
  {
    ...panel('report-one', { ownReport: { report: ONE_PAGE, change: async () => undefined } }),
    press: ['Your report'],
  },
  {
    ...panel('report-removed', { ownReport: { report: GATHERED, change: async () => undefined } }),
    press: ['Your report', 'Remove'],
  },
  { ...panel('report-empty'), press: ['Your report'] },
  panel('report-private', {
    ownReport: { report: GATHERED, change: async () => undefined },
    isPrivate: true,
  }),
  popup('report', { ownReport: { report: GATHERED, change: async () => undefined } }),
  { ...popup('news'), press: ['7 new'] },
  { ...popup('news-none', { news: NO_NEWS }), press: ['News'] },
  popup('page-jumped', { visited: new Map([[APT29.id, 3]]) }),
  popup('page-short', { page: pageWith([onPage('Antique Typhoon', 5)], 'so-far') }),
  popup('page-long', { page: pageWith([onPage('Antique Typhoon', 5)], 'first-part') }),
  popup('no-names', { page: NOBODY }),
  popup('no-names-long', { page: { state: 'empty', extent: 'first-part' } }),
  popup('reading', { page: { state: 'reading' } }),
  ...(['browser', 'store', 'pdf', 'file', 'no-access', 'site', undefined] as const).map((obstacle) =>
    popup(`unreadable-${obstacle ?? 'unknown'}`, {
      page: { state: 'unreadable', obstacle, site: SITE },
      site: '',
    }),
  ),
  popup('off-here', {
    page: { state: 'off-here', site: SITE },
    settings: { ...DEFAULT_SETTINGS, offSites: ['example.com'] },
  }),
  popup('off-everywhere', {
    page: { state: 'off-everywhere' },
    settings: { ...DEFAULT_SETTINGS, enabled: false },
  }),
  popup('page-failed', { page: { state: 'failed', error: 'Byname did not answer.' } }),
  popup('storage-problem', {
    info: {
      origin: 'bundled',
      takenAt: '2026-08-06',
      actors: 1_412,
      names: 5_127,
      storageProblem: 'The browser does not allow Byname to store data (its settings, or a private window).',
    },
    problem: 'The browser could not save this choice.',
  }),
  searching('search-many', 'storm'),
  searching('search-alias', 'midn bli'),
  searching('search-id', 'g0016'),
  searching('search-tool', 'cobalt str'),
  searching('search-motive', 'espionage'),
  searching('search-similar', 'tulra'),
  searching('search-country', 'russia'),
  popup('search-software', {
    query: 'shovel',
    results: resultsFor('shovel'),
    software: [SHOVEL, BARE_SHOVEL],
  }),
  popup('search-report', {
    query: 'mail key',
    results: resultsFor('mail key'),
    reports: [keptReport(APT29)],
  }),
  searching('search-none', 'keep our customers safe'),
  popup('search-loading', { query: 'apt', results: { state: 'loading' } }),
  popup('search-failed', { query: 'apt', results: { state: 'failed', error: 'Byname did not answer.' } }),
  profile('profile', APT29, 'Midnight Blizzard'),
  { ...profile('profile-copy', STORM_0558, 'Antique Typhoon'), press: ['Copy'] },
  popup('profile-jumped', {
    profile: { content: { state: 'ready', actor: APT29 }, met: 'APT29' },
    visited: new Map([[APT29.id, 3]]),
  }),
  popup('profile-loading', { profile: { content: { state: 'loading' } } }),
  popup('profile-noted', {
    profile: { content: { state: 'ready', actor: CORRECTED } },
    correcting: correctingWith(LISTED),
  }),
  { ...profile('profile-noting', BARE), press: ['Write a note'] },
  popup('search-note', {
    query: 'spring loader',
    results: {
      state: 'ready',
      hits: createSearch([searchEntry(CORRECTED)])('spring loader', 5),
      more: false,
    },
  }),
  profile('profile-short', STORM_0558),
  profile('profile-disputed', SNAKE_GANG, 'Snake'),
  profile('profile-bare', BARE),
  profile('profile-scripts', GELSEMIUM, '狼毒草'),
  profile('profile-unbroken', UNBROKEN),
  popup('profile-unknown', { profile: { content: { state: 'unknown' } } }),
  popup('profile-failed', { profile: { content: { state: 'failed', error: 'Byname did not answer.' } } }),
];
