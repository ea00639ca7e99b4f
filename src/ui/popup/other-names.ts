import type { SearchHit } from '@/core/search/match-actor';

/** As many as a line can hold; the rest is in the profile. */
const SHOWN = 6;

/** The names that stand in a result's second line, in the dataset's order, without the heading and the matched alias. */
export function otherNames({ entry, matched }: SearchHit): readonly string[] {
  const shown = matched.kind === 'alias' ? [entry.name, matched.text] : [entry.name];
  return entry.names.filter((name) => !shown.includes(name)).slice(0, SHOWN);
}
