import type { DatasetInfo } from '@/contract/messages';
import type { Actor } from '@/core/model/actor';
import type { SourceId } from '@/core/model/source-record';
import type { SourceResults } from './card-content';

/** ISO time at which each source was taken, for those where that is known. */
export type SourceDates = Readonly<Record<SourceId, string>>;

/** How old each source behind an actor is: its last good download, or the bundle's date before any. */
export function sourceDates(actor: Actor, info: DatasetInfo, refresh: SourceResults): SourceDates {
  const dates: Record<SourceId, string> = {};
  for (const { source } of actor.records) {
    const taken =
      info.origin === 'bundled'
        ? info.takenAt
        : refresh && Object.hasOwn(refresh.sources, source) && refresh.sources[source]?.takenAt;
    if (taken) dates[source] = taken;
  }
  return dates;
}
