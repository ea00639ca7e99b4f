import type { Actor } from '../../model/actor';
import { checkReport } from '../../model/check-report';
import type { LinkedToReport, NamedInReport, Report, ReportReading } from '../../model/report';
import { contestedWords, inTextWords, joinedWords, mentionWords } from '../../reports/report-words';
import { REPORT_EXTENSION } from '../../sources/stix-report';
import { visible, withoutDisguises } from '../../text/characters';
import { escapeAddress } from '../escape-address';
import { type ExportData, exportedSource } from '../export-data';
import { isoTime, newest } from '../iso-time';
import { bundleOf, heading, type StixBundle } from './bundle';
import { BYNAME, publisherIdentity, REPORT_AS_KEPT, termsMarking, tlpMarking } from './byname';
import { common, listed, type StixObject } from './common';
import { intrusionSet, intrusionSetId, modifiedAt } from './intrusion-set';

export interface ReportExport {
  readonly report: Report;
  readonly reading: ReportReading;
  /** Those of the reading, as the sources have them; what is said of others is left out. */
  readonly actors: readonly Actor[];
  readonly taken: ExportData['taken'];
  /** With the sentences that name the actors, each as a note. */
  readonly quotes: boolean;
}

/**
 * A report as a bundle of STIX 2.1: the report, whom it is about, and a note on each actor that its source linked. Of actors
 * that the source linked those that a kept text does not name are in a note alone: a machine may have linked them by a word.
 */
export function reportBundle(data: ReportExport): StixBundle {
  const { report, reading, quotes } = data;
  const known = new Map(data.actors.map((actor) => [actor.id, actor]));
  const idOf = (actor: { readonly id: Actor['id'] } | undefined) =>
    actor !== undefined && known.has(actor.id) ? intrusionSetId(actor) : undefined;
  const about = new Set([
    ...reading.named.flatMap((named) => idOf(only(named)) ?? []),
    ...reading.linked.filter(isUncontradicted).flatMap((linked) => idOf(joinedTo(linked)) ?? []),
  ]);
  const actors = data.actors.filter((actor) => about.has(intrusionSetId(actor)));
  const modified = newest([
    report.date,
    report.modified,
    ...actors.map((actor) => modifiedAt(actor, data.taken)),
  ]);
  const object = reportObject(data, [...about], modified, idOf);
  const notes = [
    ...reading.linked.map((linked) => linkNote(linked)),
    ...(quotes ? reading.named.map((named) => quoteNote(named)) : []),
  ].map(({ seed, refs, ...note }) => ({
    ...common('note', `${report.id} ${seed}`, modified),
    created_by_ref: BYNAME.id,
    ...note,
    object_refs: [object.id, ...refs.filter((ref) => about.has(ref))],
    ...markings(report),
  }));
  const source = exportedSource(report.source);
  return bundleOf([
    object,
    ...actors.map((actor) => intrusionSet(actor, data.taken)),
    ...notes,
    ...(report.by === undefined ? [] : [publisherIdentity({ publisher: visible(report.by) })]),
    ...(termsMarking(source) === undefined ? [] : [publisherIdentity(source)]),
    ...markingObjects(report),
    REPORT_AS_KEPT,
    ...heading(actors),
  ]);

  function linkNote(linked: LinkedToReport) {
    const { said, joined, inText } = linked;
    const from = said.collection === undefined ? '' : ` (${said.collection})`;
    const id = idOf(joinedTo(linked));
    return {
      seed: `linked ${said.collection} ${said.id} ${said.name}`,
      abstract: 'Linked by its source',
      content: withoutDisguises(
        `Its source links it to “${said.name}”${from}${inTextWords(inText)} ${standing(joined)}`,
      ),
      refs: id === undefined ? [] : [id],
    };
  }

  function quoteNote(named: NamedInReport) {
    const id = idOf(only(named));
    const contested = named.actors.length > 1 ? `${contestedWords(named)}. ` : '';
    return {
      seed: `named ${named.names[0]}`,
      abstract: `${contested}Named ${mentionWords(named.count)}`,
      content: withoutDisguises(named.sentence),
      refs: id === undefined ? [] : [id],
    };
  }
}

/** The one actor that a name means; undefined where it may be several, or is nobody's. */
function only({ actors }: NamedInReport): NamedInReport['actors'][number] | undefined {
  return actors.length === 1 ? actors[0] : undefined;
}

function joinedTo({ joined }: LinkedToReport) {
  return 'actor' in joined ? joined.actor : undefined;
}

function isUncontradicted({ inText }: LinkedToReport): boolean {
  return inText.kind === 'named' || inText.kind === 'no-text';
}

/** Whose it is here. */
function standing(joined: LinkedToReport['joined']): string {
  if ('actor' in joined) return `It is ${joined.actor.name} here, ${joinedWords(joined)}.`;
  const names = joined.kind === 'unclear' ? ` ${joined.actors.map(({ name }) => name).join(', ')}.` : '';
  return `${joinedWords(joined)}${names}`;
}

function reportObject(
  { report, reading }: ReportExport,
  about: readonly string[],
  modified: string,
  idOf: (actor: { readonly id: Actor['id'] } | undefined) => string | undefined,
): StixObject {
  // As it is read again, its fields in one order.
  const { source: _, ...kept } = checkReport(report, report.source) ?? report;
  const publisher =
    report.by === undefined ? undefined : publisherIdentity({ publisher: visible(report.by) });
  const text = withoutDisguises(report.description ?? '').trim();
  return {
    ...common('report', report.id, modified),
    ...(publisher === undefined ? {} : { created_by_ref: publisher.id }),
    name: visible(report.title),
    ...(text === '' ? {} : { description: text }),
    report_types: ['threat-report'],
    published: isoTime(report.date) ?? isoTime(report.modified) ?? modified,
    ...(report.language === undefined ? {} : { lang: report.language }),
    // The standard wants a report to be of something.
    object_refs: about.length > 0 ? about : [(publisher ?? BYNAME).id],
    ...listed('external_references', references(report)),
    ...markings(report),
    extensions: {
      [REPORT_EXTENSION]: {
        extension_type: 'property-extension',
        as_of: modified,
        report: kept,
        ...listed(
          'named_in_text',
          reading.named.map(({ names, count, actors }) => ({
            names,
            count,
            ...listed('actors', actors.map(toRef)),
          })),
        ),
        ...listed(
          'linked_by_source',
          reading.linked.map((linked) => {
            const actor = joinedTo(linked);
            const { name, collection } = linked.said;
            return {
              name,
              ...(collection === undefined ? {} : { collection }),
              ...(actor === undefined ? {} : { actor: toRef(actor) }),
              in_text: linked.inText.kind,
            };
          }),
        ),
      },
    },
  };

  function toRef(actor: { readonly id: Actor['id']; readonly name: string }) {
    const ref = idOf(actor);
    return { name: actor.name, ...(ref !== undefined && about.includes(ref) ? { ref } : {}) };
  }
}

const FILES = { pdf: 'A copy as PDF', text: 'A copy as text', image: 'A picture of it' } as const;

/** Where it was published, and the copies that its source keeps. */
function references({ by, addresses, files }: Report): readonly object[] {
  const name = visible(by ?? '') || 'Published at';
  const all = [
    ...addresses.map((url) => ({ source_name: name, url: escapeAddress(url) })),
    ...files.map(({ kind, url }) => ({
      source_name: name,
      description: FILES[kind],
      url: escapeAddress(url),
    })),
  ];
  return all.filter(({ url }) => url !== undefined);
}

function markings(report: Report) {
  return listed(
    'object_marking_refs',
    markingObjects(report).map(({ id }) => id),
  );
}

/** The terms of its source, and how far it may be passed on. */
function markingObjects({ source, tlp }: Report): readonly StixObject[] {
  const terms = termsMarking(exportedSource(source));
  return [...(terms === undefined ? [] : [terms]), ...(tlp === undefined ? [] : [tlpMarking(tlp)])];
}
