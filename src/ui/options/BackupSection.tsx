import { useEffect, useRef, useState } from 'preact/hooks';
import type { Answer, BackupChanges } from '@/contract/messages';
import { EXPORT_FORMAT_IDS } from '@/core/export/format-ids';
import { formatDate } from '@/core/profile/format-date';
import { ExportActors, OutletWords, OwnTick } from '../export/ExportActors';
import { saveFile } from '../export/save-file';
import type { Exporting } from '../export/use-exporting';
import { formatCount } from '../words/format-amount';
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

interface Chosen {
  readonly fileName: string;
  readonly text: string;
  readonly changes: BackupChanges;
}

function Restore({ backups, canMake }: { readonly backups: Backups; readonly canMake: boolean }) {
  const opener = useRef<HTMLButtonElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [said, setSaid] = useState('');
  const [error, setError] = useState<string>();
  const [canUndo, setCanUndo] = useState(false);

  const say = (words: string, failure?: string) => {
    setSaid(words);
    setError(failure);
  };
  const make = async () => {
    const answer = await backups.make();
    if (!answer.ok) return say('', answer.error);
    const name = `byname-backup-${new Date().toISOString().slice(0, 10)}.json`;
    saveFile(answer.value.text, name, 'application/json');
    const { leftOut } = answer.value;
    const rest = leftOut.length === 0 ? '' : ` There was no room for ${leftOut.join(' and ')}.`;
    say(`Saved as ${name}.${rest}`);
  };
  const choose = async (input: HTMLInputElement) => {
    const [file] = input.files ?? [];
    setChosen(null);
    say('');
    if (file === undefined) return;
    const text = await file.text().catch(() => '');
    input.value = ''; // The same file can be chosen again.
    if (text === '') return say('', 'The file is empty or could not be read.');
    const answer = await backups.check(text);
    if (answer.ok) setChosen({ fileName: file.name, text, changes: answer.value });
    else say('', answer.error);
  };
  const leave = () => {
    setChosen(null);
    opener.current?.focus();
  };
  const restore = async ({ text }: Chosen) => {
    say('Restoring…');
    const answer = await backups.restore(text);
    say(
      answer.ok ? `Restored: ${changeWords(answer.value).join(', ')}.` : '',
      answer.ok ? undefined : answer.error,
    );
    setCanUndo(answer.ok);
    leave();
  };
  const undo = async () => {
    const answer = await backups.undo();
    say(answer.ok ? 'Taken back: everything is as before.' : '', answer.ok ? undefined : answer.error);
    setCanUndo(false);
    opener.current?.focus();
  };
  return (
    <div class="backup">
      <div class="export-line">
        {canMake && (
          <button type="button" class="button" onClick={make}>
            Save a backup
          </button>
        )}
        <button
          type="button"
          class="button"
          ref={opener}
          aria-expanded={chosen !== null}
          onClick={() => field.current?.click()}
        >
          Restore a backup…
        </button>
        {canUndo && (
          <button type="button" class="button" onClick={undo}>
            Undo the restoring
          </button>
        )}
      </div>
      <input
        hidden
        ref={field}
        type="file"
        aria-label="Backup file"
        accept=".json,application/json"
        onChange={(event) => choose(event.currentTarget)}
      />
      {chosen && <Preview chosen={chosen} onRestore={() => restore(chosen)} onCancel={leave} />}
      <OutletWords said={said} error={error} />
    </div>
  );
}

interface PreviewProps {
  readonly chosen: Chosen;
  readonly onRestore: () => void;
  readonly onCancel: () => void;
}

/** What the backup would change, before it does. */
function Preview({ chosen: { fileName, changes }, onRestore, onCancel }: PreviewProps) {
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const words = changeWords(changes);
  const isUseless = words[0] === NOTHING;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced as a form
    <div
      class="question"
      role="group"
      aria-label={`Restore ${fileName}?`}
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
    >
      <p>
        <b>
          <bdi>{fileName}</bdi>
        </b>
        , made on {formatDate(changes.madeAt)}:
      </p>
      <ul class="preview">
        {words.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {changes.files.length > 0 && (
        <p>To be chosen again, as the backup has nothing of what they held: {changes.files.join(', ')}.</p>
      )}
      <div class="question-buttons">
        {!isUseless && (
          <button type="button" class="button" ref={first} onClick={onRestore}>
            Restore it
          </button>
        )}
        <button type="button" class="button" ref={isUseless ? first : null} onClick={onCancel}>
          {isUseless ? 'Close' : 'Cancel'}
        </button>
      </div>
    </div>
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
