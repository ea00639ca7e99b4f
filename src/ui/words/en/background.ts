export const background = {
  onPage: { one: 'Byname: {count} actor on this page', other: 'Byname: {count} actors on this page' },
  withNews: { one: 'Byname: {count} actor with news', other: 'Byname: {count} actors with news' },
  lookUp: 'Look up “{selection}” in Byname',
  nameIt: '“{selection}” is an actor, or none…',
  omnibox: 'Look up who is behind a name',
  readFile: 'Open in Byname’s reader',
} as const;
