import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { send } from '@/contract/channel';
import type { NamedActors } from '@/contract/messages';
import { hasPanel, openPanel } from '@/contract/open-panel';
import { idFromHash } from '@/contract/profile-address';
import type { ActorId } from '@/core/model/actor';
import { saveSettings } from '@/stored/settings';
import { DEFAULT_SETTINGS } from '@/stored/settings-defaults';
import { useCorrecting } from '../corrections/use-correcting';
import { useExporting } from '../export/use-exporting';
import { useDatasetInfo } from '../hooks/use-dataset-info';
import { useNow } from '../hooks/use-now';
import { useRefreshState } from '../hooks/use-refresh-state';
import { useSettings } from '../hooks/use-settings';
import { useNews } from '../news/use-news';
import { groupByActor } from './group-by-actor';
import type { NameOnPage } from './merge-frames';
import { mergeFrames } from './merge-frames';
import { PopupView } from './PopupView';
import { connectToPage, type PageControls, type PageReport } from './page-connection';
import { pageContent, topFrame } from './page-content';
import { switchSite } from './switch-site';
import { useActor } from './use-actor';
import { useJumps } from './use-jumps';
import { useSearch } from './use-search';

/** Reads what the popup shows, and carries out what a person asks of it. */
export function Popup({ isPanel = false }: { readonly isPanel?: boolean }) {
  const settings = useSettings() ?? DEFAULT_SETTINGS;
  const info = useDatasetInfo(useRefreshState());
  const now = useNow();
  const [query, setQuery] = useState(() => idFromHash(location.hash));
  const [problem, setProblem] = useState<string | null>(null);
  const { correcting, version } = useCorrecting();
  const { results, retry } = useSearch(query, version);
  const { news, markSeen } = useNews();
  const trail = useTrail();
  const profile = useActor(trail.current?.id ?? null, version);
  const { report, controls } = usePage();
  const names = useMemo(() => mergeFrames(report.state === 'connected' ? report.frames : []), [report]);
  const named = useNamedActors(names);
  const actors = useMemo(() => named && (named.error ?? groupByActor(names, named.answers)), [names, named]);
  const { visited, visit } = useJumps(controls.jump, report.state === 'connecting');
  const exporting = useExporting();

  // A side panel stays until the reader closes it by the browser's own button.
  const close = () => {
    if (!isPanel) window.close();
  };
  const onOpenPanel = usePanel();

  const change = (...[patch]: Parameters<typeof saveSettings>) => {
    setProblem(null);
    saveSettings(patch).catch((error: Error) => setProblem(error.message));
  };
  const leave = async (asked: ReturnType<typeof send>) => {
    const answer = await asked;
    if (answer.ok) close();
    else setProblem(answer.error);
  };
  const site = topFrame(report)?.site ?? '';
  return (
    <PopupView
      query={query}
      results={results}
      profile={profile && { content: profile, met: trail.current?.met }}
      page={pageContent(report, actors, settings)}
      visited={visited}
      exporting={exporting}
      settings={settings}
      site={site}
      info={info}
      now={now}
      problem={problem}
      correcting={correcting}
      news={news}
      onNews={markSeen}
      onQuery={(text) => {
        trail.clear();
        setQuery(text);
      }}
      onRetry={retry}
      onOpen={trail.open}
      onBack={trail.back}
      onOpenTab={(id) => leave(send('profile.open', { id }))}
      onOpenSettings={() => leave(send('options.open', {}))}
      onVisit={visit}
      onMarkPage={controls.mark}
      onMarkSite={(marked) => change((current) => switchSite(current, site, marked))}
      onMarkEverywhere={(enabled) => change({ enabled })}
      isPanel={isPanel}
      onOpenPanel={isPanel ? undefined : onOpenPanel}
      onClose={close}
    />
  );
}

/** Opens the side panel beside the page and goes; undefined where the browser has none. */
function usePanel(): (() => void) | undefined {
  const [windowId, setWindowId] = useState<number>();
  useEffect(() => {
    // Asked for beforehand: a panel opens only straight after a click.
    if (hasPanel()) void browser.windows.getCurrent().then(({ id }) => setWindowId(id));
  }, []);
  if (windowId === undefined) return undefined;
  return () => void openPanel(windowId).then(() => window.close());
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
    controls: { jump: (jump) => page.current?.jump(jump), mark: () => page.current?.mark() },
  };
}

/** A profile that is open, and the name by which the reader came to it. */
interface Step {
  readonly id: ActorId;
  readonly met?: string | undefined;
}

interface Trail {
  /** The profile in front; undefined where none is open. */
  readonly current: Step | undefined;
  readonly open: (id: ActorId, met?: string) => void;
  readonly back: () => void;
  readonly clear: () => void;
}

/** The profiles opened one from another, so that each can be left for the one before. */
function useTrail(): Trail {
  const [steps, setSteps] = useState<readonly Step[]>([]);
  return {
    current: steps.at(-1),
    open: (id, met) => setSteps((before) => [...before, { id, met }]),
    back: () => setSteps((before) => before.slice(0, -1)),
    clear: () => setSteps([]),
  };
}

/** Who the names of the page mean, by the name's key; `error` in words where that could not be read. */
interface Named {
  readonly answers: ReadonlyMap<string, NamedActors>;
  readonly error?: string;
}

const NOBODY: Named = { answers: new Map() };

/** Asks who the names mean, only for names that are new; null until the first answer. */
function useNamedActors(names: readonly NameOnPage[]): Named | null {
  const [named, setNamed] = useState<Named | null>(null);
  const missing = names.filter(({ key }) => !named?.answers.has(key));
  const asked = missing.map(({ key }) => key).join('\n');
  useEffect(() => {
    if (asked === '') return;
    let wanted = true;
    send('actors.named', { names: missing.map(({ text }) => text) }).then((answer) => {
      if (!wanted) return;
      setNamed((before) => {
        const known = [...(before?.answers ?? [])];
        if (!answer.ok) return { answers: new Map(known), error: answer.error };
        return {
          answers: new Map([...known, ...missing.flatMap(({ key }, at) => pair(key, answer.value[at]))]),
        };
      });
    });
    return () => {
      wanted = false;
    };
    // `asked` stands for the names that are missing.
  }, [asked]);
  return names.length === 0 ? NOBODY : named;
}

function pair(key: string, answer: NamedActors | undefined): [string, NamedActors][] {
  return answer === undefined ? [] : [[key, answer]];
}
