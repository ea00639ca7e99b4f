import { useId } from 'preact/hooks';
import type { Collection } from '@/contract/messages';
import { say } from '../../words/say';

interface CollectionsProps {
  readonly collections: readonly Collection[];
  /** Address of the one that is chosen. */
  readonly chosen: string;
  readonly onChoose: (address: string) => void;
}

/** What a TAXII server has, by its API roots, to choose one of. */
export function Collections({ collections, chosen, onChoose }: CollectionsProps) {
  const name = useId();
  const roots = [...new Set(collections.map(({ root }) => root))];
  return (
    <fieldset class="collections">
      <legend class="legend">{say('ownSources.whichCollection')}</legend>
      {roots.map((root) => (
        <div class="collections-root" key={root ?? ''}>
          {root !== undefined && (
            <p class="muted">
              <bdi>{root}</bdi>
            </p>
          )}
          {collections
            .filter((collection) => collection.root === root)
            .map(({ address, title, description, canRead, mediaTypes }, at) => {
              const id = `${name}-${roots.indexOf(root)}-${at}`;
              return (
                <div class="collection" key={address}>
                  <input
                    type="radio"
                    class="box"
                    id={id}
                    name={name}
                    disabled={!canRead}
                    checked={address === chosen}
                    aria-describedby={`${id}-about`}
                    onChange={() => onChoose(address)}
                  />
                  <label for={id}>
                    <bdi>{title}</bdi>
                  </label>
                  <p class="muted collection-about" id={`${id}-about`}>
                    {!canRead && `${say('ownSources.mayNotRead')} `}
                    {description !== undefined && <bdi>{description} </bdi>}
                    {mediaTypes.length > 0 && <bdi>{mediaTypes.join(', ')}</bdi>}
                  </p>
                </div>
              );
            })}
        </div>
      ))}
    </fieldset>
  );
}
