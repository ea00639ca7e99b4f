import type { sites as english } from '../en/sites';
import type { Translation } from '../messages';

export const sites: Translation<typeof english> = {
  title: 'Sites',
  rule: 'Les noms sont repérés',
  every: 'Sur tous les sites',
  everyHint: 'Sauf ceux qui sont désactivés.',
  chosen: 'Sur des sites choisis',
  chosenHint: 'Aucune page d’un autre site n’est lue.',
  click: 'À ma demande',
  clickHint:
    'Aucune page n’est lue avant. La fenêtre repère les noms de la page affichée, cette fois seulement.',
  clickHintKeys:
    'Aucune page n’est lue avant. La fenêtre, ou {keys}, repère les noms de la page affichée, cette fois seulement.',
  chosenTitle: 'Sites choisis',
  chosenAdd: 'Repérer ici',
  chosenRemoved: 'plus repéré',
  chosenEmpty: 'Aucun site n’est encore choisi : aucune page n’est lue.',
  about:
    'Chacun avec et sans www., et avec ses sous-domaines. La fenêtre a un interrupteur pour le site où vous êtes.',
  notRead: 'Cette page n’a pas été lue.',
  notReadWhy: 'D’après vos paramètres, les pages ne sont lues que sur les sites choisis ou à votre demande.',
  markPage: 'Repérer les noms sur cette page',
  badge: 'Compter les acteurs de la page sur le bouton',
  badgeHint:
    'Si une page n’en nomme aucun, le bouton montre, avec un plus, combien d’acteurs ont des nouveautés.',
};
