import * as v from 'valibot';
import { CORRECTION, type Correction } from '../model/correction';
import { failed, ok, type Result } from '../model/result';

/** What storage and a card can bear; an import may come from anyone. */
export const MAX_CORRECTIONS = 2_000;
/** Of `unitsOf`; room for `MAX_CORRECTIONS` with reasons of a few lines each. */
export const MAX_FILE = 3_000_000;
/** UTF-16 units of a text; indented, a file of short words takes four times its room. */
const MAX_TEXT = 5 * MAX_FILE;

/** Of the file's form; a field added to a correction does not raise it, a new meaning does. */
const VERSION = 1;

const FILE = v.object({
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  corrections: v.array(v.unknown()),
});

/** As they are stored, and as `parseCorrections` reads them. */
export interface CorrectionsFile {
  readonly version: number;
  /** Oldest first. */
  readonly corrections: readonly Correction[];
}

export interface ParsedCorrections {
  readonly corrections: readonly Correction[];
  /** Entries left out: no corrections, or one too many. */
  readonly invalid: number;
  readonly tooMany: number;
}

export function correctionsFile(corrections: readonly Correction[]): CorrectionsFile {
  return { version: VERSION, corrections: sortCorrections(corrections) };
}

/** UTF-16 units of a file without its indentation, by which it is measured wherever it is. */
export function unitsOf(file: unknown): number {
  return JSON.stringify(file).length;
}

/** The JSON of a file to keep or to give to a colleague; the same corrections give the same text. */
export function exportCorrections(corrections: readonly Correction[]): string {
  return `${JSON.stringify(correctionsFile(corrections), null, 2)}\n`;
}

/** The corrections of an exported file, from its text. */
export function parseCorrectionsText(text: string): Result<ParsedCorrections> {
  const tooLarge = failed('The file is too large to hold corrections.');
  if (text.length > MAX_TEXT) return tooLarge;
  try {
    const file: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return text.length > MAX_FILE && unitsOf(file) > MAX_FILE ? tooLarge : parseCorrections(file);
  } catch {
    return failed('The file is not JSON.');
  }
}

/** The corrections of an exported or stored file. Of two with one id the last counts. */
export function parseCorrections(raw: unknown): Result<ParsedCorrections> {
  const { success, output: file } = v.safeParse(FILE, raw);
  if (!success) return failed('The file holds no corrections that Byname exported.');
  if (file.version > VERSION) {
    return failed('The corrections were written by a later version of Byname. Update Byname to read them.');
  }
  const byId = new Map<string, Correction>();
  const counts = { invalid: 0, tooMany: 0 };
  for (const entry of file.corrections) {
    const { success, output: correction } = v.safeParse(CORRECTION, entry);
    if (!success) counts.invalid += 1;
    else if (byId.size >= MAX_CORRECTIONS && !byId.has(correction.id)) counts.tooMany += 1;
    else byId.set(correction.id, correction);
  }
  return ok({ corrections: [...byId.values()], ...counts });
}

/** Oldest first; those of one moment by their ids, so that the order is the same everywhere. */
export function sortCorrections(corrections: readonly Correction[]): Correction[] {
  return [...corrections].sort((a, b) => compare(a.at, b.at) || compare(a.id, b.id));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
