import { type RelationGroup, relationLabel } from '@/core/profile/relations';
import type { PlainKey } from './messages';
import { locale, say } from './say';

type Named = Pick<RelationGroup, 'kind' | 'type'>;

/** The words that MISP galaxies use for relations. */
const WORDS: Readonly<Record<string, PlainKey>> = {
  similar: 'relations.similarTo',
  'linked-to': 'relations.linkedTo',
  'related-to': 'relations.relatedTo',
  overlaps: 'relations.overlapsWith',
  'part-of': 'relations.partOf',
  'parent-of': 'relations.parentOf',
  'successor-of': 'relations.successorOf',
  'variant-of': 'relations.variantOf',
  uses: 'relations.uses',
  deploys: 'relations.deploys',
};

/** What a group of relations is called: "Similar to", "Malware", "Deploys (tool)". */
export function relationTitle({ kind, type }: Named): string {
  if (type === 'uses' && kind !== 'actor')
    return say(kind === 'malware' ? 'relations.malware' : 'relations.tools');
  const words = relationWords(type);
  const relation = words.charAt(0).toLocaleUpperCase(locale()) + words.slice(1);
  if (kind === 'actor') return relation;
  return say(kind === 'malware' ? 'relations.ofMalware' : 'relations.ofTool', { relation });
}

/** As it stands within a line: "similar to"; a word that only its source uses comes back as it is. */
export function relationWords(type: string): string {
  const key = Object.hasOwn(WORDS, type) ? WORDS[type] : undefined;
  return key === undefined ? relationLabel({ kind: 'actor', type }).toLowerCase() : say(key);
}
