import type { ActorId } from '@/core/model/actor';
import type { News, NewsFact } from '@/stored/news';
import { fieldWord } from '../words/field-word';
import { joined } from '../words/joined';
import { say } from '../words/say';

interface NewsListProps {
  readonly news: News;
  readonly onOpen: (id: ActorId) => void;
}

/** Actors of whom something is new, those that are followed first. */
export function NewsList({ news: { items, more }, onOpen }: NewsListProps) {
  return (
    <>
      {items.length === 0 && <p class="news-none">{say('news.none')}</p>}
      <ul class="news">
        {items.map(({ id, name, isFollowed, facts }) => (
          <li key={id}>
            <button type="button" class="news-item" onClick={() => onOpen(id)}>
              <span class="news-name">
                {isFollowed && (
                  <span class="star" role="img" aria-label={say('news.followed')}>
                    ★
                  </span>
                )}{' '}
                <bdi>{name}</bdi>
              </span>
              <span class="news-facts">
                {facts.map(factWords).reduce((all, item) => say('data.facts', { all, item }))}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {more > 0 && <p class="news-none">{say('news.moreNew', { count: more })}</p>}
    </>
  );
}

/** As many as a line can hold. */
const SHOWN = 4;

function factWords(fact: NewsFact): string {
  switch (fact.kind) {
    case 'new':
      return say('news.new');
    case 'gone':
      return say('news.gone');
    case 'renamed':
      return say('data.was', { name: fact.was });
    case 'joined':
      return say('data.isAlso', { names: few(fact.list) });
    case 'parted':
      return say('data.isAnother', { names: few(fact.list) });
    case 'names':
      return say('data.nowAlso', { names: few(fact.list) });
    case 'lost-names':
      return say('data.noLonger', { names: few(fact.list) });
    case 'fields':
      return say('data.fieldsChanged', { fields: few(fact.list.map(fieldWord)) });
  }
}

function few(list: readonly string[]): string {
  const rest = list.length - SHOWN;
  return rest > 1 ? say('news.few', { names: joined(list.slice(0, SHOWN)), count: rest }) : joined(list);
}
