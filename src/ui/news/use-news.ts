import { useEffect, useMemo } from 'preact/hooks';
import { storedFollowed } from '@/stored/followed';
import { collectNews, type News, newsSeen } from '@/stored/news';
import { refreshLog } from '@/stored/refresh-state';
import { useStored } from '../hooks/use-stored';

interface UsedNews {
  /** Null until it is read. */
  readonly news: News | null;
  /** Counts all that there is by now as seen. */
  readonly markSeen: () => void;
}

/** What refreshes brought since the reader last looked. A first look sees nothing, and is where news begin. */
export function useNews(): UsedNews {
  const log = useStored(refreshLog);
  const seenAt = useStored(newsSeen);
  const followed = useStored(storedFollowed);
  const news = useMemo(
    () =>
      log === undefined || seenAt === undefined || followed === undefined
        ? null
        : collectNews(log, seenAt, followed),
    [log, seenAt, followed],
  );
  useEffect(() => {
    if (seenAt === '') markSeen();
  }, [seenAt]);
  return { news, markSeen };
}

function markSeen(): void {
  const now = new Date().toISOString();
  // What cannot be kept is told again the next time.
  newsSeen.update(() => now).catch(() => undefined);
}
