import type { HiddenName } from './settings';

/** Keys of the names that the reader does not want marked on a page. */
export function hiddenKeys(
  names: readonly HiddenName[],
  page: { readonly hostname: string; readonly pathname: string },
): ReadonlySet<string> {
  const applies = ({ site, path }: HiddenName) =>
    (site === undefined || site === page.hostname) && (path === undefined || path === page.pathname);
  return new Set(names.filter(applies).map(({ key }) => key));
}
