import type { welcome as english } from '../en/welcome';
import type { Translation } from '../messages';

export const welcome: Translation<typeof english> = {
  title: 'Willkommen bei Byname',
  try: 'Ausprobieren',
  tryHow:
    'Lassen Sie den Zeiger auf einem markierten Namen ruhen, tippen Sie ihn an oder drücken Sie Alt+Shift+N.',
  tryOff: 'Das Markieren ist ausgeschaltet, darum ist unten kein Name markiert.',
  sample:
    'Die Phishing-Mails waren das Werk von Midnight Blizzard, das andere Anbieter APT29 oder Cozy Bear nennen. Einen Monat später drang Volt Typhoon in dasselbe Netz ein, in diesem Frühjahr UNC3886: drei Eindringlinge, fünf Namen.',
  find: 'Einen Akteur finden',
  findWhat: 'Irgendein Name eines Akteurs, eine ATT&CK-Nummer oder ein Land',
  search: 'Suchen',
  where: 'Wo es wirkt',
  private: 'Was es behält und was hinausgeht',
  keptHere:
    'Einstellungen, Namen, Notizen und Korrekturen liegen in diesem Browser und nirgends sonst, solange Sie es nicht verlangen.',
  neverLeaves:
    'Die Seiten, die Sie lesen, und die Namen darauf werden nie gespeichert oder gesendet. Die zehn zuletzt nachgeschlagenen Akteure merkt sich Byname hier, nicht aus privaten Fenstern, bis Sie sie löschen.',
  refresh:
    'Einmal am Tag werden die Quellen neu von ihren Herausgebern geladen, die dabei wie jede Website Ihre IP-Adresse sehen. In den Einstellungen lässt sich das ausschalten.',
  keys: 'Tastenkürzel',
  keysCard: 'Die Karte des nächsten Namens auf der Seite, des vorigen',
  noKeys: 'kein Kürzel',
  changeKeys: 'Tastenkürzel ändern',
  settings: 'Alles andere steht in den Einstellungen',
  again: 'Erste Schritte',
};
