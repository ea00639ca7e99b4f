import { browser } from 'wxt/browser';
import { correctionsFile } from '@/core/corrections/export-corrections';
import { MAX_FILE } from '@/core/corrections/limits';
import type { Correction } from '@/core/model/correction';
import { CORRECTIONS_KEY, readStoredCorrections } from './stored-corrections';

/** Gives the same list back where there is nothing to change. */
export type CorrectionsChange = (corrections: readonly Correction[]) => readonly Correction[];

/** Changes follow each other, so that two quick ones do not undo one another. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Changes the stored corrections. Called by the background alone, which pages ask: then there is one writer.
 * Resolves with them as stored; rejects, with words fit to show and nothing changed, when they are too many
 * or the browser cannot write them. What a later version stored is never written over.
 */
export function updateCorrections(change: CorrectionsChange): Promise<readonly Correction[]> {
  const written = last.then(() => apply(change));
  last = written.catch(() => undefined); // The caller hears of it; the next change must not.
  return written;
}

async function apply(change: CorrectionsChange): Promise<readonly Correction[]> {
  const stored = await readStoredCorrections();
  if (!stored.ok) throw new Error(`The stored corrections cannot be read. ${stored.error}`);
  const corrections = change(stored.corrections);
  if (corrections === stored.corrections) return corrections;
  const file = correctionsFile(corrections);
  if (JSON.stringify(file).length > MAX_FILE) throw new Error('There is no room for more corrections.');
  await browser.storage.local.set({ [CORRECTIONS_KEY]: file });
  return file.corrections;
}
