import { useMemo } from 'preact/hooks';
import type { ActorId } from '@/core/model/actor';
import type { SearchEntry } from '@/core/profile/search-entry';
import { recentLookUps, withRecent } from '@/stored/recent-look-ups';
import { useStored } from '../hooks/use-stored';
import { failureIn } from '../words/failure';
import type { Recent } from './RecentSection';

/**
 * Whom the reader opened last, as far as they are still known. What is opened over a private window is not kept.
 *
 * @param isPrivate undefined until that is known: until then nothing is kept
 */
export function useRecent(
  entries: readonly SearchEntry[],
  isPrivate: boolean | undefined,
  onProblem: (words: string) => void,
): {
  readonly recent: readonly Recent[];
  readonly remember: (id: ActorId, met: string | undefined) => void;
  readonly forget: () => void;
} {
  const stored = useStored(recentLookUps);
  const recent = useMemo(() => {
    const byId = new Map(entries.map((entry) => [String(entry.id), entry]));
    return (stored ?? []).flatMap(({ id, met }) => {
      const entry = byId.get(id);
      return entry === undefined ? [] : [{ entry, met }];
    });
  }, [stored, entries]);
  const change = (...[work]: Parameters<typeof recentLookUps.update>) =>
    recentLookUps.update(work).catch((error: Error) => onProblem(failureIn(error.message)));
  return {
    recent,
    remember: (id, met) => {
      const name = met ?? entries.find((entry) => entry.id === id)?.name;
      if (isPrivate === false && name !== undefined) void change((all) => withRecent(all, { id, met: name }));
    },
    forget: () => void change(() => []),
  };
}
