import type { Answer, ImportedCorrections, ListedCorrection } from '@/contract/messages';
import { profileAddress } from '@/contract/profile-address';
import { exportCorrections } from '@/core/corrections/corrections-file';
import type { ActorRef, Correction } from '@/core/model/correction';
import { CorrectionList } from '../corrections/CorrectionList';
import type { Correcting } from '../corrections/correcting';
import { saveFile } from '../export/save-file';
import { failureIn } from '../words/failure';
import { say } from '../words/say';
import { ClearCorrections } from './ClearCorrections';
import { ImportCorrections } from './ImportCorrections';
import { Section } from './Section';

export interface CorrectionsSectionProps {
  readonly correcting: Correcting;
  /** The company lets nothing be exported. */
  readonly isExportOff?: boolean;
  readonly onClear: () => Promise<Answer<unknown>>;
  /** Takes the text of an exported file. */
  readonly onImport: (text: string) => Promise<Answer<ImportedCorrections>>;
}

/** All that the reader says against the sources: to look through, take back, keep and carry elsewhere. */
export function CorrectionsSection({
  correcting,
  isExportOff = false,
  onClear,
  onImport,
}: CorrectionsSectionProps) {
  const { listed } = correcting;
  return (
    <Section id="corrections" title={say('corrections.title')}>
      <p class="muted">{say('corrections.about')}</p>
      {correcting.isOff && <p class="by-organisation">{say('common.switchedOff')}</p>}
      {listed?.ok === false && (
        <p class="error" role="alert">
          {failureIn(listed.error)}
        </p>
      )}
      {listed?.ok && (
        <>
          <CorrectionList
            listed={listed.value}
            correcting={correcting}
            drawActor={(actor) => <ProfileLink actor={actor} />}
            empty={say('corrections.noneYet')}
          />
          <Tools
            present={listed.value}
            isOff={correcting.isOff}
            isExportOff={isExportOff}
            onImport={onImport}
            onClear={onClear}
            onRestore={correcting.restore}
          />
        </>
      )}
    </Section>
  );
}

interface ToolsProps extends Omit<CorrectionsSectionProps, 'correcting'> {
  readonly present: readonly ListedCorrection[];
  readonly isOff: boolean;
  readonly onRestore: Correcting['restore'];
}

function Tools({ present, isOff, isExportOff = false, onImport, onClear, onRestore }: ToolsProps) {
  const corrections = present.map(({ correction }) => correction);
  return (
    <div class="correction-tools">
      {corrections.length > 0 && !isExportOff && <ExportCorrections corrections={corrections} />}
      {!isOff && <ImportCorrections present={corrections} onImport={onImport} />}
      <ClearCorrections present={corrections} onClear={onClear} onRestore={onRestore} />
    </div>
  );
}

function ProfileLink({ actor }: { readonly actor: ActorRef }) {
  return (
    <a class="link" href={profileAddress(actor.records[0] ?? '')}>
      <bdi>{actor.name}</bdi>
    </a>
  );
}

/** Saves all corrections as a file. */
function ExportCorrections({ corrections }: { readonly corrections: readonly Correction[] }) {
  return (
    <button type="button" class="button" onClick={() => download(exportCorrections(corrections))}>
      {say('corrections.exportFile')}
    </button>
  );
}

function download(text: string): void {
  saveFile(text, `byname-corrections-${new Date().toISOString().slice(0, 10)}.json`, 'application/json');
}
