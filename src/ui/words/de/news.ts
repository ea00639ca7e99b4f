import type { news as english } from '../en/news';
import type { Translation } from '../messages';

export const news: Translation<typeof english> = {
  followHint: 'Neues von ihm steht zuerst',
  follow: 'Folgen',
  following: 'Gefolgt',
  followed: 'gefolgt',
  none: 'In den letzten vier Wochen hat sich nichts geändert.',
  noneRead: 'In den letzten vier Wochen wurde keine Quelle aktualisiert, also kann nichts neu sein.',
  lastDays: 'Seit letzter Woche, {date}',
  before: 'Davor, seit {date}',
  unseen: 'neu, seit Sie zuletzt nachsahen',
  moreNew: { one: 'und {count} weiterer neuer Akteur.', other: 'und {count} weitere neue Akteure.' },
  new: 'neuer Akteur',
  gone: 'nicht mehr geführt',
  few: { one: '{names} und {count} weitere', other: '{names} und {count} weitere' },
};
