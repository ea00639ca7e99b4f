import { browser } from 'wxt/browser';
import { correctionsFile } from '@/core/corrections/export-corrections';
import { MAX_FILE } from '@/core/corrections/limits';
import type { Correction } from '@/core/model/correction';
import { CORRECTIONS_KEY, readStoredCorrections } from './stored-corrections';

/** Changes follow each other, so that two quick ones do not undo one another. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Changes the stored corrections. Called by the background alone, which pages ask: then there is one writer.
 * Resolves once they are stored; rejects, with words fit to show and nothing changed, when they are too many
 * or the browser cannot write them. What a later version stored is never written over.
 */
export function updateCorrections(
  change: (corrections: readonly Correction[]) => readonly Correction[],
): Promise<void> {
  const written = last.then(() => apply(change));
  last = written.catch(() => undefined); // The caller hears of it; the next change must not.
  return written;
}

async function apply(change: (corrections: readonly Correction[]) => readonly Correction[]): Promise<void> {
  const stored = await readStoredCorrections();
  if (!stored.ok) throw new Error(`The stored corrections cannot be read. ${stored.error}`);
  const corrections = change(stored.corrections);
  if (corrections === stored.corrections) return;
  const file = correctionsFile(corrections);
  if (JSON.stringify(file).length > MAX_FILE) throw new Error('There is no room for more corrections.');
  await browser.storage.local.set({ [CORRECTIONS_KEY]: file });
}
