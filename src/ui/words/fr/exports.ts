import type { exports as english } from '../en/exports';
import type { Translation } from '../messages';

export const exports: Translation<typeof english> = {
  download: 'Télécharger',
  copy: 'Copier',
  ownWords: 'Avec vos notes et corrections',
  ownWordsRead: 'Qui reçoit le fichier peut les lire.',
  withoutOwnWords: 'Sans elles, c’est ce que disent les sources.',
  downloadStix: 'Télécharger en STIX',
  previewStix: 'Aperçu STIX',
  foldPreview: 'Replier l’aperçu',
  preview: 'Aperçu du bundle STIX',
  bundle: { one: 'Un bundle de {count} objet, {size}.', other: 'Un bundle de {count} objets, {size}.' },
  jsonOf: 'JSON de {type}',
  allGone: 'Aucun de ces acteurs n’est encore dans les données actuelles.',
  savedAs: 'Enregistré sous {file}.',
  copied: 'Copié.',
  copyRefused: 'Le navigateur n’a pas permis la copie.',
  failed: 'Le fichier n’a pas pu être créé.',
  formatStix: 'STIX 2.1',
  formatMisp: 'Cluster de galaxy MISP',
  formatMispEvent: 'Événement MISP',
  formatCsv: 'Tableau CSV',
  formatMarkdown: 'Markdown',
  formatMarkdownList: 'Liste Markdown',
  formatJson: 'JSON',
};
