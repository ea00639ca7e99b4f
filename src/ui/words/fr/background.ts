import type { background as english } from '../en/background';
import type { Translation } from '../messages';

export const background: Translation<typeof english> = {
  onPage: { one: 'Byname : {count} acteur sur cette page', other: 'Byname : {count} acteurs sur cette page' },
  withNews: {
    one: 'Byname : {count} acteur avec des nouveautés',
    other: 'Byname : {count} acteurs avec des nouveautés',
  },
  lookUp: 'Rechercher « {selection} » dans Byname',
  nameIt: '« {selection} » est un acteur, ou aucun…',
  omnibox: 'Rechercher qui se cache derrière un nom',
  readFile: 'Ouvrir dans le lecteur de Byname',
};
