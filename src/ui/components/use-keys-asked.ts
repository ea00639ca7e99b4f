import { useState } from 'preact/hooks';

/** How often `?` was pressed in a card, and what hears it. */
export function useKeysAsked(): {
  readonly keysAsked: number;
  readonly onKeyDown: (event: KeyboardEvent) => void;
} {
  const [keysAsked, askForKeys] = useState(0);
  return {
    keysAsked,
    onKeyDown: (event) => {
      if (event.key !== '?' || event.defaultPrevented) return;
      event.preventDefault();
      askForKeys((times) => times + 1);
    },
  };
}
