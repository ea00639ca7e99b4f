import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { formatNumber } from '../../words/format-amount';
import type { PlainKey } from '../../words/messages';
import { say } from '../../words/say';

const TITLES = {
  overview: 'profile.overview',
  disagreements: 'profile.disagreements',
  names: 'card.namesOfAll',
  timeline: 'profile.timeline',
  relations: 'profile.relations',
  techniques: 'profile.techniques',
  sources: 'card.sources',
  reports: 'profile.reportsAbout',
  records: 'profile.records',
  corrections: 'corrections.title',
} as const satisfies Record<string, PlainKey>;

export type SectionId = keyof typeof TITLES;

/** Shorter, where a title has but a line with others. */
const SHORT: Partial<Record<SectionId, PlainKey>> = {
  disagreements: 'profile.disagreementsShort',
  reports: 'card.reports',
  corrections: 'profile.correctionsShort',
};

interface SectionProps {
  readonly id: SectionId;
  /** How many entries it has, where that is worth knowing. */
  readonly count?: number;
  /** At the end of its title's line: what its last column holds, or a filter. */
  readonly aside?: ComponentChildren;
  /** Its title is for those who do not see it stand first. */
  readonly isUntitled?: boolean;
  readonly children: ComponentChildren;
}

/** A titled part of the profile, which the contents lead to. */
export function Section({ id, count, aside, isUntitled = false, children }: SectionProps) {
  return (
    <section class="section" id={id} aria-labelledby={`${id}-title`} tabIndex={-1}>
      <div class={isUntitled ? 'visually-hidden' : 'section-head'}>
        <h2 class="section-title" id={`${id}-title`}>
          {say(TITLES[id])}
          {count !== undefined && count > 0 && <span class="section-count"> {formatNumber(count)}</span>}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  );
}

/** Moves the view and the reading position; how fast is the style sheet's. */
function goToSection(id: SectionId): void {
  const section = document.getElementById(id);
  section?.scrollIntoView();
  section?.focus({ preventScroll: true });
}

/** The page's contents, in a line. Buttons, not links: the fragment of the address is the actor's. */
export function Contents({ sections }: { readonly sections: readonly SectionId[] }) {
  const current = useCurrentSection(sections);
  return (
    <nav class="contents" aria-label={say('profile.contents')}>
      <ul class="contents-list">
        {sections.map((id) => (
          <li key={id}>
            <button
              type="button"
              class="contents-entry"
              aria-current={id === current ? 'true' : undefined}
              onClick={() => goToSection(id)}
            >
              {say(SHORT[id] ?? TITLES[id])}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** A section is current while it crosses the upper part of the window, where the eye is. */
const READING_BAND = '-25% 0px -60% 0px';

/** The section in front of the reader; before she moves, the first. */
function useCurrentSection(sections: readonly SectionId[]): SectionId | undefined {
  const [visible, setVisible] = useState<ReadonlySet<string>>(new Set());
  const all = sections.join();
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) =>
        setVisible((before) => {
          const after = new Set(before);
          for (const { target, isIntersecting } of entries) {
            if (isIntersecting) after.add(target.id);
            else after.delete(target.id);
          }
          return after;
        }),
      { rootMargin: READING_BAND },
    );
    for (const id of sections) {
      const element = document.getElementById(id);
      if (element) observer.observe(element);
    }
    return () => observer.disconnect();
  }, [all]);
  return sections.find((id) => visible.has(id)) ?? sections[0];
}
