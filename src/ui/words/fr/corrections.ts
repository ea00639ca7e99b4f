import type { corrections as english } from '../en/corrections';
import type { Translation } from '../messages';

export const corrections: Translation<typeof english> = {
  title: 'Vos corrections',
  about:
    'Elles priment sur les sources : chaque actualisation et réinitialisation les conserve. Elles se font sur le profil d’un acteur et restent dans ce navigateur, sauf si vous les exportez.',
  noneYet: 'Aucune pour l’instant.',
  exportFile: 'Exporter dans un fichier',
  importFile: 'Importer d’un fichier…',
  file: 'Fichier de corrections',
  importing: 'Importation…',
  imported: 'Importé : {facts}.',
  importAsk: 'Importer {file} ?',
  importThem: 'Importer',
  fileHolds: '{file} : {facts}.',
  added: { one: '{count} ajoutée', other: '{count} ajoutées' },
  replaced: { one: '{count} remplacée', other: '{count} remplacées' },
  known: { one: '{count} déjà connue', other: '{count} déjà connues' },
  invalid: {
    one: '{count} laissée de côté, n’étant pas une correction',
    other: '{count} laissées de côté, n’étant pas des corrections',
  },
  tooMany: {
    one: '{count} laissée de côté, faute de place',
    other: '{count} laissées de côté, faute de place',
  },
  noneInIt: 'aucune dedans',
  takeAllBack: 'Tout annuler…',
  takeAllBackAsk: 'Annuler toutes les corrections ?',
  allGo: {
    one: 'La correction disparaît, et son acteur redevient tel que dans les sources. Un export en garde une copie.',
    other:
      'Les {count} corrections disparaissent, et les acteurs redeviennent tels que dans les sources. Un export en garde une copie.',
  },
  keepThem: 'Les garder',
  takeAll: 'Tout annuler',
  bringBack: { one: 'Rétablir {count} correction', other: 'Rétablir {count} corrections' },
};
