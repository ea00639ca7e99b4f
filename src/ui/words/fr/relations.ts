import type { relations as english } from '../en/relations';
import type { Translation } from '../messages';

export const relations: Translation<typeof english> = {
  similarTo: 'semblable à',
  linkedTo: 'lié à',
  relatedTo: 'apparenté à',
  overlapsWith: 'recoupe',
  partOf: 'fait partie de',
  parentOf: 'parent de',
  successorOf: 'successeur de',
  variantOf: 'variante de',
  uses: 'utilise',
  deploys: 'déploie',
  malware: 'Logiciels malveillants',
  tools: 'Outils',
  ofMalware: '{relation} (logiciel malveillant)',
  ofTool: '{relation} (outil)',
};
