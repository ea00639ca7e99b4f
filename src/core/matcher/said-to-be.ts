import { isOfTrade } from './classify-word';
import type { CompiledNames } from './compiled-names';
import { isPeople } from './is-people';
import { WORD_CLASS } from './languages/word-classes';
import { type Beside, isPossessive, isUnspaced, wordAfter } from './words-beside';

const adjectives = WORD_CLASS.adjectives;
const ands = WORD_CLASS.ands;
const articles = WORD_CLASS.articles;
const auxiliaries = WORD_CLASS.auxiliaries;
const beings = WORD_CLASS.beings;
const attacks = WORD_CLASS.attacks;
const copies = WORD_CLASS.copies;
const kinds = WORD_CLASS.kinds;
const likes = WORD_CLASS.likes;
const links = WORD_CLASS.links;
const loot = WORD_CLASS.loot;
const nations = WORD_CLASS.nations;
const operations = WORD_CLASS.operations;
const passed = WORD_CLASS.passed;
const products = WORD_CLASS.products;
const tools = WORD_CLASS.tools;
const uses = WORD_CLASS.uses;

/** Of what is said so many words are asked. */
const MOST_WORDS = 10;
/** "Lead, a young and very active gang" */
const MOST_UNKNOWN = 4;

/**
 * "Lead, a young and very active gang", "Lead is one of the newest groups", "Lead, северокорейская группировка"; "Lead is a
 * banking trojan", but not "Lead is a malware author".
 *
 * @param first what stands after "is" or a comma
 */
export function saidToBe(
  text: string,
  first: Beside,
  names: CompiledNames,
  ofTool: boolean,
): 'people' | 'tool' | undefined {
  let unknown =
    first.classes & (articles | adjectives | nations) ? (ofTool ? MOST_UNKNOWN - 1 : 0) : MOST_UNKNOWN + 1;
  if (first.classes & kinds && (first.classes & adjectives || isUnspaced(text.charCodeAt(first.start))))
    return 'people';
  // "Lead and other gangs", "Lead、その他のグループ", but not "Lead and the gang"
  const other = first.classes & ands ? wordAfter(text, first.end, names) : null;
  if (other !== null && (other.classes & (articles | passed)) === articles) {
    first = other;
    unknown = MOST_UNKNOWN;
  }
  let word: Beside | null = first;
  let isAfterArticle = (first.classes & articles) !== 0;
  const mayBeTool = !unknown;
  let tool = false;
  let trade = isOfTrade(first.classes);
  for (let count = 0; count < MOST_WORDS && unknown <= MOST_UNKNOWN; count++) {
    word = wordAfter(text, word.end, names);
    if (word === null || word.isApart) break;
    const { classes } = word;
    // "Lead, the gang's backdoor"
    const isPeoples = classes & kinds || (classes & operations && (tool || trade || ofTool));
    if (isPeoples && !isPossessive(text, word)) {
      // "hit with Lead ransomware, a gang leader said"
      if (ofTool && count === 0) break;
      return isPeople(text, word, names) ? 'people' : undefined;
    }
    // "a ransomware attack", "a big player in ransomware", but "a ransomware attack group"
    if (classes & attacks) unknown = MOST_UNKNOWN;
    // "one of the newest", "a type of malware", but not "a tool of the"
    if (classes & links && !(classes & passed) && !isAfterArticle) break;
    // "Lead und andere Opfer der Bande"
    if ((classes & (adjectives | loot)) === loot) break;
    // "Lead is a browser that keeps hackers away"
    if (mayBeTool && classes & products) return 'tool';
    // "Lead is a technique that gangs use", "Lead is malware used in attacks"
    if (classes & (tool ? auxiliaries | beings | likes | uses : likes)) break;
    tool = (tool || (mayBeTool && (classes & tools) !== 0)) && !(classes & attacks);
    trade = isOfTrade(classes);
    isAfterArticle = (classes & (articles | copies)) !== 0;
    if (!(classes & ~(ands | operations))) unknown++;
  }
  return tool ? 'tool' : undefined;
}
