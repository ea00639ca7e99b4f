import type { selected as english } from '../en/selected';
import type { Translation } from '../messages';

export const selected: Translation<typeof english> = {
  title: '¿Quién es «{name}»?',
  actor: 'El actor al que se refiere',
  isHere: '«{name}» es {actor}',
  here: 'Solo en esta página',
  every: 'En todas partes, como nombre mío',
  keep: 'Guardar',
  done: '«{name}» se marca como {actor} en {page}.',
  doneEvery: '«{name}» se marca como {actor} en todas partes.',
  none: 'No es un actor',
  onPage: 'No marcarlo en esta página',
  onSite: 'No marcarlo en este sitio',
  anywhere: 'No marcarlo en ninguna parte',
  hidden: '«{name}» ya no se marca: {where}.',
  nothing: 'No se seleccionó nada que pueda ser un nombre.',
  known: 'Ya figura para {actors}: lo que diga vale en todas partes.',
};
