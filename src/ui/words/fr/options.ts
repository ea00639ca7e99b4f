import type { options as english } from '../en/options';
import type { Translation } from '../messages';

export const options: Translation<typeof english> = {
  cardAndLook: 'Fiche et apparence',
  language: 'Langue',
  languageOfBrowser: 'Comme le navigateur',
};
