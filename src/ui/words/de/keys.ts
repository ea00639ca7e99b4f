import type { keys as english } from '../en/keys';
import type { Translation } from '../messages';

export const keys: Translation<typeof english> = {
  title: 'Tastenkürzel',
  onPages: 'Auf Seiten',
  nextCard: 'Karte des nächsten Namens',
  cardBefore: 'Karte des vorigen Namens',
  note: 'Notiz zum Akteur der Karte schreiben',
  pin: 'Karte anheften oder lösen',
  move: 'Karte verschieben; mit Umschalt weiter',
  close: 'Das Innerste schließen',
  thisList: 'Diese Liste',
  by: 'Im Adressfeld: den folgenden Namen nachschlagen',
  none: 'nicht belegt',
  change: 'Tastenkürzel ändern …',
  notOpened: 'Der Browser hat seine Seite für Tastenkürzel nicht geöffnet.',
};
