import type { ComponentChildren } from 'preact';
import type { SourceId } from '@/core/model/source-record';
import { sourceLabels } from '@/core/profile/source-label';

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
  readonly children: ComponentChildren;
}

/** One value of a row and, in its own column, who says it. */
export function Entry({ sources, children }: EntryProps) {
  return (
    <dd class="entry">
      <div class="entry-value">{children}</div>
      <div class="entry-sources">
        <span class="visually-hidden">according to </span>
        {sourceLabels(sources)}
      </div>
    </dd>
  );
}
