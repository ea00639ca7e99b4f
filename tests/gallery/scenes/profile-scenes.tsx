import type { ListedReport } from '@/contract/report-messages';
import { type CompareContent, CompareView } from '@/ui/profile/compare/CompareView';
import { ProfileView } from '@/ui/profile/ProfileView';
import profileCss from '@/ui/profile/profile.css?inline';
import type { ProfileContent } from '@/ui/profile/profile-content';
import { ReportListView } from '@/ui/profile/report/ReportListView';
import { type ReportContent, ReportView } from '@/ui/profile/report/ReportView';
import { SelectedNameView, type SelectedNameViewProps } from '@/ui/profile/selected/SelectedNameView';
import { type SoftwareContent, SoftwareView } from '@/ui/profile/software/SoftwareView';
import { APT29, BARE, GELSEMIUM, STORM_0558, TURLA, UNBROKEN } from '../fixtures/actors';
import { actorId } from '../fixtures/build-actor';
import { CITED, KNOWN_WELL } from '../fixtures/cited';
import { CORRECTED, correctingWith, LISTED } from '../fixtures/corrections';
import { exportingOf } from '../fixtures/exporting';
import { BARE_SHOVEL, SHOVEL } from '../fixtures/others';
import { DISPUTED, DISPUTED_NAMES, ENDLESS, REFRESHED, ready } from '../fixtures/profiles';
import { FOUND, keptReport, NONE_FOUND, reportsIn } from '../fixtures/reports';
import type { Scene } from '../scene';

const nothing = () => undefined;
const DATES = {
  'misp-threat-actor': '2026-11-20T06:00:00Z',
  'mitre-intrusion-set': '2026-11-20T06:00:00Z',
  'microsoft-mapping': '2026-11-19T06:00:00Z',
};

function profile(
  name: string,
  content: ProfileContent,
  correcting = correctingWith([]),
  reports = reportsIn({ state: 'unasked' }),
): Scene {
  return {
    name: `profile-${name}`,
    width: 1120,
    height: 900,
    narrow: 344,
    pageCss: profileCss,
    draw: () => (
      <ProfileView
        content={content}
        dates={DATES}
        address="chrome-extension://byname/profile.html"
        correcting={correcting}
        reports={reports}
        exporting={exportingOf(content.state === 'ready' ? [content.actor] : [])}
        onCopy={async () => true}
        onRetry={nothing}
      />
    ),
  };
}

function report(name: string, content: ReportContent): Scene {
  return {
    ...profile(name, { state: 'loading' }),
    name: `report-${name}`,
    draw: () => (
      <ReportView
        content={content}
        onRetry={nothing}
        onRemove={async () => undefined}
        onRestore={async () => undefined}
        exporting={exportingOf([APT29])}
      />
    ),
  };
}

function software(name: string, called: string, content: SoftwareContent): Scene {
  return {
    ...{ name: `software-${name}`, width: 1120, height: 900, narrow: 344, pageCss: profileCss },
    draw: () => <SoftwareView name={called} content={content} onRetry={nothing} />,
  };
}

function reportList(name: string, query: string, reports: readonly ListedReport[]): Scene {
  return {
    ...{ name: `report-list-${name}`, width: 1120, height: 700, narrow: 344, pageCss: profileCss },
    draw: () => (
      <ReportListView
        query={query}
        answer={{ ok: true, value: { found: reports.length, reports } }}
        onQuery={nothing}
        onRetry={nothing}
      />
    ),
  };
}

function compare(name: string, content: CompareContent): Scene {
  return {
    ...{ name: `profile-compare-${name}`, width: 1120, height: 900, narrow: 344, pageCss: profileCss },
    draw: () => <CompareView content={content} onRetry={nothing} />,
  };
}

function selected(name: string, props: Partial<SelectedNameViewProps>): Scene {
  return {
    ...{ name: `selected-${name}`, width: 560, height: 640, narrow: 344, pageCss: profileCss },
    draw: () => (
      <SelectedNameView
        {...{ name: 'Umber Hare', place: 'news.example.com/2026/what-they-did', known: [], said: null }}
        isOff={false}
        keep={async () => undefined}
        refuse={async () => undefined}
        {...props}
      />
    ),
  };
}

export const PROFILE_SCENES: readonly Scene[] = [
  profile('loading', { state: 'loading' }),
  profile('failed', { state: 'failed', error: 'Byname did not answer.' }),
  profile('unknown', {
    state: 'unknown',
    id: 'misp-threat-actor/2ee5ed7a-c4d0-40be-a837-20817474a15b',
    suggestions: [],
  }),
  profile('moved', {
    state: 'unknown',
    id: 'microsoft-mapping/Snake',
    suggestions: [
      { id: actorId('misp-threat-actor/Turla'), name: 'Turla' },
      { id: actorId('misp-threat-actor/Snake Keyword Gang'), name: 'Snake Keyword Gang' },
    ],
  }),
  reportList('kept', '', [
    keptReport(APT29),
    {
      ...keptReport(TURLA, { title: 'What Turla left behind', date: '2023-02-01' }),
      key: 'own-1/2',
      from: 'Team list',
    },
    { ...keptReport(STORM_0558, { title: 'A report of last year', date: '2022-11-30' }), key: 'own-1/3' },
  ]),
  reportList('none', '', []),
  reportList('none-fits', 'zephyr', []),
  selected('question', {}),
  selected('kept', {
    said: {
      words: '“Umber Hare” is marked as Turla on news.example.com/2026/what-they-did.',
      actor: TURLA,
      undo: async () => undefined,
    },
  }),
  profile('nothing-asked', { state: 'unknown', id: '', suggestions: [] }),
  profile('full', ready(APT29, REFRESHED)),
  profile('corrected', ready(CORRECTED, REFRESHED), correctingWith(LISTED)),
  ...Object.entries({
    copying: ['Copy'],
    exporting: ['Export'],
    correcting: ['Correct'],
    'row-menu': ['More on NOBELIUM'],
    'adding-a-name': ['Correct', 'Add a name'],
    joining: ['Correct', 'Same as another actor'],
    associating: ['Correct', 'Associate…'],
    'taking-out': ['Take this record out'],
    saved: ['Take this record out', 'Take it out'],
    comparing: ['Compare…'],
    noting: ['Write a note'],
    unfolded: ['All 27 names', 'As a list'],
  }).map(([name, press]) => ({ ...profile(name, ready(APT29, REFRESHED)), press })),
  {
    ...profile('exporting-own', ready(CORRECTED, REFRESHED), correctingWith(LISTED)),
    press: ['Export', 'With your notes'],
  },
  profile('short', ready({ ...STORM_0558, descriptions: [] })),
  {
    ...profile('previewing', ready({ ...STORM_0558, relations: [] })),
    press: ['Export', 'STIX 2.1'],
  },
  profile('disputed', ready(DISPUTED, REFRESHED, DISPUTED_NAMES)),
  profile('endless', ready(ENDLESS, REFRESHED)),
  profile('bare', ready(BARE)),
  ...Object.entries({
    unasked: reportsIn({ state: 'unasked' }),
    asking: reportsIn({ state: 'asking' }),
    failed: reportsIn({ state: 'failed', error: 'No answer from orkl.eu. It may be down or blocked.' }),
    none: reportsIn({ state: 'found', found: NONE_FOUND }),
    found: reportsIn({ state: 'found', found: FOUND }),
    kept: reportsIn({ state: 'found', found: FOUND }, nothing, [
      keptReport(BARE),
      { ...keptReport(BARE, { by: 'A', files: [], addresses: [] }), key: 'own-1/2', from: 'Team list' },
    ]),
  }).map(([name, reports]) => profile(`reports-${name}`, ready(BARE), correctingWith([]), reports)),
  software('full', 'Scoop', { state: 'ready', software: [SHOVEL, BARE_SHOVEL] }),
  software('bare', 'Pebbledash', { state: 'ready', software: [BARE_SHOVEL] }),
  software('unknown', 'Nothing', { state: 'ready', software: [] }),
  report('full', { state: 'ready', listed: keptReport(APT29) }),
  report('loading', { state: 'loading' }),
  report('removed', { state: 'removed', listed: keptReport(APT29) }),
  report('unknown', { state: 'unknown' }),
  report('loading', { state: 'loading' }),
  profile('scripts', ready(GELSEMIUM)),
  profile('unbroken', ready(UNBROKEN)),
  profile('cited', ready(CITED)),
  profile('known-well', ready(KNOWN_WELL, REFRESHED)),
  compare('ready', { state: 'ready', first: KNOWN_WELL, second: TURLA }),
  compare('strangers', { state: 'ready', first: BARE, second: UNBROKEN }),
  compare('loading', { state: 'loading' }),
  compare('unknown', { state: 'unknown' }),
  compare('failed', { state: 'failed', error: 'Byname did not answer.' }),
];
