import type { Actor, ActorId } from '@/core/model/actor';
import type { Correction, CorrectionDraft, CorrectionEffect } from '@/core/model/correction';
import type { SourceId } from '@/core/model/source-record';
import type { SearchEntry } from '@/core/search/search-entry';
import type { DatasetInfo } from './dataset-info';
import type { Asker } from './transport';

/** Who a name may be. `actors` is in order of likelihood; more than one means the name is contested. */
export interface NamedActors {
  readonly name: string;
  readonly actors: readonly Actor[];
  /** True when the name has several actors but is the primary name of exactly the first. */
  readonly settled: boolean;
}

/** 'pending' until the dataset has the correction in it, which a full disk may put off. */
export interface ListedCorrection {
  readonly correction: Correction;
  readonly effect: CorrectionEffect | 'pending';
}

/** What an import came to; each entry of the file counts once. */
export interface ImportedCorrections {
  readonly added: number;
  /** They had the id of one that was there. */
  readonly replaced: number;
  /** They say what one that was there says. */
  readonly duplicates: number;
  /** No corrections. */
  readonly invalid: number;
  /** Beyond the limit. */
  readonly tooMany: number;
}

/**
 * Every message the background answers: an entry is the whole contract of one call. Inputs and outputs
 * are plain JSON data.
 */
export interface Messages {
  /** Candidates for names found on a page, in the order asked. */
  'actors.named': { input: { names: readonly string[] }; output: readonly NamedActors[] };
  /** One actor by its id, or by the key of any of its records; null when the dataset has none. */
  'actor.get': { input: { id: string }; output: Actor | null };
  /** What the popup searches: one small entry per actor. */
  'search.entries': { input: Record<string, never>; output: readonly SearchEntry[] };
  'dataset.info': { input: Record<string, never>; output: DatasetInfo };
  /** Starts a refresh of the given sources, or of all that are on; answers when it has begun. */
  'refresh.start': { input: { sources?: readonly SourceId[] }; output: { started: boolean } };
  'refresh.cancel': { input: Record<string, never>; output: { cancelled: boolean } };
  /** Forgets everything downloaded; the bundled dataset answers again, with the reader's corrections kept. */
  'dataset.reset': { input: Record<string, never>; output: DatasetInfo };
  /** The reader's corrections, oldest first, with what each of them does. */
  'corrections.list': { input: Record<string, never>; output: readonly ListedCorrection[] };
  /** Gives it an id and a time, stores it, and answers when the dataset and every page have it. */
  'corrections.add': { input: { correction: CorrectionDraft }; output: ListedCorrection };
  /** Takes one back, as `corrections.add` brings it; false when there is none with this id. */
  'corrections.remove': { input: { id: string }; output: { removed: boolean } };
  /** Takes back all of them at once. */
  'corrections.clear': { input: Record<string, never>; output: { removed: number } };
  /** The text of an exported file; fails, with nothing changed, when it is none. */
  'corrections.import': { input: { text: string }; output: ImportedCorrections };
  /** Opens the profile page in a tab: a link on a web page may not lead into the extension. */
  'profile.open': { input: { id: ActorId }; output: { opened: true } };
  'options.open': { input: Record<string, never>; output: { opened: true } };
  /** A page's script says which token it gives to its card's frame. */
  'card.vouch': { input: { token: string }; output: { noted: true } };
  /** A card's frame asks whether a script of ours, in the same tab, vouched for a token; each holds once. */
  'card.claim': { input: { token: string }; output: CardClaim };
}

export interface CardClaim {
  readonly accepted: boolean;
  /** Host name of the page that the frame is on, as the browser says it; absent where it has none. */
  readonly site?: string;
}

export type MessageName = keyof Messages;
export type Input<N extends MessageName> = Messages[N]['input'];
export type Output<N extends MessageName> = Messages[N]['output'];

/** What comes back over the wire: a value, or a failure with words fit to show. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: string };

export type Handlers = {
  readonly [N in MessageName]: (input: Input<N>, from: Asker) => Promise<Output<N>> | Output<N>;
};
