import type { corrections as english } from '../en/corrections';
import type { Translation } from '../messages';

export const corrections: Translation<typeof english> = {
  title: 'Sus correcciones',
  about:
    'Están por encima de las fuentes: las actualizaciones y los restablecimientos las conservan. Se hacen en el perfil de un actor y se quedan en este navegador, salvo que las exporte.',
  noneYet: 'Ninguna todavía.',
  exportFile: 'Exportar a un archivo',
  importFile: 'Importar de un archivo…',
  file: 'Archivo de correcciones',
  importing: 'Importando…',
  imported: 'Importado: {facts}.',
  importAsk: '¿Importar {file}?',
  importThem: 'Importar',
  fileHolds: '{file}: {facts}.',
  added: { one: '{count} añadida', other: '{count} añadidas' },
  replaced: { one: '{count} sustituida', other: '{count} sustituidas' },
  known: { one: '{count} ya conocida', other: '{count} ya conocidas' },
  invalid: {
    one: '{count} omitida por no ser una corrección',
    other: '{count} omitidas por no ser correcciones',
  },
  tooMany: { one: '{count} omitida por falta de espacio', other: '{count} omitidas por falta de espacio' },
  noneInIt: 'ninguna dentro',
  takeAllBack: 'Deshacer todas…',
  takeAllBackAsk: '¿Deshacer todas las correcciones?',
  allGo: {
    one: 'La corrección desaparece y su actor vuelve a estar como en las fuentes. Una exportación guarda una copia.',
    other:
      'Las {count} correcciones desaparecen y los actores vuelven a estar como en las fuentes. Una exportación guarda una copia.',
  },
  keepThem: 'Conservarlas',
  takeAll: 'Deshacer todas',
  bringBack: { one: 'Recuperar {count} corrección', other: 'Recuperar {count} correcciones' },
};
