import type { ImportedCorrections } from '@/contract/messages';
import { parseCorrectionsText } from '@/core/corrections/corrections-file';
import { mergeCorrections } from '@/core/corrections/merge-corrections';
import type { Correction } from '@/core/model/correction';
import { ok, type Result } from '@/core/model/result';

export interface ImportPreview {
  readonly corrections: readonly Correction[];
  readonly result: ImportedCorrections;
}

/** What the import of a file would come to, with nothing changed. */
export function previewImport(text: string, present: readonly Correction[]): Result<ImportPreview> {
  const file = parseCorrectionsText(text);
  if (!file.ok) return file;
  const { corrections, invalid, tooMany } = file.value;
  const merged = mergeCorrections(present, corrections);
  const { added, replaced, duplicates } = merged;
  const result = { added, replaced, duplicates, invalid, tooMany: tooMany + merged.tooMany };
  return ok({ corrections, result });
}
