import type { sites as english } from '../en/sites';
import type { Translation } from '../messages';

export const sites: Translation<typeof english> = {
  title: 'Websites',
  rule: 'Namen werden markiert',
  every: 'Auf jeder Website',
  everyHint: 'Außer auf denen, die ausgeschaltet sind.',
  chosen: 'Auf ausgewählten Websites',
  chosenHint: 'Keine Seite einer anderen Website wird gelesen.',
  click: 'Auf Verlangen',
  clickHint: 'Vorher wird keine Seite gelesen. Das Popup markiert die Seite, die vorn ist, dieses eine Mal.',
  clickHintKeys:
    'Vorher wird keine Seite gelesen. Das Popup oder {keys} markiert die Seite, die vorn ist, dieses eine Mal.',
  chosenTitle: 'Ausgewählte Websites',
  chosenAdd: 'Hier markieren',
  chosenRemoved: 'nicht mehr markiert',
  chosenEmpty: 'Noch ist keine Website ausgewählt, also wird keine Seite gelesen.',
  about:
    'Jede mit und ohne www. und mit ihren Subdomains. Das Popup hat einen Schalter für die Website, auf der Sie sind.',
  notRead: 'Diese Seite wurde nicht gelesen.',
  notReadWhy:
    'Nach Ihren Einstellungen werden Seiten nur auf ausgewählten Websites oder auf Verlangen gelesen.',
  markPage: 'Namen auf dieser Seite markieren',
  badge: 'Akteure der Seite auf der Schaltfläche zählen',
  badgeHint: 'Nennt eine Seite keine, steht dort mit einem Plus, zu wie vielen Akteuren es Neues gibt.',
};
