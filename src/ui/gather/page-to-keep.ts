import type { ReportPage } from '@/core/model/gathered-report';
import type { PageSummary } from './summarise';

/** Of each actor: the first sentences that name it, and the last. */
const MENTIONS_KEPT = 10;

/** A page as it is kept in a report: without what only a page that is open can do, and of many mentions a few. */
export function pageToKeep({ doubtful: _, named, ...page }: PageSummary): ReportPage {
  return {
    ...page,
    id: crypto.randomUUID(),
    note: '',
    named: named.map(({ names, actors, count, mentions, links }) => ({
      ...{ names, actors, count, links },
      mentions: mentions
        .filter((_, at) => at < MENTIONS_KEPT - 1 || at === mentions.length - 1)
        .map(({ before, words, after }) => ({ before, words, after })),
    })),
  };
}
