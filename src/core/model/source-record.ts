/** Which published file a record came from; the ids others rely on are listed in `sources/catalogue.ts`. */
export type SourceId = string;

/** Stands among the sources of what the reader says: "listed by you". */
export const YOU: SourceId = 'you';

/** What a record describes. Malware and tools are kept because their names compete with actors' names. */
export type RecordKind = 'actor' | 'malware' | 'tool';

/** A name as one source lists it. */
export interface RecordName {
  readonly text: string;
  /** Vendors who use the name, as the source says it ("Microsoft", "Mandiant"); empty when it does not say. */
  readonly usedBy: readonly string[];
}

/** A link from one record to another, by the target's id in its own source (a UUID in MISP galaxies). */
export interface RecordRelation {
  /** The source's own word: "similar", "uses", "part-of" … */
  readonly type: string;
  readonly target: string;
}

/**
 * One entry of one source, cleaned but not interpreted: who it is the same as is decided later, by
 * identity alone. Plain data, safe to store and to send between contexts.
 */
export interface SourceRecord {
  readonly source: SourceId;
  /** Unique and stable within the source: a UUID, or the primary name where the source has no ids. */
  readonly id: string;
  readonly kind: RecordKind;
  /** The primary name; always also the first of `names`. */
  readonly name: string;
  readonly names: readonly RecordName[];
  /** ATT&CK ids ("G0016", "S0154") that the source itself gives: its own first, then those it lists as synonyms. */
  readonly attackIds: readonly string[];
  /** ISO 3166-1 alpha-2 code of the country the source attributes the actor to. */
  readonly country?: string;
  readonly motives: readonly string[];
  readonly sectors: readonly string[];
  /** The source says that the actor extorts: a fact that stays where its description is left out. */
  readonly extorts?: true;
  /** Four-digit year. */
  readonly firstSeen?: string;
  /** Plain text; never HTML or Markdown. Absent in the bundled dataset, which holds facts only. */
  readonly description?: string;
  /** http and https addresses only. */
  readonly references: readonly string[];
  readonly relations: readonly RecordRelation[];
}

/** `source/id`: names one record across all sources. */
export type RecordKey = string;

export function recordKey(record: { readonly source: SourceId; readonly id: string }): RecordKey {
  return `${record.source}/${record.id}`;
}

/** Producer UUID → the vendor's name, from the galaxy's `producer` cluster. */
export type Producers = Readonly<Record<string, string>>;
