import type { compare as english } from '../en/compare';
import type { Translation } from '../messages';

export const compare: Translation<typeof english> = {
  title: 'Comparaison',
  failed: 'Les deux ne peuvent pas être comparés',
  unknown: 'Les données actuelles n’ont rien sous l’une des deux adresses.',
  pair: '{first} et {second}',
  caution: 'Ce que deux acteurs partagent, un outil ou un nom, n’en fait pas un seul.',
  swap: 'Inverser les côtés',
  compared: 'Comparé',
  whoItIs: 'Qui c’est',
  software: 'Logiciels malveillants et outils',
  notLinked: 'Aucune source ne lie les deux.',
  linkedBy: 'Liés par {sources}.',
  notStated: 'non indiqué',
  noneInCommon: 'rien en commun',
  inCommon: { one: '{count} en commun', other: '{count} en commun' },
  notShared: { one: '{count} non partagé', other: '{count} non partagés' },
  none: 'aucun',
  nothingElse: 'rien d’autre',
};
