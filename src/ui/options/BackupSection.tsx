import { useState } from 'preact/hooks';
import type { Answer, BackupChanges } from '@/contract/messages';
import { EXPORT_FORMAT_IDS } from '@/core/export/format-ids';
import { ok } from '@/core/model/result';
import { formatDate } from '@/core/profile/format-date';
import { ExportActors, OutletWords, OwnTick } from '../export/ExportActors';
import { saveFile } from '../export/save-file';
import type { Exporting } from '../export/use-exporting';
import { formatCount } from '../words/format-amount';
import { FileOpener, FileQuestion, useFileImport } from './FileImport';
import { Section } from './Section';

export interface Backups {
  readonly make: () => Promise<Answer<{ readonly text: string; readonly leftOut: readonly string[] }>>;
  readonly check: (text: string) => Promise<Answer<BackupChanges>>;
  readonly restore: (text: string) => Promise<Answer<BackupChanges>>;
  readonly undo: () => Promise<Answer<unknown>>;
}

export interface BackupSectionProps {
  readonly exporting: Exporting;
  readonly backups: Backups;
}

/** All actors in the formats of other tools, and all that is the reader's for another browser of hers. */
export function BackupSection({ exporting, backups }: BackupSectionProps) {
  const [own, setOwn] = useState(false);
  return (
    <Section id="backup" title="Backup and export">
      {exporting.isOff ? (
        <p class="muted">Your organisation switched export off.</p>
      ) : (
        <>
          <ExportActors
            exporting={exporting}
            formats={EXPORT_FORMAT_IDS}
            ids={undefined}
            own={own}
            label="Every actor as"
          />
          <OwnTick own={own} onChange={setOwn} />
        </>
      )}
      <p class="muted backup-words">
        A backup holds what is yours: these settings, your corrections, notes and associations, your own
        sources with what their files held, the reports that you imported, and whom you follow. Keys and
        passwords are not in it.
      </p>
      <Restore backups={backups} canMake={!exporting.isOff} />
    </Section>
  );
}

function Restore({ backups, canMake }: { readonly backups: Backups; readonly canMake: boolean }) {
  const [canUndo, setCanUndo] = useState(false);
  const file = useFileImport({
    look: backups.check,
    change: async (text) => {
      const answer = await backups.restore(text);
      setCanUndo(answer.ok);
      return answer.ok ? ok(`Restored: ${changeWords(answer.value).join(', ')}.`) : answer;
    },
    busy: 'Restoring…',
  });
  const { chosen, say } = file;
  const make = async () => {
    const answer = await backups.make();
    if (!answer.ok) return say('', answer.error);
    const name = `byname-backup-${new Date().toISOString().slice(0, 10)}.json`;
    saveFile(answer.value.text, name, 'application/json');
    const { leftOut } = answer.value;
    const rest = leftOut.length === 0 ? '' : ` There was no room for ${leftOut.join(' and ')}.`;
    say(`Saved as ${name}.${rest}`);
  };
  const undo = async () => {
    const answer = await backups.undo();
    say(answer.ok ? 'Taken back: everything is as before.' : '', answer.ok ? undefined : answer.error);
    setCanUndo(false);
    file.opener.current?.focus();
  };
  return (
    <div class="backup">
      <div class="export-line">
        {canMake && (
          <button type="button" class="button" onClick={make}>
            Save a backup
          </button>
        )}
        <FileOpener file={file} words="Restore a backup…" label="Backup file" />
        {canUndo && (
          <button type="button" class="button" onClick={undo}>
            Undo the restoring
          </button>
        )}
      </div>
      {chosen && (
        <FileQuestion
          file={file}
          label={`Restore ${chosen.fileName}?`}
          action={changeWords(chosen.preview)[0] === NOTHING ? undefined : 'Restore it'}
        >
          <Preview fileName={chosen.fileName} changes={chosen.preview} />
        </FileQuestion>
      )}
      <OutletWords said={file.said} error={file.error} />
    </div>
  );
}

interface PreviewProps {
  readonly fileName: string;
  readonly changes: BackupChanges;
}

/** What the backup would change, before it does. */
function Preview({ fileName, changes }: PreviewProps) {
  return (
    <>
      <p>
        <b>
          <bdi>{fileName}</bdi>
        </b>
        , made on {formatDate(changes.madeAt)}:
      </p>
      <ul class="preview">
        {changeWords(changes).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {changes.files.length > 0 && (
        <p>To be chosen again, as the backup has nothing of what they held: {changes.files.join(', ')}.</p>
      )}
    </>
  );
}

const NOTHING = 'nothing is new';

/** "settings as in the backup", "2 corrections added", "own sources added: Team list". */
function changeWords({
  settings,
  corrections,
  sources,
  reports,
  followed,
}: BackupChanges): readonly string[] {
  const { added, replaced, tooMany } = corrections;
  const lines = [
    settings ? 'settings as in the backup' : '',
    added === 0 ? '' : `${formatCount(added, 'correction')} added`,
    replaced === 0 ? '' : `${formatCount(replaced, 'correction')} replaced`,
    tooMany === 0 ? '' : `${formatCount(tooMany, 'correction')} left out, as there is room for no more`,
    sources.added.length === 0 ? '' : `own sources added: ${sources.added.join(', ')}`,
    sources.replaced.length === 0 ? '' : `own sources changed: ${sources.replaced.join(', ')}`,
    reports.added === 0 ? '' : `${formatCount(reports.added, 'report')} added`,
    reports.replaced === 0 ? '' : `${formatCount(reports.replaced, 'report')} replaced`,
    reports.tooMany === 0
      ? ''
      : `${formatCount(reports.tooMany, 'report')} left out, as there is room for no more`,
    followed.length === 0 ? '' : `followed too: ${followed.join(', ')}`,
  ].filter((line) => line !== '');
  return lines.length === 0 ? [NOTHING] : lines;
}
