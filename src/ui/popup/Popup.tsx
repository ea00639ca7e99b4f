import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { send } from '@/contract/channel';
import type { GatheredFrame } from '@/contract/gathered-frame';
import { hasPanel, openPanel } from '@/contract/open-panel';
import { idFromHash, isPrivateSearch } from '@/contract/profile-address';
import type { ActorId } from '@/core/model/actor';
import type { SearchEntry } from '@/core/profile/search-entry';
import { type Followed, storedFollowed } from '@/stored/followed';
import { privateText } from '@/stored/private-text';
import { saveSettings } from '@/stored/settings';
import { DEFAULT_SETTINGS } from '@/stored/settings-defaults';
import { useCorrecting } from '../corrections/use-correcting';
import { useExporting } from '../export/use-exporting';
import { connectToPage, type PageControls, type PageReport } from '../gather/page-connection';
import { readGathered } from '../gather/read-page';
import { useDatasetInfo } from '../hooks/use-dataset-info';
import { useNow } from '../hooks/use-now';
import { useRefreshState } from '../hooks/use-refresh-state';
import { useSettings } from '../hooks/use-settings';
import { openShortcuts, useShortcuts } from '../hooks/use-shortcuts';
import { useStored } from '../hooks/use-stored';
import { useNews } from '../news/use-news';
import { useOwnReport } from '../own-report/use-own-report';
import { failureIn } from '../words/failure';
import { say } from '../words/say';
import { filtersInForce, NO_FILTERS, passesFilters } from './filters';
import { type ActorOnPage, groupByActor } from './group-by-actor';
import { mergeFrames } from './merge-frames';
import { PopupView } from './PopupView';
import { pageContent, topFrame } from './page-content';
import type { Came } from './popup-view-props';
import { switchSite } from './switch-site';
import { useActor } from './use-actor';
import { useJumps } from './use-jumps';
import { useNamedActors } from './use-named-actors';
import { useOthers } from './use-others';
import { useRecent } from './use-recent';
import { useRefreshing } from './use-refreshing';
import { useReportHits } from './use-report-hits';
import { useSearch } from './use-search';
import { useSelection } from './use-selection';
import { useSoftwareHits } from './use-software-hits';
import { pageOf, type TabPage, useTab } from './use-tab';

const NOBODY_FOLLOWED: readonly Followed[] = [];

/** Reads what the popup shows, and carries out what a person asks of it. */
export function Popup({ isPanel = false }: { readonly isPanel?: boolean }) {
  const settings = useSettings() ?? DEFAULT_SETTINGS;
  const refresh = useRefreshState();
  const info = useDatasetInfo(refresh);
  const now = useNow();
  const [query, setQuery] = useState(() => idFromHash(location.hash));
  // What is typed meanwhile goes before it, and so does what a link asks for.
  const [selected, setSelected] = useState('');
  useSelection(!isPanel && query === '', (text) => {
    setQuery((typed) => (typed === '' ? text : typed));
    setSelected(text);
  });
  usePrivateText((text) => setQuery((typed) => (typed === '' ? text : typed)));
  const [filters, setFilters] = useState(NO_FILTERS);
  const [picked, setPicked] = useState<ActorId | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const refreshing = useRefreshing(refresh, info);
  const [tries, setTries] = useState(0);
  const { correcting, ...corrections } = useCorrecting();
  const version = corrections.version + tries;
  const followed = useStored(storedFollowed) ?? NOBODY_FOLLOWED;
  const keep = useMemo(
    () =>
      filtersInForce(filters) === 0
        ? undefined
        : (entry: SearchEntry) => passesFilters(entry, filters, followed),
    [filters, followed],
  );
  const { entries, results } = useSearch(query, version, keep);
  const reports = useReportHits(query);
  const software = useSoftwareHits(query);
  const { news, markSeen } = useNews(now);
  const trail = useTrail();
  const step = trail.current;
  const profile = useActor(step?.kind === 'actor' ? step.id : null, version);
  const preview = useActor(picked, version);
  const { report, controls } = usePage();
  const { tab, reload, allow, read, summarise } = useTab(report.state);
  const onPage = useMemo(() => mergeFrames(report.state === 'connected' ? report.frames : []), [report]);
  const names = useMemo(() => onPage.filter(({ kind }) => kind === undefined), [onPage]);
  const others = useOthers(
    onPage.filter(({ kind }) => kind !== undefined),
    version,
  );
  const named = useNamedActors(names, version);
  const actors = useMemo(() => named && (named.error ?? groupByActor(names, named.answers)), [names, named]);
  const { visited, visit } = useJumps(controls.jump, report.state === 'connecting');
  const exporting = useExporting();
  const { add, ...ownReport } = useOwnReport();
  const { recent, remember, forget } = useRecent(entries, tab?.isPrivate, setProblem);

  // A side panel stays until the reader closes it by the browser's own button.
  const close = () => {
    setProblem(null);
    if (!isPanel) window.close();
  };
  const windowId = usePanelWindow();
  const shortcuts = useShortcuts();

  const change = (...[patch]: Parameters<typeof saveSettings>) => {
    setProblem(null);
    saveSettings(patch).catch((error: Error) => setProblem(failureIn(error.message)));
  };
  const leave = async (asked: ReturnType<typeof send>) => {
    const answer = await asked;
    if (answer.ok) close();
    else setProblem(failureIn(answer.error));
  };
  /** Goes once the browser has opened something; why it did not it says in its own words. */
  const leaveFor = (opening: Promise<void>) =>
    void opening.then(close, () => setProblem(say('popup.notOpened')));
  const host = topFrame(report)?.site ?? '';
  // No site is one of our own pages.
  const site = host === location.hostname ? '' : host;
  return (
    <PopupView
      query={query}
      selected={selected}
      results={results}
      reports={reports}
      software={software}
      entries={entries}
      filters={filters}
      followed={followed}
      recent={recent}
      preview={preview}
      choice={step?.kind === 'choice' ? step.of : null}
      profile={profile && { content: profile, ...(step?.kind === 'actor' ? step.came : {}) }}
      page={pageContent(report, actors, settings, tab)}
      others={others}
      visited={visited}
      exporting={exporting}
      ownReport={ownReport}
      isPrivate={tab?.isPrivate ?? false}
      onAddPage={async () => {
        const read = await readGathered(await controls.gather());
        return read.ok ? add(read.value) : failureIn(read.error);
      }}
      settings={settings}
      site={site}
      info={info}
      now={now}
      problem={problem ?? refreshing.problem}
      isRefreshing={(refresh?.running ?? null) !== null}
      shortcuts={shortcuts}
      onChangeShortcuts={async () => {
        const failure = await openShortcuts();
        if (failure === undefined) close();
        else setProblem(failure);
      }}
      correcting={correcting}
      news={news}
      onNews={markSeen}
      onQuery={(text) => {
        trail.clear();
        setQuery(text);
      }}
      onFilters={setFilters}
      onPick={setPicked}
      onRetry={() => setTries(tries + 1)}
      onRefresh={() => {
        setProblem(null);
        void refreshing.start().then(setProblem);
      }}
      onClearRecent={forget}
      onOpen={(id, met, tool) => {
        trail.open({ kind: 'actor', id, came: { met, tool } });
        remember(id, met);
      }}
      onChoose={(of) => trail.open({ kind: 'choice', of })}
      onBack={trail.back}
      onOpenTab={(id) => leave(send('profile.open', { id }))}
      onCompare={(id, compare) => leave(send('profile.open', { id, compare }))}
      onOpenSettings={() => leave(send('options.open', {}))}
      onVisit={visit}
      onMarkPage={controls.mark}
      onReload={reload}
      onAllow={allow}
      onRead={() => leaveFor(read())}
      onReadPage={() => readPage(controls)}
      onSummary={() => leaveFor(summarise())}
      onMarkSite={(marked) => change((current) => switchSite(current, site, marked))}
      onMarkEverywhere={(enabled) => change({ enabled })}
      isPanel={isPanel}
      onOpenPanel={isPanel || windowId === undefined ? undefined : () => leaveFor(openPanel(windowId))}
      onClose={close}
    />
  );
}

/** What a private window asked this page to look for. */
function usePrivateText(take: (text: string) => void): void {
  useEffect(() => {
    if (isPrivateSearch(location.hash)) void privateText.read().then(take);
  }, []);
}

/** The window whose side panel can be opened; undefined where the browser has none. */
function usePanelWindow(): number | undefined {
  const [windowId, setWindowId] = useState<number>();
  useEffect(() => {
    // Asked for beforehand: a panel opens only straight after a click.
    if (hasPanel()) void browser.windows.getCurrent().then(({ id }) => setWindowId(id));
  }, []);
  return windowId;
}

/** The page in front, as it changes, and what can be asked of it. */
function usePage(): { readonly report: PageReport; readonly controls: PageControls } {
  const [report, setReport] = useState<PageReport>({ state: 'connecting' });
  const page = useRef<PageControls | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    page.current = connectToPage(setReport, stop.signal);
    return () => stop.abort();
  }, []);
  return {
    report,
    controls: {
      jump: (jump) => page.current?.jump(jump),
      gather: async () => (await page.current?.gather()) ?? [],
      mark: () => page.current?.mark(),
    },
  };
}

/** Milliseconds after which a list is taken along without its page. */
const PAGE_MS = 1_500;

/** What the page in front is, as it says itself; undefined where it says nothing in time. */
async function readPage(controls: PageControls): Promise<TabPage | undefined> {
  const late = new Promise<readonly GatheredFrame[]>((resolve) => setTimeout(() => resolve([]), PAGE_MS));
  const top = (await Promise.race([controls.gather(), late])).find((frame) => frame.top);
  return top && pageOf(top.address, top.title);
}

/** A profile that is open and how the reader came to it, or a name of several. */
type Step =
  | { readonly kind: 'actor'; readonly id: ActorId; readonly came: Came }
  | { readonly kind: 'choice'; readonly of: ActorOnPage };

interface Trail {
  /** What is in front; undefined where nothing is open. */
  readonly current: Step | undefined;
  readonly open: (step: Step) => void;
  readonly back: () => void;
  readonly clear: () => void;
}

/** What was opened one from another, so that each can be left for the one before. */
function useTrail(): Trail {
  const [steps, setSteps] = useState<readonly Step[]>([]);
  return {
    current: steps.at(-1),
    open: (step) => setSteps((before) => [...before, step]),
    back: () => setSteps((before) => before.slice(0, -1)),
    clear: () => setSteps([]),
  };
}
