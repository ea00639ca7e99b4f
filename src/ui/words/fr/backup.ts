import type { backup as english } from '../en/backup';
import type { Translation } from '../messages';

export const backup: Translation<typeof english> = {
  otherBrowsers: 'Vos autres navigateurs',
  title: 'Sauvegarde et export',
  exportOff: 'Votre organisation a désactivé l’export.',
  everyActorAs: 'Tous les acteurs en',
  about:
    'Une sauvegarde contient ce qui est à vous : ces paramètres, vos corrections, notes et associations, vos propres sources avec le contenu de leurs fichiers, les rapports que vous avez importés, celui que vous avez rassemblé et les acteurs que vous suivez. Clés et mots de passe n’y figurent pas.',
  save: 'Enregistrer une sauvegarde',
  saved: 'Enregistré sous {file}.',
  savedWithout: 'Enregistré sous {file}. Il n’y avait pas de place pour {parts}.',
  leftTexts: { one: 'le texte de {count} rapport', other: 'le texte de {count} rapports' },
  leftReports: { one: '{count} rapport', other: '{count} rapports' },
  leftFiles: { one: 'le contenu de {count} fichier', other: 'le contenu de {count} fichiers' },
  restore: 'Restaurer une sauvegarde…',
  file: 'Fichier de sauvegarde',
  restoring: 'Restauration…',
  restored: 'Restauré : {facts}.',
  undo: 'Annuler la restauration',
  undone: 'Annulé : tout est comme avant.',
  restoreAsk: 'Restaurer {file} ?',
  restoreIt: 'Restaurer',
  madeOn: '{file}, du {date} :',
  chooseAgain: 'À choisir de nouveau, car la sauvegarde n’a rien de leur contenu : {files}.',
  nothingNew: 'rien de nouveau',
  settings: 'paramètres comme dans la sauvegarde',
  correctionsAdded: { one: '{count} correction ajoutée', other: '{count} corrections ajoutées' },
  correctionsReplaced: { one: '{count} correction remplacée', other: '{count} corrections remplacées' },
  correctionsTooMany: {
    one: '{count} correction laissée de côté, faute de place',
    other: '{count} corrections laissées de côté, faute de place',
  },
  sourcesAdded: 'sources ajoutées : {sources}',
  sourcesReplaced: 'sources modifiées : {sources}',
  reportsAdded: { one: '{count} rapport ajouté', other: '{count} rapports ajoutés' },
  reportsReplaced: { one: '{count} rapport remplacé', other: '{count} rapports remplacés' },
  reportsTooMany: {
    one: '{count} rapport laissé de côté, faute de place',
    other: '{count} rapports laissés de côté, faute de place',
  },
  pagesAdded: {
    one: '{count} page ajoutée à votre rapport',
    other: '{count} pages ajoutées à votre rapport',
  },
  followedToo: 'suivis aussi : {actors}',
  share: 'Partager paramètres et corrections avec mes autres navigateurs',
  shareHint:
    'Par la synchronisation du navigateur : cochez-la dans chacun, connecté au même compte. Ce qui a changé dans deux d’entre eux est réuni ; pour une même chose, la dernière modification l’emporte.',
  sends: 'Envoie',
  sendsWhat:
    'La façon de repérer les noms, les sites où Byname est désactivé, les noms masqués et sur quel site ou quelle page, l’actualisation quotidienne, les sources ouvertes cochées ; vos corrections de noms et d’identités, avec vos raisons.',
  to: 'À',
  toWhom:
    'L’éditeur de votre navigateur, qui le garde sous votre compte et le transmet à vos autres navigateurs. Qu’il puisse le lire dépend d’un réglage de la synchronisation. Byname n’a pas de serveur.',
  never: 'Jamais',
  neverWhat:
    'Notes, associations, clés, vos propres sources, adresses de miroirs, acteurs suivis, et ce que vous lisez ou cherchez.',
  inStep: 'Synchronisé avec le navigateur {when}.',
  takeBack: 'Retirer ce qui a été envoyé',
  takenBack: 'Retiré de la synchronisation du navigateur, et désactivé ici.',
};
