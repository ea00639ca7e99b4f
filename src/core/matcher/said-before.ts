import { classOf, isOfTrade } from './classify-word';
import type { CompiledNames } from './compiled-names';
import { isHandled, isOfLoot } from './deeds';
import { isThing } from './is-people';
import { WORD_CLASS } from './languages/word-classes';
import { isLonger } from './part-of-name';
import { type Beside, isCapitalised, isPossessive, MOST_WORDS, wordBefore } from './words-beside';

// One by one: a bundler puts in the numbers, but keeps a whole table that is taken apart.
const adjectives = WORD_CLASS.adjectives;
const agents = WORD_CLASS.agents;
const articles = WORD_CLASS.articles;
const attached = WORD_CLASS.attached;
const auxiliaries = WORD_CLASS.auxiliaries;
const beings = WORD_CLASS.beings;
const copies = WORD_CLASS.copies;
const countries = WORD_CLASS.countries;
const does = WORD_CLASS.does;
const handled = WORD_CLASS.handled;
const kinds = WORD_CLASS.kinds;
const linked = WORD_CLASS.linked;
const loot = WORD_CLASS.loot;
const likes = WORD_CLASS.likes;
const links = WORD_CLASS.links;
const located = WORD_CLASS.located;
const named = WORD_CLASS.named;
const nations = WORD_CLASS.nations;
const ofs = WORD_CLASS.ofs;
const operations = WORD_CLASS.operations;
const passed = WORD_CLASS.passed;
const products = WORD_CLASS.products;
const taken = WORD_CLASS.taken;
const tells = WORD_CLASS.tells;
const tools = WORD_CLASS.tools;
const transitive = WORD_CLASS.transitive;

/** "linked by researchers of three firms to Lead" */
const MOST_ASIDE = 6;

/** Who is meant, as the words beside a name say; 'tool' for any other thing that is called so. */
export type Meant = 'actor' | 'tool' | undefined;

/**
 * The words before a name, from it outwards, word by word until one settles it or says nothing: "the group Lead", "hackers known
 * as Lead", "attributed with high confidence to Lead", "groupe de pirates informatiques Lead", "勒索组织Lead". What each kind of
 * word says is in `WORD_CLASS`; here is what it says together with those between it and the name.
 */
export function saidBefore(
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
    const { classes } = word;
    // "Attributed to: Lead"
    const isApart = word.isApart && !(count === 0 && classes & links && text.startsWith(':', word.end));
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
    // "Bei den Hackern steht Lead": others do it.
    if (classes & kinds)
      return blocked || link & does || (!called && isTitle(text, word, names)) ? undefined : 'actor';
    // What links in another language may be an article ("a Lead"); "the takedown of SafePay", but not "a disruption to SafePay".
    const isOther =
      (steals && classes & loot) ||
      (classes & transitive && (link & articles || (classes & located && !(coined && link & ofs))));
    // "nach dem Angriff steht Lead still", but "hinter dem Angriff steht Lead"
    if (link && classes & linked && !(classes & named || link & does)) return isOther ? undefined : 'actor';
    // "posted by Lead on its leak site", "listed by SafePay"
    if (link & agents && (classes & taken || (classes & tells && (coined || isOfLoot(text, word, names)))))
      return steals ? undefined : 'actor';
    if (operation && isOfTrade(classes)) return 'actor';
    // "a version of Lead"
    if (link & ofs && classes & copies && !called) return 'tool';
    // "known as Lead"; "hinter dem Angriff auf die Bank steckt Lead", but not "hinter der Bank steht Lead"
    if (
      classes & named &&
      (!(classes & linked) || (classes & passed ? link & does && seen & adjectives : link))
    )
      called = !blocked;
    else if (classes & (tools | products)) {
      // "악성코드를 Lead가"
      if (isHandled(text, word)) break;
      // "a variant of Lead" is of whoever Lead is, but "gangs de ransomware comme Lead" are people.
      if (link && !called && !(link & likes)) blocked = true;
      else tool = true;
    } else if (classes & handled) return link && !called ? undefined : 'tool';
    else if (classes & operations) {
      // "hacking operation Lead", "ransomware operation Lead"
      if (trade) return 'actor';
      operation = true;
    } else if (
      !(classes & (links | passed | adjectives | nations) || link & does) &&
      !(called && classes & (auxiliaries | beings))
    ) {
      // "a café called Lead"
      if (called && !(seen & (adjectives | tools)) && isThing(text, word, names)) return undefined;
      // "known by its paintings of Lead"
      if (!link || link & ofs) break;
      aside = 1;
      link = links;
    }
    if (classes & likes) link = 0;
    if (classes & links) link = classes | (link & does);
    seen |= classes;
    trade ||= isOfTrade(classes);
    if (!(classes & passed)) only = false;
  }
  if (tool) return 'tool';
  // "dubbed Lead", but not "a hotel called Lead Palace"
  return called && !isLonger(text, end, names) ? 'actor' : undefined;
}

/** "the Security Team Lead", "Head of Research Group": a kind of people in capitals, with more before it. */
function isTitle(text: string, word: Beside, names: CompiledNames): boolean {
  if (!isCapitalised(text, word)) return false;
  const before = wordBefore(text, word.start, names);
  return before !== null && !before.isApart && before.classes === 0 && isCapitalised(text, before);
}
