import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Actor } from '@/core/model/actor';
import type { UnfinishedNote, UnfinishedNotes } from '@/stored/unfinished-notes';
import type { NoteForms } from '../components/ActorCard';
import { NoteLine } from '../components/NoteLine';
import { say } from '../words/say';
import { type NoteDraft, NoteForm } from './NoteForm';

/** How the reader writes notes in the card. */
export interface Noting {
  readonly unfinished: UnfinishedNotes;
  /** @param note null where it was kept or thrown away */
  readonly onUnfinished: (key: string, note: UnfinishedNote | null) => void;
  /** Resolves with the words of a failure. */
  readonly onKeep: (actor: Actor, draft: NoteDraft) => Promise<string | undefined>;
}

interface CardNoteProps extends NoteForms {
  readonly actor: Actor;
  readonly noting: Noting;
}

/** The reader's note on the actor of the card, and where another is written. */
export function CardNote({ actor, noting, isOpen, onOpen, onClose }: CardNoteProps) {
  const place = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(false);
  // The form is gone: the focus goes back to what opened it.
  useLayoutEffect(() => {
    if (!isOpen && wasOpen.current)
      place.current?.closest('.card')?.querySelector<HTMLElement>('[data-opens="note"]')?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  const { id } = actor;
  const unfinished = Object.hasOwn(noting.unfinished, id) ? noting.unfinished[id] : undefined;
  return (
    <div class="card-note" ref={place}>
      <NoteLine actor={actor} />
      {isOpen ? (
        // biome-ignore lint/a11y/noStaticElementInteractions: letters that are typed are no keys of the card
        <div onKeyDown={(event) => event.key !== 'Escape' && event.stopPropagation()}>
          <NoteForm
            label={say('notes.writeOn', { actor: actor.name })}
            initial={{ text: '' }}
            unfinished={unfinished}
            onUnfinished={(note) => noting.onUnfinished(id, note)}
            onKeep={(draft) => noting.onKeep(actor, draft)}
            onClose={onClose}
          />
        </div>
      ) : (
        unfinished !== undefined && (
          <button type="button" class="text-button card-note-unfinished" onClick={onOpen}>
            {say('notes.goOn')}
          </button>
        )
      )}
    </div>
  );
}
