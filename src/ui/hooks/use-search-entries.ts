import { useEffect, useState } from 'preact/hooks';
import { send } from '@/contract/channel';
import type { Answer } from '@/contract/messages';
import type { SearchEntry } from '@/core/profile/search-entry';

/** All that can be found; null until it is there. Asked for once, and again with every new `version`. */
export function useSearchEntries(version: number): Answer<readonly SearchEntry[]> | null {
  const [answer, setAnswer] = useState<Answer<readonly SearchEntry[]> | null>(null);
  useEffect(() => {
    let wanted = true;
    send('search.entries', {}).then((entries) => {
      if (wanted) setAnswer(entries);
    });
    return () => {
      wanted = false;
    };
  }, [version]);
  return answer;
}
