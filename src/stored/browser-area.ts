import { browser } from 'wxt/browser';
import type { Area } from './define-stored';

type BrowserArea = typeof browser.storage.local;
type Changes = Parameters<Parameters<BrowserArea['onChanged']['addListener']>[0]>[0];

/** Kept until the extension is removed. The content scripts of every page can read it and hear each change. */
export const local = browserArea(() => browser.storage.local);

/** Kept until the browser is closed, for the extension's own pages alone. */
export const session = browserArea(() => browser.storage.session);

/** False in a frame on a page in Firefox, which gives it no storage of the session. */
export const hasSession = (): boolean => browser.storage.session !== undefined;

/** The area is asked for at each use: importing a module reaches for nothing. */
function browserArea(area: () => BrowserArea): Area {
  return {
    get: async (key) => (await area().get(key))[key],
    set: (values) => area().set({ ...values }),
    remove: (key) => area().remove(key),
    watch(key, callback, signal) {
      const { onChanged } = area();
      const listener = (changes: Changes) => {
        const change = changes[key];
        if (change !== undefined) callback(change.newValue);
      };
      onChanged.addListener(listener);
      signal.addEventListener('abort', () => onChanged.removeListener(listener), { once: true });
    },
  };
}
