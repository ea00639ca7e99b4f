export const keys = {
  title: 'Shortcuts',
  onPages: 'On pages',
  nextCard: 'the card of the next name',
  cardBefore: 'the card of the name before',
  note: 'writes a note on the actor of the card',
  pin: 'pins the card, and lets it go',
  move: 'moves the card; with Shift, farther',
  close: 'closes what is innermost',
  thisList: 'this list',
  by: 'in the address field: looks up the name that follows',
  none: 'not set',
  change: 'Change shortcuts…',
} as const;
