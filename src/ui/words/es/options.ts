import type { options as english } from '../en/options';
import type { Translation } from '../messages';

export const options: Translation<typeof english> = {
  cardAndLook: 'Ficha y apariencia',
  language: 'Idioma',
  languageOfBrowser: 'Como el navegador',
};
