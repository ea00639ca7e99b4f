import type { FromCard } from '@/contract/card-port';
import { dragByKey } from './drag-card';

/** After the card's own parts: what one of them has taken is prevented. */
export function listenToKeys(post: (message: FromCard) => void, signal: AbortSignal): void {
  window.addEventListener(
    'keydown',
    (event) => {
      const { key, code, altKey, shiftKey, ctrlKey, metaKey } = event;
      if (event.defaultPrevented || event.isComposing) return;
      if (key === 'Escape') post({ kind: 'close' });
      else if (dragByKey(event, post)) return;
      else if (altKey && shiftKey && (code === 'KeyN' || code === 'KeyB')) {
        event.preventDefault();
        post({ kind: 'walk', step: code === 'KeyN' ? 1 : -1 });
      } else if (key === 'p' && !altKey && !ctrlKey && !metaKey) post({ kind: 'pin' });
    },
    { signal },
  );
}

/** As if it was pressed on what is innermost. */
export function press(place: HTMLElement, key: 'Escape' | '?' | 'n'): void {
  const innermost = place.querySelector('.card-panel, .form') ?? place.querySelector('.card') ?? place;
  innermost.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
}
