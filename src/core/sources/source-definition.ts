import type { SourceId } from '../model/source-record';

/** How a source's file is written, and so which adapter reads it. */
export type SourceFormat =
  | 'misp-cluster'
  | 'misp-producers'
  | 'microsoft-mapping'
  | 'stix-bundle'
  | 'orkl-actors'
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
  /** One sentence: what the file holds. */
  readonly about: string;
  readonly licence: { readonly name: string; readonly url: string };
  readonly credit: Credit;
  readonly homepage: string;
  /** Where it is published; a company can point at its mirror instead. */
  readonly address: string;
  readonly format: SourceFormat;
  /** Absent for a plain download. */
  readonly transport?: SourceTransport;
  /** What transport and adapter are told besides: a collection, a mapping of columns. No secret. */
  readonly options?: Readonly<Record<string, string>>;
  /** Its server lets no other site read it: host permission is asked at the click that turns it on. */
  readonly needsAccess?: true;
  /** Added by the reader, and no part of the catalogue. */
  readonly own?: true;
  /** What its records are, unless the file says otherwise of one. */
  readonly gives: 'actors' | 'malware' | 'tools' | 'vendors';
  /** Where an error in it is reported: a tracker that takes a new issue's title and body, or a page that says how. */
  readonly reports?: { readonly kind: 'tracker' | 'page'; readonly url: string };
  /** The vendor whose own names its primary names are. */
  readonly ownNamesOf?: string;
  /** The publisher's own list, which it repeats; the copy also keeps entries that the publisher has renamed. */
  readonly copyOf?: SourceId;
  /**
   * Its actors are extortion groups that are called as their malware is: a name that no other source lists is as likely
   * the malware's.
   */
  readonly listsGangs?: true;
  /** Identifiers that it gives to groups, and the page of one. */
  readonly groupIds?: { readonly pattern: RegExp; readonly page: (id: string) => string };
  /** Its server is also a library that can be asked for reports about an actor. */
  readonly keepsReports?: true;
  /** Part of the daily refresh unless the reader says otherwise. */
  readonly refreshedByDefault: boolean;
  /** Shipped with the extension. Sources with a non-commercial licence never are. */
  readonly bundled: boolean;
}
