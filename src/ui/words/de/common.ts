import type { common as english } from '../en/common';
import type { Translation } from '../messages';

export const common: Translation<typeof english> = {
  language: 'de',
  listed: '{all}, {item}',
  sentence: '{text}.',
  todayAt: 'heute um {time}',
  yesterdayAt: 'gestern um {time}',
  tomorrowAt: 'morgen um {time}',
  dayAt: '{date} um {time}',
  daysOld: { one: '{date}, {count} Tag alt', other: '{date}, {count} Tage alt' },
  byOrganisation: 'von Ihrer Organisation festgelegt',
  switchedOff: 'Von Ihrer Organisation abgeschaltet.',
  undo: 'Rückgängig',
  cancel: 'Abbrechen',
  close: 'Schließen',
  remove: 'Entfernen',
  more: { one: 'und {count} weitere', other: 'und {count} weitere' },
  actors: { one: '{count} Akteur', other: '{count} Akteure' },
  names: { one: '{count} Name', other: '{count} Namen' },
  records: { one: '{count} Eintrag', other: '{count} Einträge' },
  vendors: { one: '{count} Anbieter', other: '{count} Anbieter' },
  you: 'Ihnen',
  fieldFull: {
    one: 'Hier ist Platz für {count} Zeichen: Was danach kommt, fällt weg.',
    other: 'Hier ist Platz für {count} Zeichen: Was danach kommt, fällt weg.',
  },
  brackets: '({text})',
};
