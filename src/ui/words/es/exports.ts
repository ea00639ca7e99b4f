import type { exports as english } from '../en/exports';
import type { Translation } from '../messages';

export const exports: Translation<typeof english> = {
  download: 'Descargar',
  copy: 'Copiar',
  ownWords: 'Con sus notas y correcciones',
  ownWordsRead: 'Quien reciba el archivo podrá leerlas.',
  withoutOwnWords: 'Sin ellas, es lo que dicen las fuentes.',
  downloadStix: 'Descargar STIX',
  previewStix: 'Ver STIX',
  foldPreview: 'Plegar la vista',
  preview: 'Vista previa del bundle STIX',
  bundle: { one: 'Un bundle de {count} objeto, {size}.', other: 'Un bundle de {count} objetos, {size}.' },
  jsonOf: 'JSON de {type}',
  allGone: 'Ninguno de estos actores está ya en los datos actuales.',
  savedAs: 'Guardado como {file}.',
  copied: 'Copiado.',
  copyRefused: 'El navegador no permitió copiarlo.',
  failed: 'No se pudo crear el archivo.',
  formatStix: 'STIX 2.1',
  formatMisp: 'Clúster de galaxy MISP',
  formatMispEvent: 'Evento MISP',
  formatCsv: 'Tabla CSV',
  formatMarkdown: 'Markdown',
  formatMarkdownList: 'Lista Markdown',
  formatJson: 'JSON',
};
