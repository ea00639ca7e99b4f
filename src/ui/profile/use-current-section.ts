import { useEffect, useState } from 'preact/hooks';
import type { SectionId } from './profile-sections';

/** A section is current while it crosses the upper part of the window, where the eye is. */
const READING_BAND = '-10% 0px -65% 0px';

/** The section in front of the reader. */
export function useCurrentSection(sections: readonly SectionId[]): SectionId | undefined {
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
