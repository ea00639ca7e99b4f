import type { news as english } from '../en/news';
import type { Translation } from '../messages';

export const news: Translation<typeof english> = {
  followHint: 'Sus novedades aparecen primero',
  follow: 'Seguir',
  following: 'Siguiendo',
  followed: 'seguido',
  none: 'No hay nada nuevo desde la última vez que miró.',
  moreNew: { one: 'y {count} actor nuevo más.', other: 'y {count} actores nuevos más.' },
  new: 'actor nuevo',
  gone: 'ya no aparece',
  few: { one: '{names} y {count} más', other: '{names} y {count} más' },
};
