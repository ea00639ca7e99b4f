import * as v from 'valibot';
import { type Browser, browser } from 'wxt/browser';
import { FRAME_SUMMARY, type FrameSummary } from '@/contract/frame-summary';
import { actorsMeant, meaningKey } from '@/contract/meant';
import { PAGE_PORT } from '@/contract/page-port';
import { resolveName } from '@/core/identity/resolve-name';
import { storedSettings } from '@/stored/settings';
import { say } from '@/ui/words/say';
import type { Dataset } from './dataset/dataset';

/** Milliseconds without a word after which every frame of a page has answered; each does as soon as it is asked. */
const QUIET_MS = 1_000;
/** A badge has room for three signs. */
const MOST = 99;
/** The button shows in this tab what it shows everywhere. The types of browsers know no null there. */
const NOTHING_OWN = null as unknown as string;
/** Quieter than that of news, which wants to be looked at. */
const COLOUR = '#5f6368';

/**
 * Counts on the toolbar's button whom the page of a tab names, over all its frames. A page tells when its names change
 * (`page.named`) and nothing else does: where no name is nobody is woken, and the browser itself takes a count away when
 * the tab goes on.
 *
 * @returns counts the actors of a tab's page anew
 */
export function startPageBadge(
  { actorsNamed }: Pick<Dataset, 'actorsNamed'>,
  report: (fault: unknown) => void,
  signal: AbortSignal,
): (tab: number) => void {
  const asking = new Map<number, AbortController>();

  const count = (tab: number) => {
    asking.get(tab)?.abort();
    const stop = new AbortController();
    asking.set(tab, stop);
    const frames = new Map<string, FrameSummary>();
    let said = 0;
    const port = browser.tabs.connect(tab, { name: PAGE_PORT });
    const end = () => stop.abort();
    let quiet = setTimeout(end, QUIET_MS);
    /** Where the data answers late, the page is not let go before it has: the tab may go on meanwhile. */
    let waiting = 0;
    stop.signal.addEventListener('abort', () => {
      clearTimeout(quiet);
      port.disconnect();
      if (asking.get(tab) === stop) asking.delete(tab);
    });
    port.onMessage.addListener((message: unknown) => {
      const { success, output } = v.safeParse(FRAME_SUMMARY, message);
      if (!success || stop.signal.aborted) return;
      frames.set(output.frame, output);
      clearTimeout(quiet);
      waiting += 1;
      said += 1;
      const turn = said;
      show(tab, [...frames.values()], () => turn === said && !stop.signal.aborted)
        .catch(report)
        .finally(() => {
          waiting -= 1;
          if (waiting === 0 && !stop.signal.aborted) quiet = setTimeout(end, QUIET_MS);
        });
    });
    port.onDisconnect.addListener(() => {
      void browser.runtime.lastError; // Reading it tells Chromium that a refusal is expected.
      end();
    });
  };

  const show = async (tab: number, frames: readonly FrameSummary[], isWanted: () => boolean) => {
    const isShown = (await storedSettings.read()).pageBadge !== false;
    const button = withCount(isShown ? await countActors(frames) : 0) ?? (await shownEverywhere());
    if (isWanted()) await showIn(tab, button);
  };

  const countActors = async (frames: readonly FrameSummary[]) => {
    const texts = new Map(
      frames.flatMap(({ names }) =>
        names.filter(({ kind }) => kind === undefined).map(({ key, text }) => [key, text] as const),
      ),
    );
    const candidates = await actorsNamed([...texts.keys()]);
    const meant = [...texts].map(([key, text], at) =>
      meaningKey(key, actorsMeant(resolveName(text, candidates[at] ?? []))),
    );
    return new Set(meant).size;
  };

  storedSettings.watch(() => {
    tabsWithBadge()
      .then((tabs) => tabs.forEach(count))
      .catch(report);
  }, signal);
  signal.addEventListener(
    'abort',
    () => {
      for (const stop of asking.values()) stop.abort();
    },
    { once: true },
  );
  return count;
}

/** What the button shows in a tab. */
interface Button {
  readonly text: string;
  readonly color: string | Browser.extensionTypes.ColorArray;
  readonly title: string;
}

function withCount(count: number): Button | undefined {
  if (count === 0) return undefined;
  const text = count > MOST ? `${MOST}+` : String(count);
  return { text, color: COLOUR, title: say('background.onPage', { count }) };
}

/** Chromium takes no colour and no title back, as it does a text. */
async function shownEverywhere(): Promise<Button> {
  const { action } = browser;
  const [color, title] = await Promise.all([action.getBadgeBackgroundColor({}), action.getTitle({})]);
  return { text: NOTHING_OWN, color, title };
}

async function showIn(tabId: number, { text, color, title }: Button): Promise<void> {
  const { action } = browser;
  try {
    await Promise.all([
      action.setBadgeText({ tabId, text }),
      action.setBadgeBackgroundColor({ tabId, color }),
      action.setTitle({ tabId, title }),
    ]);
  } catch {
    // The tab was closed meanwhile.
  }
}

/** Those whose text is not that of all tabs. */
async function tabsWithBadge(): Promise<number[]> {
  const tabs = (await browser.tabs.query({})).flatMap(({ id }) => id ?? []);
  const everywhere = await browser.action.getBadgeText({});
  const texts = await Promise.all(
    tabs.map((tabId) => browser.action.getBadgeText({ tabId }).catch(() => everywhere)),
  );
  return tabs.filter((_, at) => texts[at] !== everywhere);
}
