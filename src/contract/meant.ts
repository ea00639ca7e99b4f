import type { Actor } from '@/core/model/actor';
import type { NamedActors } from './messages';

/** Whom a name of the page means: a settled one its first actor, whoever else some source calls so. */
export function actorsMeant({ actors, settled }: Pick<NamedActors, 'actors' | 'settled'>): readonly Actor[] {
  return settled ? actors.slice(0, 1) : actors;
}

/** The same for all names of a page that mean the same; a name that means nobody known stands for itself. */
export function meaningKey(nameKey: string, meant: readonly Actor[]): string {
  return meant.length > 0 ? meant.map(({ id }) => id).join(' ') : `name ${nameKey}`;
}
