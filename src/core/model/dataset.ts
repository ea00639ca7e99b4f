import type { Actor } from './actor';
import type { Producers, SourceId, SourceRecord } from './source-record';

/** A name of malware or of a tool: it competes with actors' names when text is read. */
export interface Software {
  readonly name: string;
  readonly kind: 'malware' | 'tool';
  readonly names: readonly string[];
  readonly source: SourceId;
}

/** Everything the product knows at one moment; built whole, swapped in whole. */
export interface Dataset {
  readonly actors: readonly Actor[];
  readonly software: readonly Software[];
}

/** What one source contributed to a bundled dataset. */
export interface BundledSource {
  readonly id: string;
  /** The publisher's own version, or the commit the file was taken at. */
  readonly version: string;
  /** ISO date the file was taken. */
  readonly taken: string;
}

/**
 * The file `npm run dataset` writes: source records as facts (no descriptions), grouped as identity linked
 * them, so that loading merges without linking and a later refresh can still replace one source alone.
 */
export interface BundledDataset {
  readonly format: 1;
  readonly sources: readonly BundledSource[];
  readonly producers: Producers;
  /** One group is one actor; its first record is the anchor. */
  readonly actors: readonly (readonly SourceRecord[])[];
  readonly software: readonly SourceRecord[];
}
