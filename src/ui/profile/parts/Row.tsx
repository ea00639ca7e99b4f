import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { SourceCredits } from '@/core/model/actor';
import type { SourceId } from '@/core/model/source-record';
import { say } from '../../words/say';
import { sourceNames } from '../../words/source-name';

/** Of the actor at hand: what the reader's own sources are called. */
export const Credits = createContext<SourceCredits | undefined>(undefined);

interface RowProps {
  readonly label: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A label and its entries; stands in a `dl`. */
export function Row({ label, children }: RowProps) {
  return (
    <div class="row">
      <dt class="row-label">{label}</dt>
      {children}
    </div>
  );
}

interface EntryProps {
  /** Who says it. */
  readonly sources: readonly SourceId[];
  /** Where the sources are another actor's. */
  readonly credits?: SourceCredits | undefined;
  readonly children: ComponentChildren;
}

/** One value of a row and, in its own column, who says it. */
export function Entry({ sources, credits, children }: EntryProps) {
  const own = useContext(Credits);
  return (
    <dd class="entry">
      <div class="entry-value">{children}</div>
      <div class="entry-sources">
        <span class="visually-hidden">{say('profile.accordingTo')} </span>
        {sourceNames(sources, credits ?? own)}
      </div>
    </dd>
  );
}
