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
  /** Numbers of the actors named unmistakably, or with a cue. */
  readonly actors: Set<number>;
}

export function noEvidence(): PageEvidence {
  return { words: 0, securityWords: 0, actors: new Set() };
}

/** A page about security has at least 3 security words, and 2 in every 1,000. Measured on plain English: .03 false marks in 10,000 words. */
const MIN_SECURITY_WORDS = 3;
const SECURITY_WORDS_PER_WORD = 0.002;

/** Counts a block towards what the page shows. Call it for every block before judging any. */
export function gatherEvidence({ text, scan }: Block, names: CompiledNames, evidence: PageEvidence): void {
  evidence.words += scan.words;
  evidence.securityWords += scan.securityWords;
  for (const candidate of scan.candidates) {
    const actor = names.actors[candidate.entry] ?? 0;
    if (actor === 0 || evidence.actors.has(actor)) continue;
    const verdict = judgeAlone(candidate, text, names);
    if (verdict === 'distinct' || verdict === 'cue') evidence.actors.add(actor);
  }
}

/** The mentions of actors in a block, in order. */
export function judgeBlock({ text, scan }: Block, names: CompiledNames, page: PageEvidence): Mention[] {
  const alone = scan.candidates.map((candidate) => judgeAlone(candidate, text, names));
  const secure =
    page.securityWords >= MIN_SECURITY_WORDS && page.securityWords >= page.words * SECURITY_WORDS_PER_WORD;
  const mentions: Mention[] = [];
  for (const [index, candidate] of scan.candidates.entries()) {
    const verdict = alone[index];
    if (verdict === undefined || verdict === 'no-actor') continue;
    const evidence = isEvidence(verdict)
      ? verdict
      : besides(index, verdict, scan.candidates, alone, { text, names, page, secure });
    const doubtful = evidence === 'none';
    if (doubtful && !secure) continue;
    mentions.push({ start: candidate.start, end: candidate.end, entry: candidate.entry, evidence, doubtful });
  }
  return mentions;
}

/** What a candidate is by itself; the needs are what must be found around it. */
type Verdict = 'distinct' | 'cue' | 'needs-page' | 'needs-cue' | 'needs-neighbour' | 'no-actor';

function isEvidence(verdict: Verdict): verdict is 'distinct' | 'cue' {
  return verdict === 'distinct' || verdict === 'cue';
}

function judgeAlone({ start, end, entry }: Candidate, text: string, names: CompiledNames): Verdict {
  const flags = names.flags[entry] ?? 0;
  if ((flags & ACTOR) === 0) return 'no-actor';
  const need = needOf(flags, text.slice(start, end));
  const around = surroundings(text, start, end);
  const both = (flags & SOFTWARE) !== 0;
  if ((need !== 'distinct' || both) && namesTool(around)) return 'no-actor';
  if (need === 'distinct') return 'distinct';
  return hasCue(around) ? 'cue' : need;
}

function needOf(flags: number, surface: string): Exclude<Verdict, 'cue' | 'no-actor'> {
  if ((flags & HOT) !== 0) return 'needs-neighbour';
  if ((flags & (SHORT | GANG)) !== 0) return 'needs-cue';
  if ((flags & DISTINCT) !== 0) return 'distinct';
  if ((flags & WORD) === 0) return 'distinct';
  return (flags & CAPITALS) !== 0 && /\p{Ll}/u.test(surface) ? 'needs-cue' : 'needs-page';
}

interface Setting {
  readonly text: string;
  readonly names: CompiledNames;
  readonly page: PageEvidence;
  readonly secure: boolean;
}

function besides(
  index: number,
  need: Verdict,
  candidates: readonly Candidate[],
  alone: readonly Verdict[],
  { text, names, page, secure }: Setting,
): Evidence {
  const own = candidates[index];
  if (own === undefined) return 'none';
  if (hasNeighbour(index, candidates, alone, text)) return 'neighbour';
  const actor = names.actors[own.entry] ?? 0;
  if (need !== 'needs-neighbour' && actor !== 0 && page.actors.has(actor)) return 'elsewhere';
  return need === 'needs-page' && secure ? 'page' : 'none';
}

/** Another actor in the same list or pair, itself beyond doubt. */
function hasNeighbour(
  index: number,
  candidates: readonly Candidate[],
  alone: readonly Verdict[],
  text: string,
): boolean {
  const own = candidates[index];
  if (own === undefined) return false;
  const before = candidates[index - 1];
  const after = candidates[index + 1];
  const sure = (at: number) => alone[at] === 'distinct' || alone[at] === 'cue';
  return (
    (before !== undefined && sure(index - 1) && isListGap(text.slice(before.end, own.start))) ||
    (after !== undefined && sure(index + 1) && isListGap(text.slice(own.end, after.start)))
  );
}
