import type { motives as english } from '../en/motives';
import type { Translation } from '../messages';

export const motives: Translation<typeof english> = {
  espionage: 'Spionage',
  financial: 'Finanziell motiviert',
  crime: 'Cyberkriminalität',
  theft: 'Diebstahl von Geld',
  influence: 'Einflussnahme',
  information: 'Informationsoperationen',
  sabotage: 'Sabotage',
  denial: 'Überlastungsangriffe',
  defacement: 'Defacement',
  extortion: 'Erpressung',
  hacktivism: 'Hacktivisten, Nationalisten',
  mailFraud: 'Betrug über Geschäftsmails',
  offensiveVendor: 'Privater Anbieter von Angriffen',
  accidental: 'Aus Versehen',
  coercion: 'Zwang',
  dominance: 'Vorherrschaft',
  ideology: 'Ideologie',
  notoriety: 'Bekanntheit',
  organizationalGain: 'Vorteil der Organisation',
  personalGain: 'Persönlicher Vorteil',
  personalSatisfaction: 'Persönliche Genugtuung',
  revenge: 'Rache',
  unpredictable: 'Unberechenbar',
};
