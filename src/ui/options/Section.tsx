import type { ComponentChildren } from 'preact';

interface SectionProps {
  /** Also the anchor that other pages link to. */
  readonly id: string;
  readonly title: string;
  readonly children: ComponentChildren;
}

/** One chapter of the settings. */
export function Section({ id, title, children }: SectionProps) {
  return (
    <section class="section" id={id} aria-labelledby={`${id}-title`}>
      <h2 class="section-title" id={`${id}-title`}>
        {title}
      </h2>
      {children}
    </section>
  );
}
