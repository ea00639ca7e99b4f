import type { options as english } from '../en/options';
import type { Translation } from '../messages';

export const options: Translation<typeof english> = {
  cardAndLook: 'カードと外観',
  language: '言語',
  languageOfBrowser: 'ブラウザーに合わせる',
};
