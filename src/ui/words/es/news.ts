import type { news as english } from '../en/news';
import type { Translation } from '../messages';

export const news: Translation<typeof english> = {
  followHint: 'Sus novedades aparecen primero',
  follow: 'Seguir',
  following: 'Siguiendo',
  followed: 'seguido',
  none: 'Nada cambió en las últimas cuatro semanas.',
  noneRead: 'No se actualizó ninguna fuente en las últimas cuatro semanas, así que no puede haber novedades.',
  lastDays: 'Desde la semana pasada, {date}',
  before: 'Antes, desde el {date}',
  unseen: 'nuevo desde la última vez que miró',
  moreNew: { one: 'y {count} actor nuevo más.', other: 'y {count} actores nuevos más.' },
  new: 'actor nuevo',
  gone: 'ya no aparece',
  few: { one: '{names} y {count} más', other: '{names} y {count} más' },
};
