import type { HiddenName } from '@/stored/settings';
import { say } from '../words/say';
import { RemovableList } from './RemovableList';
import { Section } from './Section';

interface HiddenNamesSectionProps {
  readonly names: readonly HiddenName[];
  readonly onRemove: (name: HiddenName) => Promise<boolean>;
  readonly onRestore: (name: HiddenName) => Promise<boolean>;
}

/** Names that the reader chose not to have marked. */
export function HiddenNamesSection({ names, onRemove, onRestore }: HiddenNamesSectionProps) {
  return (
    <Section id="names" title={say('options.namesHidden')}>
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
        removeLabel={say('options.markAgain')}
        removedLabel={say('options.markedAgain')}
        empty={say('options.noNamesHidden')}
        onRemove={onRemove}
        onRestore={onRestore}
      />
    </Section>
  );
}

function describeHidden(name: HiddenName): string {
  return `${name.text} ${whereHidden(name)}`;
}

function whereHidden({ site, path, elsewhere }: HiddenName): string {
  if (elsewhere) return say('options.elsewhere', { page: `${site ?? ''}${path ?? ''}` });
  if (site === undefined) return say('options.everywhere');
  return path === undefined
    ? say('options.onSite', { site })
    : say('options.onPage', { page: `${site}${path}` });
}
