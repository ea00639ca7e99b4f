import type { ownReport as english } from '../en/ownReport';
import type { Translation } from '../messages';

export const ownReport: Translation<typeof english> = {
  title: 'Ihr Bericht',
  titleWith: { one: 'Ihr Bericht: {count} Seite', other: 'Ihr Bericht: {count} Seiten' },
  add: 'Diese Seite hinzufügen',
  addLong: 'Zu Ihrem Bericht hinzufügen',
  added: 'Zu Ihrem Bericht hinzugefügt.',
  addedAgain: 'War schon in Ihrem Bericht und steht dort nun, wie sie jetzt ist.',
  private: 'Seiten eines privaten Fensters werden nicht aufbewahrt.',
  empty: 'Es ist noch keine Seite darin.',
  emptyHint:
    'Drücken Sie unter der Liste einer Seite „Diese Seite hinzufügen“, oder fügen Sie sie in ihrer Zusammenfassung hinzu: Wen sie nennt, wird mit den Sätzen gesammelt und als ein Bericht mitgenommen.',
  reportTitle: 'Titel',
  note: 'Notiz zum Bericht',
  noteOn: 'Notiz zu {page}',
  writeNote: 'Notiz schreiben',
  writeNoteOn: 'Notiz zu {page} schreiben',
  up: '{page} nach oben',
  down: '{page} nach unten',
  remove: '{page} entfernen',
  removed: '{page} wurde entfernt.',
  startNew: 'Neuen Bericht beginnen',
  started: 'Ihr Bericht steht jetzt in der Leseliste, und ein neuer ist begonnen.',
  moved: '{page} ist jetzt Nummer {number}.',
  take: 'Mitnehmen',
  tlp: 'TLP',
  noTlp: 'nicht gekennzeichnet',
  stixReport: 'STIX-2.1-Bericht',
  withSentences: 'Mit den Sätzen, die Akteure nennen',
  where: 'Er wird nur in diesem Browser aufbewahrt und niemandem gesendet.',
};
