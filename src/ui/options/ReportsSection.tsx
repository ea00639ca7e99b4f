import { useRef, useState } from 'preact/hooks';
import { send } from '@/contract/channel';
import { reportHash, reportListHash } from '@/contract/profile-address';
import type { ImportedReports } from '@/contract/report-messages';
import { IMPORTED } from '@/core/model/report';
import { keepFile } from '@/stored/chosen-file';
import { usePress } from '../hooks/use-press';
import { failureIn } from '../words/failure';
import { joined } from '../words/joined';
import { say } from '../words/say';
import { Section } from './Section';

/** Imports reports from files. What they hold is kept apart from the sources, and a reset leaves it. */
export function ReportsSection() {
  const field = useRef<HTMLInputElement>(null);
  const { isBusy: busy, problem, press } = usePress();
  const [imported, setImported] = useState<ImportedReports>();

  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    if (field.current !== null) field.current.value = ''; // The same file can be chosen again.
    await press(async () => {
      setImported(undefined);
      const answer = await importFile(file);
      if (!answer.ok) return failureIn(answer.error);
      setImported(answer.value);
      return undefined;
    });
  };
  return (
    <Section id="reports" title={say('options.reports')}>
      <p>
        {say('options.reportsAbout')}{' '}
        <a class="link" href={`profile.html${reportListHash()}`} target="_blank" rel="noopener">
          {say('reports.listAll')}
        </a>
      </p>
      <div class="import">
        <button
          type="button"
          class="button"
          aria-disabled={busy}
          onClick={() => busy || field.current?.click()}
        >
          {say('options.importReport')}
        </button>
        <input
          hidden
          ref={field}
          type="file"
          aria-label={say('options.reportFile')}
          accept=".json,application/json"
          onChange={(event) => take(event.currentTarget.files?.[0])}
        />
        <p class="tool-said" role="status">
          {busy ? say('options.importing') : imported && importedWords(imported)}
        </p>
        {imported && (
          <ul class="preview">
            {imported.reports.slice(0, SHOWN).map(({ key, title }) => (
              <li key={key}>
                <a class="link" href={`profile.html${reportHash(key)}`} target="_blank" rel="noopener">
                  <bdi>{title}</bdi>
                </a>
              </li>
            ))}
            {imported.reports.length > SHOWN && (
              <li class="muted">{say('common.more', { count: imported.reports.length - SHOWN })}</li>
            )}
          </ul>
        )}
        <p class="tool-said error" role="alert">
          {problem}
        </p>
      </div>
    </Section>
  );
}

/** A file with more is a feed, and each of them stands on a profile. */
const SHOWN = 20;

async function importFile(file: File) {
  try {
    await keepFile(IMPORTED, file);
  } catch {
    return {
      ok: false,
      error: say('options.handOverFailed'),
    } as const;
  }
  return send('reports.import', {});
}

function importedWords({ reports, replaced, skipped }: ImportedReports): string {
  const parts = [
    say('options.reportsCount', { count: reports.length }),
    replaced === 0 ? '' : say('options.reportsReplaced', { count: replaced }),
    skipped === 0 ? '' : say('options.reportsSkipped', { count: skipped }),
  ];
  return say('options.imported', { facts: joined(parts.filter((part) => part !== '')) });
}
