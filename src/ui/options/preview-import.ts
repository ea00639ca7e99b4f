import type { ImportedCorrections } from '@/contract/messages';
import { mergeCorrections } from '@/core/corrections/merge-corrections';
import { parseCorrectionsText } from '@/core/corrections/parse-corrections';
import type { Correction } from '@/core/model/correction';

export type ImportPreview =
  | { readonly ok: true; readonly corrections: readonly Correction[]; readonly result: ImportedCorrections }
  | { readonly ok: false; readonly error: string };

/** What the import of a file would come to, with nothing changed. */
export function previewImport(text: string, present: readonly Correction[]): ImportPreview {
  const file = parseCorrectionsText(text);
  if (!file.ok) return file;
  const { added, replaced, duplicates, tooMany } = mergeCorrections(present, file.corrections);
  return {
    ok: true,
    corrections: file.corrections,
    result: { added, replaced, duplicates, invalid: file.invalid, tooMany: file.tooMany + tooMany },
  };
}
