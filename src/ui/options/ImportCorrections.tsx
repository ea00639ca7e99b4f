import type { Answer, ImportedCorrections } from '@/contract/messages';
import { mergeCorrections } from '@/core/corrections/merge-corrections';
import { parseOwnWords } from '@/core/export/stix/read-own-words';
import type { Correction } from '@/core/model/correction';
import { ok, type Result } from '@/core/model/result';
import { sentenceText } from '../corrections/CorrectionSentence';
import { FileOpener, FileQuestion, useFileImport } from './FileImport';

interface ImportCorrectionsProps {
  readonly present: readonly Correction[];
  readonly onImport: (text: string) => Promise<Answer<ImportedCorrections>>;
}

/** Reads corrections from a file, a STIX export with the reader's words among them, once the reader has seen what that changes. */
export function ImportCorrections({ present, onImport }: ImportCorrectionsProps) {
  const file = useFileImport({
    look: (text) => previewImport(text, present),
    change: async (text) => {
      const answer = await onImport(text);
      return answer.ok ? ok(`Imported: ${importWords(answer.value)}.`) : answer;
    },
    busy: 'Importing…',
  });
  return (
    <div class="import">
      <FileOpener file={file} words="Import from a file…" label="File of corrections" />
      {file.chosen && (
        <FileQuestion
          file={file}
          label={`Import ${file.chosen.fileName}?`}
          action={isUseless(file.chosen.preview.result) ? undefined : 'Import them'}
        >
          <Preview fileName={file.chosen.fileName} preview={file.chosen.preview} />
        </FileQuestion>
      )}
      <p class="tool-said" role="status">
        {file.said}
      </p>
      <p class="tool-said error" role="alert">
        {file.error}
      </p>
    </div>
  );
}

function isUseless({ added, replaced }: ImportedCorrections): boolean {
  return added + replaced === 0;
}

/** Enough to recognise a file by. */
const SHOWN = 5;

interface PreviewProps {
  readonly fileName: string;
  readonly preview: ImportPreview;
}

function Preview({ fileName, preview: { corrections, result } }: PreviewProps) {
  return (
    <>
      <p>
        <b>
          <bdi>{fileName}</bdi>
        </b>
        : {importWords(result)}.
      </p>
      <ul class="preview">
        {corrections.slice(0, SHOWN).map((correction) => (
          <li key={correction.id}>{sentenceText(correction)}</li>
        ))}
        {corrections.length > SHOWN && (
          <li class="muted">and {(corrections.length - SHOWN).toLocaleString('en')} more</li>
        )}
      </ul>
    </>
  );
}

/** What an import does, or did: "3 added, 1 known already, 2 left out: no corrections". */
function importWords({ added, replaced, duplicates, invalid, tooMany }: ImportedCorrections): string {
  const parts = [
    count(added, 'added'),
    count(replaced, 'replaced'),
    count(duplicates, 'known already'),
    count(invalid, 'left out, as they are no corrections'),
    count(tooMany, 'left out, as there is room for no more'),
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'none in it' : parts.join(', ');
}

function count(amount: number, words: string): string {
  return amount === 0 ? '' : `${amount.toLocaleString('en')} ${words}`;
}

interface ImportPreview {
  readonly corrections: readonly Correction[];
  readonly result: ImportedCorrections;
}

/** What the import of a file would come to, with nothing changed. */
function previewImport(text: string, present: readonly Correction[]): Result<ImportPreview> {
  const file = parseOwnWords(text);
  if (!file.ok) return file;
  const { corrections, invalid, tooMany } = file.value;
  const merged = mergeCorrections(present, corrections);
  const { added, replaced, duplicates } = merged;
  const result = { added, replaced, duplicates, invalid, tooMany: tooMany + merged.tooMany };
  return ok({ corrections, result });
}
