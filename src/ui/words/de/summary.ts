import type { summary as english } from '../en/summary';
import type { Translation } from '../messages';

export const summary: Translation<typeof english> = {
  title: 'Zusammenfassung',
  ofPage: 'Zusammenfassung einer Seite',
  gone: 'Die Seite ist nicht mehr offen',
  goneHint:
    'Zusammengefasst wird eine Seite, die offen ist. Öffnen Sie sie wieder und ihre Zusammenfassung im Popup oder in der Seitenleiste.',
  nobody: 'Dort ist niemand genannt',
  failed: 'Wer dort genannt ist, konnte nicht nachgeschlagen werden',
  published: 'Veröffentlicht am {date}',
  readAt: 'Gelesen {when}',
  changed: 'Die Seite hat sich geändert, seit sie gelesen wurde.',
  again: 'Neu lesen',
  print: 'Drucken',
  firstPart: 'Die Seite ist sehr lang: Dies gilt ihrem ersten Teil.',
  actors: 'Akteure',
  first: 'Zuerst',
  last: 'Zuletzt',
  writtenAs: 'als {names}',
  more: { one: '{count} weiterer Satz', other: '{count} weitere Sätze' },
  leftOut: {
    one: '{count} weitere Nennung steht auf der Seite.',
    other: '{count} weitere Nennungen stehen auf der Seite.',
  },
  go: 'Auf der Seite zeigen',
  links: 'Links daneben',
  noProfile: 'kein Profil in den jetzigen Daten',
  contested: 'ein Name von {actors}',
  doubtful: 'Nicht markiert',
  doubtfulHint: 'Namen von Akteuren, die dort stehen, ohne dass etwas ringsum sagt, dass einer gemeint ist.',
  asTool: 'dort Schadprogramm oder Werkzeug genannt',
};
