import type { SectionId } from './profile-sections';

/** Moves the view and the reading position; how fast is the style sheet's. */
export function goToSection(id: SectionId): void {
  const section = document.getElementById(id);
  section?.scrollIntoView();
  section?.focus({ preventScroll: true });
}
