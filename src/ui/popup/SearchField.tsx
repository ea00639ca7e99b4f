import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
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
}

const PAGE = 8;
const MOVES: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE };

/** The search box. Its arrows walk the results while the focus stays in it. */
export function SearchField(props: SearchFieldProps) {
  const { field, query, count, active } = props;
  useEffect(() => field.current?.focus(), [field]);
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
      <svg class="search-sign" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <circle cx="7" cy="7" r="4.5" fill="none" stroke="currentColor" stroke-width="1.4" />
        <path d="M10.5 10.5L14 14" stroke="currentColor" stroke-width="1.4" stroke-linecap="round" />
      </svg>
      <input
        ref={field}
        class="search-field"
        type="text"
        role="combobox"
        aria-label="Search actors"
        aria-autocomplete="list"
        aria-expanded={count > 0}
        aria-controls={RESULTS_ID}
        aria-activedescendant={count > 0 ? optionId(active) : undefined}
        placeholder="Name, alias, ATT&CK id or country"
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        value={query}
        onInput={(event) => props.onQuery(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {query === '' ? (
        <kbd class="search-key" title="Press / to search">
          /
        </kbd>
      ) : (
        <button
          type="button"
          class="icon-button"
          aria-label="Clear the search"
          onClick={() => {
            props.onQuery('');
            field.current?.focus();
          }}
        >
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d="M4 4l8 8M12 4l-8 8" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" />
          </svg>
        </button>
      )}
    </search>
  );
}

/** Single steps go round; pages stop at the ends. */
function moved(active: number, move: number, count: number): number {
  if (Math.abs(move) === 1) return (active + move + count) % count;
  return Math.max(0, Math.min(count - 1, active + move));
}
