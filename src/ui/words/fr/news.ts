import type { news as english } from '../en/news';
import type { Translation } from '../messages';

export const news: Translation<typeof english> = {
  followHint: 'Ses nouveautés passent en premier',
  follow: 'Suivre',
  following: 'Suivi',
  followed: 'suivi',
  none: 'Rien de nouveau depuis votre dernière visite.',
  moreNew: { one: 'et {count} autre nouvel acteur.', other: 'et {count} autres nouveaux acteurs.' },
  new: 'nouvel acteur',
  gone: 'n’est plus listé',
  few: { one: '{names} et {count} autre', other: '{names} et {count} autres' },
};
