import {
  ACTOR,
  CAPITALS,
  type CompiledNames,
  DISTINCT,
  GANG,
  HOT,
  SHORT,
  SOFTWARE,
  WORD,
} from './compiled-names';
import { hasCue, isListGap, namesTool, surroundings } from './cues';
import { ALL_RULES, type RuleSet } from './rules';
import type { Candidate, Scan } from './scan-text';

/** Why a mention was accepted, the strongest reason first. */
export type Evidence = 'distinct' | 'cue' | 'neighbour' | 'elsewhere' | 'page' | 'none';

export interface Mention {
  /** UTF-16 offsets in the block's text, half open. */
  readonly start: number;
  readonly end: number;
  readonly entry: number;
  readonly evidence: Evidence;
  /** Shown in the weaker style: a name without the evidence it needs. */
  readonly doubtful: boolean;
}

/** A text that was read: one block of a page, or all of a document. */
export interface Block {
  readonly text: string;
  readonly scan: Scan;
}

/**
 * What a page has shown so far. It only grows, so text that arrives late is judged with all that came before.
 */
export interface PageEvidence {
  words: number;
  securityWords: number;
  /** Numbers of the actors named unmistakably or with a cue, and how often. */
  readonly actors: Map<number, number>;
  /** Whether the page is about security, as `settleEvidence` found. Once true it stays, so that no mark flickers. */
  aboutSecurity: boolean;
}

export function noEvidence(): PageEvidence {
  return { words: 0, securityWords: 0, actors: new Map(), aboutSecurity: false };
}

/** A page about security has at least 3 security words, and 2 in every 1,000. Measured on plain English: .03 false marks in 10,000 words. */
const MIN_SECURITY_WORDS = 3;
const SECURITY_WORDS_PER_WORD = 0.002;

/** Counts a block towards what the page shows. Call it for every block before judging any. */
export function gatherEvidence(
  { text, scan }: Block,
  names: CompiledNames,
  evidence: PageEvidence,
  rules: RuleSet = ALL_RULES,
): void {
  evidence.words += scan.words;
  evidence.securityWords += scan.securityWords;
  for (const candidate of scan.candidates) {
    const actor = names.actors[candidate.entry] ?? 0;
    if (actor === 0 || !isEvidence(judgeAlone(candidate, text, names, rules))) continue;
    evidence.actors.set(actor, (evidence.actors.get(actor) ?? 0) + 1);
  }
}

/**
 * Draws the conclusions from all that was gathered; call it before judging.
 *
 * @returns a text that changes whenever what was judged before has to be judged again
 */
export function settleEvidence(evidence: PageEvidence): string {
  const { words, securityWords, actors } = evidence;
  evidence.aboutSecurity ||=
    securityWords >= MIN_SECURITY_WORDS && securityWords >= words * SECURITY_WORDS_PER_WORD;
  let twice = 0;
  for (const times of actors.values()) if (times > 1) twice++;
  return `${evidence.aboutSecurity}/${actors.size}/${twice}`;
}

/** The mentions of actors in a block, in order. */
export function judgeBlock(
  { text, scan }: Block,
  names: CompiledNames,
  page: PageEvidence,
  rules: RuleSet = ALL_RULES,
): Mention[] {
  const verdicts = scan.candidates.map((candidate) => judgeAlone(candidate, text, names, rules));
  const mentions: Mention[] = [];
  for (const [index, { start, end, entry }] of scan.candidates.entries()) {
    const verdict = verdicts[index] ?? 'no-actor';
    if (verdict === 'no-actor') continue;
    const evidence = isEvidence(verdict) ? verdict : evidenceAround(index, verdict);
    // A word that lacks the evidence it needs is worth a weak mark only where actors are the subject.
    if (evidence === 'none' && (!page.aboutSecurity || verdict === 'needs-cue-beside')) continue;
    mentions.push({ start, end, entry, evidence, doubtful: evidence === 'none' });
  }
  return mentions;

  function evidenceAround(index: number, need: Need): Evidence {
    if (rules.has('neighbour') && hasNeighbour(index, scan.candidates, verdicts, text)) return 'neighbour';
    const actor = names.actors[scan.candidates[index]?.entry ?? -1] ?? 0;
    const named = actor === 0 ? 0 : (page.actors.get(actor) ?? 0);
    if (rules.has('elsewhere') && named >= TIMES_ELSEWHERE[need]) return 'elsewhere';
    return need === 'needs-page' && page.aboutSecurity ? 'page' : 'none';
  }
}

/** What a candidate is by itself; the needs are what must be found around it, the strictest last. */
type Need = 'needs-page' | 'needs-cue' | 'needs-cues' | 'needs-cue-beside';
type Verdict = 'distinct' | 'cue' | Need | 'no-actor';

/** How often the same actor must be named beyond doubt on the page to settle what is in doubt here. */
const TIMES_ELSEWHERE: Readonly<Record<Need, number>> = {
  'needs-page': 1,
  'needs-cue': 1,
  'needs-cues': 2,
  'needs-cue-beside': Number.POSITIVE_INFINITY,
};

function isEvidence(verdict: Verdict): verdict is 'distinct' | 'cue' {
  return verdict === 'distinct' || verdict === 'cue';
}

function judgeAlone(
  { start, end, entry }: Candidate,
  text: string,
  names: CompiledNames,
  rules: RuleSet,
): Verdict {
  const flags = names.flags[entry] ?? 0;
  if ((flags & ACTOR) === 0) return 'no-actor';
  const need = needOf(flags, text.slice(start, end), rules);
  const around = surroundings(text, start, end);
  const couldBeTool = need !== 'distinct' || (flags & SOFTWARE) !== 0;
  if (couldBeTool && rules.has('tool') && namesTool(around)) return 'no-actor';
  if (need === 'distinct') return 'distinct';
  return hasCue(around) ? 'cue' : need;
}

function needOf(flags: number, surface: string, rules: RuleSet): Need | 'distinct' {
  if ((flags & HOT) !== 0 && rules.has('hot')) return 'needs-cue-beside';
  if ((flags & GANG) !== 0 && rules.has('gang')) return 'needs-cues';
  if ((flags & SHORT) !== 0 && rules.has('short')) return 'needs-cue';
  if ((flags & DISTINCT) !== 0 || (flags & WORD) === 0) return 'distinct';
  if ((flags & CAPITALS) !== 0 && rules.has('capitals') && /\p{Ll}/u.test(surface)) return 'needs-cue';
  return rules.has('page') ? 'needs-page' : 'distinct';
}

/** Another actor in the same list or pair, itself beyond doubt. */
function hasNeighbour(
  index: number,
  candidates: readonly Candidate[],
  verdicts: readonly Verdict[],
  text: string,
): boolean {
  const own = candidates[index];
  const before = candidates[index - 1];
  const after = candidates[index + 1];
  const isSure = (at: number) => isEvidence(verdicts[at] ?? 'no-actor');
  if (own === undefined) return false;
  return (
    (before !== undefined && isSure(index - 1) && isListGap(text.slice(before.end, own.start))) ||
    (after !== undefined && isSure(index + 1) && isListGap(text.slice(own.end, after.start)))
  );
}
