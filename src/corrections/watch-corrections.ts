import { browser } from 'wxt/browser';
import type { Correction } from '@/core/model/correction';
import { CORRECTIONS_KEY, parseStored } from './stored-corrections';

type Changes = Parameters<Parameters<typeof browser.storage.local.onChanged.addListener>[0]>[0];

/** Calls back with the new corrections after every change, from whatever context, until the signal fires. */
export function watchCorrections(
  callback: (corrections: readonly Correction[]) => void,
  signal: AbortSignal,
): void {
  if (signal.aborted) return;
  const onChanged = (changes: Changes) => {
    const change = changes[CORRECTIONS_KEY];
    if (change === undefined) return;
    const stored = parseStored(change.newValue);
    callback(stored.ok ? stored.corrections : []);
  };
  browser.storage.local.onChanged.addListener(onChanged);
  signal.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(onChanged), {
    once: true,
  });
}
