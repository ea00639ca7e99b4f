import type { ListedCorrection } from '@/contract/messages';
import { NO_REFRESH_YET } from '@/stored/refresh-state';
import type { Settings } from '@/stored/settings';
import { DEFAULT_SETTINGS } from '@/stored/settings-defaults';
import { underPolicy } from '@/stored/under-policy';
import { OptionsView, type OptionsViewProps } from '@/ui/options/OptionsView';
import optionsCss from '@/ui/options/options.css?inline';
import { OwnSourceForm } from '@/ui/options/own/OwnSourceForm';
import { say } from '@/ui/words/say';
import { backupsOf } from '../fixtures/backups';
import { correctingWith, LISTED } from '../fixtures/corrections';
import { exportingOf } from '../fixtures/exporting';
import {
  BUNDLED_INFO,
  BUNDLED_PARTS,
  COLLECTIONS,
  FAILED_SOURCES,
  FOUND,
  GOOD_SOURCES,
  HELD_SOURCES,
  LARGE_CHANGE,
  LOG,
  MANY_NAMES,
  MANY_SITES,
  NO_CHANGE,
  NOW,
  OWN_SOURCES,
  OWN_STATUSES,
  REFRESHED_INFO,
  RUNNING,
  SMALL_CHANGE,
} from '../fixtures/options';
import type { Scene } from '../scene';

const nothing = () => undefined;
const TOMORROW = new Date(NOW + 22 * 3_600_000).toISOString();

const FINDINGS = [
  ['Byname', '0.1.0'],
  ['Browser', 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0'],
  ['Language', 'en'],
  ['Data', 'refreshed, 2026-11-22, 1,412 actors and 5,127 names'],
  ['Your own', 'Corrections: 4, Your own sources: 1, Sites: 2 and Names not marked: 0'],
  ['Storage used', '38.4 MB'],
  ['misp-threat-actor', '2026-11-22T08:15:00.000Z ✓'],
  ['microsoft-mapping', '2026-11-22T08:15:00.000Z ✗ no-access (3) · 2026-11-19T08:15:00.000Z'],
  ['TypeError', '2026-11-22T08:15:02.114Z ‹ background.js:1:48211 ‹ background.js:1:47002'],
] as const;

type Props = Partial<Omit<OptionsViewProps, 'settings'>> & { readonly settings?: Partial<Settings> };

function withCorrections(listed: readonly ListedCorrection[]): OptionsViewProps['corrections'] {
  const failed = async () => ({ ok: false, error: 'Not in the gallery.' }) as const;
  return { correcting: correctingWith(listed), onClear: failed, onImport: failed };
}

const refused = async () => ({ ok: false, error: 'Not in the gallery.' }) as const;
const OWN_CHANGES: OptionsViewProps['ownChanges'] = {
  onCheck: async () => ({ ok: true, value: FOUND }),
  onList: async () => ({ ok: true, value: COLLECTIONS }),
  onSave: refused,
  onLeave: nothing,
  onRemove: refused,
  onRestore: refused,
  onForgetKeys: refused,
};

function options(name: string, { settings, ...props }: Props): Scene {
  return {
    name: `options-${name}`,
    width: 1120,
    height: 900,
    narrow: 344,
    pageCss: optionsCss,
    draw: () => (
      <OptionsView
        settings={{ ...DEFAULT_SETTINGS, ...settings }}
        refresh={NO_REFRESH_YET}
        info={BUNDLED_INFO}
        bundled={BUNDLED_PARTS}
        now={NOW}
        problem={null}
        onProblemRead={nothing}
        onDaily={nothing}
        onBadge={nothing}
        onMarking={nothing}
        onReading={nothing}
        onShortcuts={nothing}
        onSwitch={nothing}
        onAddress={async () => 'not-needed'}
        shortcuts={{ 'mark-page': 'Alt+Shift+M' }}
        onRule={nothing}
        onAddSite={async () => true}
        onRemoveSite={async () => true}
        onMarkAgain={async () => true}
        onHide={async () => true}
        onRefresh={nothing}
        onCancel={nothing}
        corrections={withCorrections([])}
        backup={{ exporting: exportingOf([]), backups: backupsOf() }}
        sync={{ sync: { on: false }, onSync: refused }}
        onReset={async () => undefined}
        onDiagnose={async () => FINDINGS}
        log={[]}
        onDecide={nothing}
        onUndo={async () => undefined}
        own={[]}
        ownChanges={OWN_CHANGES}
        onOwnSwitch={nothing}
        {...props}
      />
    ),
  };
}

/** The form for a source of one's own, by the way in which it is had. */
function form(name: string, press: readonly string[]): Scene {
  return {
    name: `options-form-${name}`,
    ...{ width: 1_000, height: 720, narrow: 344 },
    pageCss: optionsCss,
    press,
    draw: () => (
      <div class="options">
        <header class="options-head" />
        <main class="options-main">
          <h1 class="section-title">{say('ownSources.title')}</h1>
          <OwnSourceForm {...OWN_CHANGES} busy={false} now={NOW} onDone={nothing} />
        </main>
      </div>
    ),
  };
}

export const OPTIONS_SCENES: readonly Scene[] = [
  form('address', ['Try it']),
  form('taxii', ['TAXII']),
  form('misp', ['MISP']),
  form('opencti', ['OpenCTI']),
  options('backup', {}),
  { ...options('diagnosed', {}), press: ['Show the diagnostics'] },
  options('fresh', { refresh: { ...NO_REFRESH_YET, nextDue: new Date(NOW + 600_000).toISOString() } }),
  options('managed', {
    settings: underPolicy(
      { ...DEFAULT_SETTINGS, offSites: ['news.example.com'] },
      {
        enabled: true,
        sitesOff: ['intranet.example'],
        refreshHours: 12,
        sources: {
          'misp-threat-actor': {
            on: true,
            address: 'https://intel-mirror.corp.example/galaxy/threat-actor.json',
          },
          malpedia: { on: false },
        },
        featuresOff: ['own-sources', 'export'],
      },
    ),
  }),
  options('refreshing', { refresh: { ...NO_REFRESH_YET, running: RUNNING } }),
  options('failed', {
    info: REFRESHED_INFO,
    refresh: { running: null, sources: FAILED_SOURCES, lastChange: NO_CHANGE, nextDue: TOMORROW },
    settings: {
      sources: {
        malpedia: { on: true },
        'mitre-intrusion-set': {
          address: 'https://intel-mirror.corp.example/galaxy/mitre-intrusion-set.json',
        },
      },
    },
    problem: 'Byname could not be reached. Reload the page if the extension was just updated.',
  }),
  options('changed', {
    info: REFRESHED_INFO,
    refresh: { running: null, sources: GOOD_SOURCES, lastChange: SMALL_CHANGE, nextDue: TOMORROW },
    settings: { highlightStyle: 'tint', offSites: ['mail.example'] },
  }),
  options('storage-problem', {
    info: {
      ...BUNDLED_INFO,
      storageProblem: 'The browser does not allow Byname to store data (its settings, or a private window).',
    },
    settings: { dailyRefresh: false, enabled: false },
  }),
  {
    ...options('corrected', { info: REFRESHED_INFO, corrections: withCorrections(LISTED) }),
    press: ['Take all back'],
  },
  options('decide', {
    info: REFRESHED_INFO,
    refresh: { running: null, sources: HELD_SOURCES, lastChange: SMALL_CHANGE, nextDue: TOMORROW },
    log: LOG,
  }),
  {
    ...options('own', {
      info: REFRESHED_INFO,
      own: OWN_SOURCES,
      refresh: { running: null, sources: { ...GOOD_SOURCES, ...OWN_STATUSES }, lastChange: NO_CHANGE },
    }),
    press: ['Add a source'],
  },
  options('long', {
    info: REFRESHED_INFO,
    refresh: { running: null, sources: GOOD_SOURCES, lastChange: LARGE_CHANGE, nextDue: TOMORROW },
    settings: { offSites: MANY_SITES, hiddenNames: MANY_NAMES },
  }),
];
