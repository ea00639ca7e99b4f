import { useState } from 'preact/hooks';
import { actorRef } from '@/core/corrections/actor-ref';
import { failureOf } from '../../corrections/correcting';
import type { CorrectionFormProps } from './AddNameForm';
import { FormFrame } from './FormFrame';
import { TextArea } from './TextField';

/** Keeps a note of the reader's own with the actor. */
export function NoteForm({ actor, onAdd, onClose }: CorrectionFormProps) {
  const [text, setText] = useState('');
  const submit = async () => {
    if (text.trim() === '') return 'The note is empty.';
    const failure = failureOf(await onAdd({ kind: 'note-actor', actor: actorRef(actor), text: text.trim() }));
    if (failure === undefined) onClose();
    return failure;
  };
  return (
    <FormFrame label="Write a note" action="Keep the note" onSubmit={submit} onCancel={onClose}>
      <TextArea label="Note" value={text} onChange={setText} />
      <p class="form-hint">Only you see it.</p>
    </FormFrame>
  );
}
