/** When a card opens for a pointer. */
export interface CardPace {
  /** Milliseconds that the pointer rests on a name. */
  readonly dwellMs: (typeof DWELLS)[number];
  /** A key that is held meanwhile; none is asked for where this is absent. */
  readonly modifier?: Modifier;
}

/** As `KeyboardEvent.key` has them. */
export const MODIFIERS = ['Alt', 'Control', 'Shift'] as const;
export type Modifier = (typeof MODIFIERS)[number];

/** Milliseconds; 10ten and Yomitan settled near the second. */
export const DWELLS = [150, 300, 600, 1_000] as const;
const DWELL_MS = 300;

/** From the stored settings, whatever they hold: what is not valid is as if nothing was chosen. */
export function readCardPace(raw: unknown): CardPace {
  const { dwellMs, modifier }: { dwellMs?: unknown; modifier?: unknown } = Object(raw);
  return {
    dwellMs: DWELLS.find((known) => known === dwellMs) ?? DWELL_MS,
    ...(isModifier(modifier) ? { modifier } : {}),
  };
}

function isModifier(key: unknown): key is Modifier {
  return MODIFIERS.includes(key as Modifier);
}
