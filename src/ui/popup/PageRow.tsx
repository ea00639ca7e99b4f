import type { ActorId } from '@/core/model/actor';
import type { ActorOnPage } from './group-by-actor';
import { PageRowNames } from './PageRowNames';
import { neighbourRow, ROW } from './row-focus';
import { Stepper } from './Stepper';

interface PageRowProps {
  readonly actor: ActorOnPage;
  /** Which of its places was shown last, from zero. */
  readonly shown: number | undefined;
  readonly onVisit: (step: 1 | -1) => void;
  readonly onOpen: (id: ActorId, met?: string) => void;
  readonly onLeave: () => void;
}

/** An actor named on the page: its name goes to the next place, the arrows from one to another. */
export function PageRow({ actor, shown, onVisit, onOpen, onLeave }: PageRowProps) {
  const [only, ...others] = actor.actors;
  const [name] = actor.names;
  const title = others.length === 0 && only ? only.name : (name?.text ?? '');
  const onKeyDown = (event: KeyboardEvent & { readonly currentTarget: HTMLElement }) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const act = keyAction(event.key, event.currentTarget, onVisit, onLeave);
    if (act === null) return;
    event.preventDefault();
    act();
  };
  return (
    <li class="page-actor" data-shown={shown !== undefined}>
      <button type="button" class="page-actor-name" {...ROW} onClick={() => onVisit(1)} onKeyDown={onKeyDown}>
        <bdi>{title}</bdi>
      </button>
      <Stepper of={title} shown={shown} total={actor.places.length} onStep={onVisit} />
      <PageRowNames actor={actor} title={title} onOpen={onOpen} />
      {only && others.length === 0 && (
        <button
          type="button"
          class="text-button page-actor-open"
          aria-label={`Profile of ${title}`}
          onClick={() => onOpen(only.id, name?.text)}
        >
          Profile
        </button>
      )}
    </li>
  );
}

function keyAction(
  key: string,
  row: HTMLElement,
  onVisit: (step: 1 | -1) => void,
  onLeave: () => void,
): (() => void) | null {
  switch (key) {
    case 'ArrowDown':
      return () => neighbourRow(row, 1)?.focus();
    case 'ArrowUp':
      return () => {
        const above = neighbourRow(row, -1);
        if (above) above.focus();
        else onLeave();
      };
    case 'ArrowRight':
      return () => onVisit(1);
    case 'ArrowLeft':
      return () => onVisit(-1);
    default:
      return null;
  }
}
