import type { RelationGroup } from './group-relations';

/** The words that MISP galaxies use for relations; others are shown as the source has them. */
const PHRASES: Readonly<Record<string, string>> = {
  similar: 'Similar to',
  'linked-to': 'Linked to',
  'related-to': 'Related to',
  overlaps: 'Overlaps with',
  'part-of': 'Part of',
  'parent-of': 'Parent of',
  'successor-of': 'Successor of',
  'variant-of': 'Variant of',
  uses: 'Uses',
  deploys: 'Deploys',
};
const USED: Readonly<Record<RelationGroup['kind'], string>> = {
  actor: 'Uses',
  malware: 'Malware',
  tool: 'Tools',
};

/** What a group of relations is called: "Similar to", "Malware", "Deploys (tool)". */
export function relationLabel({ kind, type }: Pick<RelationGroup, 'kind' | 'type'>): string {
  if (type === 'uses') return USED[kind];
  const phrase = Object.hasOwn(PHRASES, type) ? PHRASES[type] : undefined;
  const words = phrase ?? sentence(type);
  return kind === 'actor' ? words : `${words} (${kind})`;
}

function sentence(type: string): string {
  const words = type.replace(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
