import type { ownReport as english } from '../en/ownReport';
import type { Translation } from '../messages';

export const ownReport: Translation<typeof english> = {
  title: 'Votre rapport',
  titleWith: { one: 'Votre rapport : {count} page', other: 'Votre rapport : {count} pages' },
  add: 'Ajouter cette page',
  addLong: 'Ajouter à votre rapport',
  added: 'Ajoutée à votre rapport.',
  addedAgain: 'Elle était déjà dans votre rapport, et y figure telle qu’elle est maintenant.',
  private: 'Les pages d’une fenêtre privée ne sont pas conservées.',
  empty: 'Il ne contient encore aucune page.',
  emptyHint:
    'Appuyez sur « Ajouter cette page » sous la liste d’une page, ou ajoutez-la depuis son résumé : les acteurs qu’elle nomme sont rassemblés avec les phrases, et emportés en un seul rapport.',
  reportTitle: 'Titre',
  note: 'Note sur le rapport',
  noteOn: 'Note sur {page}',
  writeNote: 'Écrire une note',
  writeNoteOn: 'Écrire une note sur {page}',
  up: 'Monter {page}',
  down: 'Descendre {page}',
  remove: 'Retirer {page}',
  removed: '{page} a été retirée.',
  startNew: 'Commencer un nouveau rapport',
  started: 'Votre rapport figure maintenant dans la liste de lecture, et un nouveau est commencé.',
  moved: '{page} porte maintenant le numéro {number}.',
  take: 'Emporter',
  tlp: 'TLP',
  noTlp: 'sans marque',
  stixReport: 'Rapport STIX 2.1',
  withSentences: 'Avec les phrases qui nomment des acteurs',
  where: 'Il est conservé dans ce seul navigateur et n’est envoyé à personne.',
};
