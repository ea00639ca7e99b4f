import type { Actor } from '@/core/model/actor';
import { ATTACK_REFERENCE } from './attack-reference';

export interface PairScore {
  /** Actors that hold a MISP and an ATT&CK record. */
  readonly pairs: number;
  /** Of the pairs, how many the reference has as well. */
  readonly precision: number;
  /** Of the reference's pairs, how many were found. */
  readonly recall: number;
}

/** How well identity pairs MISP's actors with ATT&CK's, against the reference that was checked by hand. */
export function scorePairs(actors: readonly Actor[]): PairScore {
  const found = actors.flatMap(({ records }) => {
    const anchor = records.find(({ source }) => source === 'misp-threat-actor');
    const groups = records.filter(({ source }) => source === 'mitre-intrusion-set');
    return anchor === undefined ? [] : groups.map(({ attackId }) => `${attackId} ${anchor.name}`);
  });
  const right = new Set(
    Object.entries(ATTACK_REFERENCE).flatMap(([id, name]) => (name === null ? [] : `${id} ${name}`)),
  );
  const hits = found.filter((pair) => right.has(pair)).length;
  return { pairs: found.length, precision: hits / found.length, recall: hits / right.size };
}
