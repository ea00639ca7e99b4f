import { type ComponentChild, Fragment } from 'preact';
import { useId, useState } from 'preact/hooks';
import { say } from '../words/say';
import { FoldButton } from './FoldButton';

/** About what a line of the card holds, with how many more there are; of capitals and of Japanese letters fewer. */
const ONE_LINE = 36;
const MORE = 6;
const BETWEEN = 3;

interface FoldedLineProps<T> {
  /** Those that are to be seen first. */
  readonly items: readonly T[];
  readonly wordsOf: (item: T) => string;
  readonly draw?: (item: T) => ComponentChild;
}

/** As many things as a line holds; the rest on demand. */
export function FoldedLine<T>({ items, wordsOf, draw = wordsOf }: FoldedLineProps<T>) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const first = firstOf(items, wordsOf);
  return (
    <p class="related" id={id}>
      {(open ? items : first).map((item) => (
        <Fragment key={wordsOf(item)}>
          <span class="name">{draw(item)}</span>{' '}
        </Fragment>
      ))}
      {first.length < items.length && (
        <FoldButton
          controls={id}
          open={open}
          onChange={setOpen}
          more={`+${items.length - first.length}`}
          moreSaid={say('card.moreRelated', { count: items.length - first.length })}
          less={say('card.fewer')}
        />
      )}
    </p>
  );
}

/** A long one lets shorter ones pass; the first is there, and takes more than a line if it must. */
function firstOf<T>(items: readonly T[], wordsOf: (item: T) => string): readonly T[] {
  const columns = items.map((item) => columnsOf(wordsOf(item)));
  if (columns.reduce((sum, taken) => sum + taken, -BETWEEN) <= ONE_LINE) return items;
  let left = ONE_LINE - MORE;
  return items.filter((_, at) => {
    const taken = columns[at] ?? 0;
    if (at > 0 && taken > left) return false;
    left -= taken;
    return true;
  });
}

function columnsOf(text: string): number {
  const columns = (letter: string) => (letter > '\u2e80' ? 2 : /\p{Lu}/u.test(letter) ? 1.3 : 1);
  return [...text].reduce((sum, letter) => sum + columns(letter), BETWEEN);
}
