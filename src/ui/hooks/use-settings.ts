import { useEffect, useState } from 'preact/hooks';
import { loadSettings } from '@/settings/load-settings';
import type { Settings } from '@/settings/settings';
import { watchSettings } from '@/settings/watch-settings';

/** The settings in force, whoever changes them; null until they are read. */
export function useSettings(): Settings | null {
  const [settings, setSettings] = useState<Settings | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    watchSettings(setSettings, stop.signal);
    // A change that arrives while this reads is newer than what it read.
    loadSettings().then((loaded) =>
      setSettings((current) => (stop.signal.aborted ? null : (current ?? loaded))),
    );
    return () => stop.abort();
  }, []);
  return settings;
}
