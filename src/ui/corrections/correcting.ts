import type { Answer, ListedCorrection } from '@/contract/messages';
import type { Correction, CorrectionDraft } from '@/core/model/correction';
import type { UnfinishedNote, UnfinishedNotes } from '@/stored/unfinished-notes';
import { failureIn } from '../words/failure';

/**
 * What a view needs to show the reader's corrections and to change them. Each change answers when the data
 * have it, or with words fit to show.
 */
export interface Correcting {
  /** All of them, oldest first; null until they are read. */
  readonly listed: Answer<readonly ListedCorrection[]> | null;
  /** The company lets nobody make any; those that are there can be taken back. */
  readonly isOff: boolean;
  /** Notes that were begun and neither kept nor thrown away. */
  readonly unfinished: UnfinishedNotes;
  /** @param note null where it was kept or thrown away */
  readonly onUnfinished: (key: string, note: UnfinishedNote | null) => void;
  readonly add: (draft: CorrectionDraft) => Promise<Answer<ListedCorrection>>;
  /** Says another thing in the place of what was said, which keeps its id. */
  readonly change: (id: string, draft: CorrectionDraft) => Promise<Answer<ListedCorrection>>;
  readonly remove: (id: string) => Promise<Answer<unknown>>;
  /** Puts back what was taken back, as it was. */
  readonly restore: (corrections: readonly Correction[]) => Promise<Answer<unknown>>;
}

/** The words of a failure; undefined where there is none. */
export function failureOf(answer: Answer<unknown>): string | undefined {
  return answer.ok ? undefined : failureIn(answer.error);
}
