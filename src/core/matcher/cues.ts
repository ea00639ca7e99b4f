import { afterBrackets, afterEnding } from './after-name';
import { classOf, isOfTrade } from './classify-word';
import type { CompiledNames } from './compiled-names';
import {
  isDeed,
  isFinalDeed,
  isHandled,
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
import { isPeople, isThing } from './is-people';
import { WORD_CLASS } from './languages/word-classes';
import { isLonger } from './part-of-name';
import { saidToBe } from './said-to-be';
import { type Beside, isCapitalised, isPossessive, isUnspaced, wordAfter, wordBefore } from './words-beside';

// One by one: a bundler puts in the numbers, but keeps a whole table that is taken apart.
const adjectives = WORD_CLASS.adjectives;
const agents = WORD_CLASS.agents;
const ands = WORD_CLASS.ands;
const articles = WORD_CLASS.articles;
const attached = WORD_CLASS.attached;
const attacks = WORD_CLASS.attacks;
const auxiliaries = WORD_CLASS.auxiliaries;
const beings = WORD_CLASS.beings;
const copies = WORD_CLASS.copies;
const countries = WORD_CLASS.countries;
const does = WORD_CLASS.does;
const finals = WORD_CLASS.finals;
const handled = WORD_CLASS.handled;
const kinds = WORD_CLASS.kinds;
const linked = WORD_CLASS.linked;
const loot = WORD_CLASS.loot;
const likes = WORD_CLASS.likes;
const links = WORD_CLASS.links;
const located = WORD_CLASS.located;
const named = WORD_CLASS.named;
const namedAfter = WORD_CLASS.namedAfter;
const nations = WORD_CLASS.nations;
const ofs = WORD_CLASS.ofs;
const operations = WORD_CLASS.operations;
const passed = WORD_CLASS.passed;
const products = WORD_CLASS.products;
const taken = WORD_CLASS.taken;
const tells = WORD_CLASS.tells;
const tools = WORD_CLASS.tools;
const transitive = WORD_CLASS.transitive;
const uses = WORD_CLASS.uses;
const verbs = WORD_CLASS.verbs;

/** Of a side of a name so many words are asked. */
const MOST_WORDS = 8;
/** "linked by researchers of three firms to Lead" */
const MOST_ASIDE = 6;

/** Who is meant, as the words beside a name say; 'tool' for any other thing that is called so. */
export type Meant = 'actor' | 'tool' | undefined;

/** What stands after a name, the surest first; 'nobody' where it is said of the name that it is something else. */
type After = 'people' | 'tool' | 'nobody' | 'deed' | undefined;

/**
 * Asks the words on both sides of a name.
 *
 * @param coined it is spelled like no word, so that no firm and no mountain is called so: "Lead Group said", "the Lead victims"
 * @param steals it is software first, by which data is stolen as well and which has victims
 */
export function whoIsMeant(
  text: string,
  start: number,
  end: number,
  names: CompiledNames,
  coined = false,
  steals = false,
): Meant {
  const after = saidAfter(text, start, end, names, coined);
  if (after === 'people') return 'actor';
  if (after === 'tool') return 'tool';
  if (after === 'nobody') return undefined;
  const before = saidBefore(text, start, end, names, coined, steals);
  return before ?? (after === undefined ? undefined : 'actor');
}

/**
 * The words before a name, from it outwards, word by word until one settles it or says nothing: "the group Lead", "hackers known
 * as Lead", "attributed with high confidence to Lead", "groupe de pirates informatiques Lead", "勒索组织Lead". What each kind of
 * word says is in `WORD_CLASS`; here is what it says together with those between it and the name.
 */
function saidBefore(
  text: string,
  start: number,
  end: number,
  names: CompiledNames,
  coined: boolean,
  steals: boolean,
): Meant {
  let link = 0; // "to Lead", "by Lead": who or what is linked comes next. The classes of that word.
  let seen = 0; // The classes of all words so far: "such as Lead", "hacking Lead".
  let only = true; // Nothing but small words so far: "Chinese Lead", not "Chinese loader Lead".
  let tool = false; // "the backdoor Lead": a tool, unless people come before it ("hackers' backdoor").
  let called = false; // "dubbed Lead": who or what is dubbed comes next.
  let operation = false; // "operation Lead": people, if what it does comes next,
  let trade = false; // or stood before it: "operación criminal Lead".
  let blocked = false; // "a variant of Lead": is of whoever Lead is, so that nothing before it counts.
  let aside = 0; // Words between "to Lead" and who or what is linked: who says so.
  let at = start;
  for (let count = 0; count < MOST_WORDS; count++) {
    const word = wordBefore(text, at, names);
    if (word === null) break;
    const { classes, isApart } = word;
    at = word.start;
    const isOwner = isPossessive(text, word);
    const isWhose = isOwner ? classes & countries && isCapitalised(text, word) : classes & nations;
    // "Chinese Lead", "China's Lead", but not "the Chinese Lead Company"
    if (only && !isApart && isWhose) return isLonger(text, end, names) ? undefined : 'actor';
    if (isOwner) break;
    // "blamed on Lead"
    const from = count + classes === 0 ? wordBefore(text, at, names)?.start : undefined;
    if (from !== undefined && classOf(text.slice(from, word.end), names) & named) return 'actor';
    // "أعلنت Lead مسؤوليتها", where the verb comes first
    const isVerb = count === 0 && classes & tells && /[\u0600-\u06ff]/.test(text.charAt(word.start));
    if (isVerb && isOfLoot(text, { ...word, start, end }, names)) return 'actor';
    // "CVE-2024-1234, also called Lead"
    if (called && text.startsWith('CVE', word.start)) return 'tool';
    // "a new backdoor, dubbed Lead", "backdoors, such as Lead"
    if (isApart && (called || seen & likes) && classes & tools) return 'tool';
    const isAside = isApart && (tool || called || !(classes & (link ? kinds | passed : kinds)));
    if (isAside || aside > 0) {
      // "linked by researchers to Lead", "attributed by the bureau, with high confidence, to Lead"
      if (aside > 0 && link & agents && classes & linked) return 'actor';
      // "linked the breach to Lead", but not "linked to a trip to Lead", nor "linked the account to Lead Store"
      blocked ||= (classes & (links | passed)) === links;
      if (aside > 0 && classes & linked && classes & attached && !blocked)
        return isLonger(text, end, names) ? undefined : 'actor';
      if (!link || link & ofs || tool || called || ++aside > MOST_ASIDE) break;
      link = links | (classes & agents);
      continue;
    }
    if (classes & kinds) return blocked || (!called && isTitle(text, word, names)) ? undefined : 'actor';
    // What links in another language may be an article ("a Lead"); "the takedown of SafePay", but not "a disruption to SafePay".
    const isOther =
      (steals && classes & loot) ||
      (classes & transitive && (link & articles || (classes & located && !(coined && link & ofs))));
    if (link && classes & linked && !(classes & named)) return isOther ? undefined : 'actor';
    // "posted by Lead on its leak site"
    if (link & agents && (classes & taken || (classes & tells && isOfLoot(text, word, names))))
      return steals ? undefined : 'actor';
    if (operation && isOfTrade(classes)) return 'actor';
    // "a version of Lead"
    if (link & ofs && classes & copies && !called) return 'tool';
    if (classes & named && (link || !(classes & linked))) called = !blocked;
    else if (classes & (tools | products)) {
      // "악성코드를 Lead가"
      if (isHandled(text, word)) break;
      // "a variant of Lead" is of whoever Lead is.
      if (link && !called) blocked = true;
      else tool = true;
    } else if (classes & handled) return link && !called ? undefined : 'tool';
    else if (classes & operations) {
      // "hacking operation Lead", "ransomware operation Lead"
      if (trade) return 'actor';
      operation = true;
    } else if (
      !(classes & (links | passed | adjectives | nations)) &&
      !(called && classes & (auxiliaries | beings))
    ) {
      // "a café called Lead"
      if (called && !(seen & (adjectives | tools)) && isThing(text, word, names)) return undefined;
      // "known by its paintings of Lead"
      if (!link || link & ofs) break;
      aside = 1;
      link = links;
    }
    if (classes & links) link = classes;
    if (classes & likes) link = 0;
    seen |= classes;
    trade ||= isOfTrade(classes);
    if (!(classes & passed)) only = false;
  }
  if (tool) return 'tool';
  // "dubbed Lead", but not "a hotel called Lead Palace"
  return called && !isLonger(text, end, names) ? 'actor' : undefined;
}

const AKA = /^a\.?k\.?a$/i;

/** "the Security Team Lead", "Head of Research Group": a kind of people in capitals, with more before it. */
function isTitle(text: string, word: Beside, names: CompiledNames): boolean {
  if (!isCapitalised(text, word)) return false;
  const before = wordBefore(text, word.start, names);
  return before !== null && !before.isApart && before.classes === 0 && isCapitalised(text, before);
}

/**
 * The words after a name, from it outwards as in `saidBefore`: "Lead ransomware gang", "Lead, a young gang", "Lead has attacked",
 * "Lead-linked", "Lead backdoor".
 */
function saidAfter(text: string, start: number, end: number, names: CompiledNames, coined: boolean): After {
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
  let alias = false; // "Lead aka": the next word is another name.
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
    const isAnd = count === 0 && (classes & (ands | auxiliaries | passed)) === ands;
    if (
      isAnd ||
      (word.isApart && !(count === 0 && isRelative(word))) ||
      ((being || classes & beings) && classes & articles)
    ) {
      if (count > 0 && !being) break;
      return saidToBe(text, word, names) ?? (tool ? 'tool' : undefined);
    }
    // "Lead 랜섬웨어는 해커가": more is said of the tool.
    if (tool && classes & does && isUnspaced(text.charCodeAt(word.start))) break;
    if (classes & products) return 'tool';
    // "Lead برمجيات", "Lead للقراصنة": what Lead used and whom it let in, for there such a word stands before its name.
    if (classes & (kinds | tools) && /[֐-ࣿ]/.test(text.charAt(word.start))) break;
    if (coined && count === 0 && isTheirs(text, word)) return 'deed';
    // "SafePay is behind the recent breach"
    if (coined && being && classes & attacks && classes & passed)
      return isOfAttack(text, word, names) ? 'deed' : undefined;
    const isActing = !tool && !adjective;
    if (classes & kinds || (classes & operations && trade))
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
    else if (tool ? (classes & (beings | links)) === beings : isActing && classes & (auxiliaries | beings)) {
      // "Chaos as hackers strike"
      if (classes & links && (wordAfter(text, word.end, names)?.classes ?? 0) & kinds) break;
      being ||= (classes & beings) !== 0;
    } else if (classes & (adjectives | nations)) adjective = true;
    else if (classes & namedAfter) called = true;
    // "Lead aka Other ransomware", "Lead aka Other gang"
    else if (count === 0 && AKA.test(text.slice(word.start, word.end))) alias = true;
    else if (alias && count === 1 && classes === 0) alias = false;
    else if (!(classes & passed && isUnspaced(text.charCodeAt(word.start)))) {
      if (adjective || !text.slice(word.start, word.end).includes('-')) break;
      adjective = true;
    }
    trade ||= isOfTrade(classes);
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
