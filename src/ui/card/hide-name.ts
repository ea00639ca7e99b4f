import type { PagePlace } from '@/contract/card-port';
import { nameKey } from '@/core/text/characters';
import { saveSettings } from '@/stored/settings';
import type { HideWhere } from '../components/NotThis';
import { failureIn } from '../words/failure';

/**
 * Remembers that a name is not to be marked, here or everywhere; every page follows when the settings change. Resolves with
 * the words of a failure.
 */
export async function hideName(text: string, where: HideWhere, page: PagePlace): Promise<string | undefined> {
  const { hostname, pathname } = page;
  // A page without a host (a file, a frame without an address) can only be told apart from everything by nothing.
  const site = where === 'everywhere' || hostname === '' ? {} : { site: hostname };
  const path = where === 'page' && hostname !== '' ? { path: pathname } : {};
  const hidden = { key: nameKey(text), text, ...site, ...path };
  return saveSettings(({ hiddenNames }) => ({ hiddenNames: [...hiddenNames, hidden] })).then(
    () => undefined,
    (error: Error) => failureIn(error.message),
  );
}
