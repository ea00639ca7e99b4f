import type { ActorId } from './actor';

/** A sentence in which a name stands, parted at it. */
export interface Mention {
  readonly before: string;
  /** The name as it stands there. */
  readonly words: string;
  readonly after: string;
}

/** A link that stands beside a name. */
export interface PageLink {
  readonly url: string;
  /** What it says. */
  readonly text: string;
}

/** An actor that a page names. */
export interface NamedOnPage {
  /** As the page writes them, each once, the first mention's first. */
  readonly names: readonly string[];
  /** Several where the name is contested, none where no source lists it. */
  readonly actors: readonly { readonly id: ActorId; readonly name: string }[];
  /** All mentions. */
  readonly count: number;
  /** In the page's order; of many the first and the last. */
  readonly mentions: readonly Mention[];
  readonly links: readonly PageLink[];
}

/** A page or a file as it was read: what it is and whom it names. */
export interface GatheredPage {
  readonly title: string;
  /** http or https; absent for a file on the reader's computer. */
  readonly address?: string | undefined;
  /** Whose site it is, as it says. */
  readonly by?: string | undefined;
  /** Two letters, ISO 639-1. */
  readonly language?: string | undefined;
  /** When it was published, as it says: an ISO date. */
  readonly published?: string | undefined;
  /** ISO time. */
  readonly readAt: string;
  /** Whom it names, the most named first. */
  readonly named: readonly NamedOnPage[];
}
