import type { news as english } from '../en/news';
import type { Translation } from '../messages';

export const news: Translation<typeof english> = {
  followHint: 'Neues von ihm steht zuerst',
  follow: 'Folgen',
  following: 'Gefolgt',
  followed: 'gefolgt',
  none: 'Seit Ihrem letzten Blick gibt es nichts Neues.',
  moreNew: { one: 'und {count} weiterer neuer Akteur.', other: 'und {count} weitere neue Akteure.' },
  new: 'neuer Akteur',
  gone: 'nicht mehr geführt',
  few: { one: '{names} und {count} weitere', other: '{names} und {count} weitere' },
};
