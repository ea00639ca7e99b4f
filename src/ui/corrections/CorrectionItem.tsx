import type { ComponentChildren } from 'preact';
import type { ListedCorrection } from '@/contract/messages';
import { type ActorRef, type Correction, refsOf } from '@/core/model/correction';
import { CopyButton } from '../components/CopyButton';
import { ExternalLink } from '../components/ExternalLink';
import { formatDay } from '../words/format-time';
import { say, sayWith } from '../words/say';
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
  const toggle = say(isGone ? 'corrections.putBack' : 'corrections.undo');
  // A link to what is gone would lead nowhere; of two that were joined one may be left.
  const isLost = item.effect === 'gone' && refsOf(correction).length === 1;
  return (
    <li class={isGone ? 'correction correction-gone' : 'correction'}>
      <div class="correction-text">
        <p>
          <CorrectionSentence correction={correction} draw={isLost ? drawPlain : drawActor} />
        </p>
        {correction.why !== undefined && (
          <p class="correction-why">{say('corrections.why', { why: correction.why })}</p>
        )}
        {correction.kind === 'associate' && correction.link !== undefined && (
          <p class="correction-why">
            {sayWith('corrections.source', {
              source: <ExternalLink href={correction.link}>{correction.link}</ExternalLink>,
            })}
          </p>
        )}
        <p class="correction-meta" role="status">
          {isGone ? say('corrections.takenBack') : `${formatDay(correction.at)} · ${effectWords(item)}`}
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
            label={say('corrections.copyReport')}
            name={say('options.ofItem', { action: say('corrections.copyReport'), name: text })}
            onCopy={() => onReport(correction)}
          />
        )}
        <button
          type="button"
          class="text-button"
          aria-disabled={isBusy}
          aria-label={say('options.ofItem', { action: toggle, name: text })}
          onClick={onToggle}
        >
          {toggle}
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
      return say('corrections.inForce');
    case 'no-difference':
      return say('corrections.noDifference', { why: say(NO_DIFFERENCE[correction.kind]) });
    case 'overruled':
      return say('corrections.overruled');
    case 'gone':
      return say(refsOf(correction).length > 1 ? 'corrections.waitingOneOfTwo' : 'corrections.waitingActor');
    case 'pending':
      return say('corrections.pending');
  }
}

const NO_DIFFERENCE = {
  'hide-alias': 'corrections.sameHideAlias',
  'add-alias': 'corrections.sameAddAlias',
  'join-actors': 'corrections.sameJoin',
  'split-record': 'corrections.sameSplit',
  'note-actor': 'corrections.sameNote',
  associate: 'corrections.sameAssociate',
} as const satisfies Record<ListedCorrection['correction']['kind'], string>;
