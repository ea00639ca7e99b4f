import { asRead } from '../text/characters';
import { classOf } from './classify-word';
import { CODE, type CompiledNames, GANG, HOT, LONG_FORM, PHRASE, SOFTWARE, WORD } from './compiled-names';
import { whoIsMeant } from './cues';
import { isSubject } from './deeds';
import { isCoinedGang, isSure, judgeAlone, type Verdict } from './judge-alone';
import { WORD_CLASS } from './languages/word-classes';
import { listedWith } from './listed-with';
import type { Candidate } from './longest-name';
import {
  addWords,
  count,
  firstWord,
  type PageEvidence,
  shortForm,
  standsAlone,
  tellsOfGangs,
} from './page-evidence';
import { arePeopleBefore } from './people-before';
import { holds, RULE } from './rules';
import { type Scan, scanText } from './scan-text';
import { withoutFirms } from './without-firms';
import { isCapitalised, startsSentence, wordBefore } from './words-beside';

// One by one: a bundler puts in the numbers, but keeps a whole table that is taken apart.
const agents = WORD_CLASS.agents;

/** Why a mention was accepted as an actor's, the strongest reason first. */
export type Evidence = 'distinct' | 'cue' | 'neighbour' | 'elsewhere' | 'page';

/** What is named beside actors (`judge-others.ts`). */
export type OtherKind = 'software' | 'number';

export interface Mention {
  /** UTF-16 offsets in the block's text, half open. */
  readonly start: number;
  readonly end: number;
  readonly entry: number;
  /** Of what is no actor, what it is. */
  readonly evidence: Evidence | OtherKind;
}

/** What a mention is of that is no actor's; null for an actor's. */
export function otherKind({ evidence }: Pick<Mention, 'evidence'>): OtherKind | null {
  return evidence === 'software' || evidence === 'number' ? evidence : null;
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
export function readBlock(text: string, names: CompiledNames): Block {
  return judgeScan(text, scanText(text, names), names);
}

/** Judges each of the names that were found in a text by itself. */
export function judgeScan(text: string, scan: Scan, names: CompiledNames): Block {
  const verdicts = scan.candidates.map((candidate) => judgeAlone(candidate, text, names));
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

function addEvidence(block: Block, names: CompiledNames, page: PageEvidence, times: 1 | -1): void {
  const { text, scan, verdicts } = block;
  addWords(page, scan, times);
  for (let index = 0; index < verdicts.length; index++) {
    const found = scan.candidates[index];
    const verdict = verdicts[index];
    if (found === undefined || verdict == null) continue;
    const { start, end, entry } = verdict.instead ?? found;
    const flags = names.flags[entry] ?? 0;
    const meant = verdict.meant ?? (isToldOfActors(index, block, names) ? 'actor' : undefined);
    if (meant !== undefined) {
      const isActor = meant === 'actor';
      count(isActor ? page.cued : page.tools, entry, times);
      if (!isActor || flags & GANG) page.gangs += isActor ? times : -times;
    }
    if (!isSure(verdict)) continue;
    if (verdict.need === 'nothing') page.codes += times;
    if (vouches(verdict)) page.vouchers += times;
    const actor = names.actors[entry] ?? 0;
    if (actor === 0) continue;
    count(page.actors, actor, times);
    // "LazarusGroup" has no first word.
    const word = flags & LONG_FORM ? firstWord(asRead(text.slice(start, end))) : undefined;
    if (word !== undefined) count(page.shortForms, shortForm(word, actor), times);
  }
}

/**
 * Whether what else its sentence says is a cue for a name elsewhere on the page: "groups like Other and Lead", where Lead is
 * settled by the other name, and "gangs that were disrupted (Lead)", for a gang that is spelled like no word.
 */
function isToldOfActors(index: number, { text, scan, verdicts }: Block, names: CompiledNames): boolean {
  const found = scan.candidates[index];
  const verdict = verdicts[index];
  if (found === undefined || verdict == null || verdict.partOfName || isSure(verdict)) return false;
  return (
    listedWith(index, text, scan.candidates, verdicts, names) === 'actor' ||
    (isCoinedGang(names.flags[found.entry] ?? 0) &&
      holds(names, RULE.amongGangs) &&
      isCapitalised(text, found) &&
      arePeopleBefore(text, found.start, names))
  );
}

/** Whether a name that is sure tells of others what they are, as a single word does not, nor one that may be words. */
function vouches({ need, meant }: Verdict): boolean {
  return meant === 'actor' || need === 'nothing' || need === 'subject';
}

/** What a name is judged by. */
interface Surroundings {
  readonly block: Block;
  readonly names: CompiledNames;
  readonly page: PageEvidence;
}

/** The mentions of actors in a block, in order. Settle the page's evidence first. */
export function judgeBlock(read: Block, names: CompiledNames, page: PageEvidence): Mention[] {
  const { text, scan } = read;
  const verdicts = page.subject === 'says-nothing' ? withoutFirms(read, names) : read.verdicts;
  const around: Surroundings = { block: { text, scan, verdicts }, names, page };
  const mentions: Mention[] = [];
  for (let index = 0; index < scan.candidates.length; index++) {
    const found = scan.candidates[index];
    const verdict = verdicts[index];
    if (found === undefined || verdict == null || verdict.meant === 'tool') continue;
    const { start, end, entry } = verdict.instead ?? found;
    const evidence =
      verdict.need === 'nothing' ? 'distinct' : evidenceFor(index, { start, end, entry }, verdict, around);
    if (evidence !== undefined) mentions.push({ start, end, entry, evidence });
  }
  return mentions;
}

/** Of a name that needs something to speak for it. */
function evidenceFor(
  index: number,
  candidate: Candidate,
  verdict: Verdict,
  around: Surroundings,
): Evidence | undefined {
  const { names, page } = around;
  const { need, meant, partOfName } = verdict;
  // On a page about something else every other sign is chance: "the Grinch gang", "the work of Akira".
  if (holds(names, RULE.subject) && page.subject === 'something-else') return undefined;
  if (holds(names, RULE.twice) && isNamedTwice(index, around)) return 'neighbour';
  const isPart = partOfName || (holds(names, RULE.half) && isHalf(index, around));
  if (meant === 'actor') return isPart ? undefined : 'cue';
  const flags = names.flags[candidate.entry] ?? 0;
  const saysItself = standsAlone(need, names.actors[candidate.entry], page);
  if (saysItself && !(flags & SOFTWARE)) return 'distinct';
  const { text, scan, verdicts } = around.block;
  const company = listedWith(index, text, scan.candidates, verdicts, names, page);
  if (company === 'tool' && (flags & (PHRASE | SOFTWARE)) !== PHRASE) return undefined;
  if (saysItself) return 'distinct';
  if (!isPart && company === 'actor') return 'neighbour';
  // A name of words settles itself everywhere.
  const maySettle = need !== 'touch' && need !== 'lone';
  // "the Porters" is the actor as The Porters is.
  const strictly = need === 'own-cue' && (flags & (LONG_FORM | PHRASE)) !== LONG_FORM;
  if (maySettle && isSettledElsewhere(candidate, strictly, isPart, around)) return 'elsewhere';
  if (isPart || page.subject !== 'security') return undefined;
  // What "LockBit 3.0" does stands behind the number.
  const { end } = scan.candidates[index] ?? candidate;
  return speaksForItself({ ...candidate, end }, verdict, around) ? 'page' : undefined;
}

/** Two names of one actor with no word between tell of each other whose they are: "ALPHV BlackCat", "ALPHV (BlackCat)". */
function isNamedTwice(index: number, around: Surroundings): boolean {
  const { actors } = around.names;
  return isPair(index, around, around.page.gangs > 0 ? AMONG_GANGS : NO_WORD, (one, other) => {
    const actor = actors[one] ?? 0;
    return one !== other && actor !== 0 && actor === actors[other];
  });
}

const NO_WORD = /^[^\p{L}\d.:。,/]+$/u;
/** The same, or a slash, which pages about malware have between two names of it: "Clop/Cl0p". */
const AMONG_GANGS = /^[^\p{L}\d.:。,]+$/u;

/** Two others are one name that nobody lists: "Phantom Mantis". */
function isHalf(index: number, around: Surroundings): boolean {
  const { flags } = around.names;
  return isPair(index, around, /^\s+$/, (one, other) => {
    const both = (flags[one] ?? 0) | (flags[other] ?? 0);
    return !(both & (CODE | PHRASE)) && (both & (WORD | HOT)) !== 0;
  });
}

/** Whether a name and the one before or after it, with nothing between but what `gap` is, are such two. */
function isPair(
  index: number,
  { block: { scan, text } }: Surroundings,
  gap: RegExp,
  areSuch: (one: number, other: number) => boolean,
): boolean {
  for (let left = index - 1; left <= index; left++) {
    const first = scan.candidates[left];
    const second = scan.candidates[left + 1];
    // Hardly any are: their text is looked at last.
    if (
      first &&
      second &&
      areSuch(first.entry, second.entry) &&
      gap.test(text.slice(first.end, second.start))
    )
      return true;
  }
  return false;
}

/**
 * What a page about security has to show for a name without a cue. For a single word, that it names another actor beyond doubt:
 * what is said of threats on a product's own page says nothing of the product ("Is Phantom safe from malware?"). For a gang that is
 * spelled like no word ("SafePay"), that it tells of gangs more than of tools, and of this one not as of malware; where it names
 * none as such, or one only and this is what software is called, it has to do something as well.
 */
function speaksForItself(
  { start, end, entry }: Candidate,
  { need }: Verdict,
  { block: { text }, names, page }: Surroundings,
): boolean {
  const flags = names.flags[entry] ?? 0;
  if (flags & GANG) {
    if (!holds(names, RULE.amongGangs) || !isCapitalised(text, { start })) return false;
    // "Royal members", "administrators of Royal", where gangs are told of, but not "Core members" of any.
    if (!isCoinedGang(flags))
      return (
        page.gangWords > 0 &&
        !startsSentence(text, start) &&
        whoIsMeant(text, start, end, names, true) === 'actor'
      );
    return (
      tellsOfGangs(page) &&
      // "a Data Leak" is more than Dataleak: words of this trade.
      !text
        .slice(start, end)
        .split(' ')
        .every((word) => classOf(word, names)) &&
      cuesOf(entry, page) >= 0 &&
      (page.gangs > (flags & SOFTWARE ? 1 : 0) || isSubject(text, end, names))
    );
  }
  if (need !== 'page') return false;
  return !holds(names, RULE.company) || (flags & (CODE | PHRASE | LONG_FORM)) !== 0 || page.actors.size > 0;
}

/** How much more often a name stands with a cue than as the tool's. */
function cuesOf(entry: number, { cued, tools }: PageEvidence): number {
  return (cued.get(entry) ?? 0) - (tools.get(entry) ?? 0);
}

function isSettledElsewhere(
  { start, end, entry }: Candidate,
  strictly: boolean,
  partOfName: boolean,
  { block: { text }, names, page }: Surroundings,
): boolean {
  const actor = names.actors[entry] ?? 0;
  const flags = names.flags[entry] ?? 0;
  // Where nothing is said of security, the cue may be that of a firm.
  const isUnsure = (flags & (HOT | WORD)) !== 0 && page.subject === 'says-nothing' && page.cued.has(entry);
  if (!strictly) return holds(names, RULE.elsewhere) && page.actors.has(actor) && !isUnsure;
  if (holds(names, RULE.shortForm) && page.shortForms.has(shortForm(text.slice(start, end), actor)))
    return true;
  if (partOfName || isUnsure) return false;
  // A word is capitalised for other reasons too, "Then press Play", unless it is listed with a capital within.
  const byWhom = (wordBefore(text, start, names)?.classes ?? 0) & agents;
  const mayBeWord = flags & WORD && !byWhom && !isSubject(text, end, names);
  if (mayBeWord && !(flags & CODE) && startsSentence(text, start)) return false;
  if (holds(names, RULE.familiar) && page.familiar.has(entry)) return true;
  // One cue is enough for a gang, or in a short text.
  if (!(flags & GANG || page.isShort) || !holds(names, RULE.once) || !page.cuedOnce.has(entry)) return false;
  if ((flags & (HOT | WORD)) !== (HOT | WORD)) return true;
  // For what everybody says, only of what is surely no word, in one that seldom means the tool.
  return !mayBeWord && cuesOf(entry, page) > 0;
}
