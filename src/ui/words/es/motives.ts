import type { motives as english } from '../en/motives';
import type { Translation } from '../messages';

export const motives: Translation<typeof english> = {
  espionage: 'Espionaje',
  financial: 'Motivación económica',
  crime: 'Ciberdelincuencia',
  theft: 'Robo de dinero',
  influence: 'Operaciones de influencia',
  information: 'Operaciones de información',
  sabotage: 'Sabotaje',
  denial: 'Denegación de servicio',
  defacement: 'Desfiguración de sitios',
  extortion: 'Extorsión',
  hacktivism: 'Hacktivistas, nacionalistas',
  mailFraud: 'Fraude del correo corporativo',
  offensiveVendor: 'Actor ofensivo privado',
  accidental: 'Por accidente',
  coercion: 'Coacción',
  dominance: 'Dominio',
  ideology: 'Ideología',
  notoriety: 'Notoriedad',
  organizationalGain: 'Beneficio de la organización',
  personalGain: 'Beneficio personal',
  personalSatisfaction: 'Satisfacción personal',
  revenge: 'Venganza',
  unpredictable: 'Impredecible',
};
