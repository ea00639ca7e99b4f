export const options = {
  cardAndLook: 'Card and look',
  language: 'Language',
  languageOfBrowser: 'As the browser',
} as const;
