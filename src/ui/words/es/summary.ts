import type { summary as english } from '../en/summary';
import type { Translation } from '../messages';

export const summary: Translation<typeof english> = {
  title: 'Resumen',
  ofPage: 'Resumen de una página',
  gone: 'La página ya no está abierta',
  goneHint:
    'Un resumen es de una página abierta. Ábrala de nuevo, y su resumen desde la ventana emergente o el panel lateral.',
  nobody: 'Allí no se nombra a nadie',
  failed: 'No se pudo buscar a quién se nombra allí',
  published: 'Publicado el {date}',
  readAt: 'Leído {when}',
  changed: 'La página ha cambiado desde que se leyó.',
  again: 'Leer de nuevo',
  print: 'Imprimir',
  firstPart: 'La página es muy larga: esto vale para su primera parte.',
  actors: 'Actores',
  first: 'Primero',
  last: 'Al final',
  writtenAs: 'como {names}',
  more: { one: '{count} frase más', other: '{count} frases más' },
  leftOut: { one: 'Hay {count} mención más en la página.', other: 'Hay {count} menciones más en la página.' },
  go: 'Mostrar en la página',
  links: 'Enlaces al lado',
  noProfile: 'sin perfil en los datos actuales',
  contested: 'un nombre de {actors}',
  doubtful: 'Sin marcar',
  doubtfulHint: 'Nombres de actores que están allí, sin nada alrededor que diga que se trata de uno.',
  asTool: 'llamado software malicioso o herramienta',
};
