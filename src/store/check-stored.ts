import * as v from 'valibot';
import type { Actor, ActorName } from '@/core/model/actor';
import type { Report, ReportReading } from '@/core/model/report';
import { type SourceRecord, TLP } from '@/core/model/source-record';
import type { SearchEntry } from '@/core/profile/search-entry';
import type { Exchange } from './exchange-kept';
import type { DatasetMeta, StoredReport, StoredSource } from './schema';

/**
 * What is read from the database is what was written into it, or damaged: a disk may fail and a reader may look into
 * the browser's tools. Lists that are long and of one making are checked for being lists.
 */
const LIST = v.custom<readonly never[]>(Array.isArray);
const OBJECT = v.custom<Readonly<Record<string, never>>>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
);
const TEXTS = v.array(v.string());
const TRAITS_SAID = v.record(v.string(), LIST);
const COUNT = v.pipe(v.number(), v.integer(), v.minValue(0));

const META: v.GenericSchema<unknown, DatasetMeta> = v.looseObject({
  origin: v.picklist(['bundled', 'refreshed']),
  stamp: v.string(),
  builtBy: v.string(),
  takenAt: v.string(),
  bundled: v.exactOptional(v.record(v.string(), v.string())),
  actors: COUNT,
  names: COUNT,
  corrections: v.exactOptional(v.looseObject({ revision: v.string(), effects: OBJECT })),
});

const ENTRY: v.GenericSchema<unknown, SearchEntry> = v.looseObject({
  id: v.custom<SearchEntry['id']>((id) => typeof id === 'string'),
  name: v.string(),
  names: TEXTS,
  attackIds: TEXTS,
  countries: TEXTS,
  listedBy: v.exactOptional(TEXTS),
  facts: v.exactOptional(v.record(v.string(), TEXTS)),
  notes: v.exactOptional(LIST),
});

const NAME: v.GenericSchema<unknown, ActorName> = v.looseObject({
  text: v.string(),
  usedBy: LIST,
  sources: LIST,
  primaryIn: LIST,
  citations: v.exactOptional(LIST),
});

const ACTOR: v.GenericSchema<unknown, Actor> = v.looseObject({
  id: v.custom<Actor['id']>((id) => typeof id === 'string'),
  name: v.string(),
  names: v.array(NAME),
  countries: LIST,
  motives: LIST,
  sectors: LIST,
  victims: v.exactOptional(LIST),
  traits: v.exactOptional(TRAITS_SAID),
  firstSeen: LIST,
  descriptions: LIST,
  relations: LIST,
  references: LIST,
  records: LIST,
  tlp: v.exactOptional(LIST),
});

const RECORD: v.GenericSchema<unknown, SourceRecord> = v.looseObject({
  source: v.string(),
  id: v.string(),
  kind: v.picklist(['actor', 'malware', 'tool']),
  name: v.string(),
  names: v.array(v.looseObject({ text: v.string(), usedBy: LIST, citations: v.exactOptional(LIST) })),
  attackIds: LIST,
  externalIds: v.exactOptional(LIST),
  motives: LIST,
  sectors: LIST,
  victims: v.exactOptional(LIST),
  traits: v.exactOptional(TRAITS_SAID),
  references: LIST,
  relations: LIST,
  modified: v.exactOptional(v.string()),
  tlp: v.exactOptional(v.picklist(TLP)),
});

const REPORT: v.GenericSchema<unknown, Report> = v.looseObject({
  source: v.string(),
  id: v.string(),
  title: v.string(),
  addresses: LIST,
  files: LIST,
  actors: LIST,
  text: v.exactOptional(v.string()),
  tlp: v.exactOptional(v.picklist(TLP)),
});

const READING: v.GenericSchema<unknown, ReportReading> = v.looseObject({ named: LIST, linked: LIST });

const STORED_REPORT: v.GenericSchema<unknown, StoredReport> = v.looseObject({
  key: v.string(),
  source: v.string(),
  report: REPORT,
  stamp: v.string(),
  actors: v.custom<StoredReport['actors']>(Array.isArray),
  reading: v.exactOptional(READING),
});

const DOWNLOAD: v.GenericSchema<unknown, StoredSource> = v.looseObject({
  source: v.string(),
  digest: v.string(),
  takenAt: v.string(),
  bytes: COUNT,
  skipped: OBJECT,
  records: v.array(RECORD),
  reports: v.exactOptional(v.array(REPORT)),
  producers: v.exactOptional(OBJECT),
  resume: v.exactOptional(v.looseObject({ memory: OBJECT, file: v.instance(Blob) })),
});

const PAIRS = <const S extends v.GenericSchema>(part: S) =>
  v.array(v.object({ before: v.nullable(part), after: v.nullable(part) }));
const EXCHANGE: v.GenericSchema<unknown, Exchange> = v.object({
  reports: PAIRS(REPORT),
  files: PAIRS(DOWNLOAD),
});

export const isExchange = (stored: unknown): stored is Exchange => v.is(EXCHANGE, stored);

export const isMeta = (stored: unknown): stored is DatasetMeta => v.is(META, stored);

export const isActor = (stored: unknown): stored is Actor => v.is(ACTOR, stored);

export const isStoredReport = (stored: unknown): stored is StoredReport => v.is(STORED_REPORT, stored);

export const isDownload = (stored: unknown): stored is StoredSource => v.is(DOWNLOAD, stored);

/** One entry for each actor. */
export function areEntries(stored: unknown, actors: number): stored is readonly SearchEntry[] {
  return Array.isArray(stored) && stored.length === actors && stored.every((entry) => v.is(ENTRY, entry));
}
