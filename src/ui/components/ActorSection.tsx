import type { Actor, ActorId } from '@/core/model/actor';
import { namingLine } from '@/core/naming/naming-form';
import { groupNames, isSameName } from '@/core/profile/group-names';
import { sourceLabels } from '@/core/profile/source-label';
import { Description } from './Description';
import { FactLine } from './FactLine';
import { NameGroups } from './NameGroups';
import { NoteLine } from './NoteLine';
import { ReferenceList } from './ReferenceList';
import { RelatedLine } from './RelatedLine';

interface ActorSectionProps {
  readonly actor: Actor;
  readonly matched: string;
  /** One of several actors that the name may mean. */
  readonly contested: boolean;
  readonly onOpenProfile: (id: ActorId) => void;
}

/** Enough for the vendors' own names; the longest lists have forty. */
const NAMES_SHOWN = 12;
const NAMES_SHOWN_CONTESTED = 6;

/** One actor as the card shows it. */
export function ActorSection({ actor, matched, contested, onOpenProfile }: ActorSectionProps) {
  const [description] = actor.descriptions;
  // The primary name stands in the heading; it is repeated only where it says who uses it.
  const others = actor.names.filter((name) => name.usedBy.length > 0 || name.text !== actor.name);
  const users = actor.names.find((name) => isSameName(name.text, matched))?.usedBy ?? [];
  const naming = namingLine(matched, users, true);
  return (
    <section class="actor" aria-label={actor.name}>
      {contested && (
        <>
          <h3 class="actor-name">
            <button type="button" class="text-button" onClick={() => onOpenProfile(actor.id)}>
              <bdi>{actor.name}</bdi>
            </button>
          </h3>
          <p class="evidence">{evidence(actor, matched)}</p>
        </>
      )}
      <FactLine actor={actor} />
      <NoteLine actor={actor} />
      {naming !== null && <p class="evidence">{naming}</p>}
      {others.length > 0 && (
        <NameGroups
          groups={groupNames(others, matched)}
          matched={matched}
          limit={contested ? NAMES_SHOWN_CONTESTED : NAMES_SHOWN}
        />
      )}
      {description && <Description description={description} credits={actor.credits} />}
      <RelatedLine actor={actor} onOpenProfile={onOpenProfile} />
      {actor.references.length > 0 && (
        <div class="part">
          <h4 class="label">Sources</h4>
          <ReferenceList references={actor.references} limit={contested ? 1 : 3} />
        </div>
      )}
    </section>
  );
}

/** Who says that the actor bears the name. */
function evidence(actor: Actor, matched: string): string {
  const name = actor.names.find((candidate) => isSameName(candidate.text, matched));
  if (!name) return '';
  const listed = `listed by ${sourceLabels(name.sources, actor.credits)}`;
  return name.usedBy.length > 0 ? `called so by ${name.usedBy.join(', ')} · ${listed}` : listed;
}
