import type { PlainKey } from './messages';
import { say } from './say';

/** As sources write them, in small letters. */
const MOTIVES: Readonly<Record<string, PlainKey>> = {
  'business email compromise': 'motives.mailFraud',
  cybercrime: 'motives.crime',
  defacement: 'motives.defacement',
  'denial of service': 'motives.denial',
  espionage: 'motives.espionage',
  extortion: 'motives.extortion',
  'financial theft': 'motives.theft',
  'financially motivated': 'motives.financial',
  'hacktivists-nationalists': 'motives.hacktivism',
  'influence operations': 'motives.influence',
  'information operations': 'motives.information',
  'private sector offensive actor': 'motives.offensiveVendor',
  sabotage: 'motives.sabotage',
  accidental: 'motives.accidental',
  coercion: 'motives.coercion',
  dominance: 'motives.dominance',
  ideology: 'motives.ideology',
  notoriety: 'motives.notoriety',
  'organizational gain': 'motives.organizationalGain',
  'personal gain': 'motives.personalGain',
  'personal satisfaction': 'motives.personalSatisfaction',
  revenge: 'motives.revenge',
  unpredictable: 'motives.unpredictable',
};

/** A motive in the reader's language; one that a source says in its own words comes back as it is. */
export function motiveIn(motive: string): string {
  const known = motive.toLowerCase();
  const key = Object.hasOwn(MOTIVES, known) ? MOTIVES[known] : undefined;
  return key === undefined ? motive : say(key);
}
