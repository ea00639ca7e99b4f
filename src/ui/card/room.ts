import type { ToCard } from '@/contract/card-port';

/** How much of a card a page leaves room for, as the style sheet of the frame knows it. */
export function roomOf({ maxHeight }: Extract<ToCard, { kind: 'show' }>): 'least' | 'little' | 'enough' {
  if (maxHeight <= 160) return 'least';
  return maxHeight < 300 ? 'little' : 'enough';
}
