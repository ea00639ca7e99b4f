import type { compare as english } from '../en/compare';
import type { Translation } from '../messages';

export const compare: Translation<typeof english> = {
  title: 'Vergleich',
  failed: 'Die beiden lassen sich nicht vergleichen',
  unknown: 'Die jetzigen Daten haben unter einer der beiden Adressen nichts.',
  pair: '{first} und {second}',
  caution: 'Was zwei Akteure teilen, ein Werkzeug oder einen Namen, macht sie nicht zu einem.',
  swap: 'Seiten tauschen',
  compared: 'Verglichen',
  whoItIs: 'Wer es ist',
  software: 'Schadprogramme und Werkzeuge',
  notLinked: 'Keine Quelle verbindet die beiden.',
  linkedBy: 'Verbunden von {sources}.',
  notStated: 'nicht angegeben',
  noneInCommon: 'nichts gemeinsam',
  inCommon: { one: '{count} gemeinsam', other: '{count} gemeinsam' },
  notShared: { one: '{count} nur hier', other: '{count} nur hier' },
  none: 'keine',
  nothingElse: 'sonst nichts',
};
