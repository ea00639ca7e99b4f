import type { ReportLink } from '@/core/profile/reports';
import { formatPartialDay } from '../words/format-time';
import { say } from '../words/say';
import { ExternalLink } from './ExternalLink';

interface ReportLinesProps {
  readonly reports: readonly ReportLink[];
  /** As many as there is room for; the profile has all. */
  readonly shown?: number | undefined;
}

/** The strongest reports, a line each: what it is called, where it stands and when it came out. */
export function ReportLines({ reports, shown = 2 }: ReportLinesProps) {
  if (reports.length === 0) return null;
  return (
    <ul class="report-lines" aria-label={say('card.reports')}>
      {reports.slice(0, shown).map(({ url, title, site, date }) => (
        <li key={url} class="report-line">
          <span class="one-line" title={title}>
            <ExternalLink href={url}>{title}</ExternalLink>
          </span>{' '}
          <span class="reference-where">
            {site !== undefined && <span class="one-line">{site}</span>}
            {date !== undefined && <time class="reference-date">{formatPartialDay(date)}</time>}
          </span>
        </li>
      ))}
    </ul>
  );
}
