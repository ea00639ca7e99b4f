export const welcome = {
  title: 'Welcome to Byname',
  try: 'Try it',
  tryHow: 'Rest the pointer on a marked name, tap it, or press Alt+Shift+N.',
  tryOff: 'Marking is switched off, so no name is marked below.',
  sample:
    'The phishing mails were the work of Midnight Blizzard, which other vendors call APT29 or Cozy Bear. A month later the same network was entered by Volt Typhoon, and this spring by UNC3886: three intruders, five names.',
  find: 'Find an actor',
  findWhat: 'Any name of an actor, an ATT&CK id or a country',
  search: 'Search',
  where: 'Where it works',
  private: 'What it keeps, and what leaves',
  keptHere:
    'Settings, names, notes and corrections are kept in this browser, and nowhere else unless you ask for it.',
  neverLeaves:
    'The pages you read and the names found on them are never stored or sent. The last ten actors that you looked up are remembered here, not from private windows, until you clear them.',
  refresh:
    'Once a day the sources are downloaded anew from their publishers, who see your IP address as any site does. Settings turn that off.',
  keys: 'Shortcuts',
  keysCard: 'The card of the next name on the page, of the one before',
  noKeys: 'no shortcut',
  changeKeys: 'Change shortcuts',
  settings: 'Everything else is in settings',
  again: 'First steps',
} as const;
