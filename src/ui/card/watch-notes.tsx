import { send } from '@/contract/channel';
import type { ActorId } from '@/core/model/actor';
import { putBy, type UnfinishedNotes, unfinishedNotes } from '@/stored/unfinished-notes';
import type { ActorCardProps } from '../components/ActorCard';
import { failureOf } from '../corrections/correcting';
import { CardNote, type Noting } from '../notes/CardNote';
import { noteOn } from '../notes/NoteForm';

/**
 * Notes as they are written in the card, which share what is unfinished with the other pages.
 *
 * @param changed what is unfinished is known, or another
 * @param kept a note on an actor was
 * @returns what draws where they are written; undefined until what is unfinished was read
 */
export function watchNotes(
  changed: () => void,
  kept: (id: ActorId) => Promise<void>,
  signal: AbortSignal,
): () => ActorCardProps['drawNote'] {
  let unfinished: UnfinishedNotes | undefined;
  const take = (now: UnfinishedNotes) => {
    unfinished = now;
    changed();
  };
  unfinishedNotes.watch(take, signal);
  void unfinishedNotes.read().then(take);
  const onKeep: Noting['onKeep'] = async (actor, draft) => {
    const failure = failureOf(await send('corrections.add', { correction: noteOn(actor, draft) }));
    if (failure === undefined) await kept(actor.id);
    return failure;
  };
  return () => {
    const noting = unfinished && { unfinished, onUnfinished: putBy, onKeep };
    return noting && ((actor, forms) => <CardNote actor={actor} noting={noting} {...forms} />);
  };
}
