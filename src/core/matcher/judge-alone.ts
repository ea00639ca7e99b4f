import {
  ACTOR,
  BORROWED,
  CAPITALS,
  CODE,
  type CompiledNames,
  GANG,
  HOT,
  LONG_FORM,
  MINOR,
  PHRASE,
  SHORT,
  SOFTWARE,
  WORD,
  WORDS,
} from './compiled-names';
import { whoIsMeant } from './cues';
import { isDoneBy } from './deeds';
import { gangWithin } from './gang-within';
import type { Candidate } from './longest-name';
import { isPartOfName } from './part-of-name';
import { holds, RULE } from './rules';
import type { Meant } from './said-before';
import { wordAfter } from './words-beside';

/** What a name needs beside being spelled right, the least first. */
export type Need =
  /** A code: nothing. */
  | 'nothing'
  /** A name of several words, or one that is spelled like no word: a page that at least touches on security. */
  | 'subject'
  /** A single word that no dictionary has: the same, and a page that means an actor by it (`standsAlone`). */
  | 'lone'
  /** A name of words, or a code that no source lists: the same, but on a short page a security word or a cue. */
  | 'touch'
  /** A dictionary word: a page about security. */
  | 'page'
  /** A cue beside it, or the same actor named beyond doubt elsewhere. */
  | 'cue'
  /** A cue beside this very name. */
  | 'own-cue';

/** What a candidate is by itself, before the page is asked. */
export interface Verdict {
  readonly need: Need;
  /** Whose the words beside it say that it is; not asked where that decides nothing. */
  readonly meant: Meant;
  /** Only a part of a longer name, by the capitals beside it; not asked where that decides nothing. */
  readonly partOfName: boolean;
  /**
   * What stands in its place: the gang in the longer name of its software ("Medusa" of "the Medusa ransomware gang"), the name
   * with its article ("the Dukes").
   */
  readonly instead?: Candidate;
}

/** True when a name says by itself that it is the actor, on a page that is not about something else. */
export function isSure({ need, meant, partOfName }: Verdict): boolean {
  return meant === undefined ? !asksForCue(need) : meant === 'actor' && !partOfName;
}

/** "SafePay": a gang that is spelled like no word. */
export function isCoinedGang(flags: number): boolean {
  return (flags & (GANG | HOT | SHORT | WORD | WORDS)) === GANG;
}

function asksForCue(need: Need): boolean {
  return need === 'page' || need === 'cue' || need === 'own-cue';
}

/** Judges a candidate by its own spelling and the words beside it; null when it is no actor's name. */
export function judgeAlone(candidate: Candidate, text: string, names: CompiledNames): Verdict | null {
  const { start, end, entry } = candidate;
  const flags = names.flags[entry] ?? 0;
  if (isCut(text, start) || (isCut(text, end) && !wordAfter(text, end, names)?.classes)) return null;
  if ((flags & ACTOR) === 0) {
    const within = holds(names, RULE.within) ? gangWithin(candidate, text, names) : null;
    return within && { need: 'own-cue', meant: within.meant, partOfName: false, instead: within.gang };
  }
  // "the Shiny Lapsus$ Hunters", whom nobody lists.
  const isWithin = (flags & (CODE | PHRASE)) === CODE && PEOPLE_AFTER.test(text.slice(end, end + REACH));
  if (isWithin && holds(names, RULE.part) && isPartOfName(text, start, end, names, true)) return null;
  if ((flags & (LONG_FORM | PHRASE)) === LONG_FORM && holds(names, RULE.article)) {
    const [article] = /(?<!\p{L})the\s$/iu.exec(text.slice(Math.max(0, start - 8), start)) ?? [];
    if (article === undefined) return null;
    // The whole name is shown and looked up.
    return {
      ...judgeName(candidate, flags, text, names),
      instead: { ...candidate, start: start - article.length },
    };
  }
  return judgeName(candidate, flags, text, names);
}

function judgeName({ start, end }: Candidate, flags: number, text: string, names: CompiledNames): Verdict {
  const surface = text.slice(start, end);
  const need = needOf({ start, end }, flags, text, names);
  // No tool is called as an actor is by several words, unless a list says so; who says that it is an actor says nothing new.
  const isActors = (flags & (PHRASE | SOFTWARE)) === PHRASE;
  // What APT29 has is "APT29 malware"; "RomCom malware" is called so.
  const isCode = need === 'nothing' && (flags & SOFTWARE) === 0 && NUMBER.test(surface);
  const said =
    isCode || (isActors && need === 'subject')
      ? undefined
      : whoIsMeant(
          text,
          start,
          end,
          names,
          need === 'lone' || isCoinedGang(flags),
          (flags & (BORROWED | GANG)) === BORROWED,
        );
  // "the backdoor Lead deployed against", where Lead is no software.
  const isDoer = said === 'tool' && (flags & SOFTWARE) === 0 && isDoneBy(text, end, names);
  const meant = said === 'tool' && (isActors || isDoer || !holds(names, RULE.tool)) ? undefined : said;
  const asks = (flags & CODE) === 0 && asksForCue(need);
  const partOfName =
    asks && holds(names, RULE.part) && isPartOfName(text, start, end, names, meant === 'actor');
  return { need, meant, partOfName };
}

/**
 * True between letters that meet within a word alone, but for a particle or another word that is known: 코니 is not in 코니카, but in
 * 코니의.
 */
function isCut(text: string, at: number): boolean {
  return text.charAt(at) >= 'ァ' && /[ァ-ヺー가-힣]{2}/.test(text.slice(at - 1, at + 1));
}

/** "Hunters", but not "Hackers" and "Members", which are said of any. */
const PEOPLE_AFTER = /^ (?!Hac|Mem)\p{Lu}\p{Ll}+ers(?!\p{L})/u;
const REACH = 30;

/** A digit, a capital inside a word, or a sign. */
const CODE_LIKE = /\p{N}|\p{Ll}\p{Lu}|[^\p{L}\p{M}\s'’.\p{Pd}_]/u;

const NUMBER = /\p{N}/u;
const APART = /\p{L}[\s\p{Pd}]\p{L}/u;
const SMALL = /\p{Ll}/u;
/** A small letter, a space and a number: how anything is numbered. */
const NUMBERED = /\p{Ll}\s+\p{N}/u;

/** Letters, a space and a number, or a year: "APT 41" is a flat, "UNC 2026" a season and "TA2024" a part as well. "NoName 057(16)" is no number. */
const LIKE_OTHER_NUMBERS = /^\p{L}+(?:\s+\p{N}+$|(?:19[89]|20[0-4])\d$)/u;

/** What is no group on a page about security either: a version, a season, a flat ("APT 3", "UNC 2026", "12 Elm Street, APT 29"). */
const NUMBERED_SO = /\d \p{Lu}\p{L}+ \p{Lu}\p{L}+[.,]? \S+ \d+$|\s(?:\d$|(?:19[89]|20[0-4])\d$)/u;

function needOf(
  { start, end }: Pick<Candidate, 'start' | 'end'>,
  flags: number,
  text: string,
  names: CompiledNames,
): Need {
  const surface = text.slice(start, end);
  if (
    (flags & HOT && holds(names, RULE.hot)) ||
    (flags & BORROWED && holds(names, RULE.borrowed)) ||
    (flags & GANG && holds(names, RULE.gang))
  )
    return 'own-cue';
  if (flags & SHORT && holds(names, RULE.short)) return 'cue';
  const inCapitals = flags & CAPITALS && holds(names, RULE.capitals);
  // "Man 1" is not MAN1, and "From Russia With Love" is not the hashtag.
  if (flags & CODE && CODE_LIKE.test(surface) && !(flags & CAPITALS && SMALL.test(surface))) {
    // "TunnelVision" is a weakness before it is a seldom name.
    if (flags & MINOR && flags & WORD && holds(names, RULE.minor)) return 'cue';
    if (LIKE_OTHER_NUMBERS.test(surface) && holds(names, RULE.numbered))
      return NUMBERED_SO.test(text.slice(Math.max(0, start - REACH), end)) ? 'cue' : 'page';
    // "SideWinder" is a joystick on a page about something else.
    return flags & (WORDS | WORD) && holds(names, RULE.words) ? 'touch' : 'nothing';
  }
  // "Apt 10" is a flat before it is APT10.
  if (inCapitals && NUMBERED.test(surface) && holds(names, RULE.numbered)) return 'cue';
  if (!(flags & WORD)) {
    if (!holds(names, RULE.subject)) return 'nothing';
    // "Golden Jackal" is an animal before it is GoldenJackal.
    const isApart = (flags & (CODE | PHRASE)) === CODE && APART.test(surface);
    if ((flags & WORDS || isApart) && holds(names, RULE.words)) return 'touch';
    return flags & (CODE | PHRASE) || !holds(names, RULE.lone) ? 'subject' : 'lone';
  }
  // "Silverfish" is an insect before it is SilverFish.
  if ((inCapitals || flags & CODE) && SMALL.test(surface)) return 'cue';
  if (flags & MINOR && !(flags & PHRASE) && holds(names, RULE.minor)) return 'cue';
  return holds(names, RULE.page) ? 'page' : 'subject';
}
