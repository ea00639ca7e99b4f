import type { Actor, ActorName } from '../model/actor';
import { knownAs, standingOf } from './known-as';
import { citedPages, type NameReport, reportsOfName } from './reports';
import type { SharedName } from './shared-names';

/** A name as the profile's table has it. */
export interface NameRow {
  readonly name: ActorName;
  /** Who uses it, those first whose names are looked for most. */
  readonly users: readonly string[];
  /** Only in their manner. */
  readonly isLike: boolean;
  readonly standing: 'current' | 'retired' | undefined;
  /** Others who bear it too. */
  readonly shared: SharedName | undefined;
  readonly reports: readonly NameReport[];
}

/**
 * Names in the order in which they are looked for.
 *
 * @param names the actor's own, with those that are shown beside them
 */
export function nameRows(
  actor: Actor,
  names: readonly ActorName[],
  shared: readonly SharedName[],
): readonly NameRow[] {
  const pages = citedPages(actor);
  const byText = new Map(names.map((name) => [name.text, name]));
  return knownAs(names).flatMap(({ users, isLike, names: line }) =>
    line.flatMap(({ text }) => {
      const name = byText.get(text);
      if (name === undefined) return [];
      return [
        {
          name,
          users,
          isLike,
          standing: standingOf(name, names),
          shared: shared.find((other) => other.text === text),
          reports: reportsOfName(name, pages),
        },
      ];
    }),
  );
}

/** Rows in which every word of the query stands somewhere: name, user, source or standing. */
export function filterNameRows(
  rows: readonly NameRow[],
  query: string,
  sourcesOf: (row: NameRow) => string,
): readonly NameRow[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const standing = [row.standing ?? '', row.shared === undefined ? '' : 'shared'].join(' ');
    const text = [row.name.text, row.users.join(' '), sourcesOf(row), standing].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
