import type { Evidence } from '@/core/matcher/judge-mentions';
import type { Actor } from '@/core/model/actor';
import { correctionUrl } from '@/core/profile/source-label';
import { ExternalLink } from './ExternalLink';

/** How far "not this" reaches. */
export type HideWhere = 'page' | 'site' | 'everywhere';

interface NotThisProps {
  readonly actors: readonly Actor[];
  readonly evidence: Evidence | undefined;
  readonly onHide: (where: HideWhere) => void;
  /** Absent where the card is of no one actor. */
  readonly onCorrect?: () => void;
}

const REASONS: Readonly<Record<Evidence, string>> = {
  distinct: 'Marked because the name is spelled like nothing else.',
  cue: 'Marked because the words beside it speak of an actor.',
  neighbour: 'Marked because another actor is named beside it.',
  elsewhere: 'Marked because the same actor is named elsewhere on this page.',
  page: 'Also an ordinary word; marked because this page is about security.',
};

/** Why a name is marked, and what to do about a mark or an actor that is wrong. */
export function NotThis({ actors, evidence, onHide, onCorrect }: NotThisProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced as a form
    <div class="card-panel" role="group" aria-label="Not this">
      {evidence !== undefined && <p class="menu-note">{REASONS[evidence]}</p>}
      <button type="button" class="menu-item" onClick={() => onHide('page')}>
        Do not mark this name on this page
      </button>
      <button type="button" class="menu-item" onClick={() => onHide('site')}>
        Do not mark this name on this site
      </button>
      <button type="button" class="menu-item" onClick={() => onHide('everywhere')}>
        Do not mark this name anywhere
      </button>
      {onCorrect && (
        <button type="button" class="menu-item" onClick={onCorrect}>
          Correct it or write a note in the profile
        </button>
      )}
      {actors.map((actor) => {
        const url = correctionUrl(actor);
        return (
          url !== null && (
            <ExternalLink key={actor.id} class="menu-item" href={url}>
              Report a correction{actors.length > 1 ? ` about ${actor.name}` : ' to the source'}
            </ExternalLink>
          )
        );
      })}
    </div>
  );
}
