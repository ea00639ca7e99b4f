import { getEventListeners, setMaxListeners } from 'node:events';
import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { startBackground } from '@/background/start';
import type { Tools } from '@/background/tools';
import { NO_WORDS } from '@/core/matcher/word-list';
import type { BundledDataset } from '@/core/model/dataset';
import { ok } from '@/core/model/result';
import type { SourceRecord } from '@/core/model/source-record';
import { SOURCES } from '@/core/sources/catalogue';
import { openStore } from '@/store/store';
import { joinRefreshState, type RefreshState, refreshProgress, refreshResults } from '@/stored/refresh-state';
import type { Settings, SourceChoice } from '@/stored/settings';
import { numbered } from './clusters';

export function buildRecord(source: string, id: string, names: readonly string[]): SourceRecord {
  return {
    source,
    id,
    kind: 'actor',
    name: names[0] ?? id,
    names: names.map((text) => ({ text, usedBy: [] })),
    attackIds: [],
    motives: [],
    sectors: [],
    references: [],
    relations: [],
  };
}

/** Ten numbered MISP actors, as `numbered` lists them, and one of Microsoft's. */
export function buildBundle(changes: Partial<BundledDataset> = {}): BundledDataset {
  return {
    format: 1,
    sources: [{ id: 'misp-threat-actor', version: '1', taken: '2026-08-06' }],
    producers: {},
    actors: [
      ...numbered(10).map(({ uuid, value }, number) => [
        buildRecord('misp-threat-actor', uuid, [value, `Alias Number${number}`]),
      ]),
      [buildRecord('microsoft-mapping', 'Antique Typhoon', ['Antique Typhoon', 'Storm-0558'])],
    ],
    software: [],
    ...changes,
  };
}

const DOWNLOADS = 3;

/** A background that can be stopped as the browser stops it: nothing of it runs on, nothing is tidied up. */
export function startWorker(changes: Partial<Tools> = {}): {
  readonly tools: Tools;
  stop(): void;
  /** How much ends with it. */
  listeners(): number;
} {
  const tools: Tools = {
    openStore: () => openStore({ timeoutMs: 10_000 }),
    loadBundle: async () => buildBundle(),
    loadWords: async () => NO_WORDS,
    now: Date.now,
    random: () => 0.5,
    version: '1.0',
    ...changes,
  };
  const lifetime = new AbortController();
  const listeners = () => getEventListeners(lifetime.signal, 'abort').length;
  // What it listens to for as long as it runs, however much that is; of what comes later Node warns, but for a few downloads,
  // which listen while they last.
  setMaxListeners(0, lifetime.signal);
  startBackground(stopWith(lifetime.signal, tools), lifetime.signal);
  setMaxListeners(listeners() + DOWNLOADS, lifetime.signal);
  return { tools, stop: () => lifetime.abort(), listeners };
}

/** The tools of a background that is stopped by the signal: what it waits for then never comes. */
function stopWith(signal: AbortSignal, tools: Tools): Tools {
  async function whileRunning<T>(work: Promise<T>): Promise<T> {
    const done = await work;
    return signal.aborted ? new Promise<never>(() => undefined) : done;
  }
  const guard = <A extends unknown[], T>(ask: (...asked: A) => Promise<T>) => {
    return (...asked: A) => whileRunning(ask(...asked));
  };
  return {
    ...tools,
    loadBundle: guard(tools.loadBundle),
    loadWords: guard(tools.loadWords),
    openStore: guard(async () => {
      const opened = await tools.openStore();
      if (!opened.ok) return opened;
      const { close, ...store } = opened.value;
      return ok({
        close,
        meta: guard(store.meta),
        actor: guard(store.actor),
        actorsNamed: guard(store.actorsNamed),
        actors: guard(store.actors),
        searchEntries: guard(store.searchEntries),
        compiledNames: guard(store.compiledNames),
        downloads: guard(store.downloads),
        earlier: guard(store.earlier),
        aside: guard(store.aside),
        setAside: guard(store.setAside),
        forget: guard(store.forget),
        reports: guard(store.reports),
        findReports: guard(store.findReports),
        report: guard(store.report),
        unreadReports: guard(store.unreadReports),
        keepReading: guard(store.keepReading),
        importReports: guard(store.importReports),
        removeReport: guard(store.removeReport),
        exchange: guard(store.exchange),
        swap: guard(store.swap),
      });
    }),
  };
}

/** A browser that was just installed: no database, no storage, no alarms. */
export function resetBrowser(): void {
  fakeBrowser.reset();
  vi.stubGlobal('indexedDB', new IDBFactory());
  fakeBrowser.action.setBadgeText = vi.fn(async () => undefined);
  fakeBrowser.action.setTitle = vi.fn(async () => undefined);
  fakeBrowser.action.setBadgeBackgroundColor = vi.fn(async () => undefined);
  Object.assign(fakeBrowser.contextMenus, { create: vi.fn(), onClicked: anEvent() });
  Object.assign(fakeBrowser.commands, { onCommand: anEvent() });
  // It is there once the reader has permitted it.
  Object.assign(fakeBrowser, { webRequest: undefined });
  Object.assign(fakeBrowser.permissions, { onAdded: anEvent(), onRemoved: anEvent() });
  Object.assign(fakeBrowser.omnibox, {
    setDefaultSuggestion: vi.fn(),
    onInputChanged: anEvent(),
    onInputEntered: anEvent(),
    onInputCancelled: anEvent(),
  });
}

/** An event of the browser that the fake one lacks. */
export function anEvent() {
  const listeners = new Set<(...details: unknown[]) => void>();
  return {
    addListener: (listener: (...details: unknown[]) => void) => void listeners.add(listener),
    removeListener: (listener: (...details: unknown[]) => void) => void listeners.delete(listener),
    hasListeners: () => listeners.size > 0,
    trigger: (...details: unknown[]) => {
      for (const listener of listeners) listener(...details);
    },
  };
}

/** Only these sources are on, each at this address. */
export function sourcesAt(addresses: Readonly<Record<string, string>>): Settings['sources'] {
  return Object.fromEntries(
    SOURCES.map(({ id }): [string, SourceChoice] => {
      const address = addresses[id];
      return [id, address === undefined ? { on: false } : { on: true, address }];
    }),
  );
}

export async function storedState(): Promise<RefreshState> {
  return joinRefreshState(await refreshResults.read(), await refreshProgress.read());
}

/** Asks the background as one of the extension's own pages does. */
export function ask(byname: string, input: object = {}): Promise<unknown> {
  const sender = { id: fakeBrowser.runtime.id, url: fakeBrowser.runtime.getURL('/popup.html') };
  return new Promise((resolve) => {
    fakeBrowser.runtime.onMessage.trigger({ byname, input }, sender, resolve);
  });
}

/** Resolves when the state satisfies the condition: after each write of storage it is asked. */
export function untilState(condition: (state: RefreshState) => boolean): Promise<RefreshState> {
  const found = new AbortController();
  return new Promise((resolve) => {
    const look = async () => {
      const state = await storedState();
      if (!condition(state)) return;
      found.abort();
      resolve(state);
    };
    for (const stored of [refreshResults, refreshProgress]) stored.watch(look, found.signal);
    look();
  });
}

/** Resolves with the state once no refresh runs. */
export async function refreshed(): Promise<RefreshState> {
  return untilState(({ running }) => running === null);
}
