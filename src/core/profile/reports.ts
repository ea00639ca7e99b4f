import type { Actor } from '../model/actor';
import { referenceTitle } from './reference-title';

/** A report about an actor, as far as can be said without opening it. */
export interface ReportLink {
  readonly url: string;
  /** A title that a source gives, or what the address says; the site where neither says anything. */
  readonly title: string;
  /** Host without "www."; absent where it is the title. */
  readonly site?: string;
  /** As exact as it is known: "2023", "2023-07" or "2023-07-14". */
  readonly date?: string;
}

/** An entry of a knowledge base and a file of data are no reports. */
const NO_REPORT =
  /^https?:\/\/(?:attack\.mitre\.org|malpedia\.caad\.fkie\.fraunhofer\.de|apt\.etda\.or\.th|apt\.threattracking\.com)\/|^https?:\/\/raw\.githubusercontent\.com\/|\.(?:json|csv|ya?ml|xml|txt)(?:[?#]|$)/i;

/** The reports behind an actor, strongest first, with the titles and dates that sources give for them. */
export function reportLinks(actor: Actor): readonly ReportLink[] {
  const cited = new Map(
    [...actor.names, ...actor.relations]
      .flatMap(({ citations = [] }) => citations)
      .flatMap((citation) => (citation.url === undefined ? [] : [[citation.url, citation] as const])),
  );
  return actor.references.flatMap(({ url }) => {
    const read = NO_REPORT.test(url) ? null : referenceTitle(url);
    if (read === null) return [];
    const { title = read.words, date = read.date } = cited.get(url) ?? {};
    return [
      {
        url,
        title: title ?? read.site,
        ...(title === undefined ? {} : { site: read.site }),
        ...(date === undefined ? {} : { date }),
      },
    ];
  });
}
