import { classOf } from './classify-word';
import { ACTOR, type CompiledNames, findEntry } from './compiled-names';
import { whoIsMeant } from './cues';
import { WORD_CLASS } from './languages/word-classes';
import type { Candidate } from './longest-name';

/**
 * Software is listed with its kind ("Medusa Ransomware"), and the longest name takes the place. Where people are meant by
 * it ("the Medusa ransomware gang"), what stands before the kind is the name of the gang; null where it is none.
 */
export function gangWithin({ start, end }: Candidate, text: string, names: CompiledNames): Candidate | null {
  const [, shorter, kind = ''] = /^(.*\S)[\s-]+(\p{L}+)$/su.exec(text.slice(start, end)) ?? [];
  if (shorter === undefined || !(classOf(kind, names) & WORD_CLASS.tools)) return null;
  const entry = findEntry(names, shorter);
  if (entry < 0 || !((names.flags[entry] ?? 0) & ACTOR)) return null;
  const gang = { start, end: start + shorter.length, entry };
  return whoIsMeant(text, gang.start, gang.end, names) === 'actor' ? gang : null;
}
