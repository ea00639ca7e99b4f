import { useState } from 'preact/hooks';
import type { Evidence } from '@/core/matcher/judge-mentions';
import type { Actor } from '@/core/model/actor';
import { correctionUrl } from '@/core/profile/source-label';
import type { HideWhere } from '@/stored/page-settings';
import { say } from '../words/say';
import { ExternalLink } from './ExternalLink';

interface NotThisProps {
  readonly actors: readonly Actor[];
  readonly evidence: Evidence | undefined;
  /** Resolves with the words of a failure. */
  readonly onHide: (where: HideWhere) => Promise<string | undefined>;
  readonly onKeys: () => void;
  /** Absent where the card is of no one actor. */
  readonly onCorrect?: () => void;
  readonly onWriteNote?: (() => void) | undefined;
}

const REASONS = {
  distinct: 'card.becauseDistinct',
  cue: 'card.becauseCue',
  neighbour: 'card.becauseNeighbour',
  elsewhere: 'card.becauseElsewhere',
  page: 'card.becausePage',
} as const satisfies Record<Evidence, string>;

/** Why a name is marked, and what to do about a mark or an actor that is wrong. */
export function NotThis({ actors, evidence, onHide, onKeys, onCorrect, onWriteNote }: NotThisProps) {
  const [failed, setFailed] = useState<string>();
  const hide = async (where: HideWhere) => setFailed(await onHide(where));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced as a form
    <div class="card-panel" role="group" aria-label={say('card.notThis')}>
      {evidence !== undefined && <p class="menu-note">{say(REASONS[evidence])}</p>}
      {onWriteNote && (
        <button type="button" class="menu-item" onClick={onWriteNote}>
          {say('card.writeNote')}
        </button>
      )}
      <button type="button" class="menu-item" onClick={() => hide('page')}>
        {say('card.hideOnPage')}
      </button>
      <button type="button" class="menu-item" onClick={() => hide('site')}>
        {say('card.hideOnSite')}
      </button>
      <button type="button" class="menu-item" onClick={() => hide('everywhere')}>
        {say('card.hideEverywhere')}
      </button>
      {failed !== undefined && (
        <p class="menu-note" role="alert">
          {failed}
        </p>
      )}
      {onCorrect && (
        <button type="button" class="menu-item" onClick={onCorrect}>
          {say('card.correctIt')}
        </button>
      )}
      {actors.map((actor) => {
        const url = correctionUrl(actor);
        return (
          url !== null && (
            <ExternalLink key={actor.id} class="menu-item" href={url}>
              {actors.length > 1 ? say('card.reportAbout', { name: actor.name }) : say('card.reportToSource')}
            </ExternalLink>
          )
        );
      })}
      <button type="button" class="menu-item" onClick={onKeys}>
        {say('card.keys')}
      </button>
    </div>
  );
}
