import type { Actor, ActorId } from '@/core/model/actor';
import { isSameName } from '@/core/profile/group-names';
import { sourceLabels } from '@/core/profile/source-label';

interface OtherBearersProps {
  readonly actors: readonly Actor[];
  readonly matched: string;
  readonly onOpenProfile: (id: ActorId) => void;
}

/** Actors that some source also calls by the name, where the name means another one first. */
export function OtherBearers({ actors, matched, onOpenProfile }: OtherBearersProps) {
  if (actors.length === 0) return null;
  return (
    <div class="part others">
      <h4 class="label">Also a name of</h4>
      <ul class="plain-list">
        {actors.map((actor) => (
          <li key={actor.id}>
            <button type="button" class="text-button" onClick={() => onOpenProfile(actor.id)}>
              <bdi>{actor.name}</bdi>
            </button>{' '}
            <span class="label">{whoLists(actor, matched)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function whoLists(actor: Actor, matched: string): string {
  const name = actor.names.find((candidate) => isSameName(candidate.text, matched));
  return name ? `listed by ${sourceLabels(name.sources, actor.credits)}` : '';
}
