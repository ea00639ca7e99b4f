import * as v from 'valibot';
import type { ActorId } from '@/core/model/actor';
import { defineStored } from './define-stored';
import { type Followed, findFollowed } from './followed';
import { privateArea } from './private-area';
import type { LogEntry } from './refresh-state';

/**
 * ISO time up to which the reader has seen what refreshes brought; empty before she looked for the first time, when
 * nothing is new yet.
 */
export const newsSeen = defineStored<string>({
  key: 'news-seen',
  area: privateArea,
  initial: '',
  called: 'what you have seen',
  parse: (raw) => ({ value: v.is(v.string(), raw) ? raw : '' }),
});

export type NewsFact =
  | { readonly kind: 'new' | 'gone' }
  | { readonly kind: 'renamed'; readonly was: string }
  | {
      readonly kind: 'joined' | 'parted' | 'names' | 'lost-names' | 'fields';
      readonly list: readonly string[];
    };

/** One actor, and all that is new of it. */
export interface NewsItem {
  readonly id: ActorId;
  readonly name: string;
  readonly isFollowed: boolean;
  readonly facts: readonly NewsFact[];
  /** ISO time of the refresh that told of it last. */
  readonly at: string;
}

export interface News {
  /** Those that are followed first, then new actors, joins and splits, names. */
  readonly items: readonly NewsItem[];
  /** Further actors, whom the log does not name. */
  readonly more: number;
}

/** Of others than those that are followed a reader wants to hear these. */
const OF_INTEREST: readonly NewsFact['kind'][] = ['new', 'joined', 'parted', 'renamed', 'names'];

/**
 * What refreshes changed after a time, by actors, from the log of them, the newest first.
 *
 * @param now milliseconds since 1970
 */
export function collectNews(
  log: readonly LogEntry[],
  seenAt: string,
  followed: readonly Followed[],
  now: number,
): News {
  if (seenAt === '') return { items: [], more: 0 };
  return newsOf(
    standing(log).filter(({ at }) => at > seenAt && !isAhead(at, now)),
    followed,
  );
}

/**
 * True for a time of a clock that was ahead and is right by now: what happened then would be new for years, and what comes to a
 * reader who looked then never. A page is open for a while, and what comes to it meanwhile is not meant.
 */
export function isAhead(iso: string, now: number): boolean {
  return Date.parse(iso) > now + DAY_MS;
}

/** Some days, and what refreshes brought in them. */
export interface NewsSpan extends News {
  /** ISO time. */
  readonly from: string;
  /** They end today. */
  readonly isLatest: boolean;
}

/** What refreshes brought in the last four weeks. */
export interface RecentNews {
  /** The last week, and the three before it; a span in which nothing changed is left out. */
  readonly spans: readonly NewsSpan[];
  /** A source was refreshed at all. */
  readonly wasRefreshed: boolean;
}

const DAY_MS = 86_400_000;
/** How many days back each span reaches. */
const SPANS = [7, 28];

/** @param now milliseconds since 1970 */
export function recentNews(log: readonly LogEntry[], now: number, followed: readonly Followed[]): RecentNews {
  const entries = standing(log);
  let until = LAST;
  const spans = SPANS.flatMap((days) => {
    const from = new Date(now - days * DAY_MS).toISOString();
    const news = newsOf(
      entries.filter(({ at }) => at > from && at <= until),
      followed,
    );
    const isLatest = until === LAST;
    until = from;
    return news.items.length + news.more === 0 ? [] : [{ from, isLatest, ...news }];
  });
  return { spans, wasRefreshed: log.some(({ at }) => at > until) };
}

/** After every time. */
const LAST = '9999';

function newsOf(entries: readonly LogEntry[], followed: readonly Followed[]): News {
  const items = new Map<ActorId, NewsItem>();
  let more = 0;
  let told = '';
  const tell = (id: ActorId, name: string, fact: NewsFact, names: readonly string[] = []) => {
    const known = items.get(id);
    const isFollowed =
      known?.isFollowed === true || findFollowed(followed, [id], [name, ...names]) !== undefined;
    if (!isFollowed && !OF_INTEREST.includes(fact.kind)) return;
    const facts = [...(known?.facts ?? []), fact];
    items.set(id, { id, name: known?.name ?? name, isFollowed, facts, at: known?.at ?? told });
  };
  for (const entry of entries) {
    told = entry.at;
    const { added, removed, changed, renamed, joined, parted } = entry;
    for (const { id, name } of added) tell(id, name, { kind: 'new' });
    for (const { id, name, others } of joined?.list ?? [])
      tell(id, name, { kind: 'joined', list: others }, others);
    for (const { id, name, others } of parted?.list ?? [])
      tell(id, name, { kind: 'parted', list: others.map((other) => other.name) });
    for (const { id, name, was } of renamed?.list ?? []) tell(id, name, { kind: 'renamed', was }, [was]);
    for (const { id, name, namesAdded, namesRemoved, fields } of changed) {
      if (namesAdded.length > 0) tell(id, name, { kind: 'names', list: namesAdded });
      if (namesRemoved.length > 0) tell(id, name, { kind: 'lost-names', list: namesRemoved });
      if (fields.length > 0) tell(id, name, { kind: 'fields', list: fields });
    }
    for (const { id, name } of removed) tell(id, name, { kind: 'gone' });
    more += entry.addedCount - added.length;
  }
  return { items: [...items.values()].sort((a, b) => weight(a) - weight(b)), more };
}

/** Without the refreshes that were taken back. */
function standing(log: readonly LogEntry[]): readonly LogEntry[] {
  let takenBack = 0;
  return log.filter(({ kind, brought }) => {
    if (kind === 'undone') {
      takenBack += 1;
      return false;
    }
    if (brought.length === 0 || takenBack === 0) return true;
    takenBack -= 1;
    return false;
  });
}

/** The lightest comes first; among equals the newest, as the log has them. */
function weight({ isFollowed, facts }: NewsItem): number {
  const best = Math.min(
    ...facts.map(({ kind }) => (OF_INTEREST.includes(kind) ? OF_INTEREST.indexOf(kind) : OF_INTEREST.length)),
  );
  return (isFollowed ? 0 : 100) + best;
}
