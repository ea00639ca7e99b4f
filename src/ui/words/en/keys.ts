export const keys = {
  title: 'Shortcuts',
  onPages: 'On pages',
  nextCard: 'Card of the next name',
  cardBefore: 'Card of the name before',
  note: 'Write a note on the actor of the card',
  pin: 'Pin the card, or let it go',
  move: 'Move the card; with Shift, farther',
  close: 'Close what is innermost',
  thisList: 'This list',
  by: 'In the address field: look up the name that follows',
  none: 'not set',
  change: 'Change shortcuts…',
} as const;
