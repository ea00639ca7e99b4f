import type { Correction } from '../model/correction';
import { MAX_CORRECTIONS, MAX_FILE } from './limits';
import { readCorrection } from './read-correction';

/** Of the file's form; a field added to a correction does not raise it, a new meaning does. */
export const CORRECTIONS_VERSION = 1;

export type ParsedCorrections =
  | {
      readonly ok: true;
      readonly corrections: readonly Correction[];
      /** Entries left out: no corrections, or one too many. */
      readonly invalid: number;
      readonly tooMany: number;
    }
  /** `error` is fit to show. */
  | { readonly ok: false; readonly error: string };

/** The corrections of an exported file, from its text. */
export function parseCorrectionsText(text: string): ParsedCorrections {
  if (text.length > MAX_FILE) return fail('The file is too large to hold corrections.');
  try {
    return parseCorrections(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch {
    return fail('The file is not JSON.');
  }
}

/** The corrections of an exported or stored file. Of two with one id the last counts. */
export function parseCorrections(file: unknown): ParsedCorrections {
  if (typeof file !== 'object' || file === null || !('version' in file) || !('corrections' in file)) {
    return fail('The file holds no corrections that Byname exported.');
  }
  const { version, corrections: entries } = file;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1 || !Array.isArray(entries)) {
    return fail('The file holds no corrections that Byname exported.');
  }
  if (version > CORRECTIONS_VERSION) {
    return fail('The corrections were written by a later version of Byname. Update Byname to read them.');
  }
  const byId = new Map<string, Correction>();
  const counts = { invalid: 0, tooMany: 0 };
  for (const entry of entries) {
    const correction = readCorrection(entry);
    if (correction === undefined) counts.invalid += 1;
    else if (byId.size >= MAX_CORRECTIONS && !byId.has(correction.id)) counts.tooMany += 1;
    else byId.set(correction.id, correction);
  }
  return { ok: true, corrections: [...byId.values()], ...counts };
}

function fail(error: string): ParsedCorrections {
  return { ok: false, error };
}
