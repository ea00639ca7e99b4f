import type { exports as english } from '../en/exports';
import type { Translation } from '../messages';

export const exports: Translation<typeof english> = {
  download: 'Herunterladen',
  copy: 'Kopieren',
  ownWords: 'Mit Ihren Notizen und Korrekturen',
  ownWordsRead: 'Wer die Datei bekommt, kann sie lesen.',
  withoutOwnWords: 'Ohne sie ist es, wie die Quellen es haben.',
  downloadStix: 'STIX herunterladen',
  previewStix: 'STIX-Vorschau',
  foldPreview: 'Vorschau einklappen',
  preview: 'Vorschau des STIX-Bundles',
  bundle: {
    one: 'Ein Bundle mit {count} Objekt, {size}.',
    other: 'Ein Bundle mit {count} Objekten, {size}.',
  },
  jsonOf: 'JSON von {type}',
  allGone: 'Keiner dieser Akteure ist noch in den jetzigen Daten.',
  savedAs: 'Gespeichert als {file}.',
  copied: 'Kopiert.',
  copyRefused: 'Der Browser ließ das Kopieren nicht zu.',
  failed: 'Die Datei konnte nicht erstellt werden.',
  formatStix: 'STIX 2.1',
  formatMisp: 'MISP-Galaxy-Cluster',
  formatMispEvent: 'MISP-Ereignis',
  formatCsv: 'CSV-Tabelle',
  formatMarkdown: 'Markdown',
  formatMarkdownList: 'Markdown-Liste',
  formatJson: 'JSON',
};
