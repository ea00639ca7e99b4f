import type { Answer, ImportedCorrections } from '@/contract/messages';
import { exportCorrections, type ParsedCorrections } from '@/core/corrections/corrections-file';
import { mergeCorrections } from '@/core/corrections/merge-corrections';
import { parseOwnWords } from '@/core/export/stix/read-own-words';
import type { Correction } from '@/core/model/correction';
import { ok } from '@/core/model/result';
import { sentenceText } from '../corrections/CorrectionSentence';
import { joined } from '../words/joined';
import { say, sayWith } from '../words/say';
import { FileOpener, FileQuestion, useFileImport } from './FileImport';

interface ImportCorrectionsProps {
  readonly present: readonly Correction[];
  readonly onImport: (text: string) => Promise<Answer<ImportedCorrections>>;
}

/** Reads corrections from a file, a STIX export with the reader's words among them, once the reader has seen what that changes. */
export function ImportCorrections({ present, onImport }: ImportCorrectionsProps) {
  const file = useFileImport({
    look: parseOwnWords,
    // Of a bundle the reader's own words alone: with many actors it is more than can be handed over.
    change: async (_, { corrections, invalid, tooMany }) => {
      const answer = await onImport(exportCorrections(corrections));
      if (!answer.ok) return answer;
      const { value } = answer;
      const all = { ...value, invalid: invalid + value.invalid, tooMany: tooMany + value.tooMany };
      return ok(say('corrections.imported', { facts: importWords(all) }));
    },
    busy: say('corrections.importing'),
  });
  // What is there may change while the question stands, here and in another tab.
  const result = file.chosen && foretell(file.chosen.preview, present);
  return (
    <div class="import">
      <FileOpener file={file} words={say('corrections.importFile')} label={say('corrections.file')} />
      {file.chosen && result && (
        <FileQuestion
          file={file}
          label={say('corrections.importAsk', { file: file.chosen.fileName })}
          action={isUseless(result) ? undefined : say('corrections.importThem')}
        >
          <Preview
            fileName={file.chosen.fileName}
            corrections={file.chosen.preview.corrections}
            result={result}
          />
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
  readonly corrections: readonly Correction[];
  readonly result: ImportedCorrections;
}

function Preview({ fileName, corrections, result }: PreviewProps) {
  return (
    <>
      <p>
        {sayWith('corrections.fileHolds', {
          file: (
            <b>
              <bdi>{fileName}</bdi>
            </b>
          ),
          facts: importWords(result),
        })}
      </p>
      <ul class="preview">
        {corrections.slice(0, SHOWN).map((correction) => (
          <li key={correction.id}>{sentenceText(correction)}</li>
        ))}
        {corrections.length > SHOWN && (
          <li class="muted">{say('common.more', { count: corrections.length - SHOWN })}</li>
        )}
      </ul>
    </>
  );
}

/** What an import does, or did: "3 added, 1 known already, 2 left out: no corrections". */
function importWords({ added, replaced, duplicates, invalid, tooMany }: ImportedCorrections): string {
  const parts = [
    told('added', added),
    told('replaced', replaced),
    told('known', duplicates),
    told('invalid', invalid),
    told('tooMany', tooMany),
  ].filter((part) => part !== '');
  return parts.length === 0 ? say('corrections.noneInIt') : joined(parts);
}

function told(what: 'added' | 'replaced' | 'known' | 'invalid' | 'tooMany', count: number): string {
  return count === 0 ? '' : say(`corrections.${what}`, { count });
}

/** What the import of a file would come to, with nothing changed. */
function foretell(
  { corrections, invalid, tooMany }: ParsedCorrections,
  present: readonly Correction[],
): ImportedCorrections {
  const merged = mergeCorrections(present, corrections);
  const { added, replaced, duplicates } = merged;
  return { added, replaced, duplicates, invalid, tooMany: tooMany + merged.tooMany };
}
