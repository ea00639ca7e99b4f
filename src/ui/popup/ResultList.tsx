import { useEffect, useRef } from 'preact/hooks';
import type { SearchHit } from '@/core/search/create-search';
import { formatCount } from '../words/format-amount';
import { PopupMessage } from './PopupMessage';
import { ResultRow } from './ResultRow';
import { optionId, RESULTS_ID } from './result-ids';
import type { Results } from './use-search';

interface ResultListProps {
  readonly query: string;
  readonly results: Results;
  readonly active: number;
  readonly onOpen: (at: number) => void;
  readonly onRetry: () => void;
}

/** What the query finds, the likeliest first. */
export function ResultList({ query, results, active, onOpen, onRetry }: ResultListProps) {
  const hits = results.state === 'ready' ? results.hits : [];
  return (
    <>
      <p class="visually-hidden" role="status">
        {announce(results)}
      </p>
      {results.state === 'failed' && (
        <PopupMessage title="The actors could not be read.">
          <p>{results.error}</p>
          <button type="button" class="button" onClick={onRetry}>
            Try again
          </button>
        </PopupMessage>
      )}
      {results.state === 'loading' && <p class="popup-wait">Reading the actors…</p>}
      {results.state === 'ready' && hits.length === 0 && <NothingFound query={query} />}
      <Options hits={hits} active={active} onOpen={onOpen} />
      {results.state === 'ready' && results.more && (
        <p class="results-more">The first {hits.length} are shown. Another letter narrows them down.</p>
      )}
    </>
  );
}

interface OptionsProps {
  readonly hits: readonly SearchHit[];
  readonly active: number;
  readonly onOpen: (at: number) => void;
}

function Options({ hits, active, onOpen }: OptionsProps) {
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
      onOpen={() => onOpen(at)}
    />
  );
  const asTyped = hits.filter(({ isSimilar }) => !isSimilar);
  const similar = hits.slice(asTyped.length);
  return (
    <div class="results" id={RESULTS_ID} role="listbox" aria-label="Actors" ref={list}>
      {asTyped.map(row)}
      {similar.length > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a list box
        <div role="group" aria-label="Similar">
          <p class="results-line" aria-hidden="true">
            Similar
          </p>
          {similar.map((hit, at) => row(hit, asTyped.length + at))}
        </div>
      )}
    </div>
  );
}

function NothingFound({ query }: { readonly query: string }) {
  return (
    <PopupMessage title={`No actor is found for “${query.trim()}”.`}>
      <p>
        Try a part of the name, a vendor’s name for the actor, an ATT&amp;CK id, a country, a tool, or a word
        or #tag of a note of yours.
      </p>
    </PopupMessage>
  );
}

function announce(results: Results): string {
  if (results.state !== 'ready') return '';
  const { hits, more } = results;
  if (hits.length === 0) return 'No actor found';
  return more ? `More than ${hits.length} actors` : formatCount(hits.length, 'actor');
}
