import type { selected as english } from '../en/selected';
import type { Translation } from '../messages';

export const selected: Translation<typeof english> = {
  title: 'Wer ist „{name}“?',
  actor: 'Der gemeinte Akteur',
  isHere: '„{name}“ ist {actor}',
  here: 'Nur auf dieser Seite',
  every: 'Überall, als eigener Name',
  keep: 'Behalten',
  done: '„{name}“ wird auf {page} als {actor} markiert.',
  doneEvery: '„{name}“ wird überall als {actor} markiert.',
  none: 'Es ist kein Akteur',
  onPage: 'Auf dieser Seite nicht markieren',
  onSite: 'Auf dieser Website nicht markieren',
  anywhere: 'Nirgends markieren',
  hidden: '„{name}“ wird nicht mehr markiert: {where}.',
  nothing: 'Es war nichts ausgewählt, was ein Name sein könnte.',
  known: 'Schon geführt für {actors}: Was Sie sagen, gilt überall.',
};
