import { classOf } from './classify-word';
import { ACTOR, type CompiledNames } from './compiled-names';
import { whoIsMeant } from './cues';
import { WORD_CLASS } from './languages/word-classes';
import type { Candidate } from './longest-name';
import type { Meant } from './said-before';

/** A gang in a longer name, and whether people are meant by it, or the tool. */
export interface GangWithin {
  readonly gang: Candidate;
  readonly meant: Meant;
}

/**
 * Software is listed with its kind ("Medusa Ransomware"), and the longest name takes the place. Where people are meant by
 * it ("the Medusa ransomware gang"), what stands before the kind is the name of the gang; null where it is none. Before a version it
 * may be meant without that too ("LockBit 3.0, Royal and Play").
 */
export function gangWithin(
  { end, within }: Candidate,
  text: string,
  names: CompiledNames,
): GangWithin | null {
  if (!within || !((names.flags[within.entry] ?? 0) & ACTOR)) return null;
  const kind = text.slice(within.end, end).replace(/^[\s\p{Pd}]+/u, '');
  const isVersion = VERSION.test(kind);
  if (!isVersion && !(classOf(kind, names) & WORD_CLASS.tools)) return null;
  const meant = whoIsMeant(text, within.start, isVersion ? end : within.end, names);
  return isVersion || meant === 'actor' ? { gang: within, meant } : null;
}

const VERSION = /^[\d.]+$/;
