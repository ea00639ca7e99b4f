import type { Citation, SourceId, Tlp } from './source-record';

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
