import * as v from 'valibot';
import { defineStored } from './define-stored';
import { parseList } from './parse-list';
import { privateArea } from './private-area';

/** As many as fit into the popup without scrolling. */
const MAX_RECENT = 10;

const RECENT = v.object({
  /** The actor's id then: the key of a record that finds it as it is now. */
  id: v.pipe(v.string(), v.nonEmpty(), v.maxLength(300)),
  /** The name by which the reader came to it. */
  met: v.pipe(v.string(), v.nonEmpty(), v.maxLength(300)),
});

/** An actor that the reader opened, in the popup, from a card or by looking up a name. */
export type RecentLookUp = v.InferOutput<typeof RECENT>;

/** The newest first. Kept where no page's script can read: it tells what the reader works on. */
export const recentLookUps = defineStored<readonly RecentLookUp[]>({
  key: 'recent-look-ups',
  area: privateArea,
  initial: [],
  called: 'your recent look-ups',
  parse: parseList(RECENT),
});

/** With one more, which is then the first and stands there once. */
export function withRecent(all: readonly RecentLookUp[], added: RecentLookUp): readonly RecentLookUp[] {
  return [added, ...all.filter(({ id }) => id !== added.id)].slice(0, MAX_RECENT);
}

/** Keeps one that was opened elsewhere than in the popup. Where it cannot be kept nothing else is lost. */
export async function rememberLookUp(added: RecentLookUp): Promise<void> {
  await recentLookUps.update((all) => withRecent(all, added)).catch(() => undefined);
}
