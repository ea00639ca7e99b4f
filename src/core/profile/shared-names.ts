import type { Actor, ActorId, SourceCredits } from '../model/actor';
import type { SourceId } from '../model/source-record';
import { sourceRank } from '../sources/catalogue';
import { isSameName } from './group-names';

/** Another actor with the same name, and who says that it has it. */
export interface OtherBearer {
  readonly id: ActorId;
  readonly name: string;
  readonly sources: readonly SourceId[];
  readonly credits?: SourceCredits;
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
  const { id, name: called, credits } = actor;
  return { id, name: called, sources: name?.sources ?? [], ...(credits === undefined ? {} : { credits }) };
}

/** Another actor and every name it has in common with the one at hand. */
export interface NameSharer {
  readonly id: ActorId;
  readonly name: string;
  readonly shared: readonly string[];
  /** Who lists any of those names for it. */
  readonly sources: readonly SourceId[];
  readonly credits?: SourceCredits;
}

/** Shared names by the other actor, the one with the most of them first. */
export function nameSharers(shared: readonly SharedName[]): readonly NameSharer[] {
  const sharers = new Map<ActorId, NameSharer>();
  for (const { text, others } of shared) {
    for (const { id, name, sources, credits } of others) {
      const known = sharers.get(id);
      sharers.set(id, {
        id,
        name,
        shared: [...(known?.shared ?? []), text],
        sources: [...new Set([...(known?.sources ?? []), ...sources])].sort(
          (a, b) => sourceRank(a) - sourceRank(b),
        ),
        ...(credits === undefined ? {} : { credits }),
      });
    }
  }
  return [...sharers.values()].sort((a, b) => b.shared.length - a.shared.length);
}
