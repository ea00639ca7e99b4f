import type { RecordKey, SourceId } from './source-record';

/** Stands among the sources of what the reader says: "listed by you". */
export const YOU: SourceId = 'you';

/**
 * An actor, by the records it had when the correction was made, its anchor first: the first of them that a
 * dataset knows leads to it, so that renames, merges and refreshes do not lose it.
 */
export interface ActorRef {
  readonly records: readonly RecordKey[];
  /** As it was called then; to show where the actor is gone. */
  readonly name: string;
}

interface Made {
  readonly id: string;
  /** ISO time. Of two corrections that contradict each other the later one wins. */
  readonly at: string;
  /** The reader's reason. */
  readonly why?: string;
}

/** The actor does not bear the name. */
export interface HideAlias extends Made {
  readonly kind: 'hide-alias';
  readonly actor: ActorRef;
  readonly name: string;
}

/** The actor bears the name. */
export interface AddAlias extends Made {
  readonly kind: 'add-alias';
  readonly actor: ActorRef;
  readonly name: string;
  /** The vendor who uses it. */
  readonly usedBy?: string;
}

/** The two are one; it goes on under the id of the first. */
export interface JoinActors extends Made {
  readonly kind: 'join-actors';
  readonly first: ActorRef;
  readonly second: ActorRef;
}

/** The record is of another actor than the rest of the actor that it was found in. */
export interface SplitRecord extends Made {
  readonly kind: 'split-record';
  readonly record: RecordKey;
  /** What the record itself is called. */
  readonly name: string;
  /** The actor that it was found in. */
  readonly actor: ActorRef;
}

export interface NoteActor extends Made {
  readonly kind: 'note-actor';
  readonly actor: ActorRef;
  readonly text: string;
}

/** What a reader says against, or beyond, the sources. Plain data: stored, sent and exported as it is. */
export type Correction = HideAlias | AddAlias | JoinActors | SplitRecord | NoteActor;

/** A correction as it is asked for, before it has an id and a time. */
export type CorrectionDraft = Correction extends infer C
  ? C extends Correction
    ? Omit<C, 'id' | 'at'>
    : never
  : never;

/**
 * What a correction does to a dataset. 'no-difference': the sources say the same by now, or it is an actor's
 * only name that would be hidden. 'overruled': a later correction says the contrary. 'gone': the dataset
 * knows none of its records.
 */
export type CorrectionEffect = 'in-force' | 'no-difference' | 'overruled' | 'gone';
