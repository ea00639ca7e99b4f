import type { welcome as english } from '../en/welcome';
import type { Translation } from '../messages';

export const welcome: Translation<typeof english> = {
  title: 'Bienvenue dans Byname',
  try: 'Essayez',
  tryHow: 'Laissez le pointeur sur un nom repéré, touchez-le ou appuyez sur Alt+Shift+N.',
  tryOff: 'Le repérage est désactivé : aucun nom n’est repéré ci-dessous.',
  sample:
    'Les courriels d’hameçonnage étaient l’œuvre de Midnight Blizzard, que d’autres éditeurs appellent APT29 ou Cozy Bear. Un mois plus tard, Volt Typhoon entrait dans le même réseau, et ce printemps UNC3886 : trois intrus, cinq noms.',
  find: 'Trouver un acteur',
  findWhat: 'Un nom d’acteur, un identifiant ATT&CK ou un pays',
  search: 'Rechercher',
  where: 'Où il agit',
  private: 'Ce qu’il garde, et ce qui sort',
  keptHere:
    'Paramètres, noms, notes et corrections sont gardés dans ce navigateur, et nulle part ailleurs sans votre demande.',
  neverLeaves:
    'Les pages que vous lisez et les noms qui s’y trouvent ne sont jamais enregistrés ni envoyés. Les dix derniers acteurs consultés sont gardés ici, sauf en navigation privée, jusqu’à ce que vous les effaciez.',
  refresh:
    'Une fois par jour, les sources sont téléchargées de nouveau chez leurs éditeurs, qui voient votre adresse IP comme tout site. Les paramètres permettent de l’arrêter.',
  keys: 'Raccourcis',
  keysCard: 'La fiche du nom suivant sur la page, du précédent',
  noKeys: 'aucun raccourci',
  changeKeys: 'Modifier les raccourcis',
  settings: 'Tout le reste est dans les paramètres',
  again: 'Premiers pas',
};
