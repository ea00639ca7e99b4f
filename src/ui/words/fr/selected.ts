import type { selected as english } from '../en/selected';
import type { Translation } from '../messages';

export const selected: Translation<typeof english> = {
  title: 'Qui est « {name} » ?',
  actor: 'L’acteur désigné',
  isHere: '« {name} » est {actor}',
  here: 'Sur cette page seulement',
  every: 'Partout, comme un nom à moi',
  keep: 'Garder',
  done: '« {name} » est marqué comme {actor} sur {page}.',
  doneEvery: '« {name} » est marqué comme {actor} partout.',
  none: 'Ce n’est pas un acteur',
  onPage: 'Ne pas le marquer sur cette page',
  onSite: 'Ne pas le marquer sur ce site',
  anywhere: 'Ne le marquer nulle part',
  hidden: '« {name} » n’est plus marqué : {where}.',
  nothing: 'Rien de ce qui était sélectionné ne peut être un nom.',
  known: 'Déjà recensé pour {actors} : ce que vous dites vaut partout.',
};
