import type { SourceId } from '@/core/model/source-record';
import type { SearchEntry } from '@/core/profile/search-entry';
import { type Followed, findFollowed } from '@/stored/followed';
import { countryIn } from '../words/country';
import { motiveIn } from '../words/motive';
import { locale } from '../words/say';

/** Whom a reader wants to see alone. It holds until the popup closes, and no longer. */
export interface Filters {
  /** ISO 3166-1 alpha-2. */
  readonly country?: string | undefined;
  readonly motive?: string | undefined;
  readonly source?: SourceId | undefined;
  readonly followed?: true | undefined;
}

export const NO_FILTERS: Filters = {};

export function filtersInForce(filters: Filters): number {
  return Object.values(filters).filter((value) => value !== undefined).length;
}

/** Whether an actor is one of those. */
export function passesFilters(
  entry: SearchEntry,
  { country, motive, source, followed }: Filters,
  all: readonly Followed[],
): boolean {
  return (
    (country === undefined || entry.countries.includes(country)) &&
    (motive === undefined || (entry.facts?.motive?.includes(motive) ?? false)) &&
    (source === undefined || (entry.listedBy?.includes(source) ?? false)) &&
    (followed === undefined || isFollowed(entry, all))
  );
}

export function isFollowed({ id, name }: SearchEntry, all: readonly Followed[]): boolean {
  return findFollowed(all, [id], [name]) !== undefined;
}

/** A value to choose, and its words. */
export type Choice = readonly [value: string, words: string];

export interface FilterChoices {
  readonly countries: readonly Choice[];
  readonly motives: readonly Choice[];
  readonly sources: readonly SourceId[];
}

/**
 * What these actors differ in, by the alphabet; motives that but one actor has would fill the list.
 *
 * @param chosen stays to be seen where none of them has it
 */
export function choicesOf(entries: readonly SearchEntry[], chosen: Filters = NO_FILTERS): FilterChoices {
  const countries = withChosen(
    entries.flatMap((entry) => entry.countries),
    chosen.country,
  );
  const motives = new Map<string, number>();
  for (const { facts } of entries)
    for (const motive of facts?.motive ?? []) motives.set(motive, (motives.get(motive) ?? 0) + 1);
  const common = [...motives].filter(([, count]) => count > 1 || motives.size < MANY);
  const named = withChosen(
    common.map(([motive]) => motive),
    chosen.motive,
  );
  return {
    countries: sorted(countries.map((code): Choice => [code, countryIn(code)])),
    motives: sorted(named.map((motive): Choice => [motive, motiveIn(motive)])),
    sources: withChosen(
      entries.flatMap(({ listedBy = [] }) => listedBy),
      chosen.source,
    ),
  };
}

/** Each once. */
function withChosen<T>(all: readonly T[], chosen: T | undefined): readonly T[] {
  return [...new Set(chosen === undefined ? all : [...all, chosen])];
}

/** So many are read at a glance. */
const MANY = 12;

function sorted(choices: readonly Choice[]): readonly Choice[] {
  return [...choices].sort(([, a], [, b]) => a.localeCompare(b, locale()));
}
