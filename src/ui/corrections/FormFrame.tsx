import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useHeldFields } from '../hooks/use-held-fields';
import { usePress } from '../hooks/use-press';
import { say } from '../words/say';

interface FormFrameProps {
  /** What the form is for, to assistive technology. */
  readonly label: string;
  /** Words of the button that carries it out. */
  readonly action: string;
  readonly cancel?: string;
  /** Resolves with the words of a failure, or undefined when it is done. */
  readonly onSubmit: () => Promise<string | undefined>;
  readonly onCancel: () => void;
  /** Esc leaves nothing that was typed: there is the button for that. */
  readonly keepOnEscape?: boolean;
  readonly children: ComponentChildren;
}

/** A small form within the page: the focus goes in with it, Esc leaves it, a failure is said in it. */
export function FormFrame({
  label,
  action,
  cancel = say('common.cancel'),
  onSubmit,
  onCancel,
  keepOnEscape = false,
  children,
}: FormFrameProps) {
  const form = useRef<HTMLFormElement>(null);
  const { isBusy, problem, press } = usePress();
  useLayoutEffect(() => form.current?.querySelector<HTMLElement>('input, textarea, button')?.focus(), []);
  useHeldFields(form, isBusy);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    return press(onSubmit);
  };
  const leaveOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    // The form is the innermost thing that Esc closes.
    event.preventDefault();
    if (!keepOnEscape) onCancel();
  };
  return (
    <form class="form" ref={form} aria-label={label} onSubmit={submit} onKeyDown={leaveOnEscape} noValidate>
      {children}
      <p class="form-error" role="alert">
        {problem}
      </p>
      <div class="form-buttons">
        <button type="submit" class="button button-main" aria-disabled={isBusy}>
          {isBusy ? say('corrections.saving') : action}
        </button>
        <button type="button" class="button button-quiet" onClick={onCancel}>
          {cancel}
        </button>
      </div>
    </form>
  );
}

/** The reader's reason as a field of a draft; none where nothing was typed. */
export function withWhy(text: string): { readonly why?: string } {
  const why = text.trim();
  return why === '' ? {} : { why };
}
