import type { ComponentChildren } from 'preact';
import { reportHash } from '@/contract/profile-address';
import type { ListedReport } from '@/contract/report-messages';
import { formatDay } from '../../words/format-time';
import { say } from '../../words/say';
import { Row } from '../parts/Row';

interface ReportRowProps {
  readonly listed: ListedReport;
  /** Where it is from, behind its publisher. */
  readonly from: ComponentChildren;
  /** Under its title. */
  readonly children: ComponentChildren;
}

/** A kept report in a list: its day, its title, its publisher. */
export function ReportRow({ listed: { key, report }, from, children }: ReportRowProps) {
  const date = formatDay(report.date ?? '');
  return (
    <Row label={date === '' ? say('reports.noDate') : <time>{date}</time>}>
      <dd class="entry report">
        <div class="entry-value report-value">
          <span class="reference-title">
            <a class="link" href={reportHash(key)}>
              <bdi>{report.title}</bdi>
            </a>
          </span>
          {children}
        </div>
        <div class="entry-sources">
          {report.by !== undefined && <bdi>{report.by} · </bdi>}
          {from}
        </div>
      </dd>
    </Row>
  );
}
