import type { Correction } from '@/core/model/correction';
import { readStoredCorrections } from './stored-corrections';

/** The reader's corrections. Never rejects: there are none where storage cannot be read or is damaged. */
export async function loadCorrections(): Promise<readonly Correction[]> {
  try {
    const stored = await readStoredCorrections();
    return stored.ok ? stored.corrections : [];
  } catch {
    return []; // A damaged storage file; nothing to repair from here.
  }
}
