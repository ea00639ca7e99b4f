import type { keys as english } from '../en/keys';
import type { Translation } from '../messages';

export const keys: Translation<typeof english> = {
  title: 'Tastenkürzel',
  onPages: 'Auf Seiten',
  nextCard: 'die Karte des nächsten Namens',
  cardBefore: 'die Karte des vorigen Namens',
  note: 'schreibt eine Notiz zum Akteur der Karte',
  pin: 'heftet die Karte an und löst sie',
  move: 'verschiebt die Karte; mit Umschalt weiter',
  close: 'schließt das Innerste',
  thisList: 'diese Liste',
  by: 'im Adressfeld: schlägt den folgenden Namen nach',
  none: 'nicht belegt',
  change: 'Tastenkürzel ändern …',
};
