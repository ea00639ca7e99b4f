import type { ActorRef, Correction } from '../model/correction';
import { isSame } from '../model/is-same';
import { nameKey } from '../text/characters';
import { MAX_CORRECTIONS, sortCorrections } from './corrections-file';

export interface MergedCorrections {
  /** Oldest first. */
  readonly corrections: readonly Correction[];
  readonly added: number;
  /** Those that had the id of one that was there, and differ from it. */
  readonly replaced: number;
  /** Those that say what one that stays says too. */
  readonly duplicates: number;
  readonly tooMany: number;
}

/**
 * Corrections joined by others: the same id is replaced; of two that mean the same the later stays, for it also
 * stands against what was said between them.
 */
export function mergeCorrections(
  present: readonly Correction[],
  incoming: readonly Correction[],
): MergedCorrections {
  const merged = new Map<string, Correction>();
  const byMeaning = new Map<string, string>();
  const keep = (correction: Correction) => {
    merged.set(correction.id, correction);
    byMeaning.set(meaningOf(correction), correction.id);
  };
  const drop = (correction: Correction | undefined) => {
    if (correction === undefined || !merged.delete(correction.id)) return;
    if (byMeaning.get(meaningOf(correction)) === correction.id) byMeaning.delete(meaningOf(correction));
  };
  for (const correction of present) keep(correction);

  const counts = { added: 0, replaced: 0, duplicates: 0, tooMany: 0 };
  for (const correction of sortCorrections(incoming)) {
    const known = merged.get(correction.id);
    const twin = merged.get(byMeaning.get(meaningOf(correction)) ?? '');
    const other = twin === known ? undefined : twin;
    if ((other !== undefined && other.at > correction.at) || isSame(known, correction)) {
      counts.duplicates += 1;
    } else if (known === undefined && other === undefined && merged.size >= MAX_CORRECTIONS) {
      counts.tooMany += 1;
    } else {
      drop(known);
      drop(other);
      keep(correction);
      if (known !== undefined) counts.replaced += 1;
      else if (other !== undefined) counts.duplicates += 1;
      else counts.added += 1;
    }
  }
  return { corrections: sortCorrections([...merged.values()]), ...counts };
}

/**
 * Corrections from elsewhere, none of them later than now: a time to come would overrule whatever the reader says until then.
 *
 * @param now ISO time
 */
export function withoutFuture(corrections: readonly Correction[], now: string): readonly Correction[] {
  return corrections.map((correction) => (correction.at > now ? { ...correction, at: now } : correction));
}

/** Equal for two corrections that say the same, whoever made them, when and why. */
function meaningOf(correction: Correction): string {
  return JSON.stringify([correction.kind, ...parts(correction)]);
}

function parts(correction: Correction): readonly string[] {
  switch (correction.kind) {
    case 'hide-alias':
      return [anchorOf(correction.actor), nameKey(correction.name)];
    case 'add-alias':
      return [anchorOf(correction.actor), nameKey(correction.name), correction.usedBy?.toLowerCase() ?? ''];
    case 'join-actors':
      return [anchorOf(correction.first), anchorOf(correction.second)].sort();
    case 'split-record':
      return [correction.record];
    case 'note-actor':
      return [anchorOf(correction.actor), correction.text, ...(correction.tags ?? [])];
    case 'associate': {
      const { actor, with: other } = correction;
      return other.kind === 'actor'
        ? [anchorOf(actor), anchorOf(other.actor)].sort()
        : [anchorOf(actor), other.kind, nameKey(other.name)];
    }
  }
}

function anchorOf({ records }: ActorRef): string {
  return records[0] ?? '';
}
