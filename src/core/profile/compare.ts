import type { Actor } from '../model/actor';
import { nameKey } from '../text/characters';
import { addressKey } from '../text/web-address';
import { attackEntry } from './number-meaning';
import { splitRelations } from './relations';
import { citedPages } from './reports';

/** What two actors have in common of one kind, and what each has alone; in the order of each. */
export interface Compared {
  readonly both: readonly ComparedItem[];
  readonly first: readonly ComparedItem[];
  readonly second: readonly ComparedItem[];
}

export interface ComparedItem {
  /** As the first of the two has it. */
  readonly text: string;
  /** Of a report, or ATT&CK's page of a technique. */
  readonly url?: string;
}

export interface Comparison {
  readonly names: Compared;
  readonly software: Compared;
  readonly techniques: Compared;
  readonly reports: Compared;
}

type Keyed = ComparedItem & { readonly key: string };

/** Two actors by what tells them apart and what does not. Nothing is decided: sharing a tool makes nobody another. */
export function compareActors(first: Actor, second: Actor): Comparison {
  const sides = (itemsOf: (actor: Actor) => readonly Keyed[]) => compare(itemsOf(first), itemsOf(second));
  return {
    names: sides(({ names }) => names.map(({ text }) => ({ key: nameKey(text), text }))),
    software: sides(({ relations }) =>
      splitRelations(relations).software.map(({ name }) => ({ key: nameKey(name), text: name })),
    ),
    techniques: sides(({ relations }) =>
      relations
        .filter(({ kind }) => kind === 'technique')
        .map(({ name, externalId }) => {
          const url = attackEntry(externalId)?.page;
          return {
            key: externalId ?? nameKey(name),
            text: externalId === undefined ? name : `${name} (${externalId})`,
            ...(url === undefined ? {} : { url }),
          };
        }),
    ),
    reports: sides((actor) =>
      citedPages(actor).flatMap(({ url, title, isEntry }) =>
        isEntry ? [] : [{ key: addressKey(url), text: title, url }],
      ),
    ),
  };
}

function compare(first: readonly Keyed[], second: readonly Keyed[]): Compared {
  const ours = new Map(first.map((item) => [item.key, item]));
  const theirs = new Map(second.map((item) => [item.key, item]));
  const without = (items: ReadonlyMap<string, Keyed>, others: ReadonlyMap<string, Keyed>) =>
    [...items.values()].filter(({ key }) => !others.has(key)).map(plainItem);
  return {
    both: [...ours.values()].filter(({ key }) => theirs.has(key)).map(plainItem),
    first: without(ours, theirs),
    second: without(theirs, ours),
  };
}

function plainItem({ key: _key, ...item }: Keyed): ComparedItem {
  return item;
}
