import { useEffect, useState } from 'preact/hooks';
import { reportOf } from '@/core/model/gathered-report';
import { ExternalLink } from '../components/ExternalLink';
import { FailedLookUp } from '../components/FailedLookUp';
import { Icon } from '../components/Icon';
import type { Exporting } from '../export/use-exporting';
import type { Jump } from '../gather/page-connection';
import type { PageSummary } from '../gather/summarise';
import { whilePrinting } from '../hooks/use-printing';
import { TakeReport } from '../own-report/TakeReport';
import { formatNumber } from '../words/format-amount';
import { formatMoment, formatPartialDay } from '../words/format-time';
import { locale, say } from '../words/say';
import { DoubtfulNames } from './DoubtfulNames';
import type { SummaryContent } from './follow-page';
import { NamedActor } from './NamedActor';

export interface SummaryViewProps {
  readonly content: SummaryContent;
  readonly exporting: Exporting;
  /** The page is in a private window: nothing of it is kept. */
  readonly isPrivate: boolean;
  /** Adds it to the reader's own report; resolves to what came of it, in words. */
  readonly onAdd: (page: PageSummary) => Promise<string>;
  readonly onAgain: () => void;
  readonly onGo: (place: Jump) => void;
  readonly onPrint: () => void;
}

/** What a page says of actors, in each of its states. Draws only. */
export function SummaryView({ content, ...props }: SummaryViewProps) {
  return (
    <main class="summary">
      {content.state === 'ready' ? (
        <Ready {...{ content }} {...props} />
      ) : (
        <Message content={content} onAgain={props.onAgain} />
      )}
    </main>
  );
}

type Unready = Exclude<SummaryContent, { readonly state: 'ready' }>;

function Message({ content, onAgain }: { readonly content: Unready; readonly onAgain: () => void }) {
  switch (content.state) {
    case 'reading':
      return (
        <>
          <h1 class="visually-hidden">{say('summary.title')}</h1>
          <p class="muted" role="status">
            {say('popup.readingPage')}
          </p>
        </>
      );
    case 'gone':
      return (
        <>
          <h1 class="summary-message">{say('summary.gone')}</h1>
          <p>{say('summary.goneHint')}</p>
        </>
      );
    case 'empty':
      return (
        <>
          <h1 class="summary-message">{say('summary.nobody')}</h1>
          <p>{say('popup.nobodyNamed')}</p>
        </>
      );
    case 'failed':
      return (
        <>
          <h1 class="summary-message">{say('summary.failed')}</h1>
          <FailedLookUp error={content.error} onRetry={onAgain} />
        </>
      );
  }
}

interface ReadyProps extends Omit<SummaryViewProps, 'content'> {
  readonly content: Extract<SummaryContent, { readonly state: 'ready' }>;
}

function Ready({ content: { page, isFirstPart, since }, ...props }: ReadyProps) {
  const { exporting, isPrivate, onAdd, onAgain, onGo, onPrint } = props;
  const [said, setSaid] = useState('');
  useUnfoldedInPrint();
  const { named, doubtful } = page;
  const mentions = named.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <header class="summary-head">
        <p class="label">{say('summary.ofPage')}</p>
        <h1 class="summary-title">
          <bdi>{page.title}</bdi>
        </h1>
        <Facts page={page} />
        <div class="summary-actions">
          {isPrivate ? (
            <span class="muted">{say('ownReport.private')}</span>
          ) : (
            <button type="button" class="button button-main" onClick={async () => setSaid(await onAdd(page))}>
              {say('ownReport.addLong')}
            </button>
          )}
          <button type="button" class="button" onClick={onPrint}>
            <Icon name="print" />
            {say('summary.print')}
          </button>
          <span class="muted" role="status">
            {said}
          </span>
        </div>
      </header>
      <p class="summary-since" role="status">
        {since === 'changed' && say('summary.changed')}{' '}
        {since === 'changed' && (
          <button type="button" class="text-button" onClick={onAgain}>
            {say('summary.again')}
          </button>
        )}
        {since === 'left' && say('summary.gone')}
      </p>
      {isFirstPart && <p class="summary-since">{say('summary.firstPart')}</p>}
      <section aria-labelledby="actors">
        <h2 class="summary-section" id="actors">
          {say('summary.actors')}{' '}
          <span class="summary-count">
            {`${formatNumber(named.length)} · ${say('popup.mentions', { count: mentions })}`}
          </span>
        </h2>
        {named.map((actor) => (
          <NamedActor key={actor.key} actor={actor} onGo={since === 'left' ? undefined : onGo} />
        ))}
      </section>
      {doubtful.length > 0 && <DoubtfulNames doubtful={doubtful} />}
      <section class="summary-take" aria-labelledby="take">
        <h2 class="summary-section" id="take">
          {say('ownReport.take')}
        </h2>
        <TakeReport report={reportOf(page)} exporting={exporting} />
      </section>
    </>
  );
}

function Facts({ page }: { readonly page: PageSummary }) {
  const { by, published, language, readAt, address } = page;
  const facts = [
    by ?? '',
    published === undefined ? '' : say('summary.published', { date: formatPartialDay(published) }),
    language === undefined
      ? ''
      : (new Intl.DisplayNames(locale(), { type: 'language' }).of(language) ?? language),
    say('summary.readAt', { when: formatMoment(readAt) }),
  ].filter((fact) => fact !== '');
  return (
    <p class="summary-facts">
      {facts.map((fact) => (
        <span key={fact}>
          <bdi>{fact}</bdi>
        </span>
      ))}
      {address !== undefined && (
        <span class="summary-address">
          <ExternalLink href={address}>{address}</ExternalLink>
        </span>
      )}
    </p>
  );
}

/** On paper nothing can be unfolded. */
function useUnfoldedInPrint(): void {
  useEffect(() => {
    let opened: HTMLDetailsElement[] = [];
    const unfold = () => {
      opened = [...document.querySelectorAll<HTMLDetailsElement>('.summary details:not([open])')];
      for (const details of opened) details.open = true;
    };
    const fold = () => {
      for (const details of opened) details.open = false;
    };
    return whilePrinting(unfold, fold);
  }, []);
}
