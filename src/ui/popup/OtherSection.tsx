import { useState } from 'preact/hooks';
import { formatNumber } from '../words/format-amount';
import { say } from '../words/say';
import { PageRow } from './PageRow';
import type { Visited } from './use-jumps';
import type { OtherOnPage } from './use-others';

export interface OtherSectionProps {
  /** What the page names beside actors. */
  readonly others: readonly OtherOnPage[];
  readonly visited: Visited;
  readonly onVisit: (other: OtherOnPage, step: 1 | -1) => void;
  readonly onLeave: () => void;
}

/** Malware, tools and numbers on the page in front, below its actors: pressed, each leads to where it stands. */
export function OtherSection({ others, visited, onVisit, onLeave }: OtherSectionProps) {
  const [stop, setStop] = useState('');
  if (others.length === 0) return null;
  const stopAt = Math.max(
    0,
    others.findIndex(({ key }) => key === stop),
  );
  const places = others.reduce((sum, other) => sum + other.places.length, 0);
  return (
    <section aria-labelledby="others-on-page">
      <div class="list-head">
        <h2 class="list-title" id="others-on-page">
          {say('others.title')}
        </h2>
        <p class="list-count">
          {formatNumber(others.length)}
          {` · ${say('popup.mentions', { count: places })}`}
        </p>
      </div>
      <ul class="rows">
        {others.map((other, at) => (
          <PageRow
            key={other.key}
            actor={other}
            more={other.more}
            shown={visited.get(other.key)}
            isStop={at === stopAt}
            onStop={() => setStop(other.key)}
            onVisit={(step) => onVisit(other, step)}
            onOpen={() => onVisit(other, 1)}
            onLeave={onLeave}
          />
        ))}
      </ul>
    </section>
  );
}
