import { useId, useState } from 'preact/hooks';
import { MAX_NOTE, tagsOf } from '@/core/model/correction';
import { FormFrame } from '../corrections/FormFrame';
import { TextField } from '../corrections/TextField';

/** What a note says, as it is written. */
export interface NoteDraft {
  readonly text: string;
  readonly tags?: readonly string[];
}

interface NoteFormProps {
  readonly label: string;
  readonly initial: NoteDraft;
  /** Resolves with the words of a failure. */
  readonly onKeep: (draft: NoteDraft) => Promise<string | undefined>;
  readonly onClose: () => void;
}

/** Where a note is written, and changed: Markdown and tags. Ctrl+Enter keeps it; Esc leaves what was not changed. */
export function NoteForm({ label, initial, onKeep, onClose }: NoteFormProps) {
  const id = useId();
  const shown = (initial.tags ?? []).map((tag) => `#${tag}`).join(' ');
  const [text, setText] = useState(initial.text);
  const [tags, setTags] = useState(shown);
  const isChanged = text !== initial.text || tags !== shown;
  const submit = async () => {
    const own = tagsOf(tags);
    if (text.trim() === '' && own.length === 0) return 'The note is empty.';
    const failure = await onKeep({ text: text.trim(), ...(own.length === 0 ? {} : { tags: own }) });
    if (failure === undefined) onClose();
    return failure;
  };
  return (
    <FormFrame
      label={label}
      action="Keep the note"
      keepOnEscape={isChanged}
      onSubmit={submit}
      onCancel={onClose}
    >
      <div class="form-field form-field-wide">
        <label class="form-label" for={id}>
          Note
        </label>
        <textarea
          class="filter-field note-field"
          id={id}
          rows={4}
          maxLength={MAX_NOTE}
          aria-describedby={`${id}-hint`}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
              event.currentTarget.form?.requestSubmit();
          }}
        />
        <p class="form-hint" id={`${id}-hint`}>
          Only you see it. **bold**, lists with -, [links](https://…) and the rest of Markdown.
        </p>
      </div>
      <TextField label="Tags" optional value={tags} onChange={setTags} />
    </FormFrame>
  );
}
