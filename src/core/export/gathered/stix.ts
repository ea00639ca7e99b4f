import { mentionWords } from '../../reports/report-words';
import { visible, withoutDisguises } from '../../text/characters';
import { escapeAddress } from '../escape-address';
import { bundleOf, type StixBundle } from '../stix/bundle';
import { BYNAME, READER } from '../stix/byname';
import { common, listed } from '../stix/common';
import { intrusionSetId } from '../stix/intrusion-set';
import { reportBundle } from '../stix/report';
import { asReading, asReport, type GatheredExport, namedByPage, sentenceOf } from './gathered';

/**
 * Pages that the reader gathered as one report of STIX 2.1: each page a reference, whom they name as its objects, and a note
 * for each of her notes and, where they are wanted, for the sentences of each page that name an actor.
 */
export function gatheredBundle({ gathered, actors, taken, quotes }: GatheredExport): StixBundle {
  const report = asReport(gathered, quotes);
  const bundle = reportBundle({ report, reading: asReading(gathered), actors, taken, quotes: false });
  const [object, ...others] = bundle.objects;
  if (object === undefined) return bundle;
  const present = new Set(others.map(({ id }) => id));
  const modified = String(object.modified);
  const note = (seed: string, by: string, fields: object, refs: readonly string[]) => ({
    ...common('note', `${report.id} ${seed}`, modified),
    created_by_ref: by,
    ...fields,
    object_refs: [object.id, ...refs.filter((ref) => present.has(ref))],
    ...listed('object_marking_refs', (object.object_marking_refs as readonly string[] | undefined) ?? []),
  });
  const ofReader = gathered.pages
    .filter((page) => page.note !== '')
    .map((page) =>
      note(
        `page ${page.id}`,
        READER.id,
        {
          abstract: visible(page.title) || 'A page',
          content: withoutDisguises(page.note),
          ...referenceTo(page),
        },
        [],
      ),
    );
  const sentences = namedByPage(gathered).filter(() => quotes);
  const ofPages = sentences.flatMap(([page, { names, actors: meant, count, mentions }]) => {
    if (mentions.length === 0) return [];
    const [only, ...more] = meant;
    const refs = only === undefined || more.length > 0 ? [] : [intrusionSetId(only)];
    const fields = {
      abstract: `Named ${mentionWords(count)} on “${visible(page.title)}”`,
      content: withoutDisguises(mentions.map(sentenceOf).join('\n')),
      ...referenceTo(page),
    };
    return [note(`page ${page.id} names ${names[0]}`, BYNAME.id, fields, refs)];
  });
  return bundleOf([
    // The reader made it, whoever published its pages.
    {
      ...object,
      created_by_ref: READER.id,
      ...listed('external_references', gathered.pages.flatMap(asReference)),
    },
    ...others,
    ...ofReader,
    ...ofPages,
    READER,
  ]);
}

function referenceTo(page: Parameters<typeof asReference>[0]) {
  return listed('external_references', asReference(page));
}

/** The standard wants an address or a description. */
function asReference({
  title,
  by = '',
  address = '',
}: GatheredExport['gathered']['pages'][number]): readonly object[] {
  const url = escapeAddress(address);
  const description = visible(title);
  if (url === undefined && description === '') return [];
  return [
    {
      source_name: visible(by) || 'Read on a page',
      ...(description === '' ? {} : { description }),
      ...(url === undefined ? {} : { url }),
    },
  ];
}
