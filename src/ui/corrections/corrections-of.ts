import type { ListedCorrection } from '@/contract/messages';
import type { Actor } from '@/core/model/actor';
import { refsOf } from '@/core/model/correction';
import type { RecordKey } from '@/core/model/source-record';

/** Those that an actor is as it is by, and those without effect that name one of its records. */
export function correctionsOf(
  { corrections, records }: Actor,
  listed: readonly ListedCorrection[],
): readonly ListedCorrection[] {
  const inForce = new Set(corrections?.ids);
  const own = new Set<RecordKey>(records.map(({ key }) => key));
  return listed.filter(({ correction, effect }) => {
    // The list may be newer than the actor, whom it must not leave for that moment: a form may stand in it.
    if (effect === 'in-force')
      return (
        inForce.has(correction.id) ||
        refsOf(correction).some(({ records: [anchor] }) => own.has(anchor ?? ''))
      );
    const taken = correction.kind === 'split-record' ? [correction.record] : [];
    return [...taken, ...refsOf(correction).flatMap((ref) => ref.records)].some((key) => own.has(key));
  });
}
