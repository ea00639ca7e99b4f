import type { background as english } from '../en/background';
import type { Translation } from '../messages';

export const background: Translation<typeof english> = {
  onPage: { one: 'Byname: {count} actor en esta página', other: 'Byname: {count} actores en esta página' },
  withNews: { one: 'Byname: {count} actor con novedades', other: 'Byname: {count} actores con novedades' },
  lookUp: 'Buscar «{selection}» en Byname',
  nameIt: '«{selection}» es un actor, o ninguno…',
  omnibox: 'Buscar quién está detrás de un nombre',
  readFile: 'Abrir en el lector de Byname',
};
