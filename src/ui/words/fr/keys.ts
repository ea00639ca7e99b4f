import type { keys as english } from '../en/keys';
import type { Translation } from '../messages';

export const keys: Translation<typeof english> = {
  title: 'Raccourcis',
  onPages: 'Dans les pages',
  nextCard: 'Fiche du nom suivant',
  cardBefore: 'Fiche du nom précédent',
  note: 'Écrire une note sur l’acteur de la fiche',
  pin: 'Épingler la fiche ou la libérer',
  move: 'Déplacer la fiche ; avec Maj, plus loin',
  close: 'Fermer ce qui est le plus à l’intérieur',
  thisList: 'Cette liste',
  by: 'Dans la barre d’adresse : rechercher le nom qui suit',
  none: 'non défini',
  change: 'Modifier les raccourcis…',
  notOpened: 'Le navigateur n’a pas ouvert sa page de raccourcis.',
};
