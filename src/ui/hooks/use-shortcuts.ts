import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { say } from '../words/say';

/** The keys that the browser gives to each command, as it writes them; a command without any is left out. */
export type Shortcuts = Readonly<Record<string, string>>;

/** Read again whenever the reader comes back, for she changes them on a page of the browser's own. */
export function useShortcuts(): Shortcuts {
  const [shortcuts, setShortcuts] = useState<Shortcuts>({});
  useEffect(() => {
    const read = async () => setShortcuts(await readShortcuts());
    void read();
    window.addEventListener('focus', read);
    return () => window.removeEventListener('focus', read);
  }, []);
  return shortcuts;
}

export async function readShortcuts(): Promise<Shortcuts> {
  // Firefox for Android has none.
  const commands = (await browser.commands?.getAll()) ?? [];
  return Object.fromEntries(
    commands.flatMap(({ name, shortcut }) => (name && shortcut ? [[name, shortcut] as const] : [])),
  );
}

/** Opens the browser's own page of shortcuts. Resolves with the words of a failure. */
export async function openShortcuts(): Promise<string | undefined> {
  const { commands, tabs } = browser as typeof browser & {
    readonly commands: { openShortcutSettings?(): Promise<void> };
  };
  try {
    // Chromium has a page of its own for it, which extensions may open; Firefox a call.
    if (commands.openShortcutSettings) await commands.openShortcutSettings();
    else await tabs.create({ url: 'chrome://extensions/shortcuts' });
    return undefined;
  } catch {
    // Why is said in the browser's own words.
    return say('keys.notOpened');
  }
}
