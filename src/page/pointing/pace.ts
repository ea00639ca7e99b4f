import { browser } from 'wxt/browser';
import { type CardPace, readCardPace } from '@/stored/card-pace';
import { SETTINGS_KEY } from '@/stored/settings-defaults';

/** The pace that the reader chose, as it changes; until it is read the usual one. */
export function watchPace(signal: AbortSignal): () => CardPace {
  let pace = readCardPace(undefined);
  const { local } = browser.storage;
  const take = (raw: unknown) => {
    pace = readCardPace(raw);
  };
  const changed: Parameters<typeof local.onChanged.addListener>[0] = (changes) => {
    if (SETTINGS_KEY in changes) take(changes[SETTINGS_KEY]?.newValue);
  };
  local.onChanged.addListener(changed);
  signal.addEventListener('abort', () => local.onChanged.removeListener(changed), { once: true });
  // A browser that cannot read them says so in settings.
  local.get(SETTINGS_KEY).then(
    (stored) => take(stored[SETTINGS_KEY]),
    () => undefined,
  );
  return () => pace;
}
