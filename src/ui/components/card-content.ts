import type { DatasetInfo, NamedActors } from '@/contract/messages';
import type { Actor } from '@/core/model/actor';
import type { RefreshResults } from '@/stored/refresh-state';
import { say } from '../words/say';

export type CardContent =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: string }
  | {
      readonly state: 'ready';
      readonly answer: NamedActors;
      /** How old the data is; absent where it could not be asked. */
      readonly info?: DatasetInfo;
    };

/** What each source came to; absent until it was asked. */
export type SourceResults = Pick<RefreshResults, 'sources'> | undefined;

/**
 * What assistive technology says of a card: the name as the page has it and, if different, who it is. The card's owner
 * gives it to the element that is the dialog.
 */
export function cardName(matched: string, content: CardContent): string {
  const names = shownActors(content)
    .main.map((actor) => actor.name)
    .reduce((all, item) => (all === '' ? item : say('card.or', { all, item })), '');
  return names === '' || names === matched ? matched : `${matched}: ${names}`;
}

/** A name that is one actor's own means that one; the others are mentioned after it. */
export function shownActors(content: CardContent): {
  readonly main: readonly Actor[];
  readonly others: readonly Actor[];
} {
  if (content.state !== 'ready') return { main: [], others: [] };
  const { actors, settled } = content.answer;
  return settled ? { main: actors.slice(0, 1), others: actors.slice(1) } : { main: actors, others: [] };
}
