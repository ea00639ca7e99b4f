/**
 * What sources say of an actor beside names, motives and places. They are called as STIX 2.1 calls its properties (4.17); MISP's
 * meta fields (misp-stix) and the columns of tables are called alike.
 */
export const TRAITS = [
  'last_seen',
  'threat_actor_types',
  'roles',
  'sophistication',
  'resource_level',
] as const;
export type Trait = (typeof TRAITS)[number];

/** Words of the vocabularies as they are there, else the source's own; of `last_seen` years. A trait of which nothing is said is absent. */
export type Traits = Readonly<Partial<Record<Trait, readonly string[]>>>;

/**
 * Open vocabularies of STIX 2.1: threat-actor-type-ov, threat-actor-role-ov, threat-actor-sophistication-ov and
 * attack-resource-level-ov. That something is "unknown" is no fact.
 */
export const TRAIT_WORDS = {
  threat_actor_types: [
    ...(['activist', 'competitor', 'crime-syndicate', 'criminal', 'hacker', 'insider-accidental'] as const),
    ...(['insider-disgruntled', 'nation-state', 'sensationalist', 'spy', 'terrorist'] as const),
  ],
  roles: [
    ...(['agent', 'director', 'independent', 'infrastructure-architect'] as const),
    ...(['infrastructure-operator', 'malware-author', 'sponsor'] as const),
  ],
  sophistication: ['none', 'minimal', 'intermediate', 'advanced', 'expert', 'innovator', 'strategic'],
  resource_level: ['individual', 'club', 'contest', 'team', 'organization', 'government'],
} as const;
export type TraitWord = (typeof TRAIT_WORDS)[keyof typeof TRAIT_WORDS][number];

/** STIX 2.1, attack-motivation-ov. */
export const MOTIVATIONS: ReadonlySet<string> = new Set([
  ...['accidental', 'coercion', 'dominance', 'ideology', 'notoriety', 'organizational-gain'],
  ...['personal-gain', 'personal-satisfaction', 'revenge', 'unpredictable'],
]);

/** A word as vocabularies write it. */
export function vocabularyForm(words: string): string {
  return words
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, '-');
}

/** Is it a word of the vocabulary? */
export function isTraitWord(trait: Trait, word: string): boolean {
  const words: readonly string[] = trait === 'last_seen' ? [] : TRAIT_WORDS[trait];
  return words.includes(word);
}

/** In English, as Markdown has it: "Nation state". */
export function traitText(word: string): string {
  const text = /^[a-z-]+$/.test(word) ? word.replaceAll('-', ' ') : word;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Traits with their values, in the order of the list; those of which nothing is said are left out. */
export function eachTrait<T>(
  traits: Readonly<Partial<Record<Trait, T>>> | undefined,
): (readonly [Trait, T])[] {
  return TRAITS.flatMap((trait) => {
    const said = traits?.[trait];
    return said === undefined ? [] : [[trait, said] as const];
  });
}
