import type { Reference } from '@/core/model/actor';
import { referenceTitle } from '@/core/profile/reference-title';
import { sourceLabels } from '@/core/profile/source-label';

/** References in which every word of the query stands somewhere: title, address, date or who cites it. */
export function filterReferences(references: readonly Reference[], query: string): readonly Reference[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return references;
  return references.filter((reference) => {
    const text = searchText(reference);
    return words.every((word) => text.includes(word));
  });
}

function searchText({ url, sources }: Reference): string {
  const title = referenceTitle(url);
  return [url, title?.words, title?.date, sourceLabels(sources)].join(' ').toLowerCase();
}
