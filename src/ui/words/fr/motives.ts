import type { motives as english } from '../en/motives';
import type { Translation } from '../messages';

export const motives: Translation<typeof english> = {
  espionage: 'Espionnage',
  financial: 'Motivation financière',
  crime: 'Cybercriminalité',
  theft: 'Vol d’argent',
  influence: 'Opérations d’influence',
  information: 'Opérations d’information',
  sabotage: 'Sabotage',
  denial: 'Déni de service',
  defacement: 'Défiguration de sites',
  extortion: 'Extorsion',
  hacktivism: 'Hacktivistes, nationalistes',
  mailFraud: 'Fraude au courriel professionnel',
  offensiveVendor: 'Acteur offensif privé',
  accidental: 'Par accident',
  coercion: 'Contrainte',
  dominance: 'Domination',
  ideology: 'Idéologie',
  notoriety: 'Notoriété',
  organizationalGain: 'Gain de l’organisation',
  personalGain: 'Gain personnel',
  personalSatisfaction: 'Satisfaction personnelle',
  revenge: 'Vengeance',
  unpredictable: 'Imprévisible',
};
