import type { Actor, ActorId } from '@/core/model/actor';
import { isSameName } from '@/core/profile/group-names';
import { type RelatedItem, splitRelations } from '@/core/profile/relations';
import { countryIn } from '../words/country';
import { say } from '../words/say';
import { FoldedLine } from './FoldedLine';

interface FactLinesProps {
  readonly actor: Actor;
  /** One that the reader looked for: it stands first. */
  readonly tool: string | undefined;
  readonly onOpen: (id: ActorId) => void;
}

/** Whom it goes after, what it uses, then actors that are linked to it, each folded to a line. */
export function FactLines({ actor, tool, onOpen }: FactLinesProps) {
  const { actors, software } = splitRelations(actor.relations);
  const targets = [
    actor.sectors.map(({ value }) => value),
    (actor.victims ?? []).map(({ value }) => countryIn(value)),
  ].filter((items) => items.length > 0);
  return (
    <div class="facts-lines">
      {targets.length > 0 && (
        <div class="fact-line">
          <span class="label">{say('card.targets')}</span>{' '}
          <div>
            {targets.map((items, at) => (
              <FoldedLine key={at} items={items} wordsOf={(item) => item} />
            ))}
          </div>
        </div>
      )}
      <RelatedPart title={say('card.uses')} items={software} sought={tool} onOpen={onOpen} />
      <RelatedPart title={say('card.linkedTo')} items={actors} onOpen={onOpen} />
    </div>
  );
}

interface RelatedPartProps {
  readonly title: string;
  readonly items: readonly RelatedItem[];
  readonly sought?: string | undefined;
  readonly onOpen: (id: ActorId) => void;
}

/** Related things in a line. */
export function RelatedPart({ title, items, sought, onOpen }: RelatedPartProps) {
  if (items.length === 0) return null;
  const isSought = ({ name }: RelatedItem) => sought !== undefined && isSameName(name, sought);
  return (
    <div class="fact-line">
      <span class="label">{title}</span>{' '}
      <FoldedLine
        items={[...items].sort((a, b) => Number(isSought(b)) - Number(isSought(a)))}
        wordsOf={({ name }) => name}
        draw={(item) =>
          isSought(item) ? (
            <mark class="matched">
              <RelatedName item={item} onOpen={onOpen} />
            </mark>
          ) : (
            <RelatedName item={item} onOpen={onOpen} />
          )
        }
      />
    </div>
  );
}

function RelatedName({ item, onOpen }: Pick<RelatedPartProps, 'onOpen'> & { item: RelatedItem }) {
  const { actor } = item;
  if (actor === undefined) return <bdi>{item.name}</bdi>;
  return (
    <button type="button" class="text-button" onClick={() => onOpen(actor)}>
      <bdi>{item.name}</bdi>
    </button>
  );
}
