import { useEffect, useMemo, useState } from 'preact/hooks';
import { send } from '@/contract/channel';
import type { Answer } from '@/contract/messages';
import type { ActorId } from '@/core/model/actor';
import { createSearch, type SearchHit } from '@/core/search/create-search';
import type { SearchEntry } from '@/core/search/search-entry';

/** As many as a form can hold; another letter is quicker than reading on. */
const LIMIT = 6;

interface Found {
  readonly hits: readonly SearchHit[];
  /** Words for when there is nothing to show. */
  readonly said: string;
}

/** Actors that a query finds, but for one. Asks for all of them once. */
export function useActorSearch(query: string, except: ActorId): Found {
  const [answer, setAnswer] = useState<Answer<readonly SearchEntry[]> | null>(null);
  useEffect(() => {
    let wanted = true;
    send('search.entries', {}).then((entries) => {
      if (wanted) setAnswer(entries);
    });
    return () => {
      wanted = false;
    };
  }, []);
  const search = useMemo(
    () => (answer?.ok ? createSearch(answer.value.filter(({ id }) => id !== except)) : null),
    [answer, except],
  );
  return useMemo(() => {
    if (query.trim() === '') return { hits: [], said: '' };
    if (answer !== null && !answer.ok) return { hits: [], said: answer.error };
    if (search === null) return { hits: [], said: 'Looking up…' };
    const hits = search(query, LIMIT);
    return { hits, said: hits.length === 0 ? 'No other actor is called so.' : '' };
  }, [answer, search, query]);
}
