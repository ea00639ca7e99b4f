import type { PagePlace } from '@/contract/card-port';
import { type HideWhere, hiddenAt } from '@/stored/page-settings';
import { saveSettings } from '@/stored/settings';
import { failureIn } from '../words/failure';

/**
 * Remembers that a name is not to be marked, here or everywhere; every page follows when the settings change. Resolves with
 * the words of a failure.
 */
export async function hideName(text: string, where: HideWhere, page: PagePlace): Promise<string | undefined> {
  const hidden = hiddenAt(text, where, page);
  return saveSettings(({ hiddenNames }) => ({ hiddenNames: [...hiddenNames, hidden] })).then(
    () => undefined,
    (error: Error) => failureIn(error.message),
  );
}
