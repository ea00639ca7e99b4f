import { sourceLabel } from '@/core/profile/source-label';
import { ownCredits } from '@/core/sources/own-source';
import { storedOwnSources } from '@/stored/own-sources';
import { useStored } from '../hooks/use-stored';
import { say } from '../words/say';
import { type Choice, type FilterChoices, type Filters, filtersInForce, NO_FILTERS } from './filters';

interface FilterBarProps {
  readonly filters: Filters;
  readonly choices: FilterChoices;
  readonly onChange: (filters: Filters) => void;
}

/** Whom the lists below show alone: of a country, with a motive, of a source, those that are followed. */
export function FilterBar({ filters, choices, onChange }: FilterBarProps) {
  const credits = ownCredits(useStored(storedOwnSources) ?? []);
  const sources = choices.sources
    .map((id): Choice => [id, sourceLabel(id, credits)])
    .sort(([, a], [, b]) => a.localeCompare(b));
  return (
    <section class="filters" aria-label={say('popup.filter')}>
      <Select
        label={say('popup.origin')}
        choices={choices.countries}
        value={filters.country}
        onChange={(country) => onChange({ ...filters, country })}
      />
      <Select
        label={say('popup.motive')}
        choices={choices.motives}
        value={filters.motive}
        onChange={(motive) => onChange({ ...filters, motive })}
      />
      <Select
        label={say('popup.source')}
        choices={sources}
        value={filters.source}
        onChange={(source) => onChange({ ...filters, source })}
      />
      <button
        type="button"
        class="filter-star"
        aria-pressed={filters.followed === true}
        title={say('popup.followedOnly')}
        aria-label={say('popup.followedOnly')}
        onClick={() => onChange({ ...filters, followed: filters.followed ? undefined : true })}
      >
        <span class="star" aria-hidden="true">
          {filters.followed ? '★' : '☆'}
        </span>
      </button>
      {filtersInForce(filters) > 0 && (
        <button type="button" class="text-button filters-clear" onClick={() => onChange(NO_FILTERS)}>
          {say('popup.clear')}
        </button>
      )}
    </section>
  );
}

interface SelectProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}

/** One of several, or any: the first line says which question it is. */
function Select({ label, choices, value, onChange }: SelectProps) {
  return (
    <select
      class="filter"
      aria-label={label}
      data-chosen={value !== undefined}
      value={value ?? ''}
      onChange={({ currentTarget }) => onChange(currentTarget.value === '' ? undefined : currentTarget.value)}
    >
      <option value="">{label}</option>
      {choices.map(([one, words]) => (
        <option key={one} value={one}>
          {words}
        </option>
      ))}
    </select>
  );
}
