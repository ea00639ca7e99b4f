import type { Actor } from './actor';
import type { Citation, SourceId, Tlp } from './source-record';

/** Stands for the source of a report that the reader imported. */
export const IMPORTED: SourceId = 'imported';

/**
 * A report as one source lists it: what it is, where it is to be had, and whom the source linked to it. Plain data, safe
 * to store and to send between contexts.
 */
export interface Report extends Omit<Citation, 'url'> {
  readonly source: SourceId;
  /** Unique and stable within the source. */
  readonly id: string;
  readonly title: string;
  /** Two letters, ISO 639-1, lower case. */
  readonly language?: string;
  /** Where it was published: http and https, the first is the one to open. */
  readonly addresses: readonly string[];
  /** Copies that the source keeps. */
  readonly files: readonly ReportFile[];
  /** What it says, as plain text. */
  readonly text?: string;
  /** The source's own summary, as plain text. */
  readonly description?: string;
  /** Whom the source linked to it; a machine may have done so by a word of the text, so it is a claim and no finding. */
  readonly actors: readonly ReportActor[];
  /** When the source last changed its entry: an ISO date or time. */
  readonly modified?: string;
  readonly tlp?: Tlp;
}

export interface ReportFile {
  readonly kind: 'pdf' | 'text' | 'image';
  /** http or https. */
  readonly url: string;
}

/** An actor that a source linked to a report, as it says. */
export interface ReportActor {
  readonly name: string;
  readonly aliases: readonly string[];
  /** Names of malware and tools that the source gives it. */
  readonly tools: readonly string[];
  /** The collection that the source took the actor from: "ETDA", "MISPGALAXY". */
  readonly collection?: string;
  /** The source's own identifier of the actor, in that collection. */
  readonly id?: string;
}

/** `source/id`: names one report across all sources. */
export type ReportKey = string;

export function reportKey({ source, id }: Pick<Report, 'source' | 'id'>): ReportKey {
  return `${source}/${id}`;
}

export type ReportedActor = Pick<Actor, 'id' | 'name'>;

/** Whom a report is about: by its own words, and by the source that linked actors to it. */
export interface ReportReading {
  /** In the order of their first mention. */
  readonly named: readonly NamedInReport[];
  /** In the source's order. */
  readonly linked: readonly LinkedToReport[];
}

/** An actor that the text names. */
export interface NamedInReport {
  /** As the text writes them, each once, the first mention's first. */
  readonly names: readonly string[];
  /** Several where the name is contested, none where no source lists the name. */
  readonly actors: readonly ReportedActor[];
  readonly count: number;
  /** The sentence of the first mention. */
  readonly sentence: string;
}

/** An actor that the source linked: whose it is here, and what the text has of it. */
export interface LinkedToReport {
  readonly said: ReportActor;
  readonly joined: JoinedActor;
  readonly inText: LinkedInText;
}

export type JoinedActor =
  | { readonly kind: 'same-entry' | 'same-name' | 'shared-names'; readonly actor: ReportedActor }
  /** Nobody here has any of its names. */
  | { readonly kind: 'unknown' }
  /** These have a name of it, and none is more likely meant than another. */
  | { readonly kind: 'unclear'; readonly actors: readonly ReportedActor[] };

export type LinkedInText =
  | { readonly kind: 'named' }
  /** A name of it stands there and is no actor's name by what is around it. */
  | { readonly kind: 'word'; readonly word: string; readonly sentence: string }
  | { readonly kind: 'absent' }
  /** The source gives no text. */
  | { readonly kind: 'no-text' };
