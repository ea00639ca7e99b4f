import type { backup as english } from '../en/backup';
import type { Translation } from '../messages';

export const backup: Translation<typeof english> = {
  otherBrowsers: 'Ihre anderen Browser',
  title: 'Sicherung und Export',
  exportOff: 'Ihre Organisation hat den Export abgeschaltet.',
  everyActorAs: 'Alle Akteure als',
  about:
    'Eine Sicherung enthält, was Ihnen gehört: diese Einstellungen, Ihre Korrekturen, Notizen und Verknüpfungen, Ihre eigenen Quellen mit dem Inhalt ihrer Dateien, die Berichte, die Sie importiert haben, den Bericht, den Sie gesammelt haben, und wem Sie folgen. Schlüssel und Passwörter sind nicht darin.',
  save: 'Sicherung speichern',
  saved: 'Gespeichert als {file}.',
  savedWithout: 'Gespeichert als {file}. Kein Platz war für {parts}.',
  leftTexts: { one: 'den Text von {count} Bericht', other: 'die Texte von {count} Berichten' },
  leftReports: { one: '{count} Bericht', other: '{count} Berichte' },
  leftFiles: { one: 'den Inhalt von {count} Datei', other: 'den Inhalt von {count} Dateien' },
  restore: 'Sicherung wiederherstellen…',
  file: 'Sicherungsdatei',
  restoring: 'Wird wiederhergestellt…',
  restored: 'Wiederhergestellt: {facts}.',
  undo: 'Wiederherstellung rückgängig machen',
  undone: 'Rückgängig gemacht: Alles ist wie zuvor.',
  restoreAsk: '{file} wiederherstellen?',
  restoreIt: 'Wiederherstellen',
  madeOn: '{file}, vom {date}:',
  chooseAgain: 'Neu zu wählen, weil die Sicherung ihren Inhalt nicht hat: {files}.',
  nothingNew: 'nichts ist neu',
  settings: 'Einstellungen wie in der Sicherung',
  correctionsAdded: { one: '{count} Korrektur hinzugefügt', other: '{count} Korrekturen hinzugefügt' },
  correctionsReplaced: { one: '{count} Korrektur ersetzt', other: '{count} Korrekturen ersetzt' },
  correctionsTooMany: {
    one: '{count} Korrektur ausgelassen, weil kein Platz mehr ist',
    other: '{count} Korrekturen ausgelassen, weil kein Platz mehr ist',
  },
  sourcesAdded: 'eigene Quellen hinzugefügt: {sources}',
  sourcesReplaced: 'eigene Quellen geändert: {sources}',
  reportsAdded: { one: '{count} Bericht hinzugefügt', other: '{count} Berichte hinzugefügt' },
  reportsReplaced: { one: '{count} Bericht ersetzt', other: '{count} Berichte ersetzt' },
  reportsTooMany: {
    one: '{count} Bericht ausgelassen, weil kein Platz mehr ist',
    other: '{count} Berichte ausgelassen, weil kein Platz mehr ist',
  },
  pagesAdded: {
    one: '{count} Seite zu Ihrem Bericht hinzugefügt',
    other: '{count} Seiten zu Ihrem Bericht hinzugefügt',
  },
  followedToo: 'auch gefolgt: {actors}',
  share: 'Einstellungen und Korrekturen mit meinen anderen Browsern teilen',
  shareHint:
    'Über die Synchronisierung des Browsers: in jedem ankreuzen, mit demselben Konto angemeldet. Was in zweien geändert wurde, wird zusammengeführt; bei derselben Sache gilt die spätere Änderung.',
  sends: 'Sendet',
  sendsWhat:
    'Wie Namen markiert werden, Websites, auf denen Byname aus ist, ausgeblendete Namen und auf welcher Website oder Seite, die tägliche Aktualisierung, welche der offenen Quellen angekreuzt sind; Ihre Korrekturen von Namen und wer wer ist, mit Ihren Gründen.',
  to: 'An',
  toWhom:
    'Den Hersteller Ihres Browsers, der es unter Ihrem Konto aufbewahrt und zu Ihren anderen Browsern bringt. Ob er es lesen kann, ist eine Einstellung der Synchronisierung. Byname hat keinen Server.',
  never: 'Nie',
  neverWhat:
    'Notizen, Verknüpfungen, Schlüssel, eigene Quellen, Adressen von Spiegeln, wem Sie folgen und was Sie lesen oder suchen.',
  inStep: 'Zuletzt mit dem Browser abgeglichen: {when}.',
  takeBack: 'Gesendetes zurückholen',
  takenBack: 'Aus der Synchronisierung des Browsers entfernt und hier abgeschaltet.',
};
