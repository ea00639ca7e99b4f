import { isSameName } from '@/core/profile/group-names';
import { countryIn } from '../words/country';
import { formatNumber } from '../words/format-amount';
import { joined } from '../words/joined';
import { namingIn } from '../words/naming';
import { say } from '../words/say';
import { type ActorOnPage, nameOnPage } from './group-by-actor';
import { neighbourRow, rowOf } from './row-focus';
import { Stepper } from './Stepper';

interface PageRowProps {
  readonly actor: ActorOnPage;
  /** What stands under the name; else what is known of the actor. */
  readonly more?: string;
  /** Which of its places was shown last, from zero. */
  readonly shown: number | undefined;
  /** The one row of the list that Tab stops at. */
  readonly isStop: boolean;
  readonly onStop: () => void;
  readonly onVisit: (step: 1 | -1) => void;
  readonly onOpen: () => void;
  readonly onLeave: () => void;
}

/** An actor named on the page: pressed it opens, its arrows go from mention to mention and from row to row. */
export function PageRow({ actor, more, shown, isStop, onStop, onVisit, onOpen, onLeave }: PageRowProps) {
  const title = nameOnPage(actor);
  const [only, ...others] = actor.actors;
  const isOther = only !== undefined && others.length === 0 && !isSameName(only.name, title);
  const onKeyDown = (event: KeyboardEvent & { readonly currentTarget: HTMLElement }) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const act = keyAction(event.key, event.currentTarget, onVisit, onLeave);
    if (act === null) return;
    event.preventDefault();
    act();
  };
  return (
    <li class="row" data-shown={shown !== undefined}>
      <button
        type="button"
        class="row-main"
        {...rowOf(actor.key)}
        tabIndex={isStop ? 0 : -1}
        onFocus={onStop}
        onClick={onOpen}
        onKeyDown={onKeyDown}
      >
        <span class="row-line">
          <bdi class="row-name">{title}</bdi>
          {isOther && (
            <span class="row-equals">
              {' = '}
              <bdi>{only.name}</bdi>
            </span>
          )}
        </span>{' '}
        <span class="row-more">{more ?? moreOf(actor, title)}</span>
      </button>
      <Stepper of={title} shown={shown} total={actor.places.length} onStep={onVisit} byKeys />
    </li>
  );
}

/** Where it is from and how else the page spells it, or whom the name may mean, in a line. */
function moreOf({ actors, names }: ActorOnPage, title: string): string {
  const [only, ...others] = actors;
  if (only === undefined) return namingIn(title, [], false) ?? say('popup.noProfileShort');
  if (others.length > 0)
    return actors.map(({ name }) => name).reduce((before, name) => say('popup.or', { before, name }));
  const spelled = names
    .filter(({ text }) => text !== title)
    .map(({ text, places }) => say('popup.spelled', { name: text, count: formatNumber(places.length) }));
  const origin = joined(only.countries.map(({ value }) => countryIn(value)));
  return [origin, spelled.length === 0 ? '' : say('popup.also', { names: joined(spelled) })]
    .filter((part) => part !== '')
    .join(' · ');
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
