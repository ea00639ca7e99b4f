import { useEffect, useMemo } from 'preact/hooks';
import { storedFollowed } from '@/stored/followed';
import { collectNews, isAhead, newsSeen, type RecentNews, recentNews } from '@/stored/news';
import { refreshLog } from '@/stored/refresh-state';
import { useStored } from '../hooks/use-stored';

/** What refreshes brought in the last weeks, and what of it the reader has not seen. */
export interface ToldNews extends RecentNews {
  /** Actors with something new since she last looked. */
  readonly unseen: number;
  /** ISO time up to which she has seen it; empty where she never looked. */
  readonly seenAt: string;
}

interface UsedNews {
  /** Null until it is read. */
  readonly news: ToldNews | null;
  /** Counts all that there is by now as seen. */
  readonly markSeen: () => void;
}

/**
 * What refreshes brought. A first look sees nothing as new, and is where that begins.
 *
 * @param now milliseconds since 1970
 */
export function useNews(now: number): UsedNews {
  const log = useStored(refreshLog);
  const seenAt = useStored(newsSeen);
  const followed = useStored(storedFollowed);
  const news = useMemo((): ToldNews | null => {
    if (log === undefined || seenAt === undefined || followed === undefined) return null;
    const { items, more } = collectNews(log, seenAt, followed, now);
    return { unseen: items.length + more, seenAt, ...recentNews(log, now, followed) };
  }, [log, seenAt, followed, now]);
  useEffect(() => {
    if (seenAt === '' || (seenAt !== undefined && isAhead(seenAt, now))) markSeen();
  }, [seenAt, now]);
  return { news, markSeen };
}

function markSeen(): void {
  const now = new Date().toISOString();
  // What cannot be kept is told again the next time.
  newsSeen.update(() => now).catch(() => undefined);
}
