import type { compare as english } from '../en/compare';
import type { Translation } from '../messages';

export const compare: Translation<typeof english> = {
  title: 'Comparación',
  failed: 'No se pueden comparar los dos',
  unknown: 'Los datos actuales no tienen nada en una de las dos direcciones.',
  pair: '{first} y {second}',
  caution: 'Lo que comparten dos actores, una herramienta o un nombre, no los hace uno solo.',
  swap: 'Cambiar los lados',
  compared: 'Comparado',
  whoItIs: 'Quién es',
  software: 'Programas maliciosos y herramientas',
  notLinked: 'Ninguna fuente vincula a los dos.',
  linkedBy: 'Vinculados por {sources}.',
  notStated: 'no indicado',
  noneInCommon: 'nada en común',
  inCommon: { one: '{count} en común', other: '{count} en común' },
  notShared: { one: '{count} no compartido', other: '{count} no compartidos' },
  none: 'ninguno',
  nothingElse: 'nada más',
};
