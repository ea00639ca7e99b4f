import type { ActorId } from '@/core/model/actor';
import type { News, NewsFact } from '@/stored/news';
import { formatCount } from '../words/format-amount';

interface NewsListProps {
  readonly news: News;
  readonly onOpen: (id: ActorId) => void;
}

/** Actors of whom something is new, those that are followed first. */
export function NewsList({ news: { items, more }, onOpen }: NewsListProps) {
  return (
    <>
      {items.length === 0 && <p class="news-none">Nothing is new since you last looked.</p>}
      <ul class="news">
        {items.map(({ id, name, isFollowed, facts }) => (
          <li key={id}>
            <button type="button" class="news-item" onClick={() => onOpen(id)}>
              <span class="news-name">
                {isFollowed && (
                  <span class="star" role="img" aria-label="followed">
                    ★
                  </span>
                )}{' '}
                <bdi>{name}</bdi>
              </span>
              <span class="news-facts">{facts.map(factWords).join('; ')}</span>
            </button>
          </li>
        ))}
      </ul>
      {more > 0 && <p class="news-none">and {formatCount(more, 'more new actor')}.</p>}
    </>
  );
}

/** As many as a line can hold. */
const SHOWN = 4;

function factWords(fact: NewsFact): string {
  switch (fact.kind) {
    case 'new':
      return 'new actor';
    case 'gone':
      return 'no longer listed';
    case 'renamed':
      return `was ${fact.was}`;
    case 'joined':
      return `is also ${few(fact.list)}`;
    case 'parted':
      return `is another than ${few(fact.list)}`;
    case 'names':
      return `now also ${few(fact.list)}`;
    case 'lost-names':
      return `no longer ${few(fact.list)}`;
    case 'fields':
      return `${few(fact.list)} changed`;
  }
}

function few(list: readonly string[]): string {
  const rest = list.length - SHOWN;
  return rest > 1 ? `${list.slice(0, SHOWN).join(', ')} and ${rest} more` : list.join(', ');
}
