import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { FieldFull } from '../components/FieldFull';

interface DraftFieldProps {
  readonly label: string;
  readonly value: string;
  readonly max: number;
  readonly isLong?: boolean;
  /** The label is told, and not drawn. */
  readonly isQuiet?: boolean;
  readonly hasFocus?: boolean;
  readonly onSave: (text: string) => void;
}

/** Milliseconds after the last key: what is written to the disk is all of the report. */
const PAUSE_MS = 400;

/** A field whose text is kept while it is written, and when it is left or taken away. */
export function DraftField({ label, value, max, isLong, isQuiet, hasFocus, onSave }: DraftFieldProps) {
  const id = useId();
  const [text, setText] = useState(value);
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const draft = useRef<{ text: string; timer: ReturnType<typeof setTimeout> } | null>(null);
  const latest = useRef(onSave);
  latest.current = onSave;
  const flush = () => {
    if (draft.current === null) return;
    clearTimeout(draft.current.timer);
    latest.current(draft.current.text);
    draft.current = null;
  };
  useLayoutEffect(() => {
    if (hasFocus) field.current?.focus();
    // A side panel that is closed leaves no field.
    addEventListener('pagehide', flush);
    return () => {
      removeEventListener('pagehide', flush);
      flush();
    };
  }, []);
  // What another page of ours wrote, unless this one is being written.
  useEffect(() => {
    if (draft.current === null) setText(value);
  }, [value]);
  const type = (written: string) => {
    setText(written);
    if (draft.current !== null) clearTimeout(draft.current.timer);
    draft.current = { text: written, timer: setTimeout(flush, PAUSE_MS) };
  };
  const props = {
    ...{ id, ref: field, value: text, maxLength: max, onBlur: flush },
    onInput: (event: { readonly currentTarget: { readonly value: string } }) =>
      type(event.currentTarget.value),
  };
  return (
    <div class="draft">
      <label class={isQuiet ? 'visually-hidden' : 'label'} for={id}>
        {label}
      </label>
      {isLong ? (
        <textarea class="field draft-field" rows={2} {...props} />
      ) : (
        <input class="field draft-field" type="text" {...props} />
      )}
      <FieldFull text={text} max={max} />
    </div>
  );
}
