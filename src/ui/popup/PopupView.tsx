import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { DatasetInfo } from '@/contract/messages';
import type { ActorId } from '@/core/model/actor';
import type { News } from '@/stored/news';
import type { Settings } from '@/stored/settings';
import type { Correcting } from '../corrections/correcting';
import type { Exporting } from '../export/use-exporting';
import { NewsList } from '../news/NewsList';
import { formatCount } from '../words/format-amount';
import { formatAge } from '../words/format-time';
import { say } from '../words/say';
import type { ActorOnPage } from './group-by-actor';
import { PageSection } from './PageSection';
import { PopupProfile } from './PopupProfile';
import type { PageContent } from './page-content';
import { ResultList } from './ResultList';
import { firstRow } from './row-focus';
import { SearchField } from './SearchField';
import { Switches } from './Switches';
import type { ProfileContent } from './use-actor';
import type { Visited } from './use-jumps';
import type { Results } from './use-search';

export interface PopupViewProps {
  readonly query: string;
  readonly results: Results;
  /** Set while a profile is open; `met` is the name by which the reader came to it. */
  readonly profile: { readonly content: ProfileContent; readonly met?: string | undefined } | null;
  readonly page: PageContent;
  readonly visited: Visited;
  readonly exporting: Exporting;
  readonly settings: Settings;
  /** Host name of the page in front; empty where it has none or does not answer. */
  readonly site: string;
  readonly info: DatasetInfo | null;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** What could not be done last, in words. */
  readonly problem: string | null;
  readonly onQuery: (query: string) => void;
  readonly onRetry: () => void;
  readonly onOpen: (id: ActorId, met?: string) => void;
  readonly onBack: () => void;
  readonly onOpenTab: (id: ActorId) => void;
  readonly correcting: Correcting;
  /** What refreshes brought since the reader last looked; null until it is read. */
  readonly news: News | null;
  /** She looks. */
  readonly onNews: () => void;
  readonly onOpenSettings: () => void;
  readonly onVisit: (actor: ActorOnPage, step: 1 | -1) => void;
  /** Marks the page in front this once. */
  readonly onMarkPage: () => void;
  readonly onMarkSite: (marked: boolean) => void;
  readonly onMarkEverywhere: (marked: boolean) => void;
  /** Beside the page instead of over it. */
  readonly isPanel?: boolean;
  /** Undefined where there is no side panel to open, or this is it. */
  readonly onOpenPanel?: (() => void) | undefined;
  readonly onClose: () => void;
}

/** The toolbar popup: search, the page in front, or a profile. Draws, and keeps the focus where the reader is. */
export function PopupView(props: PopupViewProps) {
  const { query, results, profile } = props;
  const [active, setActive] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const main = useRef<HTMLElement>(null);
  const searching = query.trim() !== '';
  const hits = searching && !profile && results.state === 'ready' ? results.hits : [];

  // Kept as they were when she asked for them: by then they count as seen.
  const [shownNews, setShownNews] = useState<News | null>(null);
  const isReading = shownNews !== null && !profile && !searching;

  const isOpen = profile !== null;
  const wasOpen = useRef(false);
  useLayoutEffect(() => {
    if (!isOpen && wasOpen.current) field.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  usePopupKeys(field, {
    onBack: profile ? props.onBack : isReading ? () => setShownNews(null) : null,
    onEscape: () => {
      if (profile) props.onBack();
      else if (query !== '') props.onQuery('');
      else if (isReading) setShownNews(null);
      else props.onClose();
    },
  });

  const search = (text: string) => {
    setActive(0);
    props.onQuery(text);
  };
  const open = (at: number) => {
    const hit = hits[at];
    if (hit) props.onOpen(hit.entry.id, hit.matched.kind === 'alias' ? hit.matched.text : undefined);
  };
  return (
    <div class={props.isPanel ? 'popup popup-beside' : 'popup'}>
      <SearchField
        field={field}
        query={query}
        count={hits.length}
        active={active}
        onQuery={search}
        onMove={setActive}
        onOpen={() => open(active)}
        onLeave={() => firstRow(main.current)?.focus()}
      />
      <main class="popup-main" ref={main}>
        {profile ? (
          <PopupProfile
            {...profile}
            onOpen={props.onOpen}
            onBack={props.onBack}
            onOpenTab={props.onOpenTab}
            correcting={props.correcting}
            onTag={(tag) => search(`#${tag}`)}
          />
        ) : searching ? (
          <ResultList query={query} results={results} active={active} onOpen={open} onRetry={props.onRetry} />
        ) : isReading ? (
          <NewsSection news={shownNews} onOpen={props.onOpen} onBack={() => setShownNews(null)} />
        ) : (
          <PageSection
            page={props.page}
            visited={props.visited}
            exporting={props.exporting}
            onVisit={props.onVisit}
            onMarkPage={props.onMarkPage}
            onOpen={props.onOpen}
            onLeave={() => field.current?.focus()}
          />
        )}
      </main>
      {!profile && !searching && (
        <Switches
          settings={props.settings}
          site={props.site}
          onMarkSite={props.onMarkSite}
          onMarkEverywhere={props.onMarkEverywhere}
        />
      )}
      <PopupFoot
        info={props.info}
        now={props.now}
        problem={props.problem}
        news={isReading ? null : props.news}
        onNews={() => {
          setShownNews(props.news);
          search('');
          props.onNews();
        }}
        onOpenPanel={props.onOpenPanel}
        onOpenSettings={props.onOpenSettings}
      />
    </div>
  );
}

interface PopupFootProps {
  /** Null until the background has answered. */
  readonly info: DatasetInfo | null;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly problem: string | null;
  readonly news: News | null;
  readonly onNews: () => void;
  readonly onOpenPanel: (() => void) | undefined;
  readonly onOpenSettings: () => void;
}

/** How much is known and how old it is, what is wrong, and the way to the settings. */
function PopupFoot({ info, now, problem, news, onNews, onOpenPanel, onOpenSettings }: PopupFootProps) {
  const count = news === null ? 0 : news.items.length + news.more;
  return (
    <footer class="popup-foot">
      <div role="alert">
        {problem !== null && <p class="popup-problem">{problem}</p>}
        {info?.storageProblem !== undefined && (
          <p class="popup-warning">
            <b>Downloads cannot be kept.</b> {info.storageProblem}
          </p>
        )}
      </div>
      <div class="popup-foot-line">
        <p class="popup-age">{info && describe(info, now)}</p>
        {count > 0 && (
          <button
            type="button"
            class="text-button popup-news"
            aria-label={`${formatCount(count, 'actor')} with news`}
            onClick={onNews}
          >
            {count.toLocaleString('en')} new
          </button>
        )}
        {onOpenPanel && (
          <button type="button" class="text-button" onClick={onOpenPanel}>
            {say('panel.open')}
          </button>
        )}
        <button type="button" class="text-button" onClick={onOpenSettings}>
          Settings
        </button>
      </div>
    </footer>
  );
}

interface NewsSectionProps {
  readonly news: News;
  readonly onOpen: (id: ActorId) => void;
  readonly onBack: () => void;
}

/** What is new since the reader last looked, in the place of the page's list. */
function NewsSection({ news, onOpen, onBack }: NewsSectionProps) {
  const head = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => head.current?.focus(), []);
  return (
    <section aria-labelledby="news">
      <div class="page-head">
        <h2 class="page-title" id="news" tabIndex={-1} ref={head}>
          New since you last looked
        </h2>
        <button type="button" class="text-button" onClick={onBack}>
          Back to this page
        </button>
      </div>
      <NewsList news={news} onOpen={onOpen} />
    </section>
  );
}

function describe({ origin, actors, takenAt }: DatasetInfo, now: number): string {
  const kind = origin === 'bundled' ? 'bundled' : 'refreshed';
  return `${formatCount(actors, 'actor')} · ${kind} ${formatAge(takenAt, now)}`;
}

interface PopupKeys {
  /** Null where there is nothing to go back to. */
  readonly onBack: (() => void) | null;
  readonly onEscape: () => void;
}

/** Keys that mean the same wherever the focus is: "/" to the search field, Esc, and the keys that go back. */
function usePopupKeys(field: RefObject<HTMLInputElement | null>, keys: PopupKeys): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const act = actionOf(event, field.current, keys);
      if (act === null) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });
}

function actionOf(
  event: KeyboardEvent,
  field: HTMLInputElement | null,
  keys: PopupKeys,
): (() => void) | null {
  if (event.key === 'Escape') return keys.onEscape;
  if (event.key === 'ArrowLeft' && event.altKey) return keys.onBack;
  const typing = event.target instanceof Element && event.target.matches('input, textarea');
  if (typing || event.altKey || event.ctrlKey || event.metaKey) return null;
  if (event.key === 'Backspace') return keys.onBack;
  if (event.key !== '/') return null;
  return () => {
    field?.focus();
    field?.select();
  };
}
