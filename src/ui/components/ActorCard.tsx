import type { Evidence } from '@/core/matcher/judge-mentions';
import type { Actor, ActorId } from '@/core/model/actor';
import type { Shortcuts } from '../hooks/use-shortcuts';
import { namingIn } from '../words/naming';
import { say } from '../words/say';
import { ActorSection } from './ActorSection';
import { BearerList, CompareButton } from './BearerList';
import { CardFoot } from './CardFoot';
import { CardHead } from './CardHead';
import { type CardContent, cardName, type SourceResults, shownActors } from './card-content';
import { NothingYet } from './NothingYet';
import type { HideWhere } from './NotThis';
import { useKeysAsked } from './use-keys-asked';

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
  readonly onWriteNote: (id: ActorId) => void;
  readonly onCompare: (id: ActorId, other: ActorId) => void;
  /** False when the browser refused. */
  readonly onCopy: (text: string) => Promise<boolean>;
  readonly onPin: () => void;
  readonly onClose: () => void;
  /** Stop marking this name, on this site or on every site. */
  readonly onHide: (where: HideWhere) => void;
  /** What each source came to, and what the browser has for its commands; absent until they were wanted. */
  readonly refresh?: SourceResults;
  readonly shortcuts?: Shortcuts | undefined;
  readonly onWant: (what: 'refresh' | 'shortcuts') => void;
  readonly onChangeShortcuts: () => void;
}

/** Who is behind a name on a page. Draws only; placing, loading and closing are its owner's. */
export function ActorCard(props: ActorCardProps) {
  const { matched, content, opened, theme, pinned, pressable = true, evidence } = props;
  const { main, others } = shownActors(content);
  const actor = opened ?? (main.length === 1 ? main[0] : undefined);
  const { keysAsked, onKeyDown } = useKeysAsked();
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
          onWriteNote={props.onWriteNote}
          onCopy={props.onCopy}
          onHide={props.onHide}
          onWant={props.onWant}
          onChangeShortcuts={props.onChangeShortcuts}
        />
      )}
    </div>
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
