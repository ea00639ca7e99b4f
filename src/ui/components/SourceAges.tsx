import type { DatasetInfo } from '@/contract/messages';
import type { Actor, SourceCredits } from '@/core/model/actor';
import type { SourceId } from '@/core/model/source-record';
import { sourceLabel } from '@/core/profile/source-label';
import { formatDay } from '../words/format-time';
import { say } from '../words/say';
import type { SourceResults } from './card-content';
import { sourceDates } from './source-dates';

interface SourceAgesProps {
  readonly sources: readonly SourceId[];
  readonly credits: SourceCredits;
  readonly actors: readonly Actor[];
  readonly info: DatasetInfo | undefined;
  readonly refresh: SourceResults;
}

/** Each source behind what the card says, and when it was fetched. */
export function SourceAges({ sources, credits, actors, info, refresh }: SourceAgesProps) {
  const dates = info && Object.assign({}, ...actors.map((actor) => sourceDates(actor, info, refresh)));
  return (
    <ul class="card-panel source-ages" aria-label={say('card.sources')}>
      {sources.map((id) => {
        const isStale = refresh?.sources[id]?.result.ok === false;
        return (
          <li key={id} class="source-age">
            <span>{sourceLabel(id, credits)}</span>
            <span class={isStale ? 'source-age-stale' : 'muted'}>
              {isStale
                ? say('card.staleSince', { date: formatDay(dates?.[id] ?? '') })
                : formatDay(dates?.[id] ?? '')}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
