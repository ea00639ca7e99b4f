import type { others as english } from '../en/others';
import type { Translation } from '../messages';

export const others: Translation<typeof english> = {
  malware: 'Schadprogramm',
  ransomware: 'Erpressungsprogramm',
  tool: 'Werkzeug',
  technique: 'ATT&CK-Technik',
  group: 'ATT&CK-Gruppe',
  software: 'ATT&CK-Software',
  campaign: 'ATT&CK-Kampagne',
  weakness: 'Schwachstelle',
  usedBy: 'Genutzt von',
  isActor: 'Akteur',
  readAt: 'Nachzulesen auf {site}',
  unknown: 'Die jetzigen Daten nennen nur den Namen.',
  alsoNameOf: 'Auch ein Name von',
  found: 'Schadprogramme und Werkzeuge',
  names: 'Namen',
  nobodyUses: 'Keine Quelle sagt, wer es nutzt.',
  nothingCalledSo: 'Hier heißt nichts {name}',
  nothingCalledSoHint: 'Die jetzigen Daten kennen kein Schadprogramm und kein Werkzeug dieses Namens.',
  title: 'Schadprogramme, Werkzeuge und Nummern',
  mark: 'Auch Schadprogramme, Werkzeuge und Nummern markieren',
  markHint:
    'Namen von Schadprogrammen, Erpressungsprogrammen und Werkzeugen sowie die Nummern von ATT&CK (T1566, S0154) und CVE, unauffälliger und mit eigener Karte.',
  sample: 'Dort lief {name}.',
};
