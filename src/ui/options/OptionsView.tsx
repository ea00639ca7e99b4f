import { MARK_PAGE } from '@/contract/commands';
import { isFeatureOff } from '@/stored/policy';
import type { HiddenName, Settings, Sites } from '@/stored/settings';
import type { Shortcuts } from '../hooks/use-shortcuts';
import { say } from '../words/say';
import { BackupSection, type BackupSectionProps } from './BackupSection';
import { CorrectionsSection, type CorrectionsSectionProps } from './CorrectionsSection';
import { DataSection, type DataSectionProps } from './DataSection';
import { DiagnosticsSection } from './DiagnosticsSection';
import type { Finding } from './diagnose';
import { HiddenNamesSection } from './HiddenNamesSection';
import { LicencesSection } from './LicencesSection';
import { MarkingSection } from './MarkingSection';
import { PrivacySection } from './PrivacySection';
import { Problem } from './Problem';
import { ReadingSection } from './ReadingSection';
import { ReportsSection } from './ReportsSection';
import { ResetSection } from './ResetSection';
import { type SiteList, SitesSection } from './SitesSection';
import { SyncSection, type SyncSectionProps } from './SyncSection';

export interface OptionsViewProps extends DataSectionProps {
  /** What could not be done last, in words. */
  readonly problem: string | null;
  readonly onProblemRead: () => void;
  readonly onMarking: (
    change: Partial<Pick<Settings, 'enabled' | 'highlightStyle' | 'others' | 'pageBadge' | 'pdfTabs'>>,
  ) => void;
  readonly onReading: (change: Pick<Settings, 'dwellMs' | 'modifier' | 'theme' | 'language'>) => void;
  readonly onRule: (sites: Sites) => void;
  readonly onAddSite: (list: SiteList, site: string) => Promise<boolean>;
  readonly onRemoveSite: (list: SiteList, site: string) => Promise<boolean>;
  readonly shortcuts: Shortcuts;
  /** To the browser's page where they are changed. */
  readonly onShortcuts: () => void;
  readonly onMarkAgain: (name: HiddenName) => Promise<boolean>;
  readonly onHide: (name: HiddenName) => Promise<boolean>;
  readonly corrections: CorrectionsSectionProps;
  readonly backup: BackupSectionProps;
  readonly sync: SyncSectionProps;
  readonly onReset: () => Promise<string | undefined>;
  readonly onDiagnose: () => Promise<readonly Finding[]>;
}

const CONTENTS = [
  ['marking', 'options.tabMarking'],
  ['sites', 'options.tabSites'],
  ['names', 'options.tabNames'],
  ['reading', 'options.tabReading'],
  ['data', 'options.tabData'],
  ['corrections', 'options.tabCorrections'],
  ['reports', 'options.tabReports'],
  ['backup', 'options.tabBackup'],
  ['sync', 'options.tabSync'],
  ['reset', 'options.tabReset'],
  ['diagnostics', 'options.tabDiagnostics'],
  ['privacy', 'options.tabPrivacy'],
  ['licences', 'options.tabLicences'],
] as const;

/** The settings page. Draws only. */
export function OptionsView(props: OptionsViewProps) {
  const { settings, problem } = props;
  const takesReports = !isFeatureOff(settings, 'own-sources');
  const contents = CONTENTS.filter(([id]) => id !== 'reports' || takesReports);
  return (
    <div class="options">
      <header class="options-head">
        <h1 class="options-title">{say('options.title')}</h1>
        <nav aria-label={say('options.sections')}>
          <ul class="contents">
            {contents.map(([id, title]) => (
              <li key={id}>
                <a class="contents-link" href={`#${id}`}>
                  {say(title)}
                </a>
              </li>
            ))}
            <li>
              <a class="contents-link" href="/welcome.html" target="_blank" rel="noopener">
                {say('welcome.again')}
              </a>
            </li>
          </ul>
        </nav>
      </header>
      <main class="options-main">
        {settings.policy !== undefined && <p class="policy">{say('options.managed')}</p>}
        <div class="problem-place" role="alert">
          {problem !== null && <Problem words={problem} onClose={props.onProblemRead} />}
        </div>
        <MarkingSection settings={settings} onChange={props.onMarking} />
        <SitesSection
          settings={settings}
          shortcut={props.shortcuts[MARK_PAGE] ?? ''}
          onRule={props.onRule}
          onAdd={props.onAddSite}
          onRemove={props.onRemoveSite}
        />
        <HiddenNamesSection
          names={settings.hiddenNames}
          onRemove={props.onMarkAgain}
          onRestore={props.onHide}
        />
        <ReadingSection
          settings={settings}
          shortcuts={props.shortcuts}
          onChange={props.onReading}
          onShortcuts={props.onShortcuts}
        />
        <DataSection {...props} />
        <CorrectionsSection {...props.corrections} isExportOff={isFeatureOff(settings, 'export')} />
        {takesReports && <ReportsSection />}
        <BackupSection {...props.backup} />
        <SyncSection {...props.sync} isOff={isFeatureOff(settings, 'sync')} now={props.now} />
        <ResetSection onReset={props.onReset} />
        <DiagnosticsSection onDiagnose={props.onDiagnose} />
        <PrivacySection settings={settings} own={props.own} />
        <LicencesSection own={props.own} />
      </main>
    </div>
  );
}
