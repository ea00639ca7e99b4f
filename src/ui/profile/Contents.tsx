import { useEffect, useState } from 'preact/hooks';
import { goToSection, SECTION_TITLES, type SectionId } from './profile-sections';

/**
 * The page's contents. Buttons, not links: the fragment of the address is the actor's.
 */
export function Contents({ sections }: { readonly sections: readonly SectionId[] }) {
  const current = useCurrentSection(sections);
  return (
    <nav class="contents" aria-label="Contents">
      <ul class="contents-list">
        {sections.map((id) => (
          <li key={id}>
            <button
              type="button"
              class="contents-entry"
              aria-current={id === current ? 'true' : undefined}
              onClick={() => goToSection(id)}
            >
              {SECTION_TITLES[id]}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** A section is current while it crosses the upper part of the window, where the eye is. */
const READING_BAND = '-10% 0px -65% 0px';

/** The section in front of the reader. */
function useCurrentSection(sections: readonly SectionId[]): SectionId | undefined {
  const [visible, setVisible] = useState<ReadonlySet<string>>(new Set());
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
  }, [sections]);
  return sections.find((id) => visible.has(id));
}
