import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Actor } from '@/core/model/actor';
import { isSameName } from '@/core/profile/group-names';
import { calledNow } from '@/core/profile/known-as';
import { say, sayWith } from '../words/say';
import { Icon } from './Icon';

interface CardHeadProps {
  readonly matched: string;
  /** Whom the card is of; absent while several may be meant, or nobody is known. */
  readonly actor: Actor | undefined;
  /** It was opened from within the card. */
  readonly isOpened: boolean;
  /** How many actors the name may mean. */
  readonly count: number;
  readonly pinned: boolean;
  readonly isNoting?: boolean;
  /** Absent where no note can be written. */
  readonly onNote?: (() => void) | undefined;
  readonly onBack: () => void;
  readonly onPin: () => void;
  readonly onClose: () => void;
}

/** The name as the page has it and, if different, who that is. */
export function CardHead({
  matched,
  actor,
  isOpened,
  count,
  pinned,
  isNoting = false,
  ...on
}: CardHeadProps) {
  const back = useRef<HTMLButtonElement>(null);
  const id = isOpened ? actor?.id : undefined;
  // What was pressed is gone: the next press of a key is for what came in its place.
  useLayoutEffect(() => {
    if (id !== undefined) back.current?.focus();
  }, [id]);
  return (
    <header class="card-head">
      <div class="card-title">
        {isOpened && (
          <button type="button" class="text-button card-back" ref={back} onClick={on.onBack}>
            <Icon name="back" />
            <bdi>{matched}</bdi>
          </button>
        )}
        <h2 class="card-name">
          <bdi>{isOpened && actor !== undefined ? actor.name : matched}</bdi>
        </h2>
        {!isOpened && <Meaning matched={matched} actor={actor} count={count} />}
      </div>
      <span class="visually-hidden" role="status">
        {pinned ? say('card.pinned') : ''}
      </span>
      {on.onNote && (
        <button
          type="button"
          class="icon-button"
          aria-label={say('card.writeNote')}
          aria-expanded={isNoting}
          title={say('card.writeNoteKey')}
          data-opens="note"
          onClick={on.onNote}
        >
          <Icon name="note" />
        </button>
      )}
      <button
        type="button"
        class="icon-button"
        aria-label={say('card.keepOpen')}
        aria-pressed={pinned}
        title={say(pinned ? 'card.unpin' : 'card.pin')}
        onClick={on.onPin}
      >
        <Icon name="pin" />
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label={say('common.close')}
        title={say('card.closeEsc')}
        onClick={on.onClose}
      >
        <Icon name="close" />
      </button>
    </header>
  );
}

function Meaning({ matched, actor, count }: Pick<CardHeadProps, 'matched' | 'actor' | 'count'>) {
  if (actor === undefined)
    return count > 1 ? <p class="card-primary">{say('card.isNameOf', { count })}</p> : null;
  const isOther = !isSameName(actor.name, matched);
  const now = calledNow(matched, actor.names);
  if (!isOther && now === undefined) return null;
  return (
    <p class="card-primary">
      {isOther && (
        <>
          <span aria-hidden="true">= </span>
          <span class="visually-hidden">{say('card.anotherNameFor')} </span>
          <strong>
            <bdi>{actor.name}</bdi>
          </strong>
        </>
      )}
      {isOther && now !== undefined && ' · '}
      {now !== undefined &&
        sayWith('card.calledNow', {
          name: (
            <strong>
              <bdi>{now.name}</bdi>
            </strong>
          ),
          vendor: now.vendor,
        })}
    </p>
  );
}
