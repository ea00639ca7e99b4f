import { useState } from 'preact/hooks';
import type { ActorId } from '@/core/model/actor';
import { isSameName } from '@/core/profile/group-names';
import type { SearchEntry } from '@/core/profile/search-entry';
import type { RecentLookUp } from '@/stored/recent-look-ups';
import { countryIn } from '../words/country';
import { joined } from '../words/joined';
import { say } from '../words/say';
import { neighbourRow, rowOf } from './row-focus';

/** A look-up whose actor is still known. */
export type Recent = Pick<RecentLookUp, 'met'> & { readonly entry: SearchEntry };

interface RecentSectionProps {
  readonly recent: readonly Recent[];
  readonly onOpen: (id: ActorId, met?: string) => void;
  readonly onClear: () => void;
  /** Up, past the first row. */
  readonly onLeave: () => void;
}

/** Whom the reader opened last, where nothing else is to be listed. */
export function RecentSection({ recent, onOpen, onClear, onLeave }: RecentSectionProps) {
  const [stop, setStop] = useState('');
  if (recent.length === 0) return null;
  const stopAt = Math.max(
    0,
    recent.findIndex(({ entry }) => entry.id === stop),
  );
  const onKeyDown = (event: KeyboardEvent & { readonly currentTarget: HTMLElement }) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    const next = neighbourRow(event.currentTarget, event.key === 'ArrowDown' ? 1 : -1);
    if (next) next.focus();
    else if (event.key === 'ArrowUp') onLeave();
  };
  return (
    <section aria-labelledby="recent">
      <div class="list-head">
        <h2 class="list-title" id="recent">
          {say('popup.recent')}
        </h2>
        <span class="list-count" />
        <button type="button" class="text-button" onClick={onClear}>
          {say('popup.clear')}
        </button>
      </div>
      <ul class="rows">
        {recent.map(({ entry, met }, at) => (
          <li class="row" key={entry.id}>
            <button
              type="button"
              class="row-main"
              {...rowOf(entry.id)}
              tabIndex={at === stopAt ? 0 : -1}
              onFocus={() => setStop(entry.id)}
              onClick={() => onOpen(entry.id, met)}
              onKeyDown={onKeyDown}
            >
              <span class="row-line">
                <bdi class="row-name">{met}</bdi>
                {!isSameName(met, entry.name) && (
                  <span class="row-equals">
                    {' = '}
                    <bdi>{entry.name}</bdi>
                  </span>
                )}
              </span>{' '}
              <span class="row-more">{moreOf(entry, met)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Names in the second line; the rest is in the profile. */
const NAMES = 5;

function moreOf({ countries, name, names }: SearchEntry, met: string): string {
  const others = names.filter((other) => other !== name && other !== met).slice(0, NAMES);
  return [joined(countries.map(countryIn)), joined(others)].filter((part) => part !== '').join(' · ');
}
