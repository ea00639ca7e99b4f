import { useState } from 'preact/hooks';
import { send } from '@/contract/channel';
import type { DatasetInfo } from '@/contract/messages';
import type { SourceCredits } from '@/core/model/actor';
import { ownCredits } from '@/core/sources/own-source';
import { storedOwnSources } from '@/stored/own-sources';
import type { RefreshState } from '@/stored/refresh-state';
import { useStored } from '../hooks/use-stored';
import { failureIn } from '../words/failure';
import { formatDay } from '../words/format-time';
import { say } from '../words/say';
import { sourceNames } from '../words/source-name';

interface Refreshing {
  /** Asks for a refresh; resolves with why none begins, or null. */
  readonly start: () => Promise<string | null>;
  /** What the refresh that was asked for here could not read, and what stays; null where all went well. */
  readonly problem: string | null;
}

/** A refresh that is asked for where only its end is told. */
export function useRefreshing(refresh: RefreshState | null, info: DatasetInfo | null): Refreshing {
  const [askedAt, setAskedAt] = useState<string>();
  const start = async () => {
    setAskedAt(new Date().toISOString());
    const answer = await send('refresh.start', {});
    if (!answer.ok) return failureIn(answer.error);
    return answer.value.started || refresh?.running ? null : say('data.nothingTicked');
  };
  const credits = ownCredits(useStored(storedOwnSources) ?? []);
  const isOver = askedAt !== undefined && refresh !== null && refresh.running === null;
  return { start, problem: isOver ? problemOf(refresh, askedAt, info, credits) : null };
}

function problemOf(
  { sources }: RefreshState,
  since: string,
  info: DatasetInfo | null,
  credits: SourceCredits,
): string | null {
  const failed = Object.entries(sources).flatMap(([id, { triedAt, result }]) =>
    triedAt >= since && !result.ok && result.code !== 'cancelled' ? [{ id, reason: result.message }] : [],
  );
  const [first] = failed;
  if (first === undefined) return null;
  const names = sourceNames(
    failed.map(({ id }) => id),
    credits,
  );
  const said = say('popup.refreshFailed', { sources: names, reason: failureIn(first.reason) });
  return info === null ? said : `${said} ${say('data.dataStays', { date: formatDay(info.takenAt) })}`;
}
