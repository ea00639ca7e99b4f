import { charClass, DIGIT, LOWER } from '../text/characters';
import { classOf } from './classify-word';
import type { CompiledNames } from './compiled-names';
import { isHyphen } from './is-name';
import { WORD_CLASS } from './languages/word-classes';
import { type Beside, isCapitalised, isPossessive, wordAfter, wordBefore } from './words-beside';

// One by one: a bundler puts in the numbers, but keeps a whole table that is taken apart.
const adjectives = WORD_CLASS.adjectives;
const ands = WORD_CLASS.ands;
const attacks = WORD_CLASS.attacks;
const auxiliaries = WORD_CLASS.auxiliaries;
const beings = WORD_CLASS.beings;
const does = WORD_CLASS.does;
const kinds = WORD_CLASS.kinds;
const linked = WORD_CLASS.linked;
const links = WORD_CLASS.links;
const located = WORD_CLASS.located;
const loot = WORD_CLASS.loot;
const operations = WORD_CLASS.operations;
const passed = WORD_CLASS.passed;
const taken = WORD_CLASS.taken;
const tells = WORD_CLASS.tells;
const tools = WORD_CLASS.tools;
const transitive = WORD_CLASS.transitive;
const uses = WORD_CLASS.uses;
const verbs = WORD_CLASS.verbs;

/** "Lead listed the hospital, a school and two towns as its victims" */
const MOST_BETWEEN = 12;
/** What is no known word of a script without spaces is passed letter by letter. */
const MOST_UNITS = 40;

/** Not "was deployed", where something is done to the name, nor "Hacking Lab". */
export function isDeed(text: string, { start, end }: Beside, being: boolean): boolean {
  const isIng = text.endsWith('ing', end);
  return being ? isIng : !(isIng && isCapitalised(text, { start }));
}

/** "listed the hospital among its victims", "threatens to publish". */
export function isOfLoot(text: string, verb: Beside, names: CompiledNames): boolean {
  let before = verb;
  for (let count = 0; count < MOST_BETWEEN; count++) {
    const word = wordAfter(text, before.end, names);
    if (word === null || (word.isApart && text.charAt(before.end) !== ',')) return false;
    if ((word.classes | classOf(text.slice(before.start, word.end), names)) & loot) return true;
    before = word;
  }
  return false;
}

/** "SafePay members", "the SafePay takedown", "the SafePay operation", but not "SafePay Victims Fund", nor "a key group member". */
export function isTheirs(text: string, start: number, word: Beside): boolean {
  const { classes } = word;
  const isIts = (classes & (linked | operations) && classes & (located | loot)) !== 0;
  return isIts && charClass(text.charCodeAt(start)) !== LOWER && !isCapitalised(text, word);
}

/** "behind the recent attack", but not "behind a firewall". */
export function isOfAttack(text: string, { end }: Beside, names: CompiledNames): boolean {
  for (let left = MOST_OF_TALLY; left > 0; left--) {
    const word = wordAfter(text, end, names);
    if (word === null || word.isApart) return false;
    if (word.classes & transitive) return true;
    end = word.end;
  }
  return false;
}

/** "Lead (73 victims)", "Lead led with 73 victims", "Lead hit 73 new victims" */
export function isTally(text: string, at: number, names: CompiledNames): boolean {
  let counted = false;
  for (let left = MOST_OF_TALLY, end = at; left > 0; left--) {
    const word = wordAfter(text, end, names);
    if (word === null) return false;
    const { classes, isApart } = word;
    if (charClass(text.charCodeAt(word.start)) === DIGIT) {
      counted = true;
      left = MOST_OF_TALLY;
    } else if (counted ? isApart || classes & loot : !(classes & (does | passed | tells)))
      return counted && !isApart;
    end = word.end;
  }
  return false;
}

/** As many words stand before a number and behind it. */
const MOST_OF_TALLY = 4;

/**
 * "Lead은 서버를 해킹했다", "Lead이 다크웹에 공개했다", "다크웹에 Lead이 올린": a particle marks the subject, and what it did comes last.
 *
 * @returns undefined where others do it: "Lead은 해커들이 서버를 해킹했다"; null where nothing is said
 */
export function lateDeed(
  text: string,
  start: number,
  particle: Beside,
  names: CompiledNames,
): 'deed' | undefined | null {
  let before = particle;
  let seen = wordBefore(text, start, names)?.classes ?? 0;
  for (let count = 0; count < MOST_UNITS; count++) {
    const word = wordAfter(text, before.end, names);
    if (word === null || word.isApart) return null;
    if (word.classes & does && text.charAt(word.end) === ' ')
      return before.classes & kinds ? undefined : null;
    if ((word.classes | classOf(text.slice(before.start, word.end), names)) & verbs) return 'deed';
    if (seen & taken && word.classes & transitive) return 'deed';
    before = word;
    seen |= before.classes;
  }
  return null;
}

/** "Lead hat die Bank am Montag angegriffen": a participle of what is taken ends the clause. */
export function isFinalDeed(text: string, { end }: Beside, names: CompiledNames): boolean {
  for (let left = MOST_BETWEEN; left > 0; left--) {
    const word = wordAfter(text, end, names);
    if (word === null || word.isApart || word.classes & kinds) return false;
    if (word.classes & verbs && word.classes & taken) {
      const next = wordAfter(text, word.end, names);
      return next === null || next.isApart || (next.classes & ands) !== 0;
    }
    end = word.end;
  }
  return false;
}

/** "Lead의 악성코드", "Leadによるマルウェア", "Lead 등이 악성코드를": whose a tool is, or who does something with it; but not "Lead는 악성코드다". */
export function isOwnTool(text: string, end: number, tool: Beside): boolean {
  return (
    /^(?:의|の(?!よう)|による)/.test(text.slice(end, end + 3)) ||
    (/^(?:(?: 등)?[은는이가도はが](?!라)|\S{1,3}[서지터] )/.test(text.slice(end, end + 5)) &&
      isHandled(text, tool))
  );
}

/** A particle says that something is done with a tool, or what it does: "악성코드를", "マルウェアが". */
export function isHandled(text: string, { end }: Beside): boolean {
  return /[을를가をが]/.test(text.charAt(end));
}

/** "Lead, which has attacked", but not "Lead, formerly a gang". */
export function isRelative({ classes }: Beside): boolean {
  return (classes & (auxiliaries | ands)) === auxiliaries;
}

/** Whether something is said of a name, or is whose it is: "Lead has", "Lead's", "Lead activity", "with Lead pushing". What else is capitalised may be a word. */
export function isSubject(text: string, end: number, names: CompiledNames): boolean {
  if (isPossessive(text, { start: end, end })) return true;
  if (isHyphen(text.charCodeAt(end))) return false;
  const word = wordAfter(text, end, names);
  if (word === null || (word.isApart && !isRelative(word)) || word.classes & links) return false;
  return (
    (word.classes & (auxiliaries | beings | does | linked | tells | uses | verbs)) !== 0 ||
    /^\p{Ll}+(?:ed|ing)$/u.test(text.slice(word.start, word.end))
  );
}

/** "launched attacks", but not "launched developer tools". */
export function usesTrade(text: string, { end }: Beside, names: CompiledNames): boolean {
  const next = wordAfter(text, end, names);
  if (next === null || next.isApart) return false;
  const isAttack = next.classes & attacks && next.classes & transitive;
  return Boolean(isAttack || next.classes & (adjectives | tools));
}

/** "(the backdoor) Lead deployed against the ministry", "Lead used was new", but not "(the trojan) Lead steals passwords". */
export function isDoneBy(text: string, end: number, names: CompiledNames): boolean {
  const verb = wordAfter(text, end, names);
  if (verb === null || verb.isApart || !(verb.classes & (uses | verbs | does))) return false;
  const next = wordAfter(text, verb.end, names);
  if (next === null || next.isApart || next.classes & (beings | links)) return true;
  // What stands in the present has an object: "steals passwords".
  return next.classes === 0 && !isCapitalised(text, next) && text.charAt(verb.end - 1) !== 's';
}
