import { render } from 'preact';
import {
  comparedIdFromHash,
  idFromHash,
  isReportListHash,
  reportKeyFromHash,
  selectedNameFromHash,
  softwareFromHash,
} from '@/contract/profile-address';
import { GATHERED } from '../own-report/use-listed-report';
import { followTheme } from '../theme';
import { followLanguage } from '../words/follow-language';
import { ComparePage } from './compare/ComparePage';
import { ProfilePage } from './ProfilePage';
import { ReportListPage } from './report/ReportListPage';
import { GatheredReportPage, ReportPage } from './report/ReportPage';
import { PrivateNamePage, SelectedNamePage } from './selected/SelectedNamePage';
import { SoftwarePage } from './software/SoftwarePage';
import { useHash } from './use-hash';

/** Shows what the page's address names: a profile, two beside each other, malware or a tool, a report, all reports, a selected name. */
export function startProfile(place: HTMLElement): void {
  followTheme();
  followLanguage(() => render(<NamedPage />, place));
}

function NamedPage() {
  const hash = useHash();
  const report = reportKeyFromHash(hash);
  if (report === GATHERED) return <GatheredReportPage />;
  if (report !== undefined) return <ReportPage key={report} reportKey={report} />;
  if (isReportListHash(hash)) return <ReportListPage />;
  const software = softwareFromHash(hash);
  if (software !== undefined) return <SoftwarePage key={software} name={software} />;
  const selected = selectedNameFromHash(hash);
  if (selected?.name === '') return <PrivateNamePage />;
  if (selected !== undefined) return <SelectedNamePage key={hash} {...selected} />;
  const compared = comparedIdFromHash(hash);
  return compared === undefined ? (
    <ProfilePage />
  ) : (
    <ComparePage first={idFromHash(hash)} second={compared} />
  );
}
