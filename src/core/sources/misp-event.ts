import { EVENT_PARTS, EVENTS, REPORT_ACTORS } from '../limits';
import type { Report, ReportActor } from '../model/report';
import { failed, ok, type Result } from '../model/result';
import type { SourceRecord, Tlp } from '../model/source-record';
import {
  type AdapterContext,
  countSkipped,
  type Fields,
  isObject,
  type SourceContent,
  tryEntry,
} from './adapter';
import { cleanDay, cleanTimestamp } from './clean-date';
import { asList, cleanLabel, cleanReferences } from './clean-text';
import { collectNames } from './collect-names';
import { readGalaxyValue } from './misp-cluster';
import { UUID } from './misp-galaxy';
import { readTlp, strictest } from './tlp';

/** Galaxies by their types: which hold actors, and which what actors use. */
const ACTORS = /(?:threat-actor|intrusion-set|activity-group|ics-groups|^groups)$/;
const TOOLS = /(?:^|-)(?:tool|exploit-kit|tds)$/;
const MALWARE = /malware|malpedia|ransomware|botnet|banker|backdoor|stealer|^rat$|cryptominers|^android$/;
const GALAXY_TAG = /^misp-galaxy:([^=]+)="([^"]+)"$/;

/**
 * Reads a MISP event as JSON, or several (`{Event}`, `{response: [{Event}]}`, `[{Event}]`; MISP core format): each is a report,
 * with its day, the organisation that made it and the actors in its galaxies and tags, on the event and on its attributes. The
 * galaxy clusters that it carries are records. A mark of the event holds for all that came with it.
 */
export function readMispEvent(input: unknown, context: AdapterContext): Result<SourceContent> {
  const events = eventsIn(input);
  if (events.length === 0) return failed('This is no MISP event: the file has no field “Event”.');
  if (events.length > EVENTS.max) return failed(EVENTS.words);
  const skipped: Record<string, number> = {};
  const records = new Map<string, SourceRecord>();
  const reports = new Map<string, Report>();
  for (const event of events) {
    const read = tryEntry(event, () => readEvent(event, context, skipped));
    if (typeof read === 'string') {
      countSkipped(skipped, read);
      continue;
    }
    // One cluster is in many events: it is no second record, and has the strictest of their marks.
    for (const record of read.records) records.set(record.id, withMarkOf(record, records.get(record.id)));
    reports.set(read.report.id, read.report);
  }
  if (reports.size === 0) return failed('The file holds no event that can be read.');
  return ok({ records: [...records.values()], reports: [...reports.values()], skipped });
}

function eventsIn(input: unknown): readonly Fields[] {
  const list = isObject(input) && 'response' in input ? input.response : input;
  return (Array.isArray(list) ? list : [list]).flatMap((item) => {
    const event: unknown = isObject(item) ? item.Event : undefined;
    return isObject(event) ? [event] : [];
  });
}

interface ReadEvent {
  readonly report: Report;
  readonly records: readonly SourceRecord[];
}

function readEvent(
  event: Fields,
  context: AdapterContext,
  skipped: Record<string, number>,
): ReadEvent | string {
  const { uuid, info } = event;
  if (typeof uuid !== 'string' || !UUID.test(uuid)) return 'no identifier';
  const title = typeof info === 'string' ? cleanLabel(info) : '';
  if (title === '') return 'an event without a title';
  const parts = partsOf(event);
  const tags = parts.flatMap(tagsOf);
  const tlp = strictest(tags.map(readTlp));
  const records = parts.flatMap((part) => clustersOf(part, context, tlp, skipped));
  const by = isObject(event.Orgc) && typeof event.Orgc.name === 'string' ? cleanLabel(event.Orgc.name) : '';
  const date = cleanDay(event.date);
  const modified = cleanTimestamp(event.timestamp);
  return {
    report: {
      source: context.source.id,
      id: uuid.toLowerCase(),
      title,
      ...(by === '' ? {} : { by }),
      ...(date === undefined ? {} : { date }),
      addresses: cleanReferences(parts.flatMap(({ type, value }) => (type === 'link' ? asList(value) : []))),
      files: [],
      actors: actorsOf(records, tags),
      ...(modified === undefined ? {} : { modified }),
      ...(tlp === undefined ? {} : { tlp }),
    },
    records,
  };
}

/** The event, its attributes and those of its objects. */
function partsOf(event: Fields): readonly Fields[] {
  const objects = listOf(event.Object).filter(isObject);
  const attributes = [event, ...objects].flatMap((part) => listOf(part.Attribute));
  return [event, ...attributes.slice(0, EVENT_PARTS).filter(isObject)];
}

function listOf(raw: unknown): readonly unknown[] {
  return Array.isArray(raw) ? raw.slice(0, EVENT_PARTS) : [];
}

function tagsOf({ Tag: tags }: Fields): readonly string[] {
  return listOf(tags).flatMap((tag) => (isObject(tag) && typeof tag.name === 'string' ? [tag.name] : []));
}

function clustersOf(
  { Galaxy: galaxies }: Fields,
  { source, producers }: AdapterContext,
  tlp: Tlp | undefined,
  skipped: Record<string, number>,
): readonly SourceRecord[] {
  return listOf(galaxies).flatMap((galaxy) => {
    if (!isObject(galaxy) || typeof galaxy.type !== 'string') return [];
    const gives = givenBy(galaxy.type);
    if (gives === undefined) return [];
    return listOf(galaxy.GalaxyCluster).flatMap((cluster) => {
      const read = isObject(cluster)
        ? tryEntry(cluster, (value) => readGalaxyValue(value, { source: { ...source, gives }, producers }))
        : 'not an object';
      if (typeof read !== 'string') return [{ ...read, ...(tlp === undefined ? {} : { tlp }) }];
      countSkipped(skipped, read);
      return [];
    });
  });
}

function givenBy(type: string): 'actors' | 'tools' | 'malware' | undefined {
  if (ACTORS.test(type)) return 'actors';
  if (TOOLS.test(type)) return 'tools';
  return MALWARE.test(type) ? 'malware' : undefined;
}

/** Those of the clusters, and those that only a tag names. */
function actorsOf(records: readonly SourceRecord[], tags: readonly string[]): readonly ReportActor[] {
  const actors = new Map<string, ReportActor>();
  for (const { kind, id, name, names } of records) {
    if (kind !== 'actor') continue;
    actors.set(name.toLowerCase(), { name, aliases: names.slice(1).map(({ text }) => text), tools: [], id });
  }
  for (const tag of tags) {
    const [, type = '', value] = GALAXY_TAG.exec(tag.slice(0, 500)) ?? [];
    if (!ACTORS.test(type)) continue;
    const collected = collectNames([value?.replace(/ - [GS]\d{4}$/, '')]);
    const [name] = typeof collected === 'string' ? [] : collected.names;
    const key = name?.text.toLowerCase() ?? '';
    if (name !== undefined && !actors.has(key)) actors.set(key, { name: name.text, aliases: [], tools: [] });
  }
  return [...actors.values()].slice(0, REPORT_ACTORS);
}

function withMarkOf(record: SourceRecord, known: SourceRecord | undefined): SourceRecord {
  if (known === undefined) return record;
  const tlp = strictest([record.tlp, known.tlp]);
  return tlp === undefined ? known : { ...known, tlp };
}
