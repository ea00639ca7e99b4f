import type { sites as english } from '../en/sites';
import type { Translation } from '../messages';

export const sites: Translation<typeof english> = {
  title: 'Sitios',
  rule: 'Los nombres se marcan',
  every: 'En todos los sitios',
  everyHint: 'Salvo los que están desactivados.',
  chosen: 'En sitios elegidos',
  chosenHint: 'No se lee ninguna página de otro sitio.',
  click: 'Cuando lo pida',
  clickHint: 'Antes no se lee ninguna página. La ventana emergente marca la página visible, solo esta vez.',
  clickHintKeys:
    'Antes no se lee ninguna página. La ventana emergente, o {keys}, marca la página visible, solo esta vez.',
  chosenTitle: 'Sitios elegidos',
  chosenAdd: 'Marcar aquí',
  chosenRemoved: 'ya no se marca',
  chosenEmpty: 'Aún no hay ningún sitio elegido, así que no se lee ninguna página.',
  about:
    'Cada uno con y sin www., y con sus subdominios. La ventana emergente tiene un interruptor para el sitio en el que está.',
  notRead: 'Esta página no se ha leído.',
  notReadWhy: 'Según sus ajustes, las páginas solo se leen en los sitios elegidos o cuando lo pide.',
  markPage: 'Marcar los nombres en esta página',
  badge: 'Contar los actores de la página en el botón',
  badgeHint:
    'Si una página no nombra ninguno, el botón muestra, con un signo más, cuántos actores tienen novedades.',
};
