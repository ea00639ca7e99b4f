import { useState } from 'preact/hooks';

/**
 * The keys of a card: `?` lists them, `n` writes a note.
 *
 * @returns how often the list was asked for, and what hears the keys
 */
export function useCardKeys(onNote: () => void = () => undefined): {
  readonly keysAsked: number;
  readonly onKeyDown: (event: KeyboardEvent) => void;
} {
  const [keysAsked, askForKeys] = useState(0);
  return {
    keysAsked,
    onKeyDown: (event) => {
      const { key, altKey, ctrlKey, metaKey, defaultPrevented } = event;
      const isNote = key === 'n' && !altKey && !ctrlKey && !metaKey;
      if (defaultPrevented || (key !== '?' && !isNote)) return;
      event.preventDefault();
      if (isNote) onNote();
      else askForKeys((times) => times + 1);
    },
  };
}
