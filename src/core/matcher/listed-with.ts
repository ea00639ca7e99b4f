import { charClass, LOWER } from '../text/characters';
import { afterBrackets, afterEnding } from './after-name';
import { type CompiledNames, WORD } from './compiled-names';
import { whoIsMeant } from './cues';
import { isSure, type Verdict } from './judge-alone';
import { WORD_CLASS } from './languages/word-classes';
import type { Candidate } from './longest-name';
import { type PageEvidence, standsAlone, tellsOfGangs } from './page-evidence';
import { holds, RULE } from './rules';
import { LIST_REACH } from './scan-text';
import { AROUND, wordAfter } from './words-beside';

// One by one: a bundler puts in the numbers, but keeps a whole table that is taken apart.
const ands = WORD_CLASS.ands;
const attacks = WORD_CLASS.attacks;
const kinds = WORD_CLASS.kinds;
const linked = WORD_CLASS.linked;
const links = WORD_CLASS.links;
const named = WORD_CLASS.named;
const transitive = WORD_CLASS.transitive;

/** So many names of actors in a list are no chance, */
const MANY = 3;
/** As many names of a list are followed to one that says what it is. */
const LONGEST_LIST = 12;

/**
 * Whose names stand in the same list or pair as a candidate: 'actor' where one is an actor's beyond doubt ("Conti, REvil and
 * Maze gangs"), else 'tool' where the words beside one say that it is a tool's ("Conti, Emotet and Maze malware").
 *
 * @param page without it only what their words and their spelling say, which is evidence for the page
 */
export function listedWith(
  index: number,
  text: string,
  candidates: readonly Candidate[],
  verdicts: readonly (Verdict | null)[],
  names: CompiledNames,
  page?: PageEvidence,
): 'actor' | 'tool' | undefined {
  const tellsOfActors = holds(names, RULE.neighbour);
  const tellsOfTools = holds(names, RULE.toolList);
  let many = 1;
  let every = WORD;
  let isSlash = false;
  const before = walk(-1);
  const beside = before === 'actor' ? before : (walk(1) ?? before);
  if (beside !== undefined || page?.subject !== 'security' || !holds(names, RULE.manyListed)) return beside;
  // "Play, Medusa and Interlock" may be words, but on a page that tells of gangs, where "Akira and BlackSuit" are no chance either;
  // "Akira/BlackSuit" are of malware but where one is named.
  const mayBeWords = every !== 0;
  const few = mayBeWords || !(isSlash ? page.gangs > 0 : tellsOfGangs(page)) ? MANY : 2;
  return many < few || (mayBeWords && page.gangs < 2) ? undefined : 'actor';

  function walk(step: 1 | -1): 'actor' | 'tool' | undefined {
    for (let at = index; Math.abs(at - index) < LONGEST_LIST; at += step) {
      const here = candidates[at];
      const next = candidates[at + step];
      const verdict = verdicts[at + step];
      if (here === undefined) return undefined;
      every &= names.flags[here.entry] ?? 0;
      if (next === undefined || verdict === undefined) return undefined;
      const [first, second] = step === 1 ? [here, next] : [next, here];
      const from = afterEnding(text, first.end);
      if (!isListGap(text, from, second.start, names)) return undefined;
      isSlash ||= text.charAt(from) === '/';
      // What is software alone was not asked.
      const meant = verdict === null ? whoIsMeant(text, next.start, next.end, names) : verdict.meant;
      if (meant === 'tool') return tellsOfTools ? 'tool' : undefined;
      if (verdict === null) {
        // "the Conti and Emotet gangs", where Emotet is software
        if (meant && tellsOfActors) return meant;
        continue;
      }
      many++;
      const { need, meant: said } = verdict;
      if (
        tellsOfActors &&
        isSure(verdict) &&
        (said !== undefined ||
          (page ? standsAlone(need, names.actors[next.entry], page) : need === 'nothing'))
      )
        return 'actor';
    }
    return undefined;
  }
}

const LIST_SIGNS = `${AROUND},;/|&+、，；／・·،`;

/** True when only a comma, a slash, a bracket or "and" stands between two names: they are of one list. */
export function isListGap(text: string, from: number, to: number, names: CompiledNames): boolean {
  if (to - from > LIST_REACH || to <= from) return false;
  let says = false;
  let waits = false;
  for (let at = from; at < to; ) {
    const char = text.charAt(at);
    // "Conti (tracked by Microsoft as …), Maze"
    const past = afterBrackets(text, at);
    if (past > at && past <= to) {
      at = past;
      continue;
    }
    // "Conti 73, Maze 60", "1. Conti 2. Maze", "a.k.a. Conti"
    const isSign =
      LIST_SIGNS.includes(char) || /\d[.%]?$|k\.a\.$/.test(text.slice(Math.max(from, at - 3), at + 1));
    // A letter is asked for no pattern.
    if (isSign || char === ' ' || (charClass(text.charCodeAt(at)) < LOWER && /\s/.test(char))) {
      says ||= isSign;
      at++;
      continue;
    }
    const word = wordAfter(text, at, names);
    if (word === null || word.start !== at || word.end > to) return false;
    const { classes } = word;
    const isNamed = classes & (ands | named);
    if (isNamed) says = true;
    // "Conti, rebranded as Maze", "Conti, a member of Maze", but not "Conti, breached by Maze"
    if (classes & linked && (classes & named || !(classes & (kinds | attacks | transitive)))) waits = true;
    else if (!isNamed) {
      if (!(waits && classes & links)) return false;
      waits = false;
    }
    at = word.end;
  }
  return says && !waits;
}
