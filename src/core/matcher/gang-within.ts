import { classOf } from './classify-word';
import { ACTOR, type CompiledNames } from './compiled-names';
import { whoIsMeant } from './cues';
import { WORD_CLASS } from './languages/word-classes';
import type { Candidate } from './longest-name';

/**
 * Software is listed with its kind ("Medusa Ransomware"), and the longest name takes the place. Where people are meant by
 * it ("the Medusa ransomware gang"), what stands before the kind is the name of the gang, and so before a version ("the LockBit 3.0
 * gang"); null where it is none.
 */
export function gangWithin({ end, within }: Candidate, text: string, names: CompiledNames): Candidate | null {
  if (!within || !((names.flags[within.entry] ?? 0) & ACTOR)) return null;
  const kind = text.slice(within.end, end).replace(/^[\s\p{Pd}]+/u, '');
  const isVersion = VERSION.test(kind);
  if (!isVersion && !(classOf(kind, names) & WORD_CLASS.tools)) return null;
  return whoIsMeant(text, within.start, isVersion ? end : within.end, names) === 'actor' ? within : null;
}

const VERSION = /^[\d.]+$/;
