import type { options as english } from '../en/options';
import type { Translation } from '../messages';

export const options: Translation<typeof english> = {
  cardAndLook: 'Karte und Aussehen',
  language: 'Sprache',
  languageOfBrowser: 'Wie der Browser',
};
