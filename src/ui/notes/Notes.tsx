import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ListedCorrection } from '@/contract/messages';
import type { Actor } from '@/core/model/actor';
import type { Correction, NoteActor } from '@/core/model/correction';
import type { UnfinishedNote } from '@/stored/unfinished-notes';
import { type Correcting, failureOf } from '../corrections/correcting';
import { correctionsOf } from '../corrections/corrections-of';
import { type KeptCorrection, useTakenBack } from '../corrections/use-taken-back';
import { failureIn } from '../words/failure';
import { formatDay } from '../words/format-time';
import { say } from '../words/say';
import { type NoteDraft, NoteForm, type NoteFormProps, noteOn } from './NoteForm';
import { NoteText } from './NoteText';
import { TagList } from './TagList';

interface NotesProps {
  readonly actor: Actor;
  readonly correcting: Correcting;
  /** A new one is begun at once. */
  readonly isBegun?: boolean;
  /** The level of the heading that the notes stand under. */
  readonly under: 2 | 3;
  /** Finds all that bears a tag; tags are plain words without it. */
  readonly onTag?: (tag: string) => void;
}

/** The reader's notes on an actor, newest first, each changed in its place; and how to write another. */
export function Notes({ actor, correcting, isBegun = false, under, onTag }: NotesProps) {
  const { listed, unfinished } = correcting;
  const own = listed?.ok ? correctionsOf(actor, listed.value) : [];
  const [open, setOpen] = useState<string | null>(null);
  const [edited, setEdited] = useState<ListedCorrection>();
  // What is written stays, also where its note is deleted in another window.
  const { kept, toggle } = useTakenBack(
    own.filter(({ correction }) => correction.kind === 'note-actor'),
    correcting,
    edited?.correction.id === open ? edited : undefined,
  );
  // By then what was left unfinished is there to go on with.
  const isReady = listed?.ok === true;
  useEffect(() => {
    if (isBegun && isReady) setOpen(NEW);
  }, [isBegun, isReady]);
  const place = useRef<HTMLDivElement>(null);
  const left = useRef('');
  // The form stood in the place of the button that opened it, to which the focus goes back.
  useLayoutEffect(() => {
    if (open === null && left.current !== '')
      [left.current, NEW]
        .map((id) => place.current?.querySelector<HTMLElement>(`[data-opens="${id}"]`))
        .find((button) => button != null)
        ?.focus();
    left.current = open ?? '';
  }, [open]);
  // The answer to one form may come when another is open.
  const close = (id: string) => setOpen((current) => (current === id ? null : current));
  const unfinishedOf = (key: string) => ({
    unfinished: Object.hasOwn(unfinished, key) ? unfinished[key] : undefined,
    onUnfinished: (note: UnfinishedNote | null) => correcting.onUnfinished(key, note),
  });
  if (listed?.ok === false)
    return (
      <p class="form-error" role="alert">
        {failureIn(listed.error)}
      </p>
    );
  return (
    <div class="notes" ref={place}>
      {kept.map((item) =>
        isNote(item.correction) ? (
          <Note
            key={item.correction.id}
            item={item}
            note={item.correction}
            under={under}
            isOpen={open === item.correction.id}
            onEdit={
              correcting.isOff
                ? undefined
                : () => {
                    setOpen(item.correction.id);
                    setEdited(item);
                  }
            }
            {...unfinishedOf(item.correction.id)}
            onKeep={async (draft) =>
              failureOf(
                await (item.isGone
                  ? correcting.add(noteOn(actor, draft))
                  : correcting.change(item.correction.id, noteOn(actor, draft))),
              )
            }
            onClose={() => close(item.correction.id)}
            onToggle={() => toggle(item)}
            onTag={onTag}
          />
        ) : null,
      )}
      {correcting.isOff ? (
        <p class="muted">{say('common.switchedOff')}</p>
      ) : open === NEW ? (
        <NoteForm
          label={say('notes.writeOn', { actor: actor.name })}
          initial={NOTHING}
          {...unfinishedOf(actor.id)}
          onKeep={async (draft) => failureOf(await correcting.add(noteOn(actor, draft)))}
          onClose={() => close(NEW)}
        />
      ) : (
        <button type="button" class="text-button note-new" data-opens={NEW} onClick={() => setOpen(NEW)}>
          {Object.hasOwn(unfinished, actor.id)
            ? say('notes.goOn')
            : say(kept.length === 0 ? 'notes.write' : 'notes.writeAnother')}
        </button>
      )}
    </div>
  );
}

/** No correction has this id. */
const NEW = 'new';
const NOTHING: NoteDraft = { text: '' };

function isNote(correction: Correction): correction is NoteActor {
  return correction.kind === 'note-actor';
}

interface NoteProps extends Pick<NoteFormProps, 'unfinished' | 'onUnfinished'> {
  readonly item: KeptCorrection;
  readonly note: NoteActor;
  readonly under: 2 | 3;
  readonly isOpen: boolean;
  readonly onEdit: (() => void) | undefined;
  readonly onKeep: (draft: NoteDraft) => Promise<string | undefined>;
  readonly onClose: () => void;
  readonly onToggle: () => void;
  readonly onTag: ((tag: string) => void) | undefined;
}

function Note({ item, note, under, isOpen, onEdit, onToggle, onTag, ...form }: NoteProps) {
  const { isGone, isBusy, error } = item;
  if (isOpen) return <NoteForm label={say('notes.change')} initial={note} {...form} />;
  return (
    <article class={isGone ? 'note note-gone' : 'note'} aria-label={say('notes.yours')}>
      {note.text !== '' && <NoteText text={note.text} under={under} />}
      <TagList tags={note.tags ?? []} onTag={onTag} />
      <p class="note-foot">
        <span role="status">{isGone ? say('notes.deleted') : formatDay(note.at)}</span>
        {!isGone && onEdit !== undefined && (
          <button type="button" class="text-button" data-opens={note.id} onClick={onEdit}>
            {say(form.unfinished === undefined ? 'notes.edit' : 'notes.goOnEditing')}
          </button>
        )}
        <button type="button" class="text-button" aria-disabled={isBusy} onClick={onToggle}>
          {say(isGone ? 'corrections.putBack' : 'notes.delete')}
        </button>
      </p>
      {error !== undefined && (
        <p class="correction-error" role="alert">
          {error}
        </p>
      )}
    </article>
  );
}
