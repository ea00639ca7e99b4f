import type { relations as english } from '../en/relations';
import type { Translation } from '../messages';

export const relations: Translation<typeof english> = {
  similarTo: 'similar a',
  linkedTo: 'vinculado a',
  relatedTo: 'relacionado con',
  overlapsWith: 'se solapa con',
  partOf: 'parte de',
  parentOf: 'superior de',
  successorOf: 'sucesor de',
  variantOf: 'variante de',
  uses: 'usa',
  deploys: 'despliega',
  malware: 'Programas maliciosos',
  tools: 'Herramientas',
  ofMalware: '{relation} (programa malicioso)',
  ofTool: '{relation} (herramienta)',
};
