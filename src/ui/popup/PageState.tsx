import { FailedLookUp } from '../components/FailedLookUp';
import { say } from '../words/say';
import { PopupMessage } from './PopupMessage';
import type { PageContent } from './page-content';

interface PageStateProps {
  readonly page: Exclude<PageContent, { state: 'named' }>;
  readonly onRetry: () => void;
  /** Marks the page this once. */
  readonly onMarkPage: () => void;
  readonly onReload: () => void;
  readonly onAllow: () => void;
  /** Shows the file in the reader. */
  readonly onRead: () => void;
}

/** Why nobody is listed of the page in front, and what can be done about it. */
export function PageState({ page, onRetry, onMarkPage, ...tab }: PageStateProps) {
  switch (page.state) {
    case 'reading':
      return (
        <p class="popup-wait" role="status">
          {say('popup.readingPage')}
        </p>
      );
    case 'empty':
      return (
        <PopupMessage title={say(page.extent === 'whole' ? 'popup.nobodyNamed' : 'popup.nobodyNamedThere')}>
          {page.extent === 'first-part' && <p>{say('popup.veryLong')}</p>}
          <p>{say('popup.searchAbove')}</p>
        </PopupMessage>
      );
    case 'failed':
      return (
        <PopupMessage title={say('popup.pageFailed')}>
          <FailedLookUp error={page.error} onRetry={onRetry} />
        </PopupMessage>
      );
    case 'off-everywhere':
      return (
        <PopupMessage title={say('popup.offEverywhere')}>
          <p>{say('popup.offEverywhereHint')}</p>
        </PopupMessage>
      );
    case 'off-here':
      return (
        <PopupMessage title={say('popup.offHere', { site: page.site || say('popup.thisSite') })}>
          <p>{say('popup.offHereHint')}</p>
        </PopupMessage>
      );
    case 'not-asked':
      return (
        <PopupMessage title={say('sites.notRead')}>
          <p>{say('sites.notReadWhy')}</p>
          <button type="button" class="button" onClick={onMarkPage}>
            {say('sites.markPage')}
          </button>
        </PopupMessage>
      );
    case 'unreadable':
      return <Unreadable page={page} {...tab} />;
  }
}

interface UnreadableProps extends Pick<PageStateProps, 'onReload' | 'onAllow' | 'onRead'> {
  readonly page: Extract<PageContent, { state: 'unreadable' }>;
}

function Unreadable({ page: { obstacle, site }, onReload, onAllow, onRead }: UnreadableProps) {
  switch (obstacle) {
    case 'browser':
    case 'store':
      return (
        <PopupMessage title={say(KEPT_OUT[obstacle])}>
          <p>{say('popup.searchAbove')}</p>
        </PopupMessage>
      );
    case 'pdf':
      return (
        <PopupMessage title={say('popup.pdf')}>
          <p>{say('popup.pdfHint')}</p>
          <button type="button" class="button" onClick={onRead}>
            {say('popup.readFile')}
          </button>
        </PopupMessage>
      );
    case 'file':
      return (
        <PopupMessage title={say('popup.noFiles')}>
          <p>{say('popup.noFilesHint')}</p>
        </PopupMessage>
      );
    case 'no-access':
      return (
        <PopupMessage title={say('popup.noAccess', { site })}>
          <p>{say('popup.noAccessHint')}</p>
          <button type="button" class="button" onClick={onAllow}>
            {say('popup.allow')}
          </button>
        </PopupMessage>
      );
    default:
      return (
        <PopupMessage title={say('popup.unreadable')}>
          <p>{say(obstacle === 'site' ? 'popup.openBefore' : 'popup.unreadableHint')}</p>
          <button type="button" class="button" onClick={onReload}>
            {say('popup.reload')}
          </button>
        </PopupMessage>
      );
  }
}

const KEPT_OUT = { browser: 'popup.ownPages', store: 'popup.stores' } as const;
