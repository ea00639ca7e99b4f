import { useEffect, useState } from 'preact/hooks';
import { loadProfile } from './load-profile';
import type { ProfileContent } from './profile-content';

const LOADING: ProfileContent = { state: 'loading' };

/**
 * The content for an id. A newer question puts aside the answer to an older one; asking again for the same
 * actor, after a refresh, leaves the old content standing until the new one is there.
 *
 * @param version a new value asks again; null asks nothing yet
 */
export function useProfile(id: string, version: string | null): ProfileContent {
  const [shown, setShown] = useState<{ readonly id: string; readonly content: ProfileContent } | null>(null);
  useEffect(() => {
    if (version === null) return;
    let wanted = true;
    loadProfile(id).then((content) => {
      if (wanted) setShown({ id, content });
    });
    return () => {
      wanted = false;
    };
  }, [id, version]);
  return shown?.id === id ? shown.content : LOADING;
}
