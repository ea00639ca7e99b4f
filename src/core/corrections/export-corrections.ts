import type { Correction } from '../model/correction';
import { CORRECTIONS_VERSION } from './parse-corrections';
import { sortCorrections } from './sort-corrections';

/** As they are stored, and as `parseCorrections` reads them. */
export interface CorrectionsFile {
  readonly version: number;
  /** Oldest first. */
  readonly corrections: readonly Correction[];
}

export function correctionsFile(corrections: readonly Correction[]): CorrectionsFile {
  return { version: CORRECTIONS_VERSION, corrections: sortCorrections(corrections) };
}

/** The JSON of a file to keep or to give to a colleague; the same corrections give the same text. */
export function exportCorrections(corrections: readonly Correction[]): string {
  return `${JSON.stringify(correctionsFile(corrections), null, 2)}\n`;
}
