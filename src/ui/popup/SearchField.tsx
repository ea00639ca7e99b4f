import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { Icon } from '../components/Icon';
import { say } from '../words/say';
import { optionId, RESULTS_ID } from './result-ids';

interface SearchFieldProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly query: string;
  /** How many results are listed. */
  readonly count: number;
  readonly active: number;
  readonly onQuery: (query: string) => void;
  readonly onMove: (active: number) => void;
  readonly onOpen: () => void;
  /** Down, where no results are listed: to what stands below. */
  readonly onLeave: () => void;
  /** Whether the filters are shown, and how many of them are in force. */
  readonly filters: { readonly isOpen: boolean; readonly inForce: number };
  readonly onFilters: () => void;
}

const PAGE = 8;
const MOVES: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE };

/** The search box. Its arrows walk the results while the focus stays in it. */
export function SearchField(props: SearchFieldProps) {
  const { field, query, count, active, filters } = props;
  useLayoutEffect(() => field.current?.focus(), [field]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const move = MOVES[event.key];
    if (move !== undefined && count > 0) {
      event.preventDefault();
      props.onMove(moved(active, move, count));
    } else if (event.key === 'ArrowDown') {
      event.preventDefault();
      props.onLeave();
    } else if (event.key === 'Enter' && count > 0) {
      event.preventDefault();
      props.onOpen();
    }
  };
  return (
    <search class="popup-search">
      <span class="search-sign">
        <Icon name="search" />
      </span>
      <input
        ref={field}
        class="search-field"
        type="text"
        role="combobox"
        aria-label={say('popup.search')}
        aria-autocomplete="list"
        aria-expanded={count > 0}
        aria-controls={RESULTS_ID}
        aria-activedescendant={count > 0 ? optionId(active) : undefined}
        placeholder={say('popup.searchFor')}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        value={query}
        onInput={(event) => props.onQuery(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {query === '' ? (
        <kbd class="key search-key" title={say('popup.searchKey')}>
          /
        </kbd>
      ) : (
        <button
          type="button"
          class="icon-button"
          aria-label={say('popup.clearSearch')}
          title={say('popup.clearSearch')}
          onClick={() => {
            props.onQuery('');
            field.current?.focus();
          }}
        >
          <Icon name="close" />
        </button>
      )}
      <button
        type="button"
        class="icon-button search-filter"
        aria-label={
          filters.inForce === 0
            ? say('popup.filter')
            : say('popup.filtersInForce', { count: filters.inForce })
        }
        title={say('popup.filter')}
        aria-expanded={filters.isOpen}
        onClick={props.onFilters}
      >
        <Icon name="filter" />
        {filters.inForce > 0 && <span class="search-filters" />}
      </button>
    </search>
  );
}

/** Single steps go round; pages stop at the ends. */
function moved(active: number, move: number, count: number): number {
  if (Math.abs(move) === 1) return (active + move + count) % count;
  return Math.max(0, Math.min(count - 1, active + move));
}
