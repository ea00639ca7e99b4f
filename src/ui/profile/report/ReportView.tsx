import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ListedReport } from '@/contract/report-messages';
import type { Report } from '@/core/model/report';
import { formatDate } from '@/core/profile/format-date';
import { ExternalLink } from '../../components/ExternalLink';
import type { Exporting } from '../../export/use-exporting';
import { PageBar } from '../parts/PageBar';
import { ReportActors } from './ReportActors';
import { ReportExport } from './ReportExport';

export type ReportContent =
  | { readonly state: 'loading' | 'unknown' }
  | { readonly state: 'failed'; readonly error: string }
  /** One that was removed here can be put back while the page is open. */
  | { readonly state: 'ready' | 'removed'; readonly listed: ListedReport };

interface ReportViewProps {
  readonly content: ReportContent;
  /** Resolves to why it could not be removed. */
  readonly onRemove: () => Promise<string | undefined>;
  /** The same of what was removed. */
  readonly onRestore: () => Promise<string | undefined>;
  readonly exporting: Exporting;
  readonly onOpenSettings: () => void;
}

/** One report in each of its states. Draws only. */
export function ReportView({ content, onRemove, onRestore, exporting, onOpenSettings }: ReportViewProps) {
  return (
    <div class="page">
      <PageBar onOpenSettings={onOpenSettings} />
      {content.state === 'ready' ? (
        <ReportArticle listed={content.listed} onRemove={onRemove} exporting={exporting} />
      ) : (
        <main class="message">
          <Message content={content} onRestore={onRestore} />
        </main>
      )}
    </div>
  );
}

interface MessageProps extends Pick<ReportViewProps, 'onRestore'> {
  readonly content: ReportContent;
}

function Message({ content, onRestore }: MessageProps) {
  switch (content.state) {
    case 'loading':
      return (
        <>
          <h1 class="visually-hidden">Report</h1>
          <p class="muted message-late" role="status">
            Looking up…
          </p>
        </>
      );
    case 'removed':
      return (
        <>
          <h1 class="message-title">The report was removed</h1>
          <p>
            <bdi>{content.listed.report.title}</bdi> can be put back while this page is open.
          </p>
          <TryButton words="Put it back" onTry={onRestore} focus />
        </>
      );
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
    case 'ready':
      return null;
  }
}

interface ReportArticleProps extends Pick<ReportViewProps, 'onRemove' | 'exporting'> {
  readonly listed: ListedReport;
}

function ReportArticle({ listed, onRemove, exporting }: ReportArticleProps) {
  const { from, report, reading } = listed;
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
        {from === '' && <TryButton words="Remove this report" onTry={onRemove} />}
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
      <Part id="report-export" title="Export">
        <ReportExport listed={listed} exporting={exporting} />
      </Part>
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

interface TryButtonProps {
  readonly words: string;
  /** Resolves to why it could not be done. */
  readonly onTry: () => Promise<string | undefined>;
  /** It stands in the place of the button that was pressed. */
  readonly focus?: true;
}

function TryButton({ words, onTry, focus }: TryButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    if (focus) button.current?.focus();
  }, []);
  return (
    <div class="profile-actions">
      <button type="button" class="button" ref={button} onClick={() => onTry().then(setProblem)}>
        {words}
      </button>
      <span role="alert">{problem}</span>
    </div>
  );
}
