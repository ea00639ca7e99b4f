import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { locale, say } from '../words/say';

interface RemovableListProps<T> {
  readonly items: readonly T[];
  /** Unique; also the text of the item, and what the list is ordered by. */
  readonly nameOf: (item: T) => string;
  readonly draw: (item: T) => ComponentChildren;
  /** True for what the reader may not take out. */
  readonly isLocked?: (item: T) => boolean;
  /** Words of the button: "Remove", "Mark again". */
  readonly removeLabel: string;
  /** What stands beside an item that was removed. */
  readonly removedLabel: string;
  readonly empty: string;
  /** Both resolve to false where it could not be done. */
  readonly onRemove: (item: T) => Promise<boolean>;
  readonly onRestore: (item: T) => Promise<boolean>;
}

/**
 * A list whose items can be taken out and, while the page is open, put back. What was taken out keeps its
 * place, and its button the focus.
 */
export function RemovableList<T>(props: RemovableListProps<T>) {
  const {
    isLocked = () => false,
    items,
    nameOf,
    draw,
    removeLabel,
    removedLabel,
    empty,
    onRemove,
    onRestore,
  } = props;
  const [gone, setGone] = useState<ReadonlyMap<string, T>>(new Map());
  const [said, setSaid] = useState('');
  const present = new Map(items.map((item) => [nameOf(item), item]));
  const order = new Intl.Collator(locale(), { numeric: true });
  const rows = [...new Map([...gone, ...present])].sort(([a], [b]) => order.compare(a, b));

  const remove = async (name: string, item: T) => {
    setGone(new Map([...gone, [name, item]]));
    if (await onRemove(item)) setSaid(say('options.ofItem', { action: name, name: removedLabel }));
  };
  const restore = async (name: string, item: T) => {
    if (await onRestore(item)) setSaid(say('options.backInList', { name }));
  };
  return (
    <>
      {rows.length === 0 ? (
        <p class="muted empty">{empty}</p>
      ) : (
        <ul class="rows">
          {rows.map(([name, item]) => {
            const isPresent = present.has(name);
            return (
              <li class={isPresent ? 'row' : 'row row-gone'} key={name}>
                <span class="row-text">
                  {draw(item)}
                  {!isPresent && <span class="row-note"> {removedLabel}</span>}
                </span>
                {!isLocked(item) && (
                  <button
                    type="button"
                    class="button"
                    aria-label={say('options.ofItem', {
                      action: isPresent ? removeLabel : say('common.undo'),
                      name,
                    })}
                    onClick={() => (isPresent ? remove : restore)(name, item)}
                  >
                    {isPresent ? removeLabel : say('common.undo')}
                  </button>
                )}
              </li>
            );
          })}
        </ul>
      )}
      <p class="visually-hidden" role="status">
        {said}
      </p>
    </>
  );
}
