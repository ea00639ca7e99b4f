import type { SourceId } from '../model/source-record';

/** How a source's file is written, and so which adapter reads it. */
export type SourceFormat =
  | 'misp-cluster'
  | 'misp-producers'
  | 'microsoft-mapping'
  | 'stix-bundle'
  | 'etda-cards'
  | 'malpedia-actors'
  | 'misp-event'
  | 'orkl-actors'
  | 'orkl-entry'
  | 'other-scripts'
  | 'own-table'
  | 'ransomlook-groups';

/** How a source's file is fetched, where that is no plain download from its address. */
export type SourceTransport = 'file' | 'taxii' | 'misp' | 'opencti' | 'orkl';

/** Whose work it is and on what terms it is used, in the words that its publisher asks for. */
export interface Credit {
  readonly name: string;
  readonly url: string;
  readonly terms: string;
}

/**
 * A published file that Byname can read, with all that is particular to it: what a reader needs to judge it, and what
 * the rest of the code must know of it.
 */
export interface SourceDefinition {
  readonly id: SourceId;
  readonly title: string;
  /** Short enough to stand beside a fact: "China (MISP)". */
  readonly label: string;
  readonly publisher: string;
  readonly licence: { readonly name: string; readonly url: string };
  readonly credit: Credit;
  readonly homepage: string;
  /** Where it is published; a company can point at its mirror instead. Empty where it is `carried`. */
  readonly address: string;
  readonly format: SourceFormat;
  /** Absent for a plain download. */
  readonly transport?: SourceTransport;
  /** What transport and adapter are told besides: a collection, a mapping of columns. No secret. */
  readonly options?: Readonly<Record<string, string>>;
  /** Its server lets no other site read it: host permission is asked at the click that turns it on. */
  readonly needsAccess?: true;
  /** Byname's own, and no server has it: it is as it came with the extension, and nothing can refresh it. */
  readonly carried?: true;
  /** Added by the reader, and no part of the catalogue. */
  readonly own?: true;
  /** What its records are, unless the file says otherwise of one. */
  readonly gives: 'actors' | 'malware' | 'tools' | 'vendors';
  /** Where an error in it is reported: a tracker that takes a new issue's title and body, or a page that says how. */
  readonly reports?: { readonly kind: 'tracker' | 'page'; readonly url: string };
  /** Editors describe its actors, in few sentences and with care: what they say of one is said first. */
  readonly edited?: true;
  /** The vendor whose own names its primary names are. */
  readonly ownNamesOf?: string;
  /** The publisher's own list, which it repeats; the copy also keeps entries that the publisher has renamed. */
  readonly copyOf?: SourceId;
  /**
   * Its actors are extortion groups that are called as their malware is: a name that no other source lists is as likely
   * the malware's.
   */
  readonly listsGangs?: true;
  /**
   * Put together from others' lists: what it says is no second word beside theirs, and two of its entries may be one
   * actor's that it has not put together yet.
   */
  readonly compiled?: true;
  /**
   * Gathers the lists of several collections and keeps them apart: a record's id begins with its collection, up to a slash,
   * and each is linked as a list of its own.
   */
  readonly collections?: true;
  /**
   * Gives more names to actors that other lists know, and no actors: a record's id is one of those names, and it joins whose that
   * is. Where it is nobody's the record counts for nothing.
   */
  readonly namesOnly?: true;
  /** What stands between the names in the head of an entry that has several. */
  readonly nameJoint?: string;
  /** Its own words for countries, lower case, with their codes. */
  readonly countryWords?: Readonly<Record<string, string>>;
  /** Identifiers that it gives to groups, and the page of one. */
  readonly groupIds?: { readonly pattern: RegExp; readonly page: (id: string) => string };
  /** Its server is also a library that can be asked for reports about an actor. */
  readonly keepsReports?: true;
  /** Part of the daily refresh unless the reader says otherwise. */
  readonly refreshedByDefault: boolean;
  /** Shipped with the extension. Sources with a non-commercial licence never are. */
  readonly bundled: boolean;
}
