import type { ComponentChildren } from 'preact';
import { SECTION_TITLES, type SectionId } from './profile-sections';

interface SectionProps {
  readonly id: SectionId;
  /** How many entries it has, where that is worth knowing. */
  readonly count?: number;
  /** What the right-hand column holds: "according to", "listed by". */
  readonly column?: string;
  readonly children: ComponentChildren;
}

/** A titled part of the profile, which the contents lead to. */
export function Section({ id, count, column, children }: SectionProps) {
  return (
    <section class="section" id={id} aria-labelledby={`${id}-title`} tabIndex={-1}>
      <div class="section-head">
        <h2 class="section-title" id={`${id}-title`}>
          {SECTION_TITLES[id]}
          {count !== undefined && count > 0 && <span class="section-count"> {count}</span>}
        </h2>
        {column !== undefined && <span class="section-column">{column}</span>}
      </div>
      {children}
    </section>
  );
}
