import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { ListedReport } from '@/contract/report-messages';
import type { Report } from '@/core/model/report';
import { formatDate } from '@/core/profile/format-date';
import { ExternalLink } from '../../components/ExternalLink';
import { PageBar } from '../PageBar';
import { ReportActors } from './ReportActors';

export type ReportContent =
  | { readonly state: 'loading' | 'unknown' | 'removed' }
  | { readonly state: 'failed'; readonly error: string }
  | { readonly state: 'ready'; readonly listed: ListedReport };

interface ReportViewProps {
  readonly content: ReportContent;
  /** Resolves to why it could not be removed. */
  readonly onRemove: () => Promise<string | undefined>;
  readonly onOpenSettings: () => void;
}

/** One report in each of its states. Draws only. */
export function ReportView({ content, onRemove, onOpenSettings }: ReportViewProps) {
  return (
    <div class="page">
      <PageBar onOpenSettings={onOpenSettings} />
      {content.state === 'ready' ? (
        <ReportArticle {...content.listed} onRemove={onRemove} />
      ) : (
        <main class={content.state === 'loading' ? 'message message-late' : 'message'}>
          <Message content={content} />
        </main>
      )}
    </div>
  );
}

function Message({ content }: { readonly content: Exclude<ReportContent, { readonly state: 'ready' }> }) {
  switch (content.state) {
    case 'loading':
      return (
        <p class="muted" role="status">
          Looking up…
        </p>
      );
    case 'removed':
      return <h1 class="message-title">The report was removed</h1>;
    case 'unknown':
      return (
        <>
          <h1 class="message-title">No report at this address</h1>
          <p>It was removed, or its source has it no more.</p>
        </>
      );
    case 'failed':
      return (
        <>
          <h1 class="message-title">The report could not be read</h1>
          <p role="alert">{content.error}</p>
        </>
      );
  }
}

type ReportArticleProps = ListedReport & Pick<ReportViewProps, 'onRemove'>;

function ReportArticle({ from, report, reading, onRemove }: ReportArticleProps) {
  return (
    <main class="profile">
      <header class="profile-head">
        <h1 class="profile-name">
          <bdi>{report.title}</bdi>
        </h1>
        <p class="profile-meta">
          {headWords(report).map((words) => (
            <span key={words}>{words}</span>
          ))}
          <span>{from === '' ? 'Imported by you' : `From ${from}`}</span>
          {report.tlp !== undefined && <b class="tlp">TLP:{report.tlp.toUpperCase()}</b>}
        </p>
        {from === '' && <RemoveReport onRemove={onRemove} />}
      </header>
      <Part id="report-addresses" title="Addresses">
        <Addresses report={report} />
      </Part>
      <ReportActors reading={reading} report={report} />
      {report.description !== undefined && (
        <Part id="report-summary" title="Summary">
          <p class="account-text report-text">{report.description}</p>
        </Part>
      )}
      {report.text !== undefined && (
        <Part id="report-text" title="Text">
          <details>
            <summary>{`Show its ${report.text.length.toLocaleString('en')} characters`}</summary>
            <p class="account-text report-text">{report.text}</p>
          </details>
        </Part>
      )}
    </main>
  );
}

const LANGUAGES = new Intl.DisplayNames(['en'], { type: 'language' });

/** Publisher, date, language and the day of its entry, those that are known. */
function headWords({ by, date, language, modified }: Report): readonly string[] {
  const published = formatDate(date ?? '');
  const changed = formatDate(modified ?? '');
  return [
    by ?? '',
    published === '' ? 'No date' : published,
    language === undefined ? '' : (LANGUAGES.of(language) ?? language),
    changed === '' ? '' : `Entry changed ${changed}`,
  ].filter((words) => words !== '');
}

interface PartProps {
  readonly id: string;
  readonly title: string;
  readonly children: ComponentChildren;
}

function Part({ id, title, children }: PartProps) {
  return (
    <section class="section" aria-labelledby={id}>
      <div class="section-head">
        <h2 class="section-title" id={id}>
          {title}
        </h2>
      </div>
      {children}
    </section>
  );
}

const FILES = { pdf: 'PDF', text: 'Text', image: 'Picture' } as const;

/** Where it was published, and the copies that its source keeps. */
function Addresses({ report: { addresses, files } }: { readonly report: Report }) {
  if (addresses.length + files.length === 0) return <p class="muted">Its source gives none.</p>;
  const all = [
    ...addresses.map((url) => ({ label: 'Published at', url })),
    ...files.map(({ kind, url }) => ({ label: FILES[kind], url })),
  ];
  return (
    <dl class="rows rows-dense">
      {all.map(({ label, url }) => (
        <div class="row" key={`${label} ${url}`}>
          <dt class="row-label">{label}</dt>
          <dd class="report-address">
            <ExternalLink href={url}>{url}</ExternalLink>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function RemoveReport({ onRemove }: Pick<ReportViewProps, 'onRemove'>) {
  const [problem, setProblem] = useState<string>();
  return (
    <div class="profile-actions">
      <button type="button" class="button" onClick={() => onRemove().then(setProblem)}>
        Remove this report
      </button>
      <span role="alert">{problem}</span>
    </div>
  );
}
