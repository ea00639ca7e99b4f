import type { news as english } from '../en/news';
import type { Translation } from '../messages';

export const news: Translation<typeof english> = {
  followHint: 'Ses nouveautés passent en premier',
  follow: 'Suivre',
  following: 'Suivi',
  followed: 'suivi',
  none: 'Rien n’a changé ces quatre dernières semaines.',
  noneRead:
    'Aucune source n’a été actualisée ces quatre dernières semaines : il ne peut y avoir de nouveautés.',
  lastDays: 'Depuis la semaine dernière, {date}',
  before: 'Avant, depuis le {date}',
  unseen: 'nouveau depuis votre dernière visite',
  moreNew: { one: 'et {count} autre nouvel acteur.', other: 'et {count} autres nouveaux acteurs.' },
  new: 'nouvel acteur',
  gone: 'n’est plus listé',
  few: { one: '{names} et {count} autre', other: '{names} et {count} autres' },
};
