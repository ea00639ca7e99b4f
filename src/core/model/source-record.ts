import type { Traits } from './traits';

/** Which published file a record came from; the ids others rely on are listed in `sources/catalogue.ts`. */
export type SourceId = string;

/** Stands among the sources of what the reader says: "listed by you". */
export const YOU: SourceId = 'you';

/** What a record describes. Malware and tools are kept because their names compete with actors' names. */
export type RecordKind = 'actor' | 'malware' | 'tool';

/** A report that a source gives for what it says. At least one field is there; all are plain text. */
export interface Citation {
  /** Who wrote it, or who published it. */
  readonly by?: string;
  readonly title?: string;
  /** http or https. */
  readonly url?: string;
  /** ISO date, as exact as the source has it: "2022-10-21", "2022-10" or "2022". */
  readonly date?: string;
}

/** A name as one source lists it. */
export interface RecordName {
  readonly text: string;
  /** Vendors who use the name, as the source says it ("Microsoft", "Mandiant"); empty when it does not say. */
  readonly usedBy: readonly string[];
  /** The reports that the source gives for this name; never empty. */
  readonly citations?: readonly Citation[];
}

/** What a record can be linked to. */
export type RelatedKind = RecordKind | 'technique' | 'campaign';

/** What a source says of a related thing where it links to it. */
export interface RelationDetails {
  /** Its publisher's number: "S0154", "T1566.001", "C0024". */
  readonly externalId?: string;
  /** Of a technique: what it serves ("initial-access"), as the source writes it. */
  readonly tactics?: readonly string[];
  /** Of a campaign: ISO dates, as exact as the source has them. */
  readonly firstSeen?: string;
  readonly lastSeen?: string;
  /** The campaign in which it was seen, where the source says it of that alone. */
  readonly during?: string;
  /** The reports that the source gives for the link; never empty. */
  readonly citations?: readonly Citation[];
}

/** A link from one record to another, by the target's id in its own source (a UUID in MISP galaxies and in STIX). */
export interface RecordRelation extends RelationDetails {
  /** The source's own word: "similar", "uses", "part-of" … */
  readonly type: string;
  readonly target: string;
  /**
   * What the target is, and its name. With both a link stands where no record has the target's id: techniques and
   * campaigns have no record of their own.
   */
  readonly kind?: RelatedKind;
  readonly name?: string;
}

/** Marks of the Traffic Light Protocol (FIRST, TLP 2.0); TLP 1's white is clear. From the freest to the strictest. */
export const TLP = ['clear', 'green', 'amber', 'amber+strict', 'red'] as const;

/** How far what is marked may be passed on. */
export type Tlp = (typeof TLP)[number];

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
  /** Identifiers that the publisher itself gives to this very entry beside `id`: "G0016". Two that share one are one entry. */
  readonly externalIds?: readonly string[];
  /** ISO 3166-1 alpha-2 code of the country the source attributes the actor to. */
  readonly country?: string;
  readonly motives: readonly string[];
  readonly sectors: readonly string[];
  /** ISO 3166-1 alpha-2 codes of the countries of its victims; absent where the source says none. */
  readonly victims?: readonly string[];
  /** Absent where the source says none. */
  readonly traits?: Traits;
  /** The source says that the actor extorts: a fact that stays where its description is left out. */
  readonly extorts?: true;
  /** Four-digit year. */
  readonly firstSeen?: string;
  /** Plain text; never HTML or Markdown. Absent in the bundled dataset, which holds facts only. */
  readonly description?: string;
  /** http and https addresses only. */
  readonly references: readonly string[];
  readonly relations: readonly RecordRelation[];
  /** When its publisher last changed it: an ISO date or time. */
  readonly modified?: string;
  /** The strictest of its marks. */
  readonly tlp?: Tlp;
}

/** `source/id`: names one record across all sources. */
export type RecordKey = string;

export function recordKey(record: { readonly source: SourceId; readonly id: string }): RecordKey {
  return `${record.source}/${record.id}`;
}

/** Producer UUID → the vendor's name, from the galaxy's `producer` cluster. */
export type Producers = Readonly<Record<string, string>>;
