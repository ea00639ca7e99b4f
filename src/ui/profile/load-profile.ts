import { send } from '@/contract/channel';
import type { Actor } from '@/core/model/actor';
import { sharedNames } from '@/core/profile/shared-names';
import type { ProfileContent } from './profile-content';

/** Asks for everything the page shows of one actor. Always resolves; a failure is a state of the page. */
export async function loadProfile(id: string): Promise<ProfileContent> {
  if (id === '') return { state: 'unknown', id, suggestions: [] };
  const [found, info] = await Promise.all([send('actor.get', { id }), send('dataset.info', {})]);
  if (!found.ok) return { state: 'failed', error: found.error };
  if (!info.ok) return { state: 'failed', error: info.error };
  const actor = found.value;
  if (actor === null) return { state: 'unknown', id, suggestions: await actorsCalled(id) };
  const bearers = await send('actors.named', { names: actor.names.map((name) => name.text) });
  if (!bearers.ok) return { state: 'failed', error: bearers.error };
  return { state: 'ready', actor, shared: sharedNames(actor, bearers.value), info: info.value };
}

/** An id may end in a name (`microsoft-mapping/Antique Typhoon`), and a reader may type one. */
async function actorsCalled(id: string): Promise<readonly Pick<Actor, 'id' | 'name'>[]> {
  const name = id.slice(id.indexOf('/') + 1);
  if (name === '') return [];
  const answer = await send('actors.named', { names: [name] });
  return answer.ok ? answer.value.flatMap(({ actors }) => actors) : [];
}
