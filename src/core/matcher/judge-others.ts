import { afterEnding } from './after-name';
import { classOf } from './classify-word';
import {
  ACTOR,
  BORROWED,
  CODE,
  type CompiledNames,
  GANG,
  HOT,
  hasSpelling,
  PHRASE,
  SHORT,
  SOFTWARE,
  WORD,
} from './compiled-names';
import { whoIsMeant } from './cues';
import { isCapitalised } from './is-name';
import { type Block, judgeBlock, type Mention, type OtherKind } from './judge-mentions';
import { WORD_CLASS } from './languages/word-classes';
import { isListGap } from './listed-with';
import type { Candidate } from './longest-name';
import { hashSpelling } from './name-hash';
import { isSureNumber } from './numbers';
import { count, type PageEvidence } from './page-evidence';
import { isPartOfName } from './part-of-name';
import { startsSentence, wordAfter, wordBefore } from './words-beside';

/** What malware's name needs beside being spelled right, the least first. */
type Need =
  /** It is said to be malware. */
  | 'nothing'
  /** Spelled like no word: a page that touches on security. */
  | 'subject'
  /** Several words, which may be others': a page about security. */
  | 'page'
  /** A word, or a name of a list that is not to be trusted alone: other malware listed beside it, or said to be malware elsewhere. */
  | 'word'
  /** An everyday word, or of a few letters: said to be malware elsewhere, and more than once. */
  | 'cue';

/** What is said to be malware so often is also where a sentence begins. */
const OFTEN = 3;

interface Other extends Candidate {
  readonly need: Need;
  /** Its place among the candidates of its block. */
  readonly at: number;
}

/** What a block names beside actors, each judged by itself. */
export interface OtherBlock {
  readonly block: Block;
  readonly others: readonly Other[];
  readonly numbers: readonly Candidate[];
}

/** How often each name is said to be malware's, by entry: counts, as in `PageEvidence`. */
export type OtherEvidence = Map<number, number>;

/**
 * Finds the names of malware and tools among the names that were found in a text anyway, for they compete with those of
 * actors. What is an actor's here is told with the whole page (`judgeWithOthers`).
 *
 * @param numbers what `takeNumbers` parted from them
 */
export function readOthers(block: Block, numbers: readonly Candidate[], names: CompiledNames): OtherBlock {
  const others = block.scan.candidates.flatMap((candidate, at): Other[] => {
    const need = needOf(candidate, at, block, names);
    return need === null ? [] : [{ ...candidate, at, need }];
  });
  return { block, others, numbers };
}

/** Counts a block towards what the page shows, or takes back what it gave (`times` −1). */
export function gatherOthers({ others }: OtherBlock, evidence: OtherEvidence, times: 1 | -1): void {
  for (const { entry, need } of others) if (need === 'nothing') count(evidence, entry, times);
}

/** Whether what other blocks say of malware can make a difference to this one. */
export function isOpen({ others }: OtherBlock): boolean {
  return others.some(({ need }) => need === 'word' || need === 'cue');
}

/** The mentions of actors in a block as without others, and between them those of malware and tools. */
export function judgeWithOthers(
  { block, others, numbers }: OtherBlock,
  names: CompiledNames,
  page: PageEvidence,
  evidence: OtherEvidence,
): Mention[] {
  const actors = judgeBlock(block, names, page);
  if (others.length + numbers.length === 0) return actors;
  const { subject } = page;
  const software = others.filter((other, index) => {
    if (subject === 'something-else') return false;
    if (actors.some(({ start, end }) => start < other.end && other.start < end)) return false;
    return isSure(other) || isSaidElsewhere(other) || (other.need === 'word' && isListed(index));
  });
  const sure = numbers.filter(
    ({ start, end }) => subject === 'security' || isSureNumber(block.text.slice(start, end)),
  );
  const as = (kind: OtherKind, { start, end, entry }: Candidate): Mention => ({
    start,
    end,
    entry,
    evidence: kind,
  });
  const all = [
    ...actors,
    ...software.map((other) => as('software', other)),
    ...sure.map((number) => as('number', number)),
  ];
  return all.sort((a, b) => a.start - b.start);

  function isSure({ need }: Other): boolean {
    if (need === 'page') return subject === 'security';
    return need === 'nothing' || (need === 'subject' && subject !== 'says-nothing');
  }

  function isSaidElsewhere({ start, end, entry, need }: Other): boolean {
    const times = evidence.get(entry) ?? 0;
    if (times <= (need === 'cue' ? 1 : 0) || times < (page.cued.get(entry) ?? 0)) return false;
    const isWord = ((names.flags[entry] ?? 0) & (WORD | HOT | SHORT)) !== 0;
    if (!isWord) return true;
    const isAnyWord = times < OFTEN && startsSentence(block.text, start);
    return !isAnyWord && !isPart(block.text, start, end, names);
  }

  /** Whether what stands directly before or after it in a list is malware beyond doubt. */
  function isListed(index: number): boolean {
    const { start, end } = others[index] ?? { start: 0, end: 0 };
    return (
      !isPart(block.text, start, end, names) && (isBeside(index - 1, index) || isBeside(index + 1, index))
    );
  }

  function isBeside(sure: number, index: number): boolean {
    const other = others[sure];
    const [first, second] = [others[Math.min(sure, index)], others[Math.max(sure, index)]];
    if (other === undefined || first === undefined || second === undefined) return false;
    return (
      first.at + 1 === second.at &&
      isSure(other) &&
      isListGap(block.text, afterEnding(block.text, first.end), second.start, names)
    );
  }
}

/** Null for what is no name of malware here. */
function needOf(
  { start, end, entry }: Candidate,
  at: number,
  { text, verdicts }: Block,
  names: CompiledNames,
): Need | null {
  const flags = names.flags[entry] ?? 0;
  if ((flags & SOFTWARE) === 0 || !isSpelledSo(text, start, end, names)) return null;
  const surface = text.slice(start, end);
  const verdict = verdicts[at];
  const said = verdict ? verdict.meant : whoIsMeant(text, start, end, names);
  const meant = said === 'tool' && OF_WEAKNESS.test(text.slice(end, end + 24)) ? undefined : said;
  const isCode = (flags & CODE) !== 0 && CODE_LIKE.test(surface);
  const isSaid =
    (meant === 'tool' && (isCode || !isPart(text, start, end, names))) || saysItself(surface, names);
  if (flags & ACTOR) {
    if (isSaid) return 'nothing';
    // What is known as an actor's too is malware where it is called so more than once, or is no actor's own.
    return (flags & (BORROWED | WORD | HOT | SHORT)) === BORROWED && meant === undefined ? 'subject' : 'word';
  }
  if (flags & HOT || isOtherWord(surface, names)) {
    if (isSaid && (isCode || isCalled(text, start, names))) return 'nothing';
    return flags & HOT ? 'cue' : null;
  }
  if (isSaid) return 'nothing';
  if (flags & SHORT) return 'cue';
  if (flags & (WORD | GANG)) return 'word';
  return flags & PHRASE && !isCode ? 'page' : 'subject';
}

/** Every word capitalised, but for a last one that says what it is ("Redline stealer"), or as it is listed. */
function isSpelledSo(text: string, start: number, end: number, names: CompiledNames): boolean {
  if (isCapitalised(text, start, end) || hasSpelling(names, hashSpelling(text.slice(start, end))))
    return true;
  const [, kind] = /\s(\p{Ll}+)$/u.exec(text.slice(start, end)) ?? [];
  return (
    kind !== undefined &&
    (classOf(kind, names) & WORD_CLASS.tools) !== 0 &&
    isCapitalised(text, start, end - kind.length - 1)
  );
}

/** "the DDE vulnerability", "the Aurora exploit": called so is something else that is no actor. */
const OF_WEAKNESS =
  /^[\s"'”’)\]]{0,3}(?:exploits?|vulnerabilit(?:y|ies)|flaws?|bugs?|weakness(?:es)?)(?!\p{L})/iu;

/** "Ryuk ransomware", but not "Banking Trojan". */
function saysItself(surface: string, names: CompiledNames): boolean {
  const [first = ''] = /^\p{L}+/u.exec(surface) ?? [];
  const [, kind] = /[\s-](\p{L}+)$/u.exec(surface) ?? [];
  return kind !== undefined && (classOf(kind, names) & WORD_CLASS.tools) !== 0 && !isOtherWord(first, names);
}

/** A digit, a capital inside a word, or a sign. */
const CODE_LIKE = /\p{N}|\p{Ll}\p{Lu}|[^\p{L}\p{M}\s'’.\p{Pd}_]/u;

/** A word that says something of names beside it: "Russian", "Trojan". */
function isOtherWord(surface: string, names: CompiledNames): boolean {
  return /^\p{L}+$/u.test(surface) && classOf(surface, names) !== 0;
}

/** "a new backdoor dubbed Empire", where "Android malware" says nothing of Android. */
function isCalled(text: string, start: number, names: CompiledNames): boolean {
  const word = wordBefore(text, start, names);
  return word !== null && (word.classes & WORD_CLASS.named) !== 0;
}

/** "Google Play", "Royal Road", but not "Snake Keylogger". */
function isPart(text: string, start: number, end: number, names: CompiledNames): boolean {
  const next = wordAfter(text, end, names);
  const isSaidNext = next !== null && !next.isApart && (next.classes & SAYS_WHAT) !== 0;
  return isPartOfName(text, start, end, names, isSaidNext);
}

const SAYS_WHAT = WORD_CLASS.tools | WORD_CLASS.products | WORD_CLASS.kinds;
