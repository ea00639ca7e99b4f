import { useEffect, useRef } from 'preact/hooks';
import type { SearchHit } from '@/core/search/match-actor';
import type { Followed } from '@/stored/followed';
import { failureIn } from '../words/failure';
import { say } from '../words/say';
import { isFollowed } from './filters';
import { PopupMessage } from './PopupMessage';
import { ResultRow } from './ResultRow';
import { optionId, RESULTS_ID } from './result-ids';
import type { Results } from './use-search';

interface ResultListProps {
  readonly query: string;
  readonly results: Results;
  readonly active: number;
  /** How often the page in front names an actor, by its id. */
  readonly here: ReadonlyMap<string, number>;
  readonly followed: readonly Followed[];
  readonly onOpen: (at: number) => void;
  readonly onRetry: () => void;
}

/** What the query finds, the likeliest first. */
export function ResultList(props: ResultListProps) {
  const { query, results, onRetry } = props;
  const hits = results.state === 'ready' ? results.hits : [];
  return (
    <>
      <p class="visually-hidden" role="status">
        {announce(results)}
      </p>
      {results.state === 'failed' && (
        <PopupMessage title={say('popup.actorsFailed')}>
          <p>{failureIn(results.error)}</p>
          <button type="button" class="button" onClick={onRetry}>
            {say('popup.tryAgain')}
          </button>
        </PopupMessage>
      )}
      {results.state === 'loading' && <p class="popup-wait">{say('popup.readingActors')}</p>}
      {results.state === 'ready' && hits.length === 0 && <NothingFound query={query} />}
      <Options {...props} hits={hits} />
      {results.state === 'ready' && results.more && (
        <p class="results-more">{say('popup.firstShown', { count: hits.length })}</p>
      )}
    </>
  );
}

interface OptionsProps extends Pick<ResultListProps, 'active' | 'here' | 'followed' | 'onOpen'> {
  readonly hits: readonly SearchHit[];
}

function Options({ hits, active, here, followed, onOpen }: OptionsProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
    // New results put the first into view again.
  }, [active, hits]);
  const row = (hit: SearchHit, at: number) => (
    <ResultRow
      key={hit.entry.id}
      id={optionId(at)}
      hit={hit}
      active={at === active}
      here={here.get(hit.entry.id) ?? 0}
      isFollowed={isFollowed(hit.entry, followed)}
      onOpen={() => onOpen(at)}
    />
  );
  const asTyped = hits.filter(({ isSimilar }) => !isSimilar);
  const similar = hits.slice(asTyped.length);
  return (
    <div class="results" id={RESULTS_ID} role="listbox" aria-label={say('popup.results')} ref={list}>
      {asTyped.map(row)}
      {similar.length > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a list box
        <div role="group" aria-label={say('popup.similar')}>
          <p class="results-line" aria-hidden="true">
            {say('popup.similar')}
          </p>
          {similar.map((hit, at) => row(hit, asTyped.length + at))}
        </div>
      )}
    </div>
  );
}

function NothingFound({ query }: { readonly query: string }) {
  return (
    <PopupMessage
      title={query.trim() === '' ? say('popup.nonePasses') : say('popup.noneFound', { query: query.trim() })}
    >
      {query.trim() !== '' && <p>{say('popup.noneFoundHint')}</p>}
    </PopupMessage>
  );
}

function announce(results: Results): string {
  if (results.state !== 'ready') return '';
  const { hits, more } = results;
  if (hits.length === 0) return say('popup.noActorFound');
  return more ? say('popup.moreFound', { count: hits.length }) : say('common.actors', { count: hits.length });
}
