import type { Trait, TraitWord } from '@/core/model/traits';
import type { PlainKey } from './messages';
import { say } from './say';

export const TRAIT_LABELS: Readonly<Record<Trait, PlainKey>> = {
  threat_actor_types: 'traits.types',
  roles: 'traits.roles',
  sophistication: 'traits.sophistication',
  resource_level: 'traits.resources',
  last_seen: 'traits.lastSeen',
};

const WORDS: Readonly<Record<TraitWord, PlainKey>> = {
  activist: 'traits.activist',
  competitor: 'traits.competitor',
  'crime-syndicate': 'traits.crimeSyndicate',
  criminal: 'traits.criminal',
  hacker: 'traits.hacker',
  'insider-accidental': 'traits.insiderAccidental',
  'insider-disgruntled': 'traits.insiderDisgruntled',
  'nation-state': 'traits.nationState',
  sensationalist: 'traits.sensationalist',
  spy: 'traits.spy',
  terrorist: 'traits.terrorist',
  agent: 'traits.agent',
  director: 'traits.director',
  independent: 'traits.independent',
  'infrastructure-architect': 'traits.infrastructureArchitect',
  'infrastructure-operator': 'traits.infrastructureOperator',
  'malware-author': 'traits.malwareAuthor',
  sponsor: 'traits.sponsor',
  none: 'traits.none',
  minimal: 'traits.minimal',
  intermediate: 'traits.intermediate',
  advanced: 'traits.advanced',
  expert: 'traits.expert',
  innovator: 'traits.innovator',
  strategic: 'traits.strategic',
  individual: 'traits.individual',
  club: 'traits.club',
  contest: 'traits.contest',
  team: 'traits.team',
  organization: 'traits.organization',
  government: 'traits.government',
};

/** A word of STIX's vocabularies in the reader's language; one that a source says in its own words comes back as it is. */
export function traitIn(word: string): string {
  return isKnown(word) ? say(WORDS[word]) : word;
}

function isKnown(word: string): word is TraitWord {
  return Object.hasOwn(WORDS, word);
}
