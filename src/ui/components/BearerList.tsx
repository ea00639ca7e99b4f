import type { Actor, ActorId } from '@/core/model/actor';
import { claimsText } from '@/core/profile/claims';
import { isSameName } from '@/core/profile/group-names';
import { countryIn } from '../words/country';
import { joined } from '../words/joined';
import { motiveIn } from '../words/motive';
import { say } from '../words/say';
import { sourceNames } from '../words/source-name';

interface BearerListProps {
  /** The likeliest first. */
  readonly actors: readonly Actor[];
  readonly matched: string;
  readonly onOpen: (id: ActorId) => void;
}

/** Actors of one name, to choose from: who it is, and who says that the name is its. */
export function BearerList({ actors, matched, onOpen }: BearerListProps) {
  return (
    <ul class="bearers">
      {actors.map((actor) => (
        <li key={actor.id}>
          <button type="button" class="bearer" onClick={() => onOpen(actor.id)}>
            <span class="bearer-name">
              <bdi>{actor.name}</bdi>
              <span class="bearer-origin">{originOf(actor)}</span>
            </span>
            <span class="bearer-why">{evidence(actor, matched)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function originOf({ countries, motives, credits }: Actor): string {
  return [claimsText(countries, credits, countryIn), claimsText(motives, credits, motiveIn)]
    .filter((part) => part !== '')
    .join(' · ');
}

/** Who says that the actor bears the name. */
function evidence(actor: Actor, matched: string): string {
  const name = actor.names.find((candidate) => isSameName(candidate.text, matched));
  if (!name) return '';
  const sources = sourceNames(name.sources, actor.credits);
  const listed = say(name.text === actor.name ? 'card.ownName' : 'card.oneOfNames', { sources });
  if (name.usedBy.length === 0) return listed;
  return `${say('card.calledBy', { vendors: joined(name.usedBy) })} · ${listed}`;
}
