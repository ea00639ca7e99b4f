import type { Citation, RecordKey, RelatedKind, RelationDetails, SourceId } from './source-record';
import type { Trait } from './traits';

declare const actorId: unique symbol;
/**
 * The key of the actor's anchor record (`misp-threat-actor/<uuid>`), so it does not change when an alias
 * is added or another source joins. Every record key of an actor finds it too.
 */
export type ActorId = string & { readonly [actorId]: true };

/** A value and who says it. Two claims with different values are a conflict, and both are kept. */
export interface Claim {
  readonly value: string;
  readonly sources: readonly SourceId[];
}

export type TraitClaims = Readonly<Partial<Record<Trait, readonly Claim[]>>>;

/** One name of an actor, with its provenance. */
export interface ActorName {
  readonly text: string;
  /** Vendors who use the name; empty when no source says. */
  readonly usedBy: readonly string[];
  /** Sources that list it. */
  readonly sources: readonly SourceId[];
  /** Sources for which it is the primary name. */
  readonly primaryIn: readonly SourceId[];
  /** The reports that sources give for the name; never empty. */
  readonly citations?: readonly SourcedCitation[];
}

/** A report, and the source that gives it. */
export interface SourcedCitation extends Citation {
  readonly source: SourceId;
}

export interface Description {
  /** Plain text. */
  readonly text: string;
  readonly source: SourceId;
  /** When its publisher last changed the entry: an ISO date or time. */
  readonly date?: string;
}

/** What a source links to this actor: another actor, malware, a tool, a technique, a campaign. */
export interface Relation extends Omit<RelationDetails, 'citations'> {
  readonly type: string;
  readonly kind: RelatedKind;
  readonly name: string;
  /** Set when `kind` is 'actor'. */
  readonly actor?: ActorId;
  readonly source: SourceId;
  /** The reports that sources give for the link; never empty. */
  readonly citations?: readonly SourcedCitation[];
  /** Of a link that the reader made (`source` is `YOU`): the id of the correction, and the reason that she gave. */
  readonly correction?: string;
  readonly why?: string;
}

export interface Reference {
  /** http or https. */
  readonly url: string;
  readonly sources: readonly SourceId[];
}

/** A source's own entry behind a merged actor. */
export interface RecordReference {
  readonly key: RecordKey;
  readonly source: SourceId;
  readonly name: string;
  readonly attackId?: string;
}

/** A source that the reader added, as it is called beside what it says. */
export interface SourceCredit {
  readonly title: string;
  /** Absent for a file. */
  readonly address?: string;
  /** Licence or terms, in the reader's words. */
  readonly terms?: string;
}

/** By the source's id. */
export type SourceCredits = Readonly<Record<SourceId, SourceCredit>>;

/** What the reader's own corrections made of an actor; names that were added have `YOU` among their sources. */
export interface ActorCorrections {
  /** Ids of the corrections in force on it, oldest first. */
  readonly ids: readonly string[];
  /** Names that the sources list and the reader hid. */
  readonly hidden: readonly ActorName[];
  /** Records that are of this actor by the reader's word alone. */
  readonly joined: readonly RecordKey[];
  /** Records that the sources link to this actor and that the reader took out. */
  readonly takenOut: readonly RecordKey[];
  /** The reader's notes, oldest first. */
  readonly notes: readonly ActorNote[];
}

/** What a reader wrote of an actor, for herself alone. */
export interface ActorNote {
  /** Of the correction that it is. */
  readonly id: string;
  /** Markdown; empty where there are but tags. */
  readonly text: string;
  /** Words to find it by, without "#"; never empty. */
  readonly tags?: readonly string[];
  /** ISO time of its last change. Absent in what an earlier build stored, like tags. */
  readonly at?: string;
}

/** An intrusion set merged from the records that identity linked. Plain data. */
export interface Actor {
  readonly id: ActorId;
  readonly name: string;
  /** Primary name first, no two equal after normalising. */
  readonly names: readonly ActorName[];
  /** ISO 3166-1 alpha-2. */
  readonly countries: readonly Claim[];
  readonly motives: readonly Claim[];
  readonly sectors: readonly Claim[];
  /** Countries of its victims, ISO 3166-1 alpha-2; absent where no source says. */
  readonly victims?: readonly Claim[];
  /** Absent where no source says any. */
  readonly traits?: TraitClaims;
  /** Four-digit years, earliest first. */
  readonly firstSeen: readonly Claim[];
  readonly descriptions: readonly Description[];
  readonly relations: readonly Relation[];
  /** Strongest first. */
  readonly references: readonly Reference[];
  readonly records: readonly RecordReference[];
  /** How far what the sources say may be passed on (`Tlp`); absent where no source says. */
  readonly tlp?: readonly Claim[];
  /** Of the reader's own sources among those behind it; absent where there are none. */
  readonly credits?: SourceCredits;
  /** Absent where the actor is as the sources have it. */
  readonly corrections?: ActorCorrections;
}
