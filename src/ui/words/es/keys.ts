import type { keys as english } from '../en/keys';
import type { Translation } from '../messages';

export const keys: Translation<typeof english> = {
  title: 'Atajos',
  onPages: 'En las páginas',
  nextCard: 'Ficha del nombre siguiente',
  cardBefore: 'Ficha del nombre anterior',
  note: 'Escribir una nota sobre el actor de la ficha',
  pin: 'Fijar la ficha o soltarla',
  move: 'Mover la ficha; con Mayús, más lejos',
  close: 'Cerrar lo más interno',
  thisList: 'Esta lista',
  by: 'En la barra de direcciones: buscar el nombre que sigue',
  none: 'sin asignar',
  change: 'Cambiar los atajos…',
  notOpened: 'El navegador no abrió su página de atajos.',
};
