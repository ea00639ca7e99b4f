import { send } from '@/contract/channel';
import type { ActorId } from '@/core/model/actor';
import { hasSession } from '@/stored/browser-area';
import { putBy, type UnfinishedNotes, unfinishedNotes, withUnfinished } from '@/stored/unfinished-notes';
import type { ActorCardProps } from '../components/ActorCard';
import { failureOf } from '../corrections/correcting';
import { CardNote, type Noting } from '../notes/CardNote';
import { noteOn } from '../notes/NoteForm';

/**
 * Notes as they are written in the card, which share what is unfinished with the other pages; where the card cannot, it is
 * there as long as the page is.
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
  const isShared = hasSession();
  if (isShared) {
    unfinishedNotes.watch(take, signal);
    void unfinishedNotes.read().then(take);
  } else unfinished = {};
  const onUnfinished: Noting['onUnfinished'] = isShared
    ? putBy
    : (key, note) => take(withUnfinished(unfinished ?? {}, key, note));
  const onKeep: Noting['onKeep'] = async (actor, draft) => {
    const failure = failureOf(await send('corrections.add', { correction: noteOn(actor, draft) }));
    if (failure === undefined) await kept(actor.id);
    return failure;
  };
  return () => {
    const noting = unfinished && { unfinished, onUnfinished, onKeep };
    return noting && ((actor, forms) => <CardNote actor={actor} noting={noting} {...forms} />);
  };
}
