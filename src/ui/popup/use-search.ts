import { useMemo } from 'preact/hooks';
import type { SearchEntry } from '@/core/profile/search-entry';
import { createSearch } from '@/core/search/create-search';
import type { SearchHit } from '@/core/search/match-actor';
import { useSearchEntries } from '../hooks/use-search-entries';

/** What a query finds. */
export type Results =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: string }
  | { readonly state: 'ready'; readonly hits: readonly SearchHit[]; readonly more: boolean };

/** Nobody reads further: another letter is quicker. */
const LIMIT = 30;

const NOBODY: readonly SearchEntry[] = [];

/**
 * Asks for the actors once, and again with every new `version`, and searches them here at every key.
 *
 * @param keep those whom the reader wants to see alone; undefined for everybody
 */
export function useSearch(
  query: string,
  version: number,
  keep: ((entry: SearchEntry) => boolean) | undefined,
): { readonly entries: readonly SearchEntry[]; readonly results: Results } {
  const answer = useSearchEntries(version);
  const entries = answer?.ok ? answer.value : null;
  const search = useMemo(() => (entries === null ? null : createSearch(entries)), [entries]);
  const results = useMemo((): Results => {
    if (answer !== null && !answer.ok) return { state: 'failed', error: answer.error };
    if (search === null) return { state: 'loading' };
    const hits = search(query, LIMIT + 1, keep);
    return { state: 'ready', hits: hits.slice(0, LIMIT), more: hits.length > LIMIT };
  }, [answer, search, query, keep]);
  return { entries: entries ?? NOBODY, results };
}
