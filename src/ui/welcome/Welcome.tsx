import { useState } from 'preact/hooks';
import { send } from '@/contract/channel';
import { searchAddress } from '@/contract/profile-address';
import { saveSettings } from '@/stored/settings';
import { useSettings } from '../hooks/use-settings';
import { openShortcuts, useShortcuts } from '../hooks/use-shortcuts';
import { failureIn } from '../words/failure';
import { WelcomeView } from './WelcomeView';

/** Reads what the first page shows, and carries out what a person asks of it. */
export function Welcome() {
  const settings = useSettings();
  const shortcuts = useShortcuts();
  const [problem, setProblem] = useState<string | null>(null);
  if (settings === null) return null;
  return (
    <WelcomeView
      settings={settings}
      shortcuts={shortcuts}
      problem={problem}
      onRule={(sites) => {
        setProblem(null);
        saveSettings({ sites }).catch((error: Error) => setProblem(failureIn(error.message)));
      }}
      onShortcuts={async () => setProblem((await openShortcuts()) ?? null)}
      onSearch={(query) => location.assign(searchAddress(query))}
      onSettings={async () => {
        const answer = await send('options.open', {});
        setProblem(answer.ok ? null : failureIn(answer.error));
      }}
    />
  );
}
