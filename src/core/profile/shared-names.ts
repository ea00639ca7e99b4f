import type { Actor, ActorId } from '../model/actor';
import type { SourceId } from '../model/source-record';
import { isSameName } from './group-names';

/** Another actor with the same name, and who says that it has it. */
export interface OtherBearer {
  readonly id: ActorId;
  readonly name: string;
  readonly sources: readonly SourceId[];
}

/** A name of an actor that others have too. */
export interface SharedName {
  readonly text: string;
  readonly sources: readonly SourceId[];
  readonly others: readonly OtherBearer[];
}

/**
 * The names of an actor that other actors bear too, in the actor's own order.
 *
 * @param bearers for each name of the actor, everyone who bears it
 */
export function sharedNames(
  actor: Actor,
  bearers: readonly { readonly name: string; readonly actors: readonly Actor[] }[],
): readonly SharedName[] {
  return actor.names.flatMap(({ text, sources }) => {
    const actors = bearers.find(({ name }) => name === text)?.actors ?? [];
    const others = actors.filter(({ id }) => id !== actor.id).map((other) => asBearer(other, text));
    return others.length > 0 ? [{ text, sources, others }] : [];
  });
}

function asBearer(actor: Actor, text: string): OtherBearer {
  const name = actor.names.find((candidate) => isSameName(candidate.text, text));
  return { id: actor.id, name: actor.name, sources: name?.sources ?? [] };
}
