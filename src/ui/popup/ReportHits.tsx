import { reportHash } from '@/contract/profile-address';
import type { ListedReport } from '@/contract/report-messages';
import { formatPartialDay } from '../words/format-time';
import { say } from '../words/say';

interface ReportHitsProps {
  readonly reports: readonly ListedReport[];
}

/** Reports that the reader keeps, by their titles: each leads to its page. */
export function ReportHits({ reports }: ReportHitsProps) {
  if (reports.length === 0) return null;
  return (
    <section class="report-hits" aria-labelledby="reports-found">
      <h2 class="results-line" id="reports-found">
        {say('popup.reportsFound')}
      </h2>
      <ul class="rows">
        {reports.map(({ key, report: { title, date } }) => (
          <li key={key} class="report-hit">
            <a class="link one-line" href={`profile.html${reportHash(key)}`} target="_blank" rel="noopener">
              <bdi>{title}</bdi>
            </a>{' '}
            {date !== undefined && <time class="report-day">{formatPartialDay(date)}</time>}
          </li>
        ))}
      </ul>
    </section>
  );
}
