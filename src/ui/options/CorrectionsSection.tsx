import type { Answer, ImportedCorrections, ListedCorrection } from '@/contract/messages';
import { profileAddress } from '@/contract/profile-address';
import type { ActorRef } from '@/core/model/correction';
import { CorrectionList } from '../corrections/CorrectionList';
import type { Correcting } from '../corrections/correcting';
import { ClearCorrections } from './ClearCorrections';
import { ExportCorrections } from './ExportCorrections';
import { ImportCorrections } from './ImportCorrections';
import { Section } from './Section';

export interface CorrectionsSectionProps {
  readonly correcting: Correcting;
  readonly onClear: () => Promise<Answer<unknown>>;
  /** Takes the text of an exported file. */
  readonly onImport: (text: string) => Promise<Answer<ImportedCorrections>>;
}

/** All that the reader says against the sources: to look through, take back, keep and carry elsewhere. */
export function CorrectionsSection({ correcting, onClear, onImport }: CorrectionsSectionProps) {
  const { listed } = correcting;
  return (
    <Section id="corrections" title="Your corrections">
      <p class="muted">
        They lie over the sources: every refresh and reset keeps them. They are made on an actor's profile and
        stay in this browser unless you export them.
      </p>
      {listed?.ok === false && (
        <p class="error" role="alert">
          {listed.error}
        </p>
      )}
      {listed?.ok && (
        <>
          <CorrectionList
            listed={listed.value}
            correcting={correcting}
            drawActor={(actor) => <ProfileLink actor={actor} />}
            empty="None yet."
          />
          <Tools
            present={listed.value}
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
  readonly onRestore: Correcting['restore'];
}

function Tools({ present, onImport, onClear, onRestore }: ToolsProps) {
  const corrections = present.map(({ correction }) => correction);
  return (
    <div class="correction-tools">
      {corrections.length > 0 && <ExportCorrections corrections={corrections} />}
      <ImportCorrections present={corrections} onImport={onImport} />
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
