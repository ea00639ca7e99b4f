import { useEffect, useState } from 'preact/hooks';
import { send } from '@/contract/channel';
import { useCorrecting } from '../corrections/use-correcting';
import { useDatasetInfo } from '../hooks/use-dataset-info';
import { useNow } from '../hooks/use-now';
import { useRefreshState } from '../hooks/use-refresh-state';
import { useSettings } from '../hooks/use-settings';
import { useWakeStopped } from '../hooks/use-wake-stopped';
import { OptionsView } from './OptionsView';
import { createChanges } from './settings-changes';
import { useBundledParts } from './use-bundled-parts';

/** Reads what the settings page shows, and carries out what a person asks of it. */
export function Options() {
  const settings = useSettings();
  const refresh = useRefreshState();
  const info = useDatasetInfo(refresh);
  const bundled = useBundledParts();
  const now = useNow();
  const { correcting } = useCorrecting();
  const [problem, setProblem] = useState<string | null>(null);
  useWakeStopped(refresh);
  useDeepLink(settings !== null && refresh !== null);
  if (settings === null || refresh === null) return null;

  const ask = async (sources?: readonly string[]) => {
    setProblem(null);
    const answer = await send('refresh.start', sources === undefined ? {} : { sources });
    if (!answer.ok) setProblem(answer.error);
    else if (!answer.value.started && sources === undefined && refresh.running === null) {
      setProblem('No source is ticked, so there is nothing to refresh.');
    }
  };
  const cancel = async () => {
    const answer = await send('refresh.cancel', {});
    if (!answer.ok) setProblem(answer.error);
  };
  const reset = async () => {
    const answer = await send('dataset.reset', {});
    return answer.ok ? undefined : answer.error;
  };
  return (
    <OptionsView
      settings={settings}
      refresh={refresh}
      info={info}
      bundled={bundled}
      now={now}
      problem={problem}
      corrections={{ correcting, onClear: clearCorrections, onImport: importCorrections }}
      onRefresh={ask}
      onCancel={cancel}
      onReset={reset}
      {...createChanges(settings, setProblem)}
    />
  );
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
