import type { ownReport as english } from '../en/ownReport';
import type { Translation } from '../messages';

export const ownReport: Translation<typeof english> = {
  title: 'Su informe',
  titleWith: { one: 'Su informe: {count} página', other: 'Su informe: {count} páginas' },
  add: 'Añadir esta página',
  addLong: 'Añadir a su informe',
  added: 'Añadida a su informe.',
  addedAgain: 'Ya estaba en su informe, y figura en él tal como es ahora.',
  private: 'Las páginas de una ventana privada no se conservan.',
  empty: 'Todavía no tiene ninguna página.',
  emptyHint:
    'Pulse «Añadir esta página» debajo de la lista de una página, o añádala desde su resumen: los actores que nombra se reúnen con las frases y se llevan como un solo informe.',
  reportTitle: 'Título',
  note: 'Nota sobre el informe',
  noteOn: 'Nota sobre {page}',
  writeNote: 'Escribir una nota',
  writeNoteOn: 'Escribir una nota sobre {page}',
  up: 'Subir {page}',
  down: 'Bajar {page}',
  remove: 'Quitar {page}',
  removed: '{page} se ha quitado.',
  startNew: 'Empezar un informe nuevo',
  started: 'Su informe figura ahora en la lista de lectura, y ha empezado uno nuevo.',
  moved: '{page} es ahora el número {number}.',
  take: 'Llevarse',
  tlp: 'TLP',
  noTlp: 'sin marca',
  stixReport: 'Informe STIX 2.1',
  withSentences: 'Con las frases que nombran actores',
  where: 'Se conserva solo en este navegador y no se envía a nadie.',
};
