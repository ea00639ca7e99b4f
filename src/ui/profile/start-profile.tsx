import { render } from 'preact';
import { reportKeyFromHash } from '@/contract/profile-address';
import { followTheme } from '../theme';
import { followLanguage } from '../words/follow-language';
import { ProfilePage } from './ProfilePage';
import { ReportPage } from './report/ReportPage';
import { useHash } from './use-hash';

/** Shows the profile, or the report, that the page's address names. */
export function startProfile(place: HTMLElement): void {
  followTheme();
  followLanguage(() => render(<NamedPage />, place));
}

function NamedPage() {
  const report = reportKeyFromHash(useHash());
  return report === undefined ? <ProfilePage /> : <ReportPage key={report} reportKey={report} />;
}
