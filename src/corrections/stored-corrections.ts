import { browser } from 'wxt/browser';
import { type ParsedCorrections, parseCorrections } from '@/core/corrections/parse-corrections';

/** In `storage.local`, in the form that is exported; apart from settings, so that neither's loss is the other's. */
export const CORRECTIONS_KEY = 'corrections';

/** What is stored, or why it cannot be used. Rejects when the browser cannot read its storage. */
export async function readStoredCorrections(): Promise<ParsedCorrections> {
  const stored = await browser.storage.local.get(CORRECTIONS_KEY);
  return parseStored(stored[CORRECTIONS_KEY]);
}

export function parseStored(stored: unknown): ParsedCorrections {
  if (stored === undefined) return { ok: true, corrections: [], invalid: 0, tooMany: 0 };
  return parseCorrections(stored);
}
