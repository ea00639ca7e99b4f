import { useEffect, useState } from 'preact/hooks';
import { send } from '@/contract/channel';
import type { SoftwareProfile } from '@/core/model/software';

/** Shorter texts begin too many names. */
const LEAST_LETTERS = 3;
const NONE: readonly SoftwareProfile[] = [];

/** Malware and tools of which a name begins with what was typed; those of the query before stand until the answer is there. */
export function useSoftwareHits(query: string): readonly SoftwareProfile[] {
  const [found, setFound] = useState(NONE);
  const typed = query.trim();
  const isAsked = typed.length >= LEAST_LETTERS && !typed.startsWith('#');
  useEffect(() => {
    if (!isAsked) return;
    let wanted = true;
    send('others.find', { query: typed.slice(0, MOST) }).then((answer) => {
      // Without an answer the actors are there all the same.
      if (wanted) setFound(answer.ok ? answer.value : NONE);
    });
    return () => {
      wanted = false;
    };
  }, [isAsked, typed]);
  return isAsked ? found : NONE;
}

/** No name is longer. */
const MOST = 200;
