import type { ComponentChildren } from 'preact';
import type { ListedCorrection } from '@/contract/messages';
import type { ActorRef, Correction } from '@/core/model/correction';
import { CorrectionItem } from './CorrectionItem';
import type { Correcting } from './correcting';
import { useTakenBack } from './use-taken-back';

interface CorrectionListProps {
  readonly listed: readonly ListedCorrection[];
  readonly correcting: Pick<Correcting, 'remove' | 'restore'>;
  readonly drawActor: (actor: ActorRef) => ComponentChildren;
  /** Copies a correction as a report; false when nothing was copied. */
  readonly onReport?: (correction: Correction) => Promise<boolean>;
  readonly empty: ComponentChildren;
}

/** Corrections, newest first, each with its undo. */
export function CorrectionList({ listed, correcting, drawActor, onReport, empty }: CorrectionListProps) {
  const { kept, toggle } = useTakenBack(listed, correcting);
  if (kept.length === 0) return <p class="muted">{empty}</p>;
  return (
    <ul class="corrections">
      {kept.map((item) => (
        <CorrectionItem
          key={item.correction.id}
          item={item}
          drawActor={drawActor}
          onToggle={() => toggle(item)}
          onReport={onReport}
        />
      ))}
    </ul>
  );
}
