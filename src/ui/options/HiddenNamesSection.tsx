import type { HiddenName } from '@/stored/settings';
import { RemovableList } from './RemovableList';
import { Section } from './Section';

interface HiddenNamesSectionProps {
  readonly names: readonly HiddenName[];
  readonly onRemove: (name: HiddenName) => void;
  readonly onRestore: (name: HiddenName) => void;
}

/** Names that the reader chose not to have marked. */
export function HiddenNamesSection({ names, onRemove, onRestore }: HiddenNamesSectionProps) {
  return (
    <Section id="names" title="Names not marked">
      <RemovableList
        items={names}
        nameOf={describeHidden}
        draw={(name) => (
          <>
            <b>
              <bdi>{name.text}</bdi>
            </b>{' '}
            <span class="muted">{whereHidden(name)}</span>
          </>
        )}
        removeLabel="Mark again"
        removedLabel="marked again"
        empty="Every name is marked. “Not this” on a card hides one, on a page, a site or everywhere."
        onRemove={onRemove}
        onRestore={onRestore}
      />
    </Section>
  );
}

function describeHidden(name: HiddenName): string {
  return `${name.text} ${whereHidden(name)}`;
}

function whereHidden({ site, path }: HiddenName): string {
  if (site === undefined) return 'everywhere';
  return path === undefined ? `on ${site}` : `on the page ${site}${path}`;
}
