import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import type { Evidence } from '@/core/matcher/judge-mentions';
import type { Actor, ActorId } from '@/core/model/actor';
import type { HideWhere } from '@/stored/page-settings';
import type { Shortcuts } from '../hooks/use-shortcuts';
import { namingIn } from '../words/naming';
import { say } from '../words/say';
import { ActorSection } from './ActorSection';
import { BearerList, CompareButton } from './BearerList';
import { CardFoot } from './CardFoot';
import { CardHead } from './CardHead';
import { type CardContent, cardName, type SourceResults, shownActors } from './card-content';
import { NoteLine } from './NoteLine';
import { NothingYet } from './NothingYet';
import { useCardKeys } from './use-card-keys';

/** Whether a note is being written, and how that begins and ends. */
export interface NoteForms {
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly onClose: () => void;
}

export interface ActorCardProps {
  /** The name as the page has it. */
  readonly matched: string;
  readonly content: CardContent;
  /** An actor that was opened from within the card, in place of those of the name. */
  readonly opened?: Actor | undefined;
  /** The page's own look, which need not be the system's. */
  readonly theme: 'light' | 'dark';
  /** Stays until it is closed. */
  readonly pinned: boolean;
  /** Presses count; false while the card has not been seen long enough where it is. */
  readonly pressable?: boolean;
  /** Why the name was taken for an actor's here. */
  readonly evidence?: Evidence;
  /** Opens another actor within the card, and goes back from it. */
  readonly onOpen: (id: ActorId) => void;
  readonly onBack: () => void;
  readonly onOpenProfile: (id: ActorId) => void;
  /** The reader's note, and where another is written; absent where none can be, or not in here. */
  readonly drawNote?: ((actor: Actor, forms: NoteForms) => ComponentChild) | undefined;
  /** A note is being written: the card has to stay. */
  readonly onNote: () => void;
  /** Writes a note elsewhere. */
  readonly onNoteElsewhere?: ((id: ActorId) => void) | undefined;
  readonly onCompare: (id: ActorId, other: ActorId) => void;
  /** False when the browser refused. */
  readonly onCopy: (text: string) => Promise<boolean>;
  readonly onPin: () => void;
  readonly onClose: () => void;
  /** Stops marking this name, on this page, this site or everywhere; resolves with the words of a failure. */
  readonly onHide: (where: HideWhere) => Promise<string | undefined>;
  /** What each source came to, and what the browser has for its commands; absent until they were wanted. */
  readonly refresh?: SourceResults;
  readonly shortcuts?: Shortcuts | undefined;
  readonly onWant: (what: 'refresh' | 'shortcuts') => void;
  readonly onChangeShortcuts: () => void;
  /** Why what was pressed was not done, in words. */
  readonly problem?: string | undefined;
}

/** Who is behind a name on a page. Draws only; placing, loading and closing are its owner's. */
export function ActorCard(props: ActorCardProps) {
  const { matched, content, opened, theme, pinned, pressable = true, evidence } = props;
  const { main, others } = shownActors(content);
  const actor = opened ?? (main.length === 1 ? main[0] : undefined);
  const [notedOn, setNotedOn] = useState<ActorId | null>(null);
  const writeNote = () => {
    if (actor === undefined || props.drawNote === undefined || notedOn === actor.id) return;
    setNotedOn(actor.id);
    props.onNote();
  };
  const { keysAsked, onKeyDown } = useCardKeys(writeNote);
  const isChoice = opened === undefined && main.length > 1;
  return (
    <div
      class="card"
      role="dialog"
      aria-label={cardName(matched, content)}
      aria-busy={content.state === 'loading' || !pressable}
      data-theme={theme}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <CardHead
        matched={matched}
        actor={actor}
        isOpened={opened !== undefined}
        count={main.length}
        pinned={pinned}
        isNoting={actor !== undefined && notedOn === actor.id}
        onNote={actor === undefined || props.drawNote === undefined ? undefined : writeNote}
        onBack={props.onBack}
        onPin={props.onPin}
        onClose={props.onClose}
      />
      <div class="card-body" key={opened?.id}>
        {evidence !== undefined && opened === undefined && <DoubtNote evidence={evidence} />}
        <CardMessage matched={matched} content={content} />
        {isChoice && (
          <>
            <BearerList actors={main} matched={matched} onOpen={props.onOpen} />
            <CompareButton actors={main} onCompare={props.onCompare} />
          </>
        )}
        {actor !== undefined && (
          <ActorSection
            key={actor.id}
            actor={actor}
            {...(opened === undefined ? { matched } : {})}
            note={
              props.drawNote?.(actor, {
                isOpen: notedOn === actor.id,
                onOpen: writeNote,
                onClose: () => setNotedOn(null),
              }) ?? <NoteLine actor={actor} />
            }
            onOpen={props.onOpen}
          />
        )}
        {opened === undefined && others.length > 0 && (
          <div class="others">
            <h3 class="label">{say('card.alsoNameOf')}</h3>
            <BearerList actors={others} matched={matched} onOpen={props.onOpen} />
            <CompareButton actors={[...main, ...others]} onCompare={props.onCompare} />
          </div>
        )}
      </div>
      <CardProblem problem={props.problem} />
      {content.state === 'ready' && (
        <CardFoot
          key={actor?.id}
          actor={actor}
          actors={actor === undefined ? main : [actor]}
          info={content.info}
          refresh={props.refresh}
          shortcuts={props.shortcuts}
          keysAsked={keysAsked}
          evidence={evidence}
          onOpenProfile={props.onOpenProfile}
          onNoteElsewhere={props.onNoteElsewhere}
          onCopy={props.onCopy}
          onHide={props.onHide}
          onWant={props.onWant}
          onChangeShortcuts={props.onChangeShortcuts}
        />
      )}
    </div>
  );
}

export function CardProblem({ problem }: Pick<ActorCardProps, 'problem'>) {
  if (problem === undefined) return null;
  return (
    <p class="card-problem" role="alert">
      {problem}
    </p>
  );
}

/** Of a name that is an ordinary word too, and has nothing beside it that says whom it means. */
function DoubtNote({ evidence }: { readonly evidence: Evidence }) {
  if (evidence !== 'page') return null;
  return <p class="card-doubt">{say('card.doubtful')}</p>;
}

function CardMessage({ matched, content }: Pick<ActorCardProps, 'matched' | 'content'>) {
  if (content.state !== 'ready') return <NothingYet content={content} />;
  if (content.answer.actors.length > 0) return null;
  return <p class="card-message">{namingIn(matched, [], false) ?? say('card.noProfile')}</p>;
}
