import { useEffect, useState } from 'preact/hooks';
import { send } from '@/contract/channel';
import type { SourceId } from '@/core/model/source-record';
import { storedOwnSources } from '@/stored/own-sources';
import { type RefreshState, refreshLog } from '@/stored/refresh-state';
import { storedSync } from '@/stored/sync-state';
import { useCorrecting } from '../corrections/use-correcting';
import { useExporting } from '../export/use-exporting';
import { useDatasetInfo } from '../hooks/use-dataset-info';
import { useNow } from '../hooks/use-now';
import { useRefreshState } from '../hooks/use-refresh-state';
import { useSettings } from '../hooks/use-settings';
import { openShortcuts, useShortcuts } from '../hooks/use-shortcuts';
import { useStored } from '../hooks/use-stored';
import { failureIn } from '../words/failure';
import { say } from '../words/say';
import type { Backups } from './BackupSection';
import { type BundledParts, loadBundledParts } from './bundled-sources';
import { diagnose } from './diagnose';
import { OptionsView } from './OptionsView';
import { createOwnSourceChanges } from './own/own-source-changes';
import { addressesInUse, createChanges } from './settings-changes';

/** Reads what the settings page shows, and carries out what a person asks of it. */
export function Options() {
  const settings = useSettings();
  const own = useStored(storedOwnSources);
  const sync = useStored(storedSync);
  const log = useStored(refreshLog) ?? [];
  const refresh = useRefreshState();
  const info = useDatasetInfo(refresh);
  const bundled = useBundledParts();
  const now = useNow();
  const { correcting } = useCorrecting();
  const exporting = useExporting();
  const shortcuts = useShortcuts();
  const [problem, setProblem] = useProblem();
  useWakeStopped(refresh);
  useDeepLink(settings !== null && refresh !== null && own !== undefined);
  if (settings === null || refresh === null || own === undefined) return null;

  const ask = async (sources?: readonly string[]) => {
    setProblem(null);
    const answer = await send('refresh.start', sources === undefined ? {} : { sources });
    if (!answer.ok) setProblem(failureIn(answer.error));
    else if (!answer.value.started && sources === undefined && refresh.running === null) {
      setProblem(say('data.nothingTicked'));
    }
  };
  const cancel = async () => {
    const answer = await send('refresh.cancel', {});
    if (!answer.ok) setProblem(failureIn(answer.error));
  };
  const decide = async (id: SourceId, accept: boolean) => {
    const answer = await send('sources.decide', { id, accept });
    setProblem(answer.ok ? null : failureIn(answer.error));
  };
  const undo = async () => {
    const answer = await send('refresh.undo', {});
    setProblem(answer.ok ? null : failureIn(answer.error));
  };
  const reset = async () => {
    const answer = await send('dataset.reset', {});
    return answer.ok ? undefined : failureIn(answer.error);
  };
  return (
    <OptionsView
      settings={settings}
      refresh={refresh}
      info={info}
      bundled={bundled}
      now={now}
      problem={problem}
      onProblemRead={() => setProblem(null)}
      shortcuts={shortcuts}
      onShortcuts={async () => setProblem((await openShortcuts()) ?? null)}
      corrections={{ correcting, onClear: clearCorrections, onImport: importCorrections }}
      onRefresh={ask}
      onCancel={cancel}
      log={log}
      onDecide={decide}
      onUndo={undo}
      sync={{ sync: sync ?? { on: false }, onSync }}
      backup={{ exporting, backups: BACKUPS }}
      onReset={reset}
      onDiagnose={() => diagnose({ settings, refresh, info, own })}
      own={own}
      ownChanges={createOwnSourceChanges((without) => addressesInUse(settings, own, without))}
      {...createChanges(settings, own, setProblem)}
    />
  );
}

/** What could not be done last. It is set anew also in the same words, so that a tick that was not saved is drawn as it is. */
function useProblem(): readonly [string | null, (words: string | null) => void] {
  const [problem, setProblem] = useState<{ readonly words: string } | null>(null);
  return [problem?.words ?? null, (words) => setProblem(words === null ? null : { words })];
}

const BACKUPS: Backups = {
  make: () => send('backup.make', {}),
  check: (text) => send('backup.check', { text }),
  restore: (text) => send('backup.restore', { text }),
  last: () => send('backup.last', {}),
  undo: () => send('backup.undo', {}),
};

function onSync(on: boolean, forget = false) {
  return send('sync.switch', { on, forget });
}

function clearCorrections() {
  return send('corrections.clear', {});
}

function importCorrections(text: string) {
  return send('corrections.import', { text });
}

/** The browser looks for the anchor before there is one: goes to it once the page is drawn. */
function useDeepLink(isDrawn: boolean): void {
  useEffect(() => {
    if (isDrawn) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, [isDrawn]);
}

/** What each source gave to the bundled dataset; empty until it is read. */
function useBundledParts(): BundledParts {
  const [parts, setParts] = useState<BundledParts>({});
  useEffect(() => {
    loadBundledParts().then(setParts);
  }, []);
  return parts;
}

/** Milliseconds without a sign of life, which comes every ten seconds, after which the background was stopped. */
const SILENCE_MS = 35_000;

/** A refresh whose background was stopped is noted as interrupted as soon as any message wakes it: sends one. */
function useWakeStopped(refresh: RefreshState | null): void {
  const beatAt = refresh?.running?.beatAt;
  useEffect(() => {
    if (beatAt === undefined) return;
    const silentAt = Date.parse(beatAt) + SILENCE_MS;
    const timer = setTimeout(() => send('dataset.info', {}), Math.max(0, silentAt - Date.now()));
    return () => clearTimeout(timer);
  }, [beatAt]);
}
