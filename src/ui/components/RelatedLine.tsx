import { Fragment } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Actor, ActorId } from '@/core/model/actor';
import { type RelatedItem, splitRelations } from '@/core/profile/relations';
import { FoldButton } from './FoldButton';

interface RelatedLineProps {
  readonly actor: Actor;
  readonly onOpenProfile: (id: ActorId) => void;
}

/** As many as stand in one line of the card. */
const SHOWN = 3;

/** Associated actors, then malware and tools, each folded to a line. */
export function RelatedLine({ actor, onOpenProfile }: RelatedLineProps) {
  const { actors, software } = splitRelations(actor.relations);
  return (
    <>
      <RelatedPart title="Associated with" items={actors} onOpenProfile={onOpenProfile} />
      <RelatedPart title="Malware and tools" items={software} onOpenProfile={onOpenProfile} />
    </>
  );
}

interface RelatedPartProps {
  readonly title: string;
  readonly items: readonly RelatedItem[];
  readonly onOpenProfile: (id: ActorId) => void;
}

function RelatedPart({ title, items, onOpenProfile }: RelatedPartProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  if (items.length === 0) return null;
  const isLong = items.length > SHOWN + 1;
  const shown = isLong && !open ? items.slice(0, SHOWN) : items;
  return (
    <div class="part">
      <h4 class="label">{title}</h4>
      <p class="related" id={id}>
        {shown.map((item) => (
          <Fragment key={item.name}>
            <span class="name">
              <RelatedName item={item} onOpenProfile={onOpenProfile} />
            </span>{' '}
          </Fragment>
        ))}
        {isLong && (
          <FoldButton
            class="related-more"
            controls={id}
            open={open}
            onChange={setOpen}
            more={`and ${items.length - SHOWN} more`}
            less="fewer"
          />
        )}
      </p>
    </div>
  );
}

function RelatedName({
  item,
  onOpenProfile,
}: Omit<RelatedPartProps, 'title' | 'items'> & { item: RelatedItem }) {
  const { actor } = item;
  if (actor === undefined) return <bdi>{item.name}</bdi>;
  return (
    <button type="button" class="text-button" onClick={() => onOpenProfile(actor)}>
      <bdi>{item.name}</bdi>
    </button>
  );
}
