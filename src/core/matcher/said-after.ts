import { afterBrackets, afterEnding } from './after-name';
import { isOfTrade } from './classify-word';
import type { CompiledNames } from './compiled-names';
import {
  isDeed,
  isFinalDeed,
  isOfAttack,
  isOfLoot,
  isOwnTool,
  isRelative,
  isTally,
  isTheirs,
  lateDeed,
  usesTrade,
} from './deeds';
import { isHyphen } from './is-name';
import { isPeople } from './is-people';
import { WORD_CLASS } from './languages/word-classes';
import { saidToBe } from './said-to-be';
import { isPossessive, isUnspaced, MOST_WORDS, wordAfter } from './words-beside';

// One by one: a bundler puts in the numbers, but keeps a whole table that is taken apart.
const adjectives = WORD_CLASS.adjectives;
const ands = WORD_CLASS.ands;
const articles = WORD_CLASS.articles;
const attached = WORD_CLASS.attached;
const attacks = WORD_CLASS.attacks;
const auxiliaries = WORD_CLASS.auxiliaries;
const beings = WORD_CLASS.beings;
const does = WORD_CLASS.does;
const finals = WORD_CLASS.finals;
const kinds = WORD_CLASS.kinds;
const links = WORD_CLASS.links;
const namedAfter = WORD_CLASS.namedAfter;
const nations = WORD_CLASS.nations;
const operations = WORD_CLASS.operations;
const passed = WORD_CLASS.passed;
const products = WORD_CLASS.products;
const taken = WORD_CLASS.taken;
const tells = WORD_CLASS.tells;
const tools = WORD_CLASS.tools;
const uses = WORD_CLASS.uses;
const verbs = WORD_CLASS.verbs;

/** What stands after a name, the surest first; 'nobody' where it is said of the name that it is something else. */
export type After = 'people' | 'tool' | 'nobody' | 'deed' | undefined;

/** With the other name or without it. */
const AKA = /^\W+a\.?k\.?a\.?( \S+)?$/i;

/**
 * The words after a name, from it outwards as in `saidBefore`: "Lead ransomware gang", "Lead, a young gang", "Lead has attacked",
 * "Lead-linked", "Lead backdoor".
 */
export function saidAfter(
  text: string,
  start: number,
  end: number,
  names: CompiledNames,
  coined: boolean,
): After {
  const ending = afterEnding(text, end);
  let at = ending;
  if (isDetection(text, start, end)) return 'tool';
  if (isHyphen(text.charCodeAt(at))) {
    const word = wordAfter(text, at + 1, names);
    if (word !== null && word.classes & attached) return 'people';
  }
  if (isTally(text, at, names)) return 'deed';
  at = afterBrackets(text, at);
  let tool = false; // "Lead backdoor": a tool, unless people come next ("Lead ransomware gang").
  let called = false; // "Lead olarak bilinen": who is known so is a group, unless more is said.
  let adjective = false; // "Lead hacking": people may come next,
  let trade = false; // or an operation, as not behind "Lead web".
  let last = 0; // The classes of the word before: "Lead ransomware has hackers worried".
  let being = false; // "Lead is": what it is said to be comes next, or what is done to it.
  for (let count = 0; count < MOST_WORDS; count++) {
    const word = wordAfter(text, at, names);
    if (word === null) break;
    const { classes } = word;
    if (count === 0 && word.start === at && classes & does) {
      const late = lateDeed(text, start, word, names);
      if (late !== null) return late;
    }
    if (count === 0 && (classes & finals) === finals && isFinalDeed(text, word, names)) return 'deed';
    const isAnd = count === 0 && (classes & (ands | auxiliaries)) === ands;
    if (
      isAnd ||
      (word.isApart && !(count === 0 && isRelative(word))) ||
      ((being || classes & beings) && classes & articles)
    ) {
      // "Lead ransomware, a new gang", but not "with Lead ransomware, the gang"
      if (count > 0 && !being && !(tool && text.charAt(word.start) === 'a')) break;
      return saidToBe(text, word, names, tool) ?? (tool ? 'tool' : undefined);
    }
    // "Lead 랜섬웨어는 해커가": more is said of the tool.
    if (tool && classes & does && isUnspaced(text.charCodeAt(word.start))) break;
    if (classes & products) return 'tool';
    // "Lead برمجيات", "Lead للقراصنة": what Lead used and whom it let in, for there such a word stands before its name.
    if (classes & (kinds | tools) && /[֐-ࣿ]/.test(text.charAt(word.start))) break;
    if (coined && count === 0 && isTheirs(text, start, word)) return 'deed';
    // "SafePay is behind the recent breach"
    if (coined && being && classes & attacks && classes & passed)
      return isOfAttack(text, word, names) ? 'deed' : undefined;
    const isActing = !tool && !adjective;
    if ((classes & kinds && !(tool && last & auxiliaries)) || (classes & operations && trade))
      return isPeople(text, word, names, tool || coined) ? 'people' : 'nobody';
    // Whatever stands before it: "Lead ransomware claims responsibility", "confirmed as ransomware, with Lead claiming responsibility".
    if (!adjective && classes & tells && isDeed(text, word, being)) {
      // "Lead ransomware claims the attack", but not "claims to be an update"
      const isSaying = tool && classes & does && !((wordAfter(text, word.end, names)?.classes ?? 0) & links);
      if (isSaying || isOfLoot(text, word, names)) return 'people';
    }
    // "Lead's backdoor" is whatever Lead has, and "Lead's ransomware affiliates" who they are.
    if (
      classes & tools &&
      (isPossessive(text, { start: end, end: ending }) || isOwnTool(text, afterBrackets(text, ending), word))
    )
      return (wordAfter(text, word.end, names)?.classes ?? 0) & kinds ? 'people' : undefined;
    // "Lead ransomware attack", "Lead ransomware attack group"
    if (tool && classes & attacks) {
      tool = false;
      adjective = true;
    } else if (classes & tools) tool = true;
    else if (isActing && classes & (count > 0 && !being ? verbs | taken : verbs))
      return isDeed(text, word, being) ? 'deed' : undefined;
    else if (isActing && classes & uses && (!being || isDeed(text, word, being)))
      return usesTrade(text, word, names) ? 'deed' : undefined;
    // "Lead has attacked", "Lead ransomware has previously claimed the attack"
    else if ((tool ? !(classes & links) : isActing) && classes & (auxiliaries | beings)) {
      // "Chaos as hackers strike"
      if (classes & links && (wordAfter(text, word.end, names)?.classes ?? 0) & kinds) break;
      being ||= (classes & beings) !== 0;
    } else if (classes & (adjectives | nations)) adjective = true;
    else if (classes & namedAfter) called = true;
    // "Lead aka Other ransomware", "Lead aka Other gang"
    else if (
      !AKA.test(text.slice(end, word.end)) &&
      !(classes & passed && isUnspaced(text.charCodeAt(word.start)))
    ) {
      if (adjective || !text.slice(word.start, word.end).includes('-')) break;
      adjective = true;
    }
    trade ||= isOfTrade(classes);
    last = classes;
    at = word.end;
  }
  if (tool) return 'tool';
  return called ? 'people' : undefined;
}

/** How scanners call what they find: "Win32/Lead.B", "Ransom:Win32/Lead", "Backdoor.Lead". */
function isDetection(text: string, start: number, end: number): boolean {
  return (
    ('/.'.includes(text.charAt(start - 1)) &&
      /(?:32|64|Linux|Android|MSIL|JS|VBS|OSX|Backdoor)[/.]$/.test(
        text.slice(Math.max(0, start - 9), start),
      )) ||
    (text.charAt(end) === '.' && /^\.[A-Z]{1,3}(?![\p{L}\p{N}])/u.test(text.slice(end, end + 5)))
  );
}
