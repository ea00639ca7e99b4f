import { say } from '../words/say';

/** Says under a field that it is full: what a browser cuts off of a pasted text it cuts without a word. */
export function FieldFull({ text, max }: { readonly text: string; readonly max: number }) {
  return (
    <p class="form-hint" role="status">
      {text.length >= max && say('common.fieldFull', { count: max })}
    </p>
  );
}
