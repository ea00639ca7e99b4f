import type { backup as english } from '../en/backup';
import type { Translation } from '../messages';

export const backup: Translation<typeof english> = {
  otherBrowsers: 'Sus otros navegadores',
  title: 'Copia de seguridad y exportación',
  exportOff: 'Su organización ha desactivado la exportación.',
  everyActorAs: 'Todos los actores como',
  about:
    'Una copia de seguridad contiene lo que es suyo: estos ajustes, sus correcciones, notas y asociaciones, sus propias fuentes con lo que tenían sus archivos, los informes que importó, el que reunió y a quién sigue. No incluye claves ni contraseñas.',
  save: 'Guardar una copia',
  saved: 'Guardado como {file}.',
  savedWithout: 'Guardado como {file}. No había espacio para {parts}.',
  leftTexts: { one: 'el texto de {count} informe', other: 'el texto de {count} informes' },
  leftReports: { one: '{count} informe', other: '{count} informes' },
  leftFiles: { one: 'el contenido de {count} archivo', other: 'el contenido de {count} archivos' },
  restore: 'Restaurar una copia…',
  file: 'Archivo de copia',
  restoring: 'Restaurando…',
  restored: 'Restaurado: {facts}.',
  undo: 'Deshacer la restauración',
  undone: 'Deshecho: todo está como antes.',
  restoreAsk: '¿Restaurar {file}?',
  restoreIt: 'Restaurar',
  madeOn: '{file}, del {date}:',
  chooseAgain: 'Hay que elegirlos de nuevo, pues la copia no tiene su contenido: {files}.',
  nothingNew: 'no hay nada nuevo',
  settings: 'ajustes como en la copia',
  correctionsAdded: { one: '{count} corrección añadida', other: '{count} correcciones añadidas' },
  correctionsReplaced: { one: '{count} corrección sustituida', other: '{count} correcciones sustituidas' },
  correctionsTooMany: {
    one: '{count} corrección omitida por falta de espacio',
    other: '{count} correcciones omitidas por falta de espacio',
  },
  sourcesAdded: 'fuentes propias añadidas: {sources}',
  sourcesReplaced: 'fuentes propias cambiadas: {sources}',
  reportsAdded: { one: '{count} informe añadido', other: '{count} informes añadidos' },
  reportsReplaced: { one: '{count} informe sustituido', other: '{count} informes sustituidos' },
  reportsTooMany: {
    one: '{count} informe omitido por falta de espacio',
    other: '{count} informes omitidos por falta de espacio',
  },
  pagesAdded: { one: '{count} página añadida a su informe', other: '{count} páginas añadidas a su informe' },
  followedToo: 'también se sigue a: {actors}',
  share: 'Compartir ajustes y correcciones con mis otros navegadores',
  shareHint:
    'Mediante la sincronización del navegador: márquelo en cada uno, con la misma cuenta. Lo que cambió en dos de ellos se une; de una misma cosa vale el último cambio.',
  sends: 'Envía',
  sendsWhat:
    'Cómo se marcan los nombres, los sitios donde Byname está desactivado, los nombres ocultos y en qué sitio o página, la actualización diaria, qué fuentes abiertas están marcadas; sus correcciones de nombres y de quién es quién, con sus motivos.',
  to: 'A',
  toWhom:
    'Al fabricante de su navegador, que lo guarda en su cuenta y lo lleva a sus otros navegadores. Si puede leerlo depende de un ajuste de la sincronización. Byname no tiene servidor.',
  never: 'Nunca',
  neverWhat:
    'Notas, asociaciones, claves, sus propias fuentes, direcciones de réplicas, a quién sigue y lo que lee o busca.',
  inStep: 'Sincronizado con el navegador {when}.',
  takeBack: 'Retirar lo enviado',
  takenBack: 'Retirado de la sincronización del navegador y desactivado aquí.',
};
