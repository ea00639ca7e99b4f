import type { Actor } from '@/core/model/actor';
import { noteLine } from '@/core/notes/note-line';
import { say } from '../words/say';

/** The reader's newest note in one line, and how many more there are. */
export function NoteLine({ actor: { corrections } }: { readonly actor: Actor }) {
  const notes = corrections?.notes ?? [];
  const note = notes.at(-1);
  if (note === undefined) return null;
  const words = noteLine(note.text);
  const tags = (note.tags ?? []).map((tag) => `#${tag}`).join(' ');
  return (
    <p class="note-line">
      <span class="note-line-label">{say('card.yourNote')}</span>{' '}
      <span class="note-line-text">
        <bdi>{[words, tags].filter((part) => part !== '').join(' ')}</bdi>
      </span>
      {notes.length > 1 && (
        <span class="note-line-more"> {say('common.more', { count: notes.length - 1 })}</span>
      )}
    </p>
  );
}
