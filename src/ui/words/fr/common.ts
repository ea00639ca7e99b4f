import type { common as english } from '../en/common';
import type { Translation } from '../messages';

export const common: Translation<typeof english> = {
  language: 'fr',
  listed: '{all}, {item}',
  sentence: '{text}.',
  todayAt: 'aujourd’hui à {time}',
  yesterdayAt: 'hier à {time}',
  tomorrowAt: 'demain à {time}',
  dayAt: '{date} à {time}',
  daysOld: { one: '{date}, il y a {count} jour', other: '{date}, il y a {count} jours' },
  byOrganisation: 'défini par votre organisation',
  switchedOff: 'Désactivé par votre organisation.',
  undo: 'Annuler',
  cancel: 'Interrompre',
  close: 'Fermer',
  remove: 'Retirer',
  more: { one: 'et {count} autre', other: 'et {count} autres' },
  actors: { one: '{count} acteur', other: '{count} acteurs' },
  names: { one: '{count} nom', other: '{count} noms' },
  records: { one: '{count} fiche source', other: '{count} fiches source' },
  vendors: { one: '{count} éditeur', other: '{count} éditeurs' },
  you: 'vous',
  fieldFull: {
    one: 'Il y a place pour {count} caractère : la suite est laissée de côté.',
    other: 'Il y a place pour {count} caractères : la suite est laissée de côté.',
  },
  brackets: '({text})',
};
