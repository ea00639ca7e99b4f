import { useMemo, useState } from 'preact/hooks';
import { send } from '@/contract/channel';
import { saveSettings } from '@/stored/settings';

import { DEFAULT_SETTINGS } from '@/stored/settings-defaults';
import { useDatasetInfo } from '../hooks/use-dataset-info';
import { useNow } from '../hooks/use-now';
import { useRefreshState } from '../hooks/use-refresh-state';
import { useSettings } from '../hooks/use-settings';
import { groupByActor } from './group-by-actor';
import { mergeFrames } from './merge-frames';
import { PopupView } from './PopupView';
import { pageContent, topFrame } from './page-content';
import { switchSite } from './switch-site';
import { useActor } from './use-actor';
import { useJumps } from './use-jumps';
import { useNamedActors } from './use-named-actors';
import { usePage } from './use-page';
import { useSearch } from './use-search';
import { useTrail } from './use-trail';

/** Reads what the popup shows, and carries out what a person asks of it. */
export function Popup() {
  const settings = useSettings() ?? DEFAULT_SETTINGS;
  const info = useDatasetInfo(useRefreshState());
  const now = useNow();
  const [query, setQuery] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const { results, retry } = useSearch(query);
  const trail = useTrail();
  const profile = useActor(trail.current?.id ?? null);
  const { report, jump } = usePage();
  const names = useMemo(() => mergeFrames(report.state === 'connected' ? report.frames : []), [report]);
  const named = useNamedActors(names);
  const actors = useMemo(() => named && (named.error ?? groupByActor(names, named.answers)), [names, named]);
  const { visited, visit } = useJumps(jump);

  const change = (...[patch]: Parameters<typeof saveSettings>) => {
    setProblem(null);
    saveSettings(patch).catch((error: Error) => setProblem(error.message));
  };
  const leave = async (asked: ReturnType<typeof send>) => {
    const answer = await asked;
    if (answer.ok) window.close();
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
      settings={settings}
      site={site}
      info={info}
      now={now}
      problem={problem}
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
      onMarkSite={(marked) => change((current) => switchSite(current, site, marked))}
      onMarkEverywhere={(enabled) => change({ enabled })}
      onClose={() => window.close()}
    />
  );
}
