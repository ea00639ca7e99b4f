import type { keys as english } from '../en/keys';
import type { Translation } from '../messages';

export const keys: Translation<typeof english> = {
  title: 'Raccourcis',
  onPages: 'Dans les pages',
  nextCard: 'la fiche du nom suivant',
  cardBefore: 'la fiche du nom précédent',
  note: 'écrit une note sur l’acteur de la fiche',
  pin: 'épingle la fiche, puis la libère',
  move: 'déplace la fiche ; avec Maj, plus loin',
  close: 'ferme ce qui est le plus à l’intérieur',
  thisList: 'cette liste',
  by: 'dans la barre d’adresse : recherche le nom qui suit',
  none: 'non défini',
  change: 'Modifier les raccourcis…',
};
