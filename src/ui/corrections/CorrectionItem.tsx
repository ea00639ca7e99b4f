import type { ComponentChildren } from 'preact';
import type { ListedCorrection } from '@/contract/messages';
import { type ActorRef, type Correction, refsOf } from '@/core/model/correction';
import { formatDate } from '@/core/profile/format-date';
import { CopyButton } from '../components/CopyButton';
import { ExternalLink } from '../components/ExternalLink';
import { CorrectionSentence, sentenceText } from './CorrectionSentence';
import type { KeptCorrection } from './use-taken-back';

interface CorrectionItemProps {
  readonly item: KeptCorrection;
  readonly drawActor: (actor: ActorRef) => ComponentChildren;
  readonly onToggle: () => void;
  readonly onReport: ((correction: Correction) => Promise<boolean>) | undefined;
}

/** One correction: what it says, when and why it was made, what it does, and its undo. */
export function CorrectionItem({ item, drawActor, onToggle, onReport }: CorrectionItemProps) {
  const { correction, isGone, isBusy, error } = item;
  const text = sentenceText(correction);
  // A link to what is gone would lead nowhere; of two that were joined one may be left.
  const isLost = item.effect === 'gone' && refsOf(correction).length === 1;
  return (
    <li class={isGone ? 'correction correction-gone' : 'correction'}>
      <div class="correction-text">
        <p>
          <CorrectionSentence correction={correction} draw={isLost ? drawPlain : drawActor} />
        </p>
        {correction.why !== undefined && <p class="correction-why">Why: {correction.why}</p>}
        {correction.kind === 'associate' && correction.link !== undefined && (
          <p class="correction-why">
            Source: <ExternalLink href={correction.link}>{correction.link}</ExternalLink>
          </p>
        )}
        <p class="correction-meta" role="status">
          {isGone ? 'taken back' : `${formatDate(correction.at)} · ${effectWords(item)}`}
        </p>
        {error !== undefined && (
          <p class="correction-error" role="alert">
            {error}
          </p>
        )}
      </div>
      <div class="correction-actions">
        {onReport !== undefined && !isGone && (
          <CopyButton
            class="text-button"
            label="Copy as report"
            name={`Copy as report: ${text}`}
            onCopy={() => onReport(correction)}
          />
        )}
        <button
          type="button"
          class="text-button"
          aria-disabled={isBusy}
          aria-label={`${isGone ? 'Put back' : 'Undo'}: ${text}`}
          onClick={onToggle}
        >
          {isGone ? 'Put back' : 'Undo'}
        </button>
      </div>
    </li>
  );
}

function drawPlain({ name }: ActorRef) {
  return <bdi>{name}</bdi>;
}

/** What a correction does to the data as they are now. */
function effectWords({ correction, effect }: ListedCorrection): string {
  switch (effect) {
    case 'in-force':
      return 'in force';
    case 'no-difference':
      return `makes no difference now: ${NO_DIFFERENCE[correction.kind]}`;
    case 'overruled':
      return 'overruled by a later one';
    case 'gone':
      return refsOf(correction).length > 1
        ? 'waiting: one of the two is gone from the data'
        : 'waiting: the actor is gone from the data';
    case 'pending':
      return 'not in the data yet';
  }
}

const NO_DIFFERENCE: Readonly<Record<ListedCorrection['correction']['kind'], string>> = {
  'hide-alias': 'no source lists the name, or it is the only one',
  'add-alias': 'a source lists the name too',
  'join-actors': 'the sources take them for one too',
  'split-record': 'the record stands alone',
  'note-actor': 'it says nothing',
  associate: 'the two are one actor',
};
