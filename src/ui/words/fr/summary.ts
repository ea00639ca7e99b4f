import type { summary as english } from '../en/summary';
import type { Translation } from '../messages';

export const summary: Translation<typeof english> = {
  title: 'Résumé',
  ofPage: 'Résumé d’une page',
  gone: 'La page n’est plus ouverte',
  goneHint:
    'Un résumé est celui d’une page ouverte. Rouvrez-la, puis son résumé depuis la fenêtre ou le panneau latéral.',
  nobody: 'Personne n’y est nommé',
  failed: 'Les acteurs nommés n’ont pas pu être recherchés',
  published: 'Publié le {date}',
  readAt: 'Lu {when}',
  changed: 'La page a changé depuis sa lecture.',
  again: 'Relire la page',
  print: 'Imprimer',
  firstPart: 'La page est très longue : ceci ne vaut que pour sa première partie.',
  actors: 'Acteurs',
  first: 'D’abord',
  last: 'En dernier',
  writtenAs: 'sous {names}',
  more: { one: '{count} autre phrase', other: '{count} autres phrases' },
  leftOut: {
    one: '{count} autre mention se trouve sur la page.',
    other: '{count} autres mentions se trouvent sur la page.',
  },
  go: 'Montrer sur la page',
  links: 'Liens à côté',
  noProfile: 'aucun profil dans les données actuelles',
  contested: 'un nom de {actors}',
  doubtful: 'Non repérés',
  doubtfulHint: 'Noms d’acteurs qui s’y trouvent, sans que rien autour dise qu’un acteur est visé.',
  asTool: 'appelé logiciel malveillant ou outil',
};
