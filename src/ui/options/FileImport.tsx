import type { ComponentChildren, RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Result } from '@/core/model/result';
import { failureIn } from '../words/failure';
import { say } from '../words/say';

interface Chosen<P> {
  readonly fileName: string;
  readonly text: string;
  readonly preview: P;
}

/** A file that is chosen, looked at and then carried out or left. */
export interface FileImport<P> {
  readonly chosen: Chosen<P> | null;
  /** What came of it, in words; one of them is empty. */
  readonly said: string;
  readonly error: string | undefined;
  readonly tell: (said: string, error?: string) => void;
  /** The button that opens it, to which the focus goes back. */
  readonly opener: RefObject<HTMLButtonElement | null>;
  readonly choose: (input: HTMLInputElement) => Promise<void>;
  readonly carryOut: () => Promise<void>;
  /** It is being carried out, once. */
  readonly isBusy: boolean;
  readonly leave: () => void;
}

interface FileSteps<P> {
  /** What the file would change, with nothing changed; or, in words, why it is none. */
  readonly look: (text: string) => Promise<Result<P>> | Result<P>;
  /** Changes it, and says what was changed. */
  readonly change: (text: string, preview: P) => Promise<Result<string>>;
  /** Said meanwhile. */
  readonly busy: string;
}

export function useFileImport<P>({ look, change, busy }: FileSteps<P>): FileImport<P> {
  const opener = useRef<HTMLButtonElement>(null);
  const [chosen, setChosen] = useState<Chosen<P> | null>(null);
  const [said, setSaid] = useState('');
  const [error, setError] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const turn = useRef(0);
  const tell = (words: string, failure?: string) => {
    setSaid(words);
    setError(failure);
  };
  const leave = () => {
    turn.current += 1;
    setChosen(null);
    opener.current?.focus();
  };
  return {
    ...{ chosen, said, error, tell, opener, leave, isBusy },
    choose: async (input) => {
      const [file] = input.files ?? [];
      turn.current += 1;
      const mine = turn.current;
      setChosen(null);
      tell('');
      if (file === undefined) return;
      const text = await file.text().catch(() => null);
      if (mine !== turn.current) return;
      input.value = ''; // The same file can be chosen again.
      if (text === null) return tell('', say('options.fileUnread'));
      if (text.trim() === '') return tell('', say('options.fileEmpty'));
      const preview = await look(text);
      // Another was chosen meanwhile.
      if (mine !== turn.current) return;
      if (preview.ok) setChosen({ fileName: file.name, text, preview: preview.value });
      else tell('', failureIn(preview.error));
    },
    carryOut: async () => {
      if (chosen === null || isBusy) return;
      setBusy(true);
      tell(busy);
      const mine = turn.current;
      const answer = await change(chosen.text, chosen.preview);
      setBusy(false);
      if (answer.ok) tell(answer.value);
      else tell('', failureIn(answer.error));
      // It was left meanwhile, or another chosen.
      if (mine === turn.current) leave();
    },
  };
}

interface FileOpenerProps {
  readonly file: FileImport<unknown>;
  /** Words of the button. */
  readonly words: string;
  /** Of the field behind it. */
  readonly label: string;
}

export function FileOpener({ file: { opener, chosen, choose }, words, label }: FileOpenerProps) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        class="button"
        ref={opener}
        aria-expanded={chosen !== null}
        onClick={() => field.current?.click()}
      >
        {words}
      </button>
      <input
        hidden
        ref={field}
        type="file"
        aria-label={label}
        accept=".json,application/json"
        onChange={(event) => choose(event.currentTarget)}
      />
    </>
  );
}

interface FileQuestionProps {
  readonly file: FileImport<unknown>;
  /** To assistive technology. */
  readonly label: string;
  /** Words of the button that carries it out; absent where there is nothing to do. */
  readonly action: string | undefined;
  readonly children: ComponentChildren;
}

/** What a file would change, before it does. */
export function FileQuestion({
  file: { carryOut, isBusy, leave },
  label,
  action,
  children,
}: FileQuestionProps) {
  const first = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => first.current?.focus(), []);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced as a form
    <div
      class="question"
      role="group"
      aria-label={label}
      onKeyDown={(event) => event.key === 'Escape' && leave()}
    >
      {children}
      <div class="question-buttons">
        {action !== undefined && (
          <button type="button" class="button" ref={first} aria-disabled={isBusy} onClick={carryOut}>
            {action}
          </button>
        )}
        <button type="button" class="button" ref={action === undefined ? first : null} onClick={leave}>
          {action === undefined ? say('common.close') : say('common.cancel')}
        </button>
      </div>
    </div>
  );
}
