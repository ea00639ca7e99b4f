import { goToSection } from './go-to-section';
import { SECTION_TITLES, type SectionId } from './profile-sections';
import { useCurrentSection } from './use-current-section';

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
