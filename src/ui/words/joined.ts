import type { ComponentChildren } from 'preact';
import { say, sayWith } from './say';

/** Facts in a row: "3 added, 2 replaced". A list that ends with "and" is `Intl.ListFormat`'s. */
export function joined(items: readonly string[]): string {
  return items.length === 0 ? '' : items.reduce((all, item) => say('common.listed', { all, item }));
}

export function joinedWith(items: readonly ComponentChildren[]): ComponentChildren {
  return items.length === 0 ? null : items.reduce((all, item) => sayWith('common.listed', { all, item }));
}
