import { send } from '@/contract/channel';
import type { Answer, DatasetInfo, NamedActors } from '@/contract/messages';
import type { OtherNamed } from '@/contract/other-messages';
import type { Actor, ActorId } from '@/core/model/actor';
import type { CardContent } from '../components/card-content';
import type { OtherContent } from '../components/OtherCard';
import { say } from '../words/say';

/** Null where there is none by that id. */
export async function actorOf(id: ActorId): Promise<Actor | null> {
  const answer = await send('actor.get', { id });
  return answer.ok ? answer.value : null;
}

export function contentOf(named: Answer<readonly NamedActors[]>, info: Answer<DatasetInfo>): CardContent {
  if (!named.ok) return { state: 'failed', error: named.error };
  const [answer] = named.value;
  if (answer === undefined) return { state: 'failed', error: say('card.notFound') };
  return { state: 'ready', answer, ...(info.ok ? { info: info.value } : {}) };
}

export function otherOf(named: Answer<readonly OtherNamed[]>, info: Answer<DatasetInfo>): OtherContent {
  if (!named.ok) return { state: 'failed', error: named.error };
  const [first = { software: [] }] = named.value;
  return { state: 'ready', named: first, ...(info.ok ? { info: info.value } : {}) };
}
