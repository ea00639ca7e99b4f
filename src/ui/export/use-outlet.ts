import { useState } from 'preact/hooks';
import { usePress } from '../hooks/use-press';
import { failureIn } from '../words/failure';
import { say } from '../words/say';
import type { ExportedFile, Wanted } from './make-export';
import type { Exporting } from './use-exporting';

export interface Outlet {
  readonly busy: boolean;
  /** What came of it, in words; empty before. */
  readonly said: string;
  readonly error: string | undefined;
  readonly save: (wanted: Wanted) => Promise<void>;
  readonly copy: (wanted: Wanted) => Promise<void>;
}

/** Makes exports and gives them out, one at a time, and says what came of it. */
export function useOutlet({ make, save, copy }: Exporting): Outlet {
  const [said, setSaid] = useState('');
  const { isBusy, problem, press } = usePress();

  const work = (wanted: Wanted, then: (file: ExportedFile) => Promise<string> | string) =>
    press(async () => {
      setSaid('');
      try {
        const made = await make(wanted);
        if (!made.ok) return failureIn(made.error);
        setSaid(await then(made.value));
        return undefined;
      } catch {
        return say('exports.failed');
      }
    });
  return {
    busy: isBusy,
    said,
    error: problem,
    save: (wanted) =>
      work(wanted, (file) => {
        save(file);
        return say('exports.savedAs', { file: file.name });
      }),
    copy: (wanted) =>
      work(wanted, async ({ text }) => say((await copy(text)) ? 'exports.copied' : 'exports.copyRefused')),
  };
}
