import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Answer } from '@/contract/messages';
import type { Correction } from '@/core/model/correction';
import { type Correcting, failureOf } from '../corrections/correcting';
import { usePress } from '../hooks/use-press';
import { say } from '../words/say';

interface ClearCorrectionsProps {
  readonly present: readonly Correction[];
  readonly onClear: () => Promise<Answer<unknown>>;
  readonly onRestore: Correcting['restore'];
}

/** Takes all corrections back, after a question; until the page is left they can be brought back. */
export function ClearCorrections({ present, onClear, onRestore }: ClearCorrectionsProps) {
  const [isOpen, setOpen] = useState(false);
  const { isBusy: busy, problem, press } = usePress();
  const [cleared, setCleared] = useState<readonly Correction[]>([]);
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => {
    opener.current?.focus();
    setOpen(false);
  };
  const carryOut = (change: () => Promise<Answer<unknown>>, thenCleared: readonly Correction[]) =>
    press(async () => {
      const failure = failureOf(await change());
      if (failure === undefined) setCleared(thenCleared);
      close();
      return failure;
    });
  const isEmpty = present.length === 0;
  if (isEmpty && cleared.length === 0) return null;
  return (
    <div class="clear">
      {isEmpty ? (
        <button
          type="button"
          class="button"
          ref={opener}
          aria-disabled={busy}
          onClick={() => carryOut(() => onRestore(cleared), [])}
        >
          {say('corrections.bringBack', { count: cleared.length })}
        </button>
      ) : (
        <button
          type="button"
          class="button"
          ref={opener}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {say('corrections.takeAllBack')}
        </button>
      )}
      {isOpen && !isEmpty && (
        <Question
          count={present.length}
          busy={busy}
          onKeep={close}
          onClear={() => carryOut(onClear, present)}
        />
      )}
      <p class="tool-said error" role="alert">
        {problem}
      </p>
    </div>
  );
}

interface QuestionProps {
  readonly count: number;
  readonly busy: boolean;
  readonly onKeep: () => void;
  readonly onClear: () => void;
}

function Question({ count, busy, onKeep, onClear }: QuestionProps) {
  const keep = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => keep.current?.focus(), []);
  const keepOnEscape = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onKeep();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced as a form
    <div
      class="question"
      role="group"
      aria-label={say('corrections.takeAllBackAsk')}
      onKeyDown={keepOnEscape}
    >
      <p>{say('corrections.allGo', { count })}</p>
      <div class="question-buttons">
        <button type="button" class="button" ref={keep} onClick={onKeep}>
          {say('corrections.keepThem')}
        </button>
        <button
          type="button"
          class="button button-bad"
          aria-disabled={busy}
          onClick={() => busy || onClear()}
        >
          {say('corrections.takeAll')}
        </button>
      </div>
    </div>
  );
}
