import type { corrections as english } from '../en/corrections';
import type { Translation } from '../messages';

export const corrections: Translation<typeof english> = {
  title: 'Ihre Korrekturen',
  about:
    'Sie liegen über den Quellen: Jede Aktualisierung und jedes Zurücksetzen lässt sie bestehen. Sie entstehen auf dem Profil eines Akteurs und bleiben in diesem Browser, solange Sie sie nicht exportieren.',
  noneYet: 'Noch keine.',
  exportFile: 'Als Datei exportieren',
  importFile: 'Aus Datei importieren…',
  file: 'Datei mit Korrekturen',
  importing: 'Wird importiert…',
  imported: 'Importiert: {facts}.',
  importAsk: '{file} importieren?',
  importThem: 'Importieren',
  fileHolds: '{file}: {facts}.',
  added: { one: '{count} hinzugefügt', other: '{count} hinzugefügt' },
  replaced: { one: '{count} ersetzt', other: '{count} ersetzt' },
  known: { one: '{count} schon bekannt', other: '{count} schon bekannt' },
  invalid: { one: '{count} ausgelassen, keine Korrektur', other: '{count} ausgelassen, keine Korrekturen' },
  tooMany: {
    one: '{count} ausgelassen, weil kein Platz mehr ist',
    other: '{count} ausgelassen, weil kein Platz mehr ist',
  },
  noneInIt: 'keine darin',
  takeAllBack: 'Alle zurücknehmen…',
  takeAllBackAsk: 'Alle Korrekturen zurücknehmen?',
  allGo: {
    one: 'Die Korrektur entfällt, und ihr Akteur ist wieder, wie ihn die Quellen haben. Ein Export bewahrt eine Kopie.',
    other:
      'Alle {count} Korrekturen entfallen, und die Akteure sind wieder, wie sie die Quellen haben. Ein Export bewahrt eine Kopie.',
  },
  keepThem: 'Behalten',
  takeAll: 'Alle zurücknehmen',
  bringBack: { one: 'Rückgängig: {count} zurückholen', other: 'Rückgängig: {count} zurückholen' },
};
