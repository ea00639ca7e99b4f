import { useEffect, useRef, useState } from 'preact/hooks';
import { Section } from './Section';

interface ResetSectionProps {
  /** Resolves with the words of a failure, or undefined when it is done. */
  readonly onReset: () => Promise<string | undefined>;
}

type Stage = 'idle' | 'asking' | 'working' | 'done' | { readonly failed: string };

/** Back to the bundled dataset, after a question. */
export function ResetSection({ onReset }: ResetSectionProps) {
  const [stage, setStage] = useState<Stage>('idle');
  const opener = useRef<HTMLButtonElement>(null);
  const close = (next: Stage) => {
    setStage(next);
    opener.current?.focus();
  };
  const reset = async () => {
    setStage('working');
    const failed = await onReset();
    close(failed === undefined ? 'done' : { failed });
  };
  const isOpen = stage === 'asking' || stage === 'working';
  return (
    <Section id="reset" title="Reset">
      <button
        type="button"
        class="button"
        ref={opener}
        aria-expanded={isOpen}
        onClick={() => setStage(isOpen ? 'idle' : 'asking')}
      >
        Reset to the bundled dataset…
      </button>
      {isOpen && <Question busy={stage === 'working'} onKeep={() => close('idle')} onReset={reset} />}
      <p class="reset-said" role="status">
        {stage === 'working' && 'Resetting…'}
        {stage === 'done' && 'Done. The bundled dataset answers again.'}
        {typeof stage === 'object' && <span class="error">{stage.failed}</span>}
      </p>
    </Section>
  );
}

interface QuestionProps {
  readonly busy: boolean;
  readonly onKeep: () => void;
  readonly onReset: () => void;
}

function Question({ busy, onKeep, onReset }: QuestionProps) {
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => keep.current?.focus(), []);
  const keepOnEscape = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onKeep();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced as a form
    <div class="question" role="group" aria-label="Reset to the bundled dataset?" onKeyDown={keepOnEscape}>
      <p>
        <b>Lost:</b> everything that was downloaded, descriptions among it, and the record of what the last
        refresh changed.
      </p>
      <p>
        <b>Kept:</b> these settings, your mirrors, sites and names, and your corrections.
      </p>
      <div class="question-buttons">
        <button type="button" class="button" ref={keep} onClick={onKeep}>
          Keep the downloads
        </button>
        <button
          type="button"
          class="button button-bad"
          aria-disabled={busy}
          onClick={() => busy || onReset()}
        >
          Forget them and reset
        </button>
      </div>
    </div>
  );
}
