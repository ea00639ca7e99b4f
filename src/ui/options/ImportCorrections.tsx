import { useEffect, useRef, useState } from 'preact/hooks';
import type { Answer, ImportedCorrections } from '@/contract/messages';
import { mergeCorrections } from '@/core/corrections/merge-corrections';
import { parseOwnWords } from '@/core/export/stix/read-own-words';
import type { Correction } from '@/core/model/correction';
import { ok, type Result } from '@/core/model/result';
import { sentenceText } from '../corrections/CorrectionSentence';

interface ImportCorrectionsProps {
  readonly present: readonly Correction[];
  readonly onImport: (text: string) => Promise<Answer<ImportedCorrections>>;
}

interface Chosen {
  readonly fileName: string;
  readonly text: string;
  readonly preview: ImportPreview;
}

/** Reads corrections from a file, a STIX export with the reader's words among them, once the reader has seen what that changes. */
export function ImportCorrections({ present, onImport }: ImportCorrectionsProps) {
  const opener = useRef<HTMLButtonElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [said, setSaid] = useState('');
  const [error, setError] = useState<string>();

  const choose = async (file: File | undefined) => {
    setChosen(null);
    setSaid('');
    setError(undefined);
    if (file === undefined) return;
    if (field.current !== null) field.current.value = ''; // The same file can be chosen again.
    const text = await file.text().catch(() => null);
    if (text === null) return setError('The file could not be read.');
    const preview = previewImport(text, present);
    if (preview.ok) setChosen({ fileName: file.name, text, preview: preview.value });
    else setError(preview.error);
  };
  const leave = () => {
    setChosen(null);
    opener.current?.focus();
  };
  const carryOut = async ({ text }: Chosen) => {
    setSaid('Importing…');
    const answer = await onImport(text);
    setSaid(answer.ok ? `Imported: ${importWords(answer.value)}.` : '');
    setError(answer.ok ? undefined : answer.error);
    leave();
  };
  return (
    <div class="import">
      <button
        type="button"
        class="button"
        ref={opener}
        aria-expanded={chosen !== null}
        onClick={() => field.current?.click()}
      >
        Import from a file…
      </button>
      <input
        hidden
        ref={field}
        type="file"
        aria-label="File of corrections"
        accept=".json,application/json"
        onChange={(event) => choose(event.currentTarget.files?.[0])}
      />
      {chosen && <Preview chosen={chosen} onImport={() => carryOut(chosen)} onCancel={leave} />}
      <p class="tool-said" role="status">
        {said}
      </p>
      <p class="tool-said error" role="alert">
        {error}
      </p>
    </div>
  );
}

/** Enough to recognise a file by. */
const SHOWN = 5;

interface PreviewProps {
  readonly chosen: Chosen;
  readonly onImport: () => void;
  readonly onCancel: () => void;
}

function Preview({ chosen: { fileName, preview }, onImport, onCancel }: PreviewProps) {
  const accept = useRef<HTMLButtonElement>(null);
  useEffect(() => accept.current?.focus(), []);
  const { corrections, result } = preview;
  const isUseless = result.added + result.replaced === 0;
  const leaveOnEscape = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onCancel();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced as a form
    <div class="question" role="group" aria-label={`Import ${fileName}?`} onKeyDown={leaveOnEscape}>
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
      <div class="question-buttons">
        {!isUseless && (
          <button type="button" class="button" ref={accept} onClick={onImport}>
            Import them
          </button>
        )}
        <button type="button" class="button" ref={isUseless ? accept : null} onClick={onCancel}>
          {isUseless ? 'Close' : 'Cancel'}
        </button>
      </div>
    </div>
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
