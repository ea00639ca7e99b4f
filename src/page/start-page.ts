import { browser } from 'wxt/browser';
import type { FrameSummary } from '@/contract/frame-summary';
import type { CompiledNames } from '@/core/matcher/compiled-names';
import { NAMES_KEY } from '@/stored/names-item';
import { hiddenKeys, isOff, type PageSettings, readPageSettings } from '@/stored/page-settings';
import { SETTINGS_KEY } from '@/stored/settings-defaults';
import { decodeStoredNames } from './decode-names';
import { beginLifetime } from './lifetime';
import { type MarkedPage, markPage } from './mark-page';
import { answerPopup } from './page-port';

type Changes = Parameters<Parameters<typeof browser.storage.local.onChanged.addListener>[0]>[0];

/**
 * What the content script does in every frame: takes the names and the settings from storage, without waking the
 * background, and marks the page as long as the settings say so and the extension lives.
 */
export async function startPage(): Promise<void> {
  const lifetime = beginLifetime();
  const { signal } = lifetime;
  // SVG and other XML documents have no body to read; their text is marked all the same.
  if (!(document.documentElement instanceof Element) || !('highlights' in CSS)) return;
  if (document.hidden) {
    await new Promise((shown) => document.addEventListener('visibilitychange', shown, { once: true }));
    if (!lifetime.check()) return;
  }
  const { local } = browser.storage;
  let names = null as CompiledNames | null;
  let settings = readPageSettings(null);
  // Nothing holds on to the answer, half a megabyte of text.
  const ready = local.get([NAMES_KEY, SETTINGS_KEY]).then((stored) => {
    names = decodeStoredNames(stored[NAMES_KEY]);
    settings = readPageSettings(stored[SETTINGS_KEY]);
  });
  local.onChanged.addListener(onChanged);
  await ready;
  let running: { page: MarkedPage; abort: AbortController } | null = null;

  const port = answerPopup({
    state: () => running?.page.state ?? stateOf(settings),
    marks: () => running?.page.marks() ?? [],
    jump: (mark) => running?.page.jump(mark),
  });
  const events = {
    changed: () => {
      if (lifetime.check()) port.changed();
    },
    isAlive: lifetime.check,
  };
  const restart = () => {
    running?.abort.abort();
    running = names !== null && stateOf(settings) === 'done' ? begin(names, settings) : null;
    port.changed();
  };
  const begin = (current: CompiledNames, { hiddenNames, ...look }: PageSettings) => {
    const abort = new AbortController();
    const hidden = hiddenKeys(hiddenNames, location);
    return { abort, page: markPage(current, look, hidden, events, abort.signal) };
  };
  // The listeners for messages and storage went with the extension: asking it to take them back would throw.
  signal.addEventListener('abort', () => running?.abort.abort());
  restart();

  async function onChanged(changes: Changes): Promise<void> {
    // What changes while the answer is on its way may not be in it.
    await ready;
    // A reader's card is not taken away for names that are a little newer.
    if (NAMES_KEY in changes) while (running?.page.cardClosed) await running.page.cardClosed;
    const before = settings;
    if (NAMES_KEY in changes) names = decodeStoredNames(changes[NAMES_KEY]?.newValue);
    if (SETTINGS_KEY in changes) settings = readPageSettings(changes[SETTINGS_KEY]?.newValue);
    if (NAMES_KEY in changes || marksDiffer(before, settings)) restart();
    else if (SETTINGS_KEY in changes) running?.page.restyle(settings);
  }
}

function stateOf(settings: PageSettings): FrameSummary['state'] {
  if (!settings.enabled) return 'off-everywhere';
  return isOff(settings, location.hostname) ? 'off-here' : 'done';
}

/** True when other names are to be marked, not merely in another style. */
function marksDiffer(before: PageSettings, after: PageSettings): boolean {
  return (
    stateOf(before) !== stateOf(after) ||
    JSON.stringify(before.hiddenNames) !== JSON.stringify(after.hiddenNames)
  );
}
