import { useEffect, useRef } from 'preact/hooks';
import type { Actor } from '@/core/model/actor';
import { correctionUrl } from '@/core/profile/source-label';
import { ExternalLink } from './ExternalLink';

/** How far "not this" reaches. */
export type HideWhere = 'page' | 'site' | 'everywhere';

interface NotThisProps {
  readonly actors: readonly Actor[];
  readonly onHide: (where: HideWhere) => void;
  readonly onClose: () => void;
}

/** What to do about a mark that is wrong. Esc closes it, and leaves the card open. */
export function NotThis({ actors, onHide, onClose }: NotThisProps) {
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    onClose();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced as a form
    <div class="not-this" role="group" aria-label="Not this" onKeyDown={closeOnEscape}>
      <button type="button" class="menu-item" ref={first} onClick={() => onHide('page')}>
        Do not mark this name on this page
      </button>
      <button type="button" class="menu-item" onClick={() => onHide('site')}>
        Do not mark this name on this site
      </button>
      <button type="button" class="menu-item" onClick={() => onHide('everywhere')}>
        Do not mark this name anywhere
      </button>
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
