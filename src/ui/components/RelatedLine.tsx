import { Fragment } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Actor, ActorId } from '@/core/model/actor';
import { isSameName } from '@/core/profile/group-names';
import { type RelatedItem, splitRelations } from '@/core/profile/relations';
import { say } from '../words/say';
import { FoldButton } from './FoldButton';

interface RelatedLineProps {
  readonly actor: Actor;
  /** One that the reader looked for: it stands first. */
  readonly tool: string | undefined;
  readonly onOpen: (id: ActorId) => void;
}

/** As many as stand in one line of the card. */
const SHOWN = 3;

/** What it uses, then actors that are linked to it, each folded to a line. */
export function RelatedLine({ actor, tool, onOpen }: RelatedLineProps) {
  const { actors, software } = splitRelations(actor.relations);
  return (
    <>
      <RelatedPart title={say('card.uses')} items={software} sought={tool} onOpen={onOpen} />
      <RelatedPart title={say('card.linkedTo')} items={actors} onOpen={onOpen} />
    </>
  );
}

interface RelatedPartProps {
  readonly title: string;
  readonly items: readonly RelatedItem[];
  readonly sought?: string | undefined;
  readonly onOpen: (id: ActorId) => void;
}

/** Related things in a line, as many as it holds; the rest on demand. */
export function RelatedPart({ title, items, sought, onOpen }: RelatedPartProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  if (items.length === 0) return null;
  const isLong = items.length > SHOWN + 1;
  const isSought = ({ name }: RelatedItem) => sought !== undefined && isSameName(name, sought);
  const sorted = [...items].sort((a, b) => Number(isSought(b)) - Number(isSought(a)));
  const shown = isLong && !open ? sorted.slice(0, SHOWN) : sorted;
  return (
    <p class="fact-line">
      <span class="label">{title}</span>{' '}
      <span class="related" id={id}>
        {shown.map((item) => (
          <Fragment key={item.name}>
            <span class="name">
              {isSought(item) ? (
                <mark class="matched">
                  <RelatedName item={item} onOpen={onOpen} />
                </mark>
              ) : (
                <RelatedName item={item} onOpen={onOpen} />
              )}
            </span>{' '}
          </Fragment>
        ))}
        {isLong && (
          <FoldButton
            controls={id}
            open={open}
            onChange={setOpen}
            more={say('card.moreRelated', { count: items.length - SHOWN })}
            less={say('card.fewer')}
          />
        )}
      </span>
    </p>
  );
}

function RelatedName({
  item,
  onOpen,
}: Omit<RelatedPartProps, 'title' | 'items' | 'sought'> & { item: RelatedItem }) {
  const { actor } = item;
  if (actor === undefined) return <bdi>{item.name}</bdi>;
  return (
    <button type="button" class="text-button" onClick={() => onOpen(actor)}>
      <bdi>{item.name}</bdi>
    </button>
  );
}
