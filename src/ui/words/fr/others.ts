import type { others as english } from '../en/others';
import type { Translation } from '../messages';

export const others: Translation<typeof english> = {
  malware: 'Logiciel malveillant',
  ransomware: 'Rançongiciel',
  tool: 'Outil',
  technique: 'Technique ATT&CK',
  group: 'Groupe ATT&CK',
  software: 'Logiciel ATT&CK',
  campaign: 'Campagne ATT&CK',
  weakness: 'Vulnérabilité',
  usedBy: 'Utilisé par',
  isActor: 'Acteur',
  readAt: 'À lire sur {site}',
  unknown: 'Les données actuelles n’en donnent que le nom.',
  alsoNameOf: 'Aussi un nom de',
  found: 'Logiciels malveillants et outils',
  names: 'Noms',
  nobodyUses: 'Aucune source ne dit qui l’utilise.',
  nothingCalledSo: 'Rien ne s’appelle {name} ici',
  nothingCalledSoHint: 'Les données actuelles n’ont ni logiciel malveillant ni outil de ce nom.',
  title: 'Logiciels malveillants, outils et numéros',
  mark: 'Repérer aussi les logiciels malveillants, les outils et les numéros',
  markHint:
    'Les noms de logiciels malveillants, de rançongiciels et d’outils, et les numéros d’ATT&CK (T1566, S0154) et de CVE, dans un style plus discret et avec leur propre fiche.',
  sample: 'Ils y ont lancé {name}.',
};
