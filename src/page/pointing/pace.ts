import { browser } from 'wxt/browser';
import { type CardPace, readCardPace } from '@/stored/card-pace';
import { SETTINGS_KEY } from '@/stored/settings-defaults';

/** The pace that the reader chose, as it changes; until it is read the usual one. */
export function watchPace(signal: AbortSignal): () => CardPace {
  let pace = readCardPace(undefined);
  const { local } = browser.storage;
  const changed: Parameters<typeof local.onChanged.addListener>[0] = (changes) => {
    if (SETTINGS_KEY in changes) pace = readCardPace(changes[SETTINGS_KEY]?.newValue);
  };
  const read = async () => {
    pace = readCardPace((await local.get(SETTINGS_KEY))[SETTINGS_KEY]);
  };
  local.onChanged.addListener(changed);
  signal.addEventListener('abort', () => {
    try {
      local.onChanged.removeListener(changed);
    } catch {
      // It went with the extension.
    }
  });
  read().catch(() => undefined); // A browser that cannot read them says so in settings.
  return () => pace;
}
