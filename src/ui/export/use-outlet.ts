import { useRef, useState } from 'preact/hooks';
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
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const [error, setError] = useState<string>();
  const working = useRef(false);

  const work = async (wanted: Wanted, then: (file: ExportedFile) => Promise<string> | string) => {
    if (working.current) return;
    working.current = true;
    setBusy(true);
    setSaid('');
    setError(undefined);
    try {
      const made = await make(wanted);
      if (made.ok) setSaid(await then(made.value));
      else setError(failureIn(made.error));
    } catch {
      setError(say('exports.failed'));
    }
    working.current = false;
    setBusy(false);
  };
  return {
    busy,
    said,
    error,
    save: (wanted) =>
      work(wanted, (file) => {
        save(file);
        return say('exports.savedAs', { file: file.name });
      }),
    copy: (wanted) =>
      work(wanted, async ({ text }) => say((await copy(text)) ? 'exports.copied' : 'exports.copyRefused')),
  };
}
