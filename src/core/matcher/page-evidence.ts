import { nameKey } from '../text/characters';
import type { Need } from './judge-alone';

/** The words of a text, and how many of them say what it is about. */
export interface Words {
  words: number;
  securityWords: number;
  /** Of these, what tells of gangs though none is named: "ransomware gang". */
  gangWords: number;
}

/**
 * What the text of a page shows as it stands: counts, so that a block that leaves takes back what it gave
 * (`gatherEvidence`, `withdrawEvidence`). A key is in a map while its count is not 0.
 */
export interface PageEvidence extends Words {
  /** How often each actor is named beyond doubt, by its number. */
  readonly actors: Map<number, number>;
  /** How often a name stands with a cue, by entry, */
  readonly cued: Map<number, number>;
  /** and how often as the tool's name. */
  readonly tools: Map<number, number>;
  /** How often gangs stand with a cue, less how often tools are named. */
  gangs: number;
  /** First words of longer names, with their actor (`shortForm`): "Lazarus" of Lazarus Group. */
  readonly shortForms: Map<string, number>;
  /** How often an actor is named by a code ("APT29"), which is nothing else on any page. */
  codes: number;
  /** How often one is named by more than a single word: by a code, by several words, beside a cue. */
  vouchers: number;
  /** Concluded by `settleEvidence`: entries taken for the actor wherever the page has them, for their cues; */
  familiar: ReadonlySet<number>;
  /** entries that one cue or more speak for, on a page that is not about something else. */
  cuedOnce: ReadonlySet<number>;
  /** Concluded by `settleEvidence`: so often no single word names an actor without anything that says so (`standsAlone`). */
  tooOften: number;
  /** Concluded by `settleEvidence`: its words are too few to say what it is about. */
  isShort: boolean;
  /** Concluded by `settleEvidence`. */
  subject: Subject;
}

/** How much a page is about security. */
export type Subject = 'something-else' | 'says-nothing' | 'touches-security' | 'security';

/** Of a text that is still to be read. */
export function noWords(): Words {
  return { words: 0, securityWords: 0, gangWords: 0 };
}

export function noEvidence(): PageEvidence {
  return {
    ...noWords(),
    actors: new Map(),
    cued: new Map(),
    tools: new Map(),
    gangs: 0,
    shortForms: new Map(),
    codes: 0,
    vouchers: 0,
    familiar: new Set(),
    cuedOnce: new Set(),
    tooOften: 0,
    isShort: true,
    subject: 'something-else',
  };
}

/** A page about security: measured on plain English, what passes makes .03 false marks in 10,000 words. */
const MIN_SECURITY_WORDS = 3;
const SECURITY_WORDS_PER_WORD = 0.002;
/** A page that touches on it: one word in 2,000, as in a newspaper's report of a breach. */
const TOUCHING_WORDS_PER_WORD = 0.0005;
/** A text so short that its words say nothing: a post, a caption, a search result. */
const SHORT_TEXT_WORDS = 200;
/** A post or a headline, which has no room to say who is meant. */
const FEW_WORDS = 50;
/** Who is named so often is somewhere said to be a group, or does what groups do. */
const OFTEN = 3;

/**
 * A word with other meanings is taken for the actor throughout a page that names it this much more often with a cue than
 * as a tool.
 */
const CUES_ELSEWHERE = 2;

/**
 * Draws the conclusions from what stands, whatever was concluded before; call it before judging.
 *
 * @returns a text that is the same as long as nothing has to be judged again (`sumOf`)
 */
export function settleEvidence(evidence: PageEvidence): string {
  const { words, gangWords, actors, cued, tools, gangs, shortForms, vouchers } = evidence;
  evidence.isShort = words < SHORT_TEXT_WORDS;
  evidence.subject = subjectOf(evidence);
  const asTool = (entry: number) => tools.get(entry) ?? 0;
  evidence.familiar = keysWhere(cued, (times, entry) => times - asTool(entry) >= CUES_ELSEWHERE);
  // A gang's ransomware bears its name; where that is named more often, the page is about it.
  const mayBeMeant = evidence.subject !== 'something-else';
  evidence.cuedOnce = keysWhere(cued, (times, entry) => mayBeMeant && asTool(entry) <= times);
  const unvouched = evidence.subject === 'says-nothing' ? 0 : OFTEN;
  const tooOften = vouchers > 0 || words < FEW_WORDS ? Infinity : unvouched;
  evidence.tooOften = tooOften;
  const often = keysWhere(actors, (times) => times >= tooOften);
  const rather = keysWhere(tools, (times, entry) => times > (cued.get(entry) ?? 0));
  const sets = [actors.keys(), evidence.familiar, evidence.cuedOnce, often, rather].map(sumOf);
  return [
    evidence.subject,
    evidence.isShort,
    tooOften,
    gangs > 0,
    gangs > 1,
    gangWords > 0,
    tellsOfGangs(evidence),
    ...sets,
    ...[...shortForms.keys()].sort(),
  ].join('/');
}

/**
 * Whether a name needs no cue on a page that is not about something else. Of single words that no dictionary has a page has to
 * show that it means actors by them, for they are given again, to toys, protocols and statesmen: it names one in another way too,
 * speaks of security and has the word once or twice, or is a post.
 */
export function standsAlone(need: Need, actor = 0, { actors, subject, tooOften }: PageEvidence): boolean {
  if (need === 'lone') return (actors.get(actor) ?? 0) < tooOften;
  return need === 'nothing' || need === 'subject' || (need === 'touch' && subject !== 'says-nothing');
}

/** Whether a page tells of gangs more than of tools. What it tells of gangs by no name is as one. */
export function tellsOfGangs({ gangs, gangWords }: PageEvidence): boolean {
  return gangs + (gangWords > 0 ? 1 : 0) > 0;
}

/**
 * A number that is the same for the same keys in whatever order they came, and for others once in 2^32. To sort the thousands of
 * keys of a page took longer than to judge all its names.
 */
function sumOf(keys: Iterable<number>): number {
  let sum = 0;
  for (const key of keys) sum += mix(key);
  return sum;
}

/** The finalizer of MurmurHash3: numbers that lie beside each other come to lie anywhere. */
function mix(key: number): number {
  const first = Math.imul(key ^ (key >>> 16), 0x85ebca6b);
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
  return (second ^ (second >>> 16)) >>> 0;
}

function subjectOf({ words, securityWords, codes, isShort }: PageEvidence): Subject {
  if (securityWords >= MIN_SECURITY_WORDS && securityWords >= words * SECURITY_WORDS_PER_WORD)
    return 'security';
  const touches = securityWords > 0 && securityWords >= words * TOUCHING_WORDS_PER_WORD;
  if (touches || codes > 0) return 'touches-security';
  return isShort ? 'says-nothing' : 'something-else';
}

function keysWhere(
  counts: ReadonlyMap<number, number>,
  isSought: (times: number, entry: number) => boolean,
): ReadonlySet<number> {
  const keys = new Set<number>();
  for (const [entry, times] of counts) if (isSought(times, entry)) keys.add(entry);
  return keys;
}

/** Adds the words of a text to others, or takes them back. */
export function addWords(sum: Words, { words, securityWords, gangWords }: Readonly<Words>, times = 1): void {
  sum.words += times * words;
  sum.securityWords += times * securityWords;
  sum.gangWords += times * gangWords;
}

/** Adds to a count of `PageEvidence`, and forgets what comes to nothing. */
export function count<K>(counts: Map<K, number>, key: K, by: number): void {
  const sum = (counts.get(key) ?? 0) + by;
  if (sum === 0) counts.delete(key);
  else counts.set(key, sum);
}

/** The first of several words, letters only; undefined for a single word. */
export function firstWord(name: string): string | undefined {
  return /^(\p{L}+)\P{L}/u.exec(name)?.[1];
}

/** The key of `shortForms`. */
export function shortForm(word: string, actor: number): string {
  return `${nameKey(word)}/${actor}`;
}
