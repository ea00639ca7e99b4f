import type { relations as english } from '../en/relations';
import type { Translation } from '../messages';

export const relations: Translation<typeof english> = {
  similarTo: 'ähnlich wie',
  linkedTo: 'verbunden mit',
  relatedTo: 'verwandt mit',
  overlapsWith: 'überschneidet sich mit',
  partOf: 'Teil von',
  parentOf: 'übergeordnet zu',
  successorOf: 'Nachfolger von',
  variantOf: 'Variante von',
  uses: 'nutzt',
  deploys: 'setzt ein',
  malware: 'Schadprogramme',
  tools: 'Werkzeuge',
  ofMalware: '{relation} (Schadprogramm)',
  ofTool: '{relation} (Werkzeug)',
};
