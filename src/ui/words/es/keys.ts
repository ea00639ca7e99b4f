import type { keys as english } from '../en/keys';
import type { Translation } from '../messages';

export const keys: Translation<typeof english> = {
  title: 'Atajos',
  onPages: 'En las páginas',
  nextCard: 'la ficha del nombre siguiente',
  cardBefore: 'la ficha del nombre anterior',
  note: 'escribe una nota sobre el actor de la ficha',
  pin: 'fija la ficha y la suelta',
  move: 'mueve la ficha; con Mayús, más lejos',
  close: 'cierra lo más interno',
  thisList: 'esta lista',
  by: 'en la barra de direcciones: busca el nombre que sigue',
  none: 'sin asignar',
  change: 'Cambiar los atajos…',
};
