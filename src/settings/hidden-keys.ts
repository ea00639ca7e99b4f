import type { HiddenName } from './settings';

/** Keys of the names that the reader does not want marked on a site. */
export function hiddenKeys(names: readonly HiddenName[], host: string): ReadonlySet<string> {
  return new Set(names.filter(({ site }) => site === undefined || site === host).map(({ key }) => key));
}
