import { REPORT_ACTORS, REPORT_REFS } from '../limits';
import { checkReport } from '../model/check-report';
import type { Report, ReportActor } from '../model/report';
import { isObject } from './adapter';
import { cleanDate, cleanDay } from './clean-date';
import { asList, cleanDescription, cleanLabel } from './clean-text';
import { collectNames } from './collect-names';
import type { SourceDefinition } from './source-definition';
import { aliasesOf, markingOf, type StixObject, type StixObjects, uuidOf } from './stix-objects';
import { readStixReferences } from './stix-references';
import { strictest } from './tlp';

/** Under it a report that Byname exported holds what the standard has no room for: `{as_of, report, …}`. */
export const REPORT_EXTENSION = 'extension-definition--49099793-791f-5dd1-bd41-f2e1fe17ff25';

/**
 * A report object of a bundle, or why there is none.
 *
 * @param told what is said of actors in reports, once for all reports of a bundle
 */
export function readStixReport(
  object: StixObject,
  objects: StixObjects,
  source: SourceDefinition,
  told: Map<StixObject, ReportActor>,
): Report | string {
  const own = ownReport(object, objects, source);
  if (own !== undefined) return own;
  const title = typeof object.name === 'string' ? cleanLabel(object.name) : '';
  if (title === '') return 'a report without a title';
  const creator = objects.byId.get(asList(object.created_by_ref)[0]?.toLowerCase() ?? '');
  const by = creator?.type === 'identity' && typeof creator.name === 'string' ? cleanLabel(creator.name) : '';
  const date = cleanDay(object.published) ?? cleanDay(object.created);
  const language = /^[a-z]{2}(?=$|-)/i.exec(typeof object.lang === 'string' ? object.lang : '')?.[0];
  const description = cleanDescription(object.description);
  const modified = cleanDate(object.modified);
  const tlp = markingOf(object, objects);
  return {
    source: source.id,
    id: uuidOf(object.id),
    title,
    ...(by === '' ? {} : { by }),
    ...(date === undefined ? {} : { date }),
    ...(language === undefined ? {} : { language: language.toLowerCase() }),
    addresses: readStixReferences(object).addresses(),
    files: [],
    ...(description === undefined ? {} : { description }),
    actors: reportActors(object, objects, told),
    ...(modified === undefined ? {} : { modified }),
    ...(tlp === undefined ? {} : { tlp }),
  };
}

/** As Byname itself wrote it; only where nobody changed the object since, whose own fields hold then. */
function ownReport(
  { extensions, modified, ...object }: StixObject,
  objects: StixObjects,
  { id }: SourceDefinition,
): Report | undefined {
  const extension = isObject(extensions) ? extensions[REPORT_EXTENSION] : undefined;
  if (!isObject(extension) || extension.as_of !== modified) return undefined;
  const report = checkReport(extension.report, id);
  const tlp = strictest([report?.tlp, markingOf(object as StixObject, objects)]);
  return report && { ...report, ...(tlp === undefined ? {} : { tlp }) };
}

function reportActors(
  { object_refs: refs }: StixObject,
  { byId }: StixObjects,
  told: Map<StixObject, ReportActor>,
): readonly ReportActor[] {
  const actors: ReportActor[] = [];
  for (const ref of new Set(asList(refs).slice(0, REPORT_REFS))) {
    const object = byId.get(ref.toLowerCase());
    const actor = object && (told.get(object) ?? reportActor(object));
    if (object === undefined || actor === undefined) continue;
    told.set(object, actor);
    actors.push(actor);
    if (actors.length === REPORT_ACTORS) break;
  }
  return actors;
}

function reportActor(object: StixObject): ReportActor | undefined {
  if (object.type !== 'intrusion-set' && object.type !== 'threat-actor') return undefined;
  const collected = collectNames([object.name, ...aliasesOf(object)]);
  const [primary, ...aliases] = typeof collected === 'string' ? [] : collected.names;
  if (primary === undefined) return undefined;
  return { name: primary.text, aliases: aliases.map(({ text }) => text), tools: [], id: uuidOf(object.id) };
}
