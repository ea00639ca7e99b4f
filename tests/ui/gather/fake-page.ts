import { vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { FrameSummary, PageName } from '@/contract/frame-summary';
import { SELECTION_PORT } from '@/contract/page-port';

type Listener = (value: unknown) => void;

/** The page in front as the popup's ports see it: frames speak, jumps are heard, and the page can be left. */
export interface FakePage {
  readonly jumps: unknown[];
  /** Sends a summary over every open port. */
  say(summary: FrameSummary): void;
  /** Ends every open port, as a page does that is left. */
  leave(): void;
  /** The tab tells how its loading goes. */
  load(status: 'loading' | 'complete'): void;
  /** A site goes on to another of its pages without loading. */
  goOn(change: { readonly url?: string; readonly title?: string }): void;
  /** The reader goes to another tab, of this window (1) unless told otherwise. */
  goTo(tab: number, windowId?: number): void;
  readonly ports: () => number;
}

/**
 * @param answers what each new port hears at once; null for a page that refuses the connection
 * @param selected what each frame says when it is asked for what is selected
 */
export function fakePage(
  answers: () => readonly FrameSummary[] | null,
  selected: () => readonly string[] = () => [],
): FakePage {
  const ports = new Set<{ messages: Listener[]; ends: Listener[] }>();
  const updates: ((id: number, change: { status?: string; url?: string; title?: string }) => void)[] = [];
  const jumps: unknown[] = [];
  vi.spyOn(browser.tabs, 'query').mockImplementation(
    async () => [{ id: 7, windowId: 1, status: 'complete' }] as never,
  );
  vi.spyOn(browser.tabs, 'get').mockImplementation(
    async (id) => ({ id, windowId: 1, status: 'complete' }) as never,
  );
  vi.spyOn(browser.windows, 'getCurrent').mockImplementation(async () => ({ id: 1 }) as never);
  const moves: ((move: { tabId: number; windowId: number }) => void)[] = [];
  vi.spyOn(browser.tabs.onActivated, 'addListener').mockImplementation(
    (listener) => void moves.push(listener as never),
  );
  vi.spyOn(browser.tabs.onUpdated, 'addListener').mockImplementation(
    (listener) => void updates.push(listener as never),
  );
  vi.spyOn(browser.tabs, 'connect').mockImplementation((_, { name = '' } = {}) => {
    if (name === SELECTION_PORT) return selectionPort(selected) as never;
    const port = { messages: [] as Listener[], ends: [] as Listener[] };
    ports.add(port);
    queueMicrotask(() => {
      const summaries = answers();
      if (summaries === null) end(port);
      else for (const summary of summaries) for (const hear of port.messages) hear(summary);
    });
    return {
      postMessage: (message: unknown) => jumps.push(message),
      disconnect: () => ports.delete(port),
      onMessage: { addListener: (listener: Listener) => port.messages.push(listener) },
      onDisconnect: { addListener: (listener: Listener) => port.ends.push(listener) },
    } as never;
  });
  const end = (port: { ends: Listener[] }) => {
    ports.delete(port as never);
    for (const hear of port.ends) hear(undefined);
  };
  return {
    jumps,
    say: (summary) => {
      for (const port of ports) for (const hear of port.messages) hear(summary);
    },
    leave: () => {
      for (const port of [...ports]) end(port);
    },
    load: (status) => {
      for (const hear of updates) hear(7, { status });
    },
    goOn: (change) => {
      for (const hear of updates) hear(7, change);
    },
    goTo: (tabId, windowId = 1) => {
      for (const hear of moves) hear({ tabId, windowId });
    },
    ports: () => ports.size,
  };
}

function selectionPort(selected: () => readonly string[]) {
  let isOpen = true;
  return {
    disconnect: () => {
      isOpen = false;
    },
    onMessage: {
      addListener: (listener: Listener) =>
        queueMicrotask(() => {
          for (const text of selected()) if (isOpen) listener(text);
        }),
    },
    onDisconnect: { addListener: () => undefined },
  };
}

/** A frame's summary; the page itself unless told otherwise. */
export function summary(
  fields: Partial<FrameSummary> & { readonly names?: readonly PageName[] },
): FrameSummary {
  return {
    kind: 'summary',
    frame: 'top',
    top: true,
    site: 'news.example',
    state: 'done',
    names: [],
    ...fields,
  };
}

export function pageName(text: string, count: number): PageName {
  return { text, key: text.toLowerCase(), count };
}
