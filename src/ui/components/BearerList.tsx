import type { Actor, ActorId } from '@/core/model/actor';
import type { SourceId } from '@/core/model/source-record';
import { claimsText } from '@/core/profile/claims';
import { isSameName } from '@/core/profile/group-names';
import { knownAs } from '@/core/profile/known-as';
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

interface CompareButtonProps {
  /** The likeliest first. */
  readonly actors: readonly Actor[];
  readonly onCompare: (id: ActorId, other: ActorId) => void;
}

/** Leads to the two likeliest of them side by side. */
export function CompareButton({ actors, onCompare }: CompareButtonProps) {
  const [first, second] = actors;
  if (first === undefined || second === undefined) return null;
  return (
    <button type="button" class="text-button compare-these" onClick={() => onCompare(first.id, second.id)}>
      {say(actors.length === 2 ? 'card.compareTwo' : 'card.compareFirst')}
    </button>
  );
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
            <span class="bearer-why one-line">{acquaintance(actor, matched)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function originOf({ countries, motives, credits }: Actor): string {
  return inRow(claimsText(countries, credits, countryIn), claimsText(motives, credits, motiveIn));
}

/** Who says that the actor bears the name, and as which of its names. */
function evidence(actor: Actor, matched: string): string {
  const name = actor.names.find((candidate) => isSameName(candidate.text, matched));
  if (!name) return '';
  const { usedBy, primaryIn, sources } = name;
  const as = (key: 'card.firstNameIn' | 'card.otherNameIn', ids: readonly SourceId[]) =>
    ids.length === 0 ? '' : say(key, { sources: sourceNames(ids, actor.credits) });
  return inRow(
    usedBy.length === 0 ? '' : say('card.calledBy', { vendors: joined(usedBy) }),
    as('card.firstNameIn', primaryIn),
    as(
      'card.otherNameIn',
      sources.filter((source) => !primaryIn.includes(source)),
    ),
  );
}

/** What tells it from another of the name: how long and by how many it is known, and under which names best. */
function acquaintance({ name, names, firstSeen: [since], records }: Actor, matched: string): string {
  const others = knownAs(names)
    .flatMap(({ names: [first] }) => first?.text ?? [])
    .filter((text) => !isSameName(text, matched) && !isSameName(text, name))
    .slice(0, OTHERS);
  return inRow(
    since === undefined ? '' : say('card.since', { date: since.value }),
    say('card.sourcesCount', { count: new Set(records.map(({ source }) => source)).size }),
    others.length === 0 ? '' : say('card.bearerAlso', { names: joined(others) }),
  );
}

/** As many as a line holds. */
const OTHERS = 3;

function inRow(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}
