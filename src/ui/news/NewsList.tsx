import type { ActorId } from '@/core/model/actor';
import type { NewsFact, NewsItem } from '@/stored/news';
import { fieldWord } from '../words/field-word';
import { formatDay } from '../words/format-time';
import { joined } from '../words/joined';
import { say } from '../words/say';
import type { ToldNews } from './use-news';

interface NewsListProps {
  readonly news: ToldNews;
  readonly onOpen: (id: ActorId) => void;
}

/** What changed in the last weeks, by actors, those that are followed first in each span. */
export function NewsList({ news: { spans, seenAt, wasRefreshed }, onOpen }: NewsListProps) {
  if (spans.length === 0) return <p class="news-none">{say(wasRefreshed ? 'news.none' : 'news.noneRead')}</p>;
  return (
    <>
      {spans.map(({ from, isLatest, items, more }) => (
        <section key={from} class="news-span">
          <h3 class="label news-when">
            {say(isLatest ? 'news.lastDays' : 'news.before', { date: formatDay(from) })}
          </h3>
          <ul class="news">
            {items.map((item) => (
              <li key={item.id}>
                <Item item={item} isUnseen={seenAt !== '' && item.at > seenAt} onOpen={onOpen} />
              </li>
            ))}
          </ul>
          {more > 0 && <p class="news-none">{say('news.moreNew', { count: more })}</p>}
        </section>
      ))}
    </>
  );
}

interface ItemProps extends Pick<NewsListProps, 'onOpen'> {
  readonly item: NewsItem;
  readonly isUnseen: boolean;
}

function Item({ item: { id, name, isFollowed, facts, at }, isUnseen, onOpen }: ItemProps) {
  return (
    <button type="button" class="news-item" data-unseen={isUnseen} onClick={() => onOpen(id)}>
      <span class="news-head">
        <span class="news-name">
          {isFollowed && (
            <span class="star" role="img" aria-label={say('news.followed')}>
              ★
            </span>
          )}{' '}
          <bdi>{name}</bdi>
          {isUnseen && <span class="visually-hidden">, {say('news.unseen')}</span>}
        </span>{' '}
        <time class="news-day" dateTime={at}>
          {formatDay(at)}
        </time>
      </span>{' '}
      <span class="news-facts">
        {facts.map(factWords).reduce((all, item) => say('data.facts', { all, item }))}
      </span>
    </button>
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
