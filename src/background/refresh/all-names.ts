import { ALL_NAMES } from '@/core/limits';
import type { SourceId } from '@/core/model/source-record';
import { countNames } from '@/core/sources/adapter';
import type { StoredSource } from '@/store/schema';
import { fail } from '../download/failure';
import type { Outcomes } from './fetch-sources';

/**
 * The outcomes without downloads that would bring more names, of all sources together, than every page can read: those are
 * failures, and what their sources gave before stays.
 */
export function withinAllNames(
  outcomes: Outcomes,
  earlier: ReadonlyMap<SourceId, StoredSource>,
  max = ALL_NAMES.max,
): Outcomes {
  const counts = new Map([...earlier].map(([id, { records }]) => [id, countNames(records)]));
  let all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return new Map(
    [...outcomes].map(([id, got]) => {
      if (!got.ok || got.value.unchanged) return [id, got];
      const [known, count] = [counts.get(id) ?? 0, countNames(got.value.stored.records)];
      if (count > known && all - known + count > max) return [id, fail('too-large', ALL_NAMES.words)];
      all += count - known;
      return [id, got];
    }),
  );
}
