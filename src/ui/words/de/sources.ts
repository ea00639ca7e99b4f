import type { sources as english } from '../en/sources';
import type { Translation } from '../messages';

export const sources: Translation<typeof english> = {
  mispThreatActor:
    'Von der Community gepflegte Liste von Angreifergruppen, mit Nutzern jedes Namens und den Berichten dahinter.',
  mitreIntrusionSet: 'Intrusion Sets von ATT&CK mit zugehörigen Gruppennamen und Belegen.',
  mitreTaxii:
    'Dieselben Intrusion Sets, wie MITRE sie heute hat; andere Kopien sind ein, zwei Versionen zurück.',
  microsoftMapping: 'Microsofts Wetternamen mit ihrer Herkunft und den Namen, die andere verwenden.',
  mispMicrosoftActivityGroup: 'Microsofts frühere und heutige Akteursnamen, wie die MISP-Galaxie sie führt.',
  mispProducer: 'Die Anbieter und Behörden, die Akteuren ihre Namen geben.',
  mitreMalware: 'Namen von Schadprogrammen, damit sie nicht für Akteure gehalten werden.',
  mispTool: 'Namen von Werkzeugen der Akteure, damit sie nicht für Akteure gehalten werden.',
  mispRansomware: 'Erpressungsprogramme und die Erpressergruppen dahinter.',
  malpedia:
    'Die größte Liste von Schadprogramm-Familien; wird nur heruntergeladen, wenn Sie sie einschalten.',
  orkl: 'Akteure anderer Sammlungen, mit denen ORKL Berichte verknüpft; die, die Byname selbst liest, sind ausgelassen.',
  ransomlook: 'Namen der Erpressergruppen, deren Websites RansomLook verfolgt.',
  attackBundle:
    'Gruppen mit Techniken, Software und Kampagnen und dem Bericht hinter jedem Namen und jeder Verbindung: rund 45 MB.',
  tidalGroups: 'Gruppen von ATT&CK und eigene von Tidal, mit den Branchen, auf die sie zielen.',
  net: 'Akteure mit den chinesischen Namen und APT-C-Nummern von 360 und ihren Zielen.',
  etdaCards: 'Karten von rund 500 Gruppen: wer jeden Namen gab, Werkzeuge, Operationen und Branchen.',
  etdaMisp: 'Dieselben Gruppen im Format von MISP: kleiner, ohne wer einen Namen gab.',
  malpediaActors: 'Akteure, wie Malpedia sie führt, mit ihren Namen und den Berichten dahinter.',
  otherScripts:
    'Namen von Akteuren, wie sie auf Koreanisch, Japanisch, Chinesisch, Arabisch und in anderen Schriften geschrieben werden, jeder mit einer Seite, die es belegt.',
};
