import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { say } from '../words/say';
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
    <Section id="reset" title={say('options.reset')}>
      <button
        type="button"
        class="button"
        ref={opener}
        aria-expanded={isOpen}
        onClick={() => setStage(isOpen ? 'idle' : 'asking')}
      >
        {say('options.resetOpen')}
      </button>
      {isOpen && <Question busy={stage === 'working'} onKeep={() => close('idle')} onReset={reset} />}
      <p class="reset-said" role="status">
        {stage === 'working' && say('options.resetting')}
        {stage === 'done' && say('options.resetDone')}
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
  useLayoutEffect(() => keep.current?.focus(), []);
  const keepOnEscape = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onKeep();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced as a form
    <div class="question" role="group" aria-label={say('options.resetAsk')} onKeyDown={keepOnEscape}>
      <p>
        <b>{say('options.resetLost')}</b> {say('options.resetLostWhat')}
      </p>
      <p>
        <b>{say('options.resetKept')}</b> {say('options.resetKeptWhat')}
      </p>
      <div class="question-buttons">
        <button type="button" class="button" ref={keep} onClick={onKeep}>
          {say('options.keepDownloads')}
        </button>
        <button
          type="button"
          class="button button-bad"
          aria-disabled={busy}
          onClick={() => busy || onReset()}
        >
          {say('options.forgetAndReset')}
        </button>
      </div>
    </div>
  );
}
