import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ListedReport } from '@/contract/report-messages';
import type { GatheredReport } from '@/core/model/gathered-report';
import type { Report } from '@/core/model/report';
import { ExternalLink } from '../../components/ExternalLink';
import { FailedLookUp } from '../../components/FailedLookUp';
import type { Exporting } from '../../export/use-exporting';
import { TakeReport } from '../../own-report/TakeReport';
import { formatDay } from '../../words/format-time';
import { locale, say, sayWith } from '../../words/say';
import { PageBar } from '../parts/PageBar';
import { ReaderLink } from '../parts/ReaderLink';
import { ReportActors } from './ReportActors';
import { ReportExport } from './ReportExport';

export type ReportContent =
  | { readonly state: 'loading' | 'unknown' }
  | { readonly state: 'failed'; readonly error: string }
  /** One that was removed here can be put back while the page is open. */
  | { readonly state: 'removed'; readonly listed: ListedReport }
  /** `gathered` where it is the one that the reader gathers. */
  | { readonly state: 'ready'; readonly listed: ListedReport; readonly gathered?: GatheredReport };

interface ReportViewProps {
  readonly content: ReportContent;
  readonly onRetry: () => void;
  /** Resolves to why it could not be removed. */
  readonly onRemove: () => Promise<string | undefined>;
  /** The same of what was removed. */
  readonly onRestore: () => Promise<string | undefined>;
  readonly exporting: Exporting;
}

/** One report in each of its states. Draws only. */
export function ReportView({ content, onRetry, ...props }: ReportViewProps) {
  const { onRemove, onRestore, exporting } = props;
  return (
    <div class="page">
      <PageBar />
      {content.state === 'ready' ? (
        <ReportArticle {...content} onRemove={onRemove} exporting={exporting} />
      ) : (
        <main class="message">
          <Message content={content} onRetry={onRetry} onRestore={onRestore} />
        </main>
      )}
    </div>
  );
}

interface MessageProps extends Pick<ReportViewProps, 'onRetry' | 'onRestore'> {
  readonly content: ReportContent;
}

function Message({ content, onRetry, onRestore }: MessageProps) {
  switch (content.state) {
    case 'loading':
      return (
        <>
          <h1 class="visually-hidden">{say('reports.title')}</h1>
          <p class="muted message-late" role="status">
            {say('card.lookingUp')}
          </p>
        </>
      );
    case 'removed':
      return (
        <>
          <h1 class="message-title">{say('reports.removed')}</h1>
          <p>{sayWith('reports.removedHint', { title: <bdi>{content.listed.report.title}</bdi> })}</p>
          <TryButton words={say('reports.putBack')} onTry={onRestore} focus />
        </>
      );
    case 'unknown':
      return (
        <>
          <h1 class="message-title">{say('reports.unknown')}</h1>
          <p>{say('reports.unknownHint')}</p>
        </>
      );
    case 'failed':
      return (
        <>
          <h1 class="message-title">{say('reports.failed')}</h1>
          <FailedLookUp error={content.error} onRetry={onRetry} />
        </>
      );
    case 'ready':
      return null;
  }
}

interface ReportArticleProps extends Pick<ReportViewProps, 'onRemove' | 'exporting'> {
  readonly listed: ListedReport;
  readonly gathered?: GatheredReport;
}

function ReportArticle({ listed, gathered, onRemove, exporting }: ReportArticleProps) {
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
          <span>
            {gathered ? from : from === '' ? say('reports.imported') : say('reports.from', { source: from })}
          </span>
          {report.tlp !== undefined && <b class="tlp">TLP:{report.tlp.toUpperCase()}</b>}
        </p>
        {gathered && <p class="muted">{say('reports.gatheredHint')}</p>}
        {from === '' && <TryButton words={say('reports.remove')} onTry={onRemove} />}
      </header>
      <Part id="report-addresses" title={say('reports.addresses')}>
        <Addresses report={report} />
      </Part>
      <ReportActors reading={reading} report={report} hasSource={gathered === undefined} />
      {report.description !== undefined && (
        <Part id="report-summary" title={say('reports.summary')}>
          <p class="account-text report-text">{report.description}</p>
        </Part>
      )}
      {report.text !== undefined && (
        <Part id="report-text" title={say('reports.text')}>
          <details>
            <summary>{say('reports.showText', { count: report.text.length })}</summary>
            <p class="account-text report-text">{report.text}</p>
          </details>
        </Part>
      )}
      <Part id="report-export" title={say('profile.export')}>
        {gathered ? (
          <TakeReport report={gathered} exporting={exporting} />
        ) : (
          <ReportExport listed={listed} exporting={exporting} />
        )}
      </Part>
    </main>
  );
}

/** Publisher, date, language and the day of its entry, those that are known. */
function headWords({ by, date, language, modified }: Report): readonly string[] {
  const published = formatDay(date ?? '');
  const changed = formatDay(modified ?? '');
  return [
    by ?? '',
    published === '' ? say('profile.noDate') : published,
    language === undefined
      ? ''
      : (new Intl.DisplayNames(locale(), { type: 'language' }).of(language) ?? language),
    changed === '' ? '' : say('reports.changed', { date: changed }),
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

/** Where it was published, and the copies that its source keeps. */
function Addresses({ report: { addresses, files } }: { readonly report: Report }) {
  if (addresses.length + files.length === 0) return <p class="muted">{say('reports.noneGiven')}</p>;
  const all = [
    ...addresses.map((url) => ({ label: say('reports.publishedAt'), url })),
    ...files.map(({ kind, url }) => ({
      label: kind === 'pdf' ? 'PDF' : say(kind === 'text' ? 'reports.text' : 'reports.picture'),
      url,
    })),
  ];
  return (
    <dl class="rows rows-dense">
      {all.map(({ label, url }) => (
        <div class="row" key={`${label} ${url}`}>
          <dt class="row-label">{label}</dt>
          <dd class="report-address">
            <ExternalLink href={url}>{url}</ExternalLink>
            <ReaderLink address={url} title={label} />
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
  useLayoutEffect(() => {
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
