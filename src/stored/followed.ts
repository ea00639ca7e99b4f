import * as v from 'valibot';
import { defineStored } from './define-stored';
import { parseList } from './parse-list';
import { privateArea } from './private-area';

/** More than anybody can follow. */
const MAX_FOLLOWED = 1_000;

const FOLLOWED = v.object({
  /** Keys of the records that it had when the reader began to follow it, its anchor first. */
  records: v.pipe(v.array(v.string()), v.nonEmpty()),
  /** What it was called then. */
  name: v.string(),
});

/** An actor of whom the reader wants to hear first. */
export type Followed = v.InferOutput<typeof FOLLOWED>;

/** Kept where no page's script can read: it tells what the reader works on. */
export const storedFollowed = defineStored<readonly Followed[]>({
  key: 'followed',
  area: privateArea,
  initial: [],
  called: 'whom you follow',
  parse: parseList(FOLLOWED),
  format(followed) {
    if (followed.length > MAX_FOLLOWED)
      throw new Error(`You follow ${MAX_FOLLOWED} actors, and there is room for no more.`);
    return followed;
  },
});

/** Among those that are followed, an actor of any of these records or names. */
export function findFollowed(
  followed: readonly Followed[],
  records: readonly string[],
  names: readonly string[] = [],
): Followed | undefined {
  return followed.find(
    ({ records: own, name }) => own.some((key) => records.includes(key)) || names.includes(name),
  );
}
