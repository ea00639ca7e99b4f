import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ActorId } from '@/core/model/actor';
import type { SearchEntry } from '@/core/profile/search-entry';
import { createSearch } from '@/core/search/create-search';
import type { SearchHit } from '@/core/search/match-actor';
import { useSearchEntries } from '../../hooks/use-search-entries';
import { failureIn } from '../../words/failure';
import { say } from '../../words/say';

interface PickActorProps {
  /** An actor that is not offered. */
  readonly except?: ActorId;
  /** Of the field; without it another actor is asked for. */
  readonly label?: string;
  readonly onPick: (entry: SearchEntry) => void;
  readonly onCancel: () => void;
  /** What is asked before. */
  readonly children?: ComponentChildren;
}

/** Finds another actor by any of its names: arrows and Enter, or a click. */
export function PickActor({ except, label, onPick, onCancel, children }: PickActorProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const { hits, said } = useActorSearch(query, except);
  useLayoutEffect(() => field.current?.focus(), []);
  const active = Math.min(at, hits.length - 1);

  const onKey = (event: KeyboardEvent) => {
    // Enter takes the word that an input method offers, not the actor.
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && hits.length > 0) {
      event.preventDefault();
      setAt((active + step + hits.length) % hits.length);
    }
    const hit = hits[active];
    if (event.key === 'Enter' && hit !== undefined) {
      event.preventDefault();
      onPick(hit.entry);
    }
    if (event.key === 'Escape') onCancel();
  };
  return (
    <div class="form">
      {children}
      <div class="form-field">
        <label class="form-label" for={id}>
          {label ?? say('corrections.otherActor')}
        </label>
        <input
          class="field"
          id={id}
          ref={field}
          role="combobox"
          aria-expanded={hits.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={hits.length > 0 ? `${id}-${active}` : undefined}
          aria-autocomplete="list"
          autocomplete="off"
          spellcheck={false}
          placeholder={say('corrections.anyName')}
          value={query}
          onInput={(event) => {
            setQuery(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={onKey}
        />
      </div>
      <div class="picks" id={`${id}-list`} role="listbox" aria-label={say('corrections.actorsFound')}>
        {hits.map(({ entry, matched }, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field
          <div
            key={entry.id}
            class="pick"
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            onClick={() => onPick(entry)}
          >
            <bdi>{entry.name}</bdi>
            {matched.text !== entry.name && (
              <span class="muted">
                {' '}
                <bdi>{matched.text}</bdi>
              </span>
            )}
          </div>
        ))}
      </div>
      <p class="form-hint" role="status">
        {said}
      </p>
      <div class="form-buttons">
        <button type="button" class="button button-quiet" onClick={onCancel}>
          {say('common.cancel')}
        </button>
      </div>
    </div>
  );
}

/** As many as a form can hold; another letter is quicker than reading on. */
const LIMIT = 6;

interface Found {
  readonly hits: readonly SearchHit[];
  /** Words for when there is nothing to show. */
  readonly said: string;
}

/** Actors that a query finds, but for one. Asks for all of them once. */
function useActorSearch(query: string, except: ActorId | undefined): Found {
  const answer = useSearchEntries(0);
  const search = useMemo(
    () => (answer?.ok ? createSearch(answer.value.filter(({ id }) => id !== except)) : null),
    [answer, except],
  );
  return useMemo(() => {
    if (query.trim() === '') return { hits: [], said: '' };
    if (answer !== null && !answer.ok) return { hits: [], said: failureIn(answer.error) };
    if (search === null) return { hits: [], said: say('card.lookingUp') };
    const hits = search(query, LIMIT);
    return { hits, said: hits.length === 0 ? say('corrections.noOther') : '' };
  }, [answer, search, query]);
}
