import type { Evidence } from '@/core/matcher/judge-mentions';
import type { ActorId } from '@/core/model/actor';
import { namingLine } from '@/core/naming/naming-form';
import { ActorSection } from './ActorSection';
import { CardFoot } from './CardFoot';
import { CardHead } from './CardHead';
import { type CardContent, cardName, shownActors } from './card-content';
import { EvidenceNote } from './EvidenceNote';
import type { HideWhere } from './NotThis';
import { OtherBearers } from './OtherBearers';

export interface ActorCardProps {
  /** The name as the page has it. */
  readonly matched: string;
  readonly content: CardContent;
  /** The page's own look, which need not be the system's. */
  readonly theme: 'light' | 'dark';
  /** Stays until it is closed. */
  readonly pinned: boolean;
  /** Presses count; false while the card has not been seen long enough where it is. */
  readonly pressable?: boolean;
  /** Why the name was taken for an actor's here. */
  readonly evidence?: Evidence;
  readonly onOpenProfile: (id: ActorId) => void;
  /** False when the browser refused. */
  readonly onCopy: (text: string) => Promise<boolean>;
  readonly onClose: () => void;
  /** Stop marking this name, on this site or on every site. */
  readonly onHide: (where: HideWhere) => void;
}

/** Who is behind a name on a page. Draws only; placing, loading and closing are its owner's. */
export function ActorCard(props: ActorCardProps) {
  const { matched, content, theme, pinned, pressable = true, evidence, onClose } = props;
  const shown = shownActors(content);
  const [only] = shown.main.length === 1 ? shown.main : [];
  return (
    <div
      class="card"
      role="dialog"
      aria-label={cardName(matched, content)}
      aria-busy={content.state === 'loading' || !pressable}
      data-theme={theme}
      tabIndex={-1}
    >
      <CardHead matched={matched} primary={only?.name} count={shown.main.length} onClose={onClose} />
      <div class="card-body">
        {evidence !== undefined && <EvidenceNote evidence={evidence} />}
        <CardMessage matched={matched} content={content} />
        {shown.main.map((actor) => (
          <ActorSection
            key={actor.id}
            actor={actor}
            matched={matched}
            contested={shown.main.length > 1}
            onOpenProfile={props.onOpenProfile}
          />
        ))}
        <OtherBearers actors={shown.others} matched={matched} onOpenProfile={props.onOpenProfile} />
      </div>
      {content.state === 'ready' && (
        <CardFoot
          actors={shown.main}
          pinned={pinned}
          takenAt={content.takenAt}
          onOpenProfile={props.onOpenProfile}
          onCopy={props.onCopy}
          onHide={props.onHide}
        />
      )}
    </div>
  );
}

function CardMessage({ matched, content }: Pick<ActorCardProps, 'matched' | 'content'>) {
  if (content.state === 'loading') return <p class="card-message">Looking up…</p>;
  if (content.state === 'failed') {
    return (
      <p class="card-message" role="alert">
        The profile could not be read. {content.error}
      </p>
    );
  }
  if (content.answer.actors.length > 0) return null;
  return (
    <p class="card-message">
      {namingLine(matched, [], false) ??
        'No profile in the present dataset. It may have been renamed or removed.'}
    </p>
  );
}
