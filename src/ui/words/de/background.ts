import type { background as english } from '../en/background';
import type { Translation } from '../messages';

export const background: Translation<typeof english> = {
  onPage: {
    one: 'Byname: {count} Akteur auf dieser Seite',
    other: 'Byname: {count} Akteure auf dieser Seite',
  },
  withNews: { one: 'Byname: {count} Akteur mit Neuem', other: 'Byname: {count} Akteure mit Neuem' },
  lookUp: '„{selection}“ in Byname nachschlagen',
  nameIt: '„{selection}“ ist ein Akteur oder keiner …',
  omnibox: 'Nachschlagen, wer hinter einem Namen steht',
  readFile: 'In der Leseansicht von Byname öffnen',
};
