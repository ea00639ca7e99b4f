import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { FrameSummary } from '@/contract/frame-summary';
import { ASK_PORT, PAGE_PORT, type PageRequest, SELECTION_PORT } from '@/contract/page-port';
import { compileNames } from '@/core/matcher/compile-names';
import { NO_WORDS } from '@/core/matcher/word-list';
import { NAMES_KEY } from '@/stored/names-item';
import { SETTINGS_KEY } from '@/stored/settings-defaults';
import { datasetOf } from '../../core/matcher/read-text';

const ID = 'byname-under-test';

type Listener = (port: unknown) => void;

const connecting = new Set<Listener>();

/** Gives pages an extension to talk to, where there is none. */
export function installExtension(scripts: Readonly<Record<string, string>>): void {
  fakeBrowser.runtime.id = ID;
  Object.assign(fakeBrowser.runtime, {
    getURL: (path: string) => scripts[path] ?? new URL(path, location.origin).href,
    onConnect: {
      addListener: (listener: Listener) => connecting.add(listener),
      removeListener: (listener: Listener) => connecting.delete(listener),
    },
  });
}

/** As the background publishes them: the names of actors, the primary first. */
export async function publishNames(actors: readonly (readonly string[])[]): Promise<void> {
  const bytes = compileNames(datasetOf({ actors }), NO_WORDS);
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  await fakeBrowser.storage.local.set({ [NAMES_KEY]: btoa(text) });
}

export async function changeSettings(settings: object): Promise<void> {
  await fakeBrowser.storage.local.set({ [SETTINGS_KEY]: settings });
}

/** The extension is removed under the page: it has no id any more, and tells nobody. */
export function removeExtension(): void {
  Object.assign(fakeBrowser.runtime, { id: undefined });
}

/** What is stored, listened to and asked for is forgotten. */
export function resetExtension(): void {
  fakeBrowser.reset();
  connecting.clear();
  fakeBrowser.runtime.id = ID;
}

/** The reader asks for the page, by the popup or a shortcut. */
export function askForPage(): void {
  for (const listener of connecting) listener({ name: ASK_PORT });
}

/** What a frame says is selected in it, as a popup asks. */
export function askForSelection(): unknown {
  let said: unknown;
  const port = { name: SELECTION_PORT, postMessage: (text: unknown) => (said = text) };
  for (const listener of connecting) listener(port);
  return said;
}

/** The popup, as the script of a page sees it. */
export function openPopup(): {
  readonly heard: FrameSummary[];
  /** What frames told of their names. */
  readonly gathered: unknown[];
  jump(request: PageRequest): void;
} {
  const heard: FrameSummary[] = [];
  const gathered: unknown[] = [];
  const listeners = new Set<(message: unknown) => void>();
  const port = {
    name: PAGE_PORT,
    postMessage: (said: FrameSummary | { kind: 'gathered' }) =>
      said.kind === 'summary' ? heard.push(said) : gathered.push(said),
    onMessage: { addListener: (listener: (message: unknown) => void) => listeners.add(listener) },
    onDisconnect: { addListener: () => undefined },
    disconnect: () => listeners.clear(),
  };
  for (const listener of connecting) listener(port);
  return {
    heard,
    gathered,
    jump: (request) => {
      for (const listener of listeners) listener(request);
    },
  };
}
