import { reportListHash } from '@/contract/profile-address';
import type { FoundReports } from '@/contract/report-messages';
import type { Actor } from '@/core/model/actor';
import { referenceTitle } from '@/core/profile/reference-title';
import { ExternalLink } from '../../components/ExternalLink';
import { failureIn } from '../../words/failure';
import { formatDay } from '../../words/format-time';
import { say } from '../../words/say';
import { Row } from '../parts/Row';
import { Section } from '../parts/Section';
import { KeptReports } from '../report/KeptReports';
import { ReportFiles } from '../report/ReportFiles';
import type { Reports } from '../use-reports';

/**
 * Reports about the actor: those that are kept here, and those that a library has, asked for by the reader, each time
 * anew.
 */
export function ActorReports({ actor, kept, shown, host, onFind }: Reports & { readonly actor: Actor }) {
  const count = kept.length + (shown.state === 'found' ? shown.found.reports.length : 0);
  return (
    <Section id="reports" count={count}>
      <KeptReports reports={kept} actor={actor} />
      {shown.state === 'found' ? (
        <Found found={shown.found} host={host} />
      ) : (
        <p class="muted">{say('reports.libraryHint', { host })}</p>
      )}
      {shown.state === 'failed' && <p role="alert">{failureIn(shown.error)}</p>}
      <p class="reports-foot">
        <button type="button" class="button" aria-disabled={shown.state === 'asking'} onClick={onFind}>
          {say(BUTTON[shown.state])}
        </button>
        <a class="link" href={reportListHash()}>
          {say('reports.listAll')}
        </a>
        <span class="label" role="status">
          {shown.state === 'found' && told(shown.found)}
        </span>
      </p>
    </Section>
  );
}

const BUTTON = {
  unasked: 'reports.look',
  asking: 'reports.looking',
  failed: 'popup.tryAgain',
  found: 'reports.lookAgain',
} as const;

function told({ reports }: FoundReports): string {
  return reports.length === 0 ? '' : say('reports.found', { count: reports.length });
}

function Found({ found: { words, reports }, host }: { readonly found: FoundReports; readonly host: string }) {
  if (reports.length === 0)
    return <p class="muted">{say('reports.noneWith', { host, words: words ?? '' })}</p>;
  return (
    <>
      {words !== null && <p class="muted">{say('reports.mayMean', { words })}</p>}
      <dl class="rows rows-dense">
        {reports.map((listed) => (
          <ReportRow key={listed.report.id} {...listed} />
        ))}
      </dl>
    </>
  );
}

function ReportRow({ report, linked }: FoundReports['reports'][number]) {
  const { title, addresses, files, by } = report;
  const [address = files[0]?.url ?? ''] = addresses;
  const place = referenceTitle(address);
  const date = formatDay(report.date ?? place?.date ?? '');
  return (
    <Row label={date === '' ? say('reports.noDate') : <time>{date}</time>}>
      <dd class="entry report">
        <div class="entry-value">
          <span class="reference-title">
            <ExternalLink href={address}>{title}</ExternalLink>
          </span>
        </div>
        <div class="entry-sources">
          {by ?? place?.site}
          <ReportFiles files={files} />
          {linked && <span class="entry-note">{say('reports.linkedByLibrary')}</span>}
        </div>
      </dd>
    </Row>
  );
}
