import type { Actor } from '../../model/actor';
import { claimsText } from '../../profile/claims';
import { countryName } from '../../profile/country-name';
import { tableCsv } from '../csv';
import { escapeAddress } from '../escape-address';
import { type GatheredExport, namedByPage, sentenceOf } from './gathered';

/** One row for each actor that a page names, page by page. */
export function gatheredCsv({ gathered, actors, quotes }: Omit<GatheredExport, 'taken'>): string {
  const known = new Map(actors.map((actor) => [actor.id, actor]));
  const titles = [
    ...['page', 'address', 'publisher', 'published', 'read', 'note', 'actor', 'names', 'mentions'],
    ...['country', 'attack_id', 'links', ...(quotes ? ['sentences'] : []), 'id'],
  ];
  const rows = namedByPage(gathered).map(([page, { names, actors: meant, count, mentions, links }]) => {
    const one = meant.length === 1 ? known.get(meant[0]?.id as Actor['id']) : undefined;
    return [
      ...[
        page.title,
        escapeAddress(page.address ?? '') ?? '',
        page.by ?? '',
        page.published ?? '',
        page.readAt,
      ],
      page.note,
      meant.map(({ name }) => name).join(' or '),
      names.join('; '),
      String(count),
      one === undefined ? '' : claimsText(one.countries, one.credits, countryName),
      one === undefined ? '' : [...new Set(one.records.flatMap(({ attackId }) => attackId ?? []))].join('; '),
      links.flatMap(({ url }) => escapeAddress(url) ?? []).join('; '),
      ...(quotes ? [mentions.map(sentenceOf).join(' / ')] : []),
      meant.map(({ id }) => id).join('; '),
    ];
  });
  return tableCsv([titles, ...rows]);
}
