import type { sources as english } from '../en/sources';
import type { Translation } from '../messages';

export const sources: Translation<typeof english> = {
  mispThreatActor:
    'Liste d’acteurs malveillants tenue par la communauté, avec qui emploie chaque nom et les rapports associés.',
  mitreIntrusionSet: 'Intrusion sets d’ATT&CK avec leurs noms de groupes associés et leurs références.',
  mitreTaxii:
    'Les mêmes intrusion sets tels que MITRE les a aujourd’hui ; les autres copies ont une version ou deux de retard.',
  microsoftMapping:
    'Les noms météorologiques de Microsoft, avec leur origine et les noms employés par d’autres.',
  mispMicrosoftActivityGroup:
    'Les noms d’acteurs anciens et actuels de Microsoft, tels que la galaxie MISP les tient.',
  mispProducer: 'Les éditeurs et agences qui donnent leurs noms aux acteurs.',
  mitreMalware: 'Noms de maliciels, pour qu’ils ne soient pas pris pour des acteurs.',
  mispTool: 'Noms d’outils employés par des acteurs, pour qu’ils ne soient pas pris pour eux.',
  mispRansomware: 'Familles de rançongiciels et groupes d’extorsion associés.',
  malpedia: 'La plus grande liste de familles de maliciels ; téléchargée seulement si vous l’activez.',
  orkl: 'Acteurs d’autres collections auxquels ORKL relie des rapports ; ceux que Byname lit lui-même sont omis.',
  ransomlook: 'Noms des groupes d’extorsion dont RansomLook suit les sites.',
  attackBundle:
    'Groupes avec leurs techniques, logiciels et campagnes, et le rapport derrière chaque nom et lien : environ 45 Mo.',
  tidalGroups: 'Les groupes d’ATT&CK et ceux de Tidal, avec les secteurs visés par chacun.',
  net: 'Acteurs selon les noms chinois et numéros APT-C de 360, avec leurs cibles.',
  etdaCards: 'Fiches de quelque 500 groupes : qui a donné chaque nom, outils, opérations et secteurs.',
  etdaMisp: 'Les mêmes groupes au format MISP : plus petit, sans l’auteur des noms.',
  malpediaActors: 'Les acteurs tels que Malpedia les tient, avec leurs noms et les rapports associés.',
  otherScripts:
    'Noms d’acteurs tels qu’ils s’écrivent en coréen, japonais, chinois, arabe et autres écritures, chacun avec une page qui l’atteste.',
};
