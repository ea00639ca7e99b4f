import { browser } from 'wxt/browser';
import type { FrameSummary } from '@/contract/frame-summary';
import type { CompiledNames } from '@/core/matcher/compiled-names';
import { NAMES_KEY, OUTLINE_KEY } from '@/stored/names-item';
import { hiddenKeys, isOff, readPageSettings } from '@/stored/page-settings';
import { SETTINGS_KEY } from '@/stored/settings-defaults';
import { decodeStoredNames } from './decode-names';
import { isElement } from './dom/kind-of';
import { listen } from './dom/listen';
import { ofDocument } from './dom/past-markup';
import { frameAddress } from './frame-address';
import { type MarkedPage, markPage } from './mark-page';
import { answerPopup } from './page-port';

type Changes = Parameters<Parameters<typeof browser.storage.local.onChanged.addListener>[0]>[0];

interface Running {
  readonly page: MarkedPage;
  readonly abort: AbortController;
  /** What `sign` was when it began. */
  readonly sign: string;
}

/**
 * What the content script does in every frame: takes the names and the settings from storage, without waking the
 * background, and marks the page as long as the settings say so and the extension lives.
 */
export async function startPage(isAsked = false): Promise<void> {
  const lifetime = new AbortController();
  const { signal } = lifetime;
  /** Browsers do not tell that the extension was updated, disabled or removed, so this is asked before anything is done. */
  const isAlive = () => {
    if (browser.runtime?.id === undefined) lifetime.abort();
    return !signal.aborted;
  };
  // SVG and other XML documents have no body to read; their text is marked all the same.
  if (!isElement(ofDocument('documentElement')) || !('highlights' in CSS)) return;
  await untilShown();
  if (!isAlive()) return;
  const { local } = browser.storage;
  let names = null as CompiledNames | null;
  let settings = readPageSettings(null);
  /** Half a megabyte of text, to which nothing holds on: asked for where something on the page may be a name. */
  const wholeNames = async () => decodeStoredNames((await local.get(NAMES_KEY))[NAMES_KEY]);
  const ready = local.get([OUTLINE_KEY, SETTINGS_KEY]).then(async (stored) => {
    settings = readPageSettings(stored[SETTINGS_KEY]);
    names = decodeStoredNames(stored[OUTLINE_KEY]) ?? (await wholeNames());
  });
  local.onChanged.addListener(onChanged);
  await ready;
  let running: Running | null = null;

  const port = answerPopup(
    {
      state: () => running?.page.state ?? stateOf(),
      names: () => running?.page.names() ?? [],
      serve: (asked, port) => running?.page.serve(asked, port),
      ask: () => {
        isAsked = true;
        restart();
      },
    },
    signal,
  );
  const events = {
    changed: () => {
      if (!isAlive()) return;
      followAddress();
      port.changed();
    },
    isAlive,
    mayBeNamed: async (): Promise<undefined> => {
      const outline = names;
      const whole = isAlive() && (await wholeNames());
      // Others may have been published meanwhile.
      if (!whole || names !== outline) return;
      names = whole;
      restart();
    },
  };
  const stateOf = (): FrameSummary['state'] =>
    !settings.enabled
      ? 'off-everywhere'
      : isOff(settings, frameAddress().hostname, isAsked)
        ? 'off-here'
        : 'done';
  const hidden = () => hiddenKeys(settings.hiddenNames, frameAddress());
  /** All that settings say of which names are marked here. */
  const sign = () => JSON.stringify([stateOf(), ...hidden()]);
  const restart = () => {
    running?.abort.abort();
    running = names !== null && stateOf() === 'done' ? begin(names) : null;
    port.changed();
  };
  const begin = (current: CompiledNames): Running => {
    const abort = new AbortController();
    return { abort, sign: sign(), page: markPage(current, settings, hidden(), events, abort.signal) };
  };
  /** A page may show another article under another address without being loaded. */
  const followAddress = () => {
    if (running !== null && running.sign !== sign() && isAlive()) restart();
  };
  signal.addEventListener('abort', () => {
    running?.abort.abort();
    try {
      local.onChanged.removeListener(onChanged);
    } catch {
      // It went with the extension.
    }
  });
  listen(window, ['popstate', 'hashchange'], followAddress, signal);
  // Firefox before 147 tells of no address that a script sets; there it is looked at when the page changes.
  const { navigation } = window as { navigation?: EventTarget };
  navigation?.addEventListener('currententrychange', followAddress, { signal });
  restart();

  async function onChanged(changes: Changes): Promise<void> {
    // What changes while the answer is on its way may not be in it.
    await ready;
    const published = decodeStoredNames(changes[NAMES_KEY]?.newValue);
    // A reader's card is not taken away for names that are a little newer.
    if (published !== null) while (running?.page.cardClosed) await running.page.cardClosed;
    // Where names were taken away or damaged, those that are here serve until others are published.
    if (published !== null) names = published;
    if (SETTINGS_KEY in changes) settings = readPageSettings(changes[SETTINGS_KEY]?.newValue);
    if (published !== null || running?.sign !== sign()) restart();
    else if (SETTINGS_KEY in changes) running?.page.restyle(settings);
  }
}

/** Nothing is done on a page before somebody sees it. */
function untilShown(): Promise<unknown> | undefined {
  if (!ofDocument('hidden')) return undefined;
  return new Promise((shown) =>
    EventTarget.prototype.addEventListener.call(document, 'visibilitychange', shown, { once: true }),
  );
}
