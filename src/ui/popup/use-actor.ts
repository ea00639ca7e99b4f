import { useEffect, useState } from 'preact/hooks';
import { send } from '@/contract/channel';
import type { Actor, ActorId } from '@/core/model/actor';

/** A profile while it comes and when it is there. */
export type ProfileContent =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: string }
  | { readonly state: 'unknown' }
  | { readonly state: 'ready'; readonly actor: Actor };

const LOADING: ProfileContent = { state: 'loading' };

/**
 * The profile of an actor; null for none.
 *
 * @param version a new value asks again, and leaves what is shown standing meanwhile
 */
export function useActor(id: string | null, version: number): ProfileContent | null {
  const [shown, setShown] = useState<{ readonly id: string; readonly content: ProfileContent } | null>(null);
  useEffect(() => {
    if (id === null) return;
    let wanted = true;
    load(id).then((content) => {
      if (wanted) setShown({ id, content });
    });
    return () => {
      wanted = false;
    };
  }, [id, version]);
  if (id === null) return null;
  return shown?.id === id ? shown.content : LOADING;
}

async function load(id: string): Promise<ProfileContent> {
  const answer = await send('actor.get', { id });
  if (!answer.ok) return { state: 'failed', error: answer.error };
  return answer.value === null ? { state: 'unknown' } : { state: 'ready', actor: answer.value };
}

/** Whose profile is shown; undefined while none is. */
export function shownId(content: ProfileContent | undefined): ActorId | undefined {
  return content?.state === 'ready' ? content.actor.id : undefined;
}
