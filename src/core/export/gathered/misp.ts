import { mentionWords } from '../../reports/report-words';
import { visible, withoutDisguises } from '../../text/characters';
import { escapeAddress } from '../escape-address';
import { type AttributeFields, eventOf } from '../misp/event';
import { asReport, type GatheredExport, namedByPage, sentenceOf, titleOf } from './gathered';

/**
 * Pages that the reader gathered as one MISP event: a link for each page, each name as it is written there, with tags and
 * entries of the actors; her notes and, where they are wanted, the sentences as texts.
 */
export function gatheredEvent({ gathered, actors, taken, quotes }: GatheredExport): object {
  const report = asReport(gathered);
  const { pages, note, tlp } = gathered;
  const ofPages = pages.flatMap((page) => {
    const url = escapeAddress(page.address ?? '');
    const about = visible(page.title);
    return [
      ...(url === undefined ? [] : [attribute(page.id, 'link', url, about)]),
      attribute(page.id, 'text', page.note, `Note on ${about}`),
    ];
  });
  const ofNames = namedByPage(gathered).flatMap(([page, { names, actors: meant, count, mentions }]) => {
    const where = `${meant.map(({ name }) => visible(name)).join(' or ') || 'No profile'}, named ${mentionWords(count)} on ${visible(page.title)}`;
    return [
      ...names.map((name) => attribute(page.id, 'threat-actor', visible(name), where)),
      ...(quotes ? mentions.map((mention) => attribute(page.id, 'text', sentenceOf(mention), where)) : []),
    ];
  });
  return eventOf(
    { actors, linked: [], taken },
    {
      seed: `report/${report.id}`,
      info: visible(titleOf(gathered)),
      day: report.date,
      changedAt: report.modified,
      tags: tlp === undefined ? [] : [`tlp:${tlp}`],
      attributes: [attribute('report', 'text', note, 'Note on the report'), ...ofPages, ...ofNames].filter(
        ([, { value }]) => value !== '',
      ),
    },
  );
}

function attribute(
  of: string,
  type: AttributeFields['type'],
  value: string,
  comment: string,
): readonly [string, AttributeFields] {
  return [
    of,
    {
      ...{ type, value: withoutDisguises(value).trim(), comment, to_ids: false },
      category: type === 'threat-actor' ? 'Attribution' : 'External analysis',
      // Events that share a page are not about one case.
      disable_correlation: type !== 'threat-actor',
    },
  ];
}
