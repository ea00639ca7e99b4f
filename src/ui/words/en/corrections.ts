export const corrections = {
  title: 'Your corrections',
  about:
    'They lie over the sources: every refresh and reset keeps them. They are made on an actor’s profile and stay in this browser unless you export them.',
  noneYet: 'None yet.',
  exportFile: 'Export as a file',
  importFile: 'Import from a file…',
  file: 'File of corrections',
  importing: 'Importing…',
  imported: 'Imported: {facts}.',
  importAsk: 'Import {file}?',
  importThem: 'Import them',
  fileHolds: '{file}: {facts}.',
  added: { one: '{count} added', other: '{count} added' },
  replaced: { one: '{count} replaced', other: '{count} replaced' },
  known: { one: '{count} known already', other: '{count} known already' },
  invalid: {
    one: '{count} left out, as they are no corrections',
    other: '{count} left out, as they are no corrections',
  },
  tooMany: {
    one: '{count} left out, as there is room for no more',
    other: '{count} left out, as there is room for no more',
  },
  noneInIt: 'none in it',
  takeAllBack: 'Take all back…',
  takeAllBackAsk: 'Take all corrections back?',
  allGo: {
    one: 'The correction goes, and its actor is again as the sources have them. An export keeps a copy.',
    other:
      'All {count} corrections go, and actors are again as the sources have them. An export keeps a copy.',
  },
  keepThem: 'Keep them',
  takeAll: 'Take all back',
  bringBack: { one: 'Undo: bring {count} back', other: 'Undo: bring {count} back' },
} as const;
