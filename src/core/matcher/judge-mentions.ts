import { asRead } from '../text/characters';
import { type CompiledNames, LONG_FORM } from './compiled-names';
import { isListGap, whoIsMeant } from './cues';
import { judgeAlone, type Verdict } from './judge-alone';
import { count, firstWord, type PageEvidence, shortForm } from './page-evidence';
import { ALL_RULES, RULE, type RuleSet } from './rules';
import { type Candidate, type Scan, scanText } from './scan-text';

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

/** A text that was read, or a part of a long one (`scanInParts`), which is gathered, withdrawn and judged by itself. */
export interface Block {
  /** All of the text; offsets are of it. */
  readonly text: string;
  readonly scan: Scan;
  /** What each candidate is by itself; null for no actor. */
  readonly verdicts: readonly (Verdict | null)[];
}

/** Finds the names in a text and judges each by itself. */
export function readBlock(text: string, names: CompiledNames, rules: RuleSet = ALL_RULES): Block {
  return judgeScan(text, scanText(text, names, rules), names, rules);
}

/** Judges each of the names that were found in a text by itself. */
export function judgeScan(text: string, scan: Scan, names: CompiledNames, rules: RuleSet = ALL_RULES): Block {
  const verdicts = scan.candidates.map((candidate) => judgeAlone(candidate, text, names, rules));
  return { text, scan, verdicts };
}

/** Counts a block towards what the page shows. Call it for every block before judging any. */
export function gatherEvidence(block: Block, names: CompiledNames, page: PageEvidence): void {
  addEvidence(block, names, page, 1);
}

/** Takes back what a block gave to `gatherEvidence`: its text has left the page, or changed. */
export function withdrawEvidence(block: Block, names: CompiledNames, page: PageEvidence): void {
  addEvidence(block, names, page, -1);
}

function addEvidence(
  { text, scan, verdicts }: Block,
  names: CompiledNames,
  page: PageEvidence,
  times: 1 | -1,
): void {
  page.words += times * scan.words;
  page.securityWords += times * scan.securityWords;
  for (const [index, { entry, start, end }] of scan.candidates.entries()) {
    const verdict = verdicts[index];
    if (verdict == null || verdict.cue) count(page.cued, entry, verdict ? times : -times);
    if (verdict == null || !isSure(verdict)) continue;
    if (verdict.need === 'nothing') page.codes += times;
    const actor = names.actors[entry] ?? 0;
    if (actor === 0) continue;
    count(page.actors, actor, times);
    // "LazarusGroup" has no first word.
    const word =
      (names.flags[entry] ?? 0) & LONG_FORM ? firstWord(asRead(text.slice(start, end))) : undefined;
    if (word !== undefined) count(page.shortForms, shortForm(word, actor), times);
  }
}

/** The mentions of actors in a block, in order. Settle the page's evidence first. */
export function judgeBlock(
  { text, scan, verdicts }: Block,
  names: CompiledNames,
  page: PageEvidence,
  rules: RuleSet = ALL_RULES,
): Mention[] {
  const { candidates } = scan;
  const mentions: Mention[] = [];
  for (const [index, candidate] of candidates.entries()) {
    const verdict = verdicts[index];
    if (verdict == null) continue;
    const evidence = evidenceFor(index, candidate, verdict);
    if (evidence === 'none' && !isWorthDoubt(verdict)) continue;
    const { start, end, entry } = candidate;
    mentions.push({ start, end, entry, evidence, doubtful: evidence === 'none' });
  }
  return mentions;

  function evidenceFor(index: number, candidate: Candidate, { need, cue, partOfName }: Verdict): Evidence {
    if (need === 'nothing') return 'distinct';
    // On a page about something else every other sign is chance: "the Grinch gang", "the work of Akira".
    if (page.subject === 'something-else' && rules & RULE.subject) return 'none';
    if (need === 'subject') return 'distinct';
    if (need === 'touch' && page.subject !== 'says-nothing') return 'distinct';
    if (cue) return 'cue';
    // Asked here alone: nearly every page says something.
    if (need === 'touch' && whoIsMeant(text, candidate.start, candidate.end, names) === 'actor') return 'cue';
    if (rules & RULE.neighbour && !partOfName && hasNeighbour(index, candidates, verdicts, text, names, page))
      return 'neighbour';
    if (rules & RULE.elsewhere && isSettledElsewhere(candidate, need === 'own-cue', partOfName))
      return 'elsewhere';
    return need === 'page' && page.subject === 'security' && !partOfName ? 'page' : 'none';
  }

  function isSettledElsewhere(
    { start, end, entry }: Candidate,
    strictly: boolean,
    partOfName: boolean,
  ): boolean {
    const actor = names.actors[entry] ?? 0;
    if (!strictly) return page.actors.has(actor);
    if (page.shortForms.has(shortForm(text.slice(start, end), actor))) return true;
    return !partOfName && page.familiar.has(entry) && !startsSentence(text, start);
  }

  /** A word with a life of its own is no doubt, it is a word; others are shown weakly where actors are the subject. */
  function isWorthDoubt({ need, partOfName }: Verdict): boolean {
    return !partOfName && page.subject === 'security' && need !== 'own-cue';
  }
}

function isSure({ need, cue }: Verdict): boolean {
  return need === 'nothing' || need === 'subject' || need === 'touch' || cue;
}

/** True at the start of a text or a sentence, where any word is capitalised. */
function startsSentence(text: string, start: number): boolean {
  return /(?:^|[.!?:\n])["'“‘(\s]*$/.test(text.slice(Math.max(0, start - 5), start));
}

/** Another actor in the same list or pair, itself beyond doubt. */
function hasNeighbour(
  index: number,
  candidates: readonly Candidate[],
  verdicts: readonly (Verdict | null)[],
  text: string,
  names: CompiledNames,
  { subject }: PageEvidence,
): boolean {
  const own = candidates[index];
  const sureAt = (at: number) => {
    const verdict = verdicts[at];
    if (verdict == null || (verdict.need === 'touch' && subject === 'says-nothing')) return undefined;
    return isSure(verdict) ? candidates[at] : undefined;
  };
  const before = sureAt(index - 1);
  const after = sureAt(index + 1);
  if (own === undefined) return false;
  return (
    (before !== undefined && isListGap(text, before.end, own.start, names)) ||
    (after !== undefined && isListGap(text, own.end, after.start, names))
  );
}
