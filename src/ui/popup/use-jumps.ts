import { useEffect, useState } from 'preact/hooks';
import type { Jump } from '../gather/page-connection';
import type { ActorOnPage } from './group-by-actor';

/** By the actor's key on the page: which of its places was shown last, from zero. */
export type Visited = ReadonlyMap<string, number>;

/**
 * Goes from place to place of an actor, round and round.
 *
 * @param isGone the page was left: on the next one nothing was shown yet
 */
export function useJumps(
  jump: (jump: Jump) => void,
  isGone: boolean,
): {
  readonly visited: Visited;
  readonly visit: (actor: ActorOnPage, step: 1 | -1) => void;
} {
  const [visited, setVisited] = useState<Visited>(new Map());
  useEffect(() => {
    if (isGone) setVisited(new Map());
  }, [isGone]);
  const visit = (actor: ActorOnPage, step: 1 | -1) => {
    const index = nextPlace(visited.get(actor.key), step, actor.places.length);
    const place = actor.places[index];
    if (place === undefined) return;
    jump(place);
    setVisited(new Map(visited).set(actor.key, index));
  };
  return { visited, visit };
}

/** The place after or before the one shown last; the first or the last where none was. */
export function nextPlace(shown: number | undefined, step: 1 | -1, total: number): number {
  // The page may have lost places since.
  if (shown === undefined || shown >= total) return step === 1 ? 0 : total - 1;
  return (shown + step + total) % total;
}
