import { useEffect, useState } from 'preact/hooks';
import { type Answer, type BackupChanges, MAX_FILE, type Output } from '@/contract/messages';
import { EXPORT_FORMAT_IDS } from '@/core/export/format-ids';
import { FAILURES } from '@/core/failures';
import { failed, ok } from '@/core/model/result';
import { ExportActors, OutletWords, OwnTick } from '../export/ExportActors';
import { saveFile } from '../export/save-file';
import type { Exporting } from '../export/use-exporting';
import { failureIn } from '../words/failure';
import { formatDay } from '../words/format-time';
import { joined } from '../words/joined';
import { locale, say, sayWith } from '../words/say';
import { FileOpener, FileQuestion, useFileImport } from './FileImport';
import { Section } from './Section';

type Made = Output<'backup.make'>;

export interface Backups {
  readonly make: () => Promise<Answer<Made>>;
  readonly check: (text: string) => Promise<Answer<BackupChanges>>;
  readonly restore: (text: string) => Promise<Answer<BackupChanges>>;
  readonly last: () => Promise<Answer<Output<'backup.last'>>>;
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
    <Section id="backup" title={say('backup.title')}>
      {exporting.isOff ? (
        <p class="muted">{say('backup.exportOff')}</p>
      ) : (
        <>
          <ExportActors
            exporting={exporting}
            formats={EXPORT_FORMAT_IDS}
            ids={undefined}
            own={own}
            label={say('backup.everyActorAs')}
          />
          <OwnTick own={own} onChange={setOwn} />
        </>
      )}
      <p class="muted backup-words">{say('backup.about')}</p>
      <Restore backups={backups} canMake={!exporting.isOff} />
    </Section>
  );
}

function Restore({ backups, canMake }: { readonly backups: Backups; readonly canMake: boolean }) {
  const [canUndo, setCanUndo] = useState(false);
  useEffect(() => {
    // What was restored before this page was opened is offered too; what is restored meanwhile counts.
    void backups.last().then((last) => setCanUndo((now) => now || (last.ok && last.value.canUndo)));
  }, []);
  const file = useFileImport({
    look: async (text) => (text.length > MAX_FILE ? failed(FAILURES.noBackup) : backups.check(text)),
    change: async (text) => {
      const answer = await backups.restore(text);
      setCanUndo(answer.ok);
      return answer.ok
        ? ok(say('backup.restored', { facts: joined(orNothing(changeWords(answer.value))) }))
        : answer;
    },
    busy: say('backup.restoring'),
  });
  const { chosen, tell } = file;
  const make = async () => {
    const answer = await backups.make();
    if (!answer.ok) return tell('', failureIn(answer.error));
    const name = `byname-backup-${new Date().toISOString().slice(0, 10)}.json`;
    saveFile(answer.value.text, name, 'application/json');
    const leftOut = leftOutWords(answer.value.leftOut);
    tell(
      leftOut.length === 0
        ? say('backup.saved', { file: name })
        : say('backup.savedWithout', { file: name, parts: new Intl.ListFormat(locale()).format(leftOut) }),
    );
  };
  const undo = async () => {
    const answer = await backups.undo();
    tell(answer.ok ? say('backup.undone') : '', answer.ok ? undefined : failureIn(answer.error));
    if (!answer.ok) return;
    setCanUndo(false);
    file.opener.current?.focus();
  };
  return (
    <div class="backup">
      <div class="export-line">
        {canMake && (
          <button type="button" class="button" onClick={make}>
            {say('backup.save')}
          </button>
        )}
        <FileOpener file={file} words={say('backup.restore')} label={say('backup.file')} />
        {canUndo && (
          <button type="button" class="button" onClick={undo}>
            {say('backup.undo')}
          </button>
        )}
      </div>
      {chosen && (
        <FileQuestion
          file={file}
          label={say('backup.restoreAsk', { file: chosen.fileName })}
          action={changeWords(chosen.preview).length === 0 ? undefined : say('backup.restoreIt')}
        >
          <Preview fileName={chosen.fileName} changes={chosen.preview} />
        </FileQuestion>
      )}
      <OutletWords said={file.said} error={file.error} />
    </div>
  );
}

/** "the text of 2 reports", "what 1 file held"; none where all was saved. */
function leftOutWords({ texts, reports, files }: Made['leftOut']): readonly string[] {
  return [
    texts === 0 ? '' : say('backup.leftTexts', { count: texts }),
    reports === 0 ? '' : say('backup.leftReports', { count: reports }),
    files === 0 ? '' : say('backup.leftFiles', { count: files }),
  ].filter((part) => part !== '');
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
        {sayWith('backup.madeOn', {
          file: (
            <b>
              <bdi>{fileName}</bdi>
            </b>
          ),
          date: formatDay(changes.madeAt),
        })}
      </p>
      <ul class="preview">
        {orNothing(changeWords(changes)).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {changes.files.length > 0 && <p>{say('backup.chooseAgain', { files: joined(changes.files) })}</p>}
    </>
  );
}

/** "settings as in the backup", "2 corrections added", "own sources added: Team list"; none where nothing is new. */
function changeWords({
  settings,
  corrections,
  sources,
  reports,
  followed,
  pages,
}: BackupChanges): readonly string[] {
  const { added, replaced, tooMany } = corrections;
  return [
    settings ? say('backup.settings') : '',
    added === 0 ? '' : say('backup.correctionsAdded', { count: added }),
    replaced === 0 ? '' : say('backup.correctionsReplaced', { count: replaced }),
    tooMany === 0 ? '' : say('backup.correctionsTooMany', { count: tooMany }),
    sources.added.length === 0 ? '' : say('backup.sourcesAdded', { sources: joined(sources.added) }),
    sources.replaced.length === 0 ? '' : say('backup.sourcesReplaced', { sources: joined(sources.replaced) }),
    reports.added === 0 ? '' : say('backup.reportsAdded', { count: reports.added }),
    reports.replaced === 0 ? '' : say('backup.reportsReplaced', { count: reports.replaced }),
    reports.tooMany === 0 ? '' : say('backup.reportsTooMany', { count: reports.tooMany }),
    pages === 0 ? '' : say('backup.pagesAdded', { count: pages }),
    followed.length === 0 ? '' : say('backup.followedToo', { actors: joined(followed) }),
  ].filter((line) => line !== '');
}

function orNothing(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [say('backup.nothingNew')] : lines;
}
