import { useId, useState } from 'preact/hooks';
import { actorRef } from '@/core/corrections/actor-ref';
import type { Actor } from '@/core/model/actor';
import { type CorrectionDraft, MAX_NOTE, tagsOf } from '@/core/model/correction';
import type { UnfinishedNote } from '@/stored/unfinished-notes';
import { FieldFull } from '../components/FieldFull';
import { FormFrame } from '../corrections/FormFrame';
import { TextField } from '../corrections/TextField';
import { say } from '../words/say';

/** What a note says, as it is written. */
export interface NoteDraft {
  readonly text: string;
  readonly tags?: readonly string[];
}

/** The same as it is kept. */
export function noteOn(actor: Actor, { text, tags }: NoteDraft): CorrectionDraft {
  return { kind: 'note-actor', actor: actorRef(actor), text, ...(tags === undefined ? {} : { tags }) };
}

export interface NoteFormProps {
  readonly label: string;
  readonly initial: NoteDraft;
  /** As it was left, where it was begun before. */
  readonly unfinished: UnfinishedNote | undefined;
  /** @param note null where nothing is left to finish */
  readonly onUnfinished: (note: UnfinishedNote | null) => void;
  /** Resolves with the words of a failure. */
  readonly onKeep: (draft: NoteDraft) => Promise<string | undefined>;
  readonly onClose: () => void;
}

/** Where a note is written, and changed: Markdown and tags. Ctrl+Enter keeps it; Esc leaves what was not changed. */
export function NoteForm({ label, initial, unfinished, onUnfinished, onKeep, onClose }: NoteFormProps) {
  const id = useId();
  const shown = (initial.tags ?? []).map((tag) => `#${tag}`).join(' ');
  const [text, setText] = useState(unfinished?.text ?? initial.text);
  const [tags, setTags] = useState(unfinished?.tags ?? shown);
  const isChanged = text !== initial.text || tags !== shown;
  const write = (next: UnfinishedNote) => {
    setText(next.text);
    setTags(next.tags);
    onUnfinished(next.text === initial.text && next.tags === shown ? null : next);
  };
  const close = () => {
    onUnfinished(null);
    onClose();
  };
  const submit = async () => {
    const own = tagsOf(tags);
    if (text.trim() === '' && own.length === 0) return say('notes.empty');
    const failure = await onKeep({ text: text.trim(), ...(own.length === 0 ? {} : { tags: own }) });
    if (failure === undefined) close();
    return failure;
  };
  return (
    <FormFrame
      label={label}
      action={say('notes.keep')}
      keepOnEscape={isChanged}
      onSubmit={submit}
      onCancel={close}
    >
      <div class="form-field form-field-wide">
        <label class="form-label" for={id}>
          {say('notes.note')}
        </label>
        <textarea
          class="field note-field"
          id={id}
          rows={4}
          maxLength={MAX_NOTE}
          aria-describedby={`${id}-hint`}
          value={text}
          onInput={(event) => write({ text: event.currentTarget.value, tags })}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
              event.currentTarget.form?.requestSubmit();
          }}
        />
        <p class="form-hint" id={`${id}-hint`}>
          {say('notes.hint')}
        </p>
        <FieldFull text={text} max={MAX_NOTE} />
      </div>
      <TextField
        label={say('notes.tags')}
        optional
        value={tags}
        onChange={(next) => write({ text, tags: next })}
      />
    </FormFrame>
  );
}
