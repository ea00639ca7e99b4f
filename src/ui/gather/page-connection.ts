import * as v from 'valibot';
import { type Browser, browser } from 'wxt/browser';
import { askPage } from '@/contract/ask-page';
import { FRAME_SUMMARY, type FrameSummary } from '@/contract/frame-summary';
import { GATHERED_FRAME, type GatheredFrame } from '@/contract/gathered-frame';
import { type GatherRequest, type JumpRequest, PAGE_PORT } from '@/contract/page-port';

/** What is known of the page in front. */
export type PageReport =
  | { readonly state: 'connecting' }
  /** Nothing of ours is on the page: the browser keeps extensions out, or it was open before the installation. */
  | { readonly state: 'unreachable' }
  /** Frames in the order in which they came; more may follow. */
  | { readonly state: 'connected'; readonly frames: readonly FrameSummary[] };

export interface PageControls {
  jump(jump: Jump): void;
  /**
   * What stands around each name, in all frames that have some and answer in time, the page itself first. Empty where the page
   * was left meanwhile.
   */
  gather(): Promise<readonly GatheredFrame[]>;
  /** Marks the page that is open, whatever the rule for sites. */
  mark(): void;
}

export type Jump = Omit<JumpRequest, 'kind'>;

type Port = ReturnType<typeof browser.tabs.connect>;
type Tab = Browser.tabs.Tab;
type TabChange = Parameters<Parameters<typeof browser.tabs.onUpdated.addListener>[0]>[1];

/** More than any page has that a person reads. */
const MAX_FRAMES = 1_000;
/** Milliseconds within which a page that can be read has answered; it takes some ten. */
const PATIENCE_MS = 400;
/** Milliseconds until frames that have not told what stands around their names are done without. */
const GATHER_MS = 10_000;
/** Milliseconds until a page that was loading is asked again: no event tells when its script has begun. */
const RETRY_MS = 80;
/** One that was given up is asked again, each time after twice as long, for some forty seconds. */
const LATE_TRIES = 9;

/**
 * Listens to every frame of the page in front until the signal fires: through reloads and later navigations, and in a
 * side panel to the page of whatever tab the reader goes to in this window.
 *
 * @param fixed a tab to stay with, whatever is in front
 * @returns what can be asked of the page; does nothing while no page answers
 */
export function connectToPage(
  onReport: (report: PageReport) => void,
  signal: AbortSignal,
  fixed?: number,
): PageControls {
  let port: Port | null = null;
  let tabId: number | null = null;
  let windowId: number | undefined;
  let loading = false;
  let patience: ReturnType<typeof setTimeout> | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let late = 0;
  let frames = new Map<string, FrameSummary>();
  const gathering = new Set<Gathering>();

  /** Asks anew. What older frames said stands until the first new answer. */
  const open = (id: number) => {
    clearTimeout(patience);
    late = 0;
    patience = setTimeout(giveUp, PATIENCE_MS);
    attempt(id);
  };
  const attempt = (id: number) => {
    clearTimeout(retry);
    port?.disconnect();
    frames = new Map();
    for (const each of gathering) each.end();
    const opened = openPort(id);
    port = opened;
    // Whether it may be read is told when patience is over.
    if (opened === null) return;
    opened.onMessage.addListener((message: unknown) => {
      if (port !== opened) return;
      const { success, output: summary } = v.safeParse(FRAME_SUMMARY, message);
      if (!success) {
        for (const each of gathering) each.hear(message);
        return;
      }
      if (frames.size >= MAX_FRAMES && !frames.has(summary.frame)) return;
      clearTimeout(patience);
      frames.set(summary.frame, summary);
      onReport({ state: 'connected', frames: [...frames.values()] });
    });
    opened.onDisconnect.addListener(() => {
      void browser.runtime.lastError; // Reading it tells Chrome that a refusal is expected.
      if (port !== opened || signal.aborted) return;
      port = null;
      // The page was left: what it held is no longer there.
      if (frames.size > 0) restart(id);
      else if (patience !== undefined) retry = setTimeout(() => attempt(id), RETRY_MS);
      else if (late++ < LATE_TRIES) retry = setTimeout(() => attempt(id), RETRY_MS * 2 ** late);
    });
  };
  const restart = (id: number) => {
    onReport({ state: 'connecting' });
    open(id);
  };
  const giveUp = () => {
    patience = undefined;
    if (!loading) onReport({ state: 'unreachable' });
  };
  const onUpdated = (id: number, change: TabChange) => {
    if (id !== tabId || change.status === undefined) return;
    loading = change.status === 'loading';
    if (!loading) open(id);
  };

  const follow = (tab: Tab | undefined) => {
    if (signal.aborted) return;
    if (tab?.id === undefined) return onReport({ state: 'unreachable' });
    tabId = tab.id;
    windowId = tab.windowId;
    loading = tab.status === 'loading';
    open(tab.id);
  };
  const onActivated = (active: { readonly tabId: number; readonly windowId: number }) => {
    if (active.windowId !== windowId || active.tabId === tabId) return;
    tabId = active.tabId;
    port?.disconnect();
    port = null;
    clearTimeout(patience);
    clearTimeout(retry);
    onReport({ state: 'connecting' });
    // The reader may have gone on meanwhile.
    void browser.tabs.get(active.tabId).then((tab) => tab.id === tabId && follow(tab));
  };

  onReport({ state: 'connecting' });
  browser.tabs.onUpdated.addListener(onUpdated);
  if (fixed === undefined) browser.tabs.onActivated.addListener(onActivated);
  signal.addEventListener('abort', () => {
    browser.tabs.onUpdated.removeListener(onUpdated);
    browser.tabs.onActivated.removeListener(onActivated);
    clearTimeout(patience);
    clearTimeout(retry);
    port?.disconnect();
  });
  void findTab(fixed).then(follow);
  return {
    gather: async () => {
      const shown = tabId === null ? undefined : shownIn(tabId);
      const named = [...frames.values()].filter(({ names }) => names.length > 0).map(({ frame }) => frame);
      const asking = new Gathering(named);
      gathering.add(asking);
      for (const frame of named) port?.postMessage({ kind: 'gather', frame } satisfies GatherRequest);
      const told = await asking.done;
      gathering.delete(asking);
      if (told.length === 0 || told[0]?.top === true) return told;
      // The names stand in frames of it, and of them it does not tell.
      const page = await shown;
      return page === undefined ? told : [page, ...told];
    },
    jump: (jump) => port?.postMessage({ kind: 'jump', ...jump } satisfies JumpRequest),
    mark: () => {
      if (tabId !== null) askPage(tabId);
    },
  };
}

/** Null where this very page is of a version that was updated or removed. */
function openPort(tab: number): Port | null {
  try {
    return browser.tabs.connect(tab, { name: PAGE_PORT });
  } catch {
    return null;
  }
}

/** What frames tell, until all of them have, or time is over. */
class Gathering {
  readonly done: Promise<readonly GatheredFrame[]>;
  end: () => void = () => undefined;
  readonly #asked: ReadonlySet<string>;
  readonly #told = new Map<string, GatheredFrame>();

  constructor(asked: readonly string[]) {
    this.#asked = new Set(asked);
    this.done = new Promise((resolve) => {
      const timer = setTimeout(() => this.end(), GATHER_MS);
      this.end = () => {
        clearTimeout(timer);
        resolve([...this.#told.values()].sort((a, b) => Number(b.top) - Number(a.top)));
      };
    });
    if (asked.length === 0) this.end();
  }

  hear(message: unknown): void {
    const { success, output } = v.safeParse(GATHERED_FRAME, message);
    if (!success || !this.#asked.has(output.frame)) return;
    this.#told.set(output.frame, output);
    if (this.#told.size === this.#asked.size) this.end();
  }
}

/** What a tab shows as its page would tell it that names nobody; undefined where the browser does not say. */
async function shownIn(tab: number): Promise<GatheredFrame | undefined> {
  const { url: address, title } = await browser.tabs.get(tab).catch((): Partial<Tab> => ({}));
  const told = { kind: 'gathered', frame: '', top: true, address, title, names: [], doubtful: [] };
  const { success, output } = v.safeParse(GATHERED_FRAME, told);
  return success ? output : undefined;
}

/** Undefined where a tab is gone. */
async function findTab(fixed: number | undefined): Promise<Tab | undefined> {
  if (fixed !== undefined) return browser.tabs.get(fixed).catch(() => undefined);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}
