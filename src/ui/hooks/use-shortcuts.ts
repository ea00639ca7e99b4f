import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

/** The keys that the browser gives to each command, as it writes them; a command without any is left out. */
export type Shortcuts = Readonly<Record<string, string>>;

/** Read again whenever the reader comes back, for she changes them on a page of the browser's own. */
export function useShortcuts(): Shortcuts {
  const [shortcuts, setShortcuts] = useState<Shortcuts>({});
  useEffect(() => {
    const read = async () => {
      const commands = await browser.commands.getAll();
      setShortcuts(
        Object.fromEntries(
          commands.flatMap(({ name, shortcut }) => (name && shortcut ? [[name, shortcut] as const] : [])),
        ),
      );
    };
    void read();
    window.addEventListener('focus', read);
    return () => window.removeEventListener('focus', read);
  }, []);
  return shortcuts;
}
