import type { SourceId } from '@/core/model/source-record';

export type HighlightStyle = 'underline' | 'dotted' | 'tint' | 'none';

/** What a person chose. Stored whole in `storage.local` under `SETTINGS_KEY`, with its version. */
export interface Settings {
  /** Marks names on pages at all. */
  readonly enabled: boolean;
  /** Host names where Byname is off, subdomains included. */
  readonly offSites: readonly string[];
  readonly highlightStyle: HighlightStyle;
  /** Shows doubtful mentions in a weaker style. */
  readonly showDoubtful: boolean;
  /** Names that the reader does not want marked. */
  readonly hiddenNames: readonly HiddenName[];
  readonly dailyRefresh: boolean;
  readonly sources: Readonly<Record<SourceId, SourceChoice>>;
}

/** "Not this" on a card. */
export interface HiddenName {
  /** Normalised name (`normaliseName`). */
  readonly key: string;
  /** As it was met, to show in settings. */
  readonly text: string;
  /** Host name where it is hidden; everywhere without. */
  readonly site?: string;
  /** Path of the one page where it is hidden; all of the site without. */
  readonly path?: string;
}

/** Absent fields mean the catalogue's own value. */
export interface SourceChoice {
  readonly on?: boolean;
  /** A mirror's address. */
  readonly address?: string;
}

export const SETTINGS_KEY = 'settings';

export const DEFAULT_SETTINGS: Settings = {
  enabled: true,
  offSites: [],
  highlightStyle: 'underline',
  showDoubtful: true,
  hiddenNames: [],
  dailyRefresh: true,
  sources: {},
};
