import type { ListedCorrection } from '@/contract/messages';
import type { Actor } from '@/core/model/actor';
import type { Correction } from '@/core/model/correction';
import type { RecordKey } from '@/core/model/source-record';

/** Those that an actor is as it is by, and those without effect that name one of its records. */
export function correctionsOf(
  { corrections, records }: Actor,
  listed: readonly ListedCorrection[],
): readonly ListedCorrection[] {
  const inForce = new Set(corrections?.ids);
  const own = new Set<RecordKey>(records.map(({ key }) => key));
  return listed.filter(({ correction, effect }) =>
    effect === 'in-force' ? inForce.has(correction.id) : recordsOf(correction).some((key) => own.has(key)),
  );
}

function recordsOf(correction: Correction): readonly RecordKey[] {
  switch (correction.kind) {
    case 'join-actors':
      return [...correction.first.records, ...correction.second.records];
    case 'split-record':
      return [correction.record, ...correction.actor.records];
    default:
      return correction.actor.records;
  }
}
