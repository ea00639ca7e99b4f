import {
  ACTOR,
  CAPITALS,
  CODE,
  type CompiledNames,
  GANG,
  HOT,
  PHRASE,
  SHORT,
  SOFTWARE,
  WORD,
} from './compiled-names';
import { isPartOfName, whoIsMeant } from './cues';
import { RULE, type RuleSet } from './rules';
import type { Candidate } from './scan-text';

/** What a name needs beside being spelled right, the least first. */
export type Need =
  /** A code: nothing. */
  | 'nothing'
  /** A name that is no word, or of several words: a page that at least touches on security. */
  | 'subject'
  /** A dictionary word: a page about security. */
  | 'page'
  /** A cue beside it, or the same actor named beyond doubt elsewhere. */
  | 'cue'
  /** A cue beside this very name. */
  | 'own-cue';

/** What a candidate is by itself, before the page is asked. */
export interface Verdict {
  readonly need: Need;
  /** A word beside it says that it is an actor's; not asked where none is needed. */
  readonly cue: boolean;
  /** Only a part of a longer name, by the capitals beside it; not asked where that decides nothing. */
  readonly partOfName: boolean;
}

const SURE: Verdict = { need: 'nothing', cue: false, partOfName: false };
const SURE_ABOUT_SECURITY: Verdict = { need: 'subject', cue: false, partOfName: false };

/** Judges a candidate by its own spelling and the words beside it; null when it is no actor here. */
export function judgeAlone(
  { start, end, entry }: Candidate,
  text: string,
  names: CompiledNames,
  rules: RuleSet,
): Verdict | null {
  const flags = names.flags[entry] ?? 0;
  if ((flags & ACTOR) === 0) return null;
  const need = needOf(flags, text.slice(start, end), rules);
  const asks = need !== 'nothing' && need !== 'subject';
  // What needs no cue is not searched for one: most names, and the search costs more than finding them.
  if (!asks && (flags & SOFTWARE) === 0) return need === 'nothing' ? SURE : SURE_ABOUT_SECURITY;
  const meant = whoIsMeant(text, start, end, names);
  if (rules & RULE.tool && meant === 'tool') return null;
  const cue = asks && meant === 'actor';
  const partOfName = asks && !cue && (rules & RULE.part) !== 0 && isPartOfName(text, start, end);
  return { need, cue, partOfName };
}

/** A digit, a capital inside a word, or a sign. */
const CODE_LIKE = /\p{N}|\p{Ll}\p{Lu}|[^\p{L}\p{M}\s'’.\p{Pd}_]/u;

const SMALL = /\p{Ll}/u;
/** A small letter, a space and a number: how anything is numbered. */
const NUMBERED = /\p{Ll}\s+\p{N}/u;

function needOf(flags: number, surface: string, rules: RuleSet): Need {
  if (flags & HOT && rules & RULE.hot) return 'own-cue';
  if (flags & GANG && rules & RULE.gang) return 'own-cue';
  if (flags & SHORT && rules & RULE.short) return 'cue';
  const inCapitals = flags & CAPITALS && rules & RULE.capitals;
  // "Man 1" is not MAN1, and "From Russia With Love" is not the hashtag.
  if (flags & CODE && CODE_LIKE.test(surface) && !(flags & CAPITALS && SMALL.test(surface))) return 'nothing';
  // "Apt 10" is a flat before it is APT10.
  if (inCapitals && NUMBERED.test(surface)) return 'cue';
  if (flags & (CODE | PHRASE) || !(flags & WORD)) return rules & RULE.subject ? 'subject' : 'nothing';
  if (inCapitals && SMALL.test(surface)) return 'cue';
  return rules & RULE.page ? 'page' : 'subject';
}
