import { readFileSync } from 'node:fs';
import { compileNames } from '@/core/matcher/compile-names';
import {
  ACTOR,
  type CompiledNames,
  decodeNames,
  GANG,
  HOT,
  SOFTWARE,
  WORD,
} from '@/core/matcher/compiled-names';
import { type Block, gatherEvidence, judgeBlock, readBlock } from '@/core/matcher/judge-mentions';
import { isListGap } from '@/core/matcher/listed-with';
import type { Candidate } from '@/core/matcher/longest-name';
import { noEvidence, settleEvidence } from '@/core/matcher/page-evidence';
import type { WordList } from '@/core/matcher/word-list';
import type { Dataset } from '@/core/model/dataset';
import type { SourceRecord } from '@/core/model/source-record';
import type { Finder } from './finders';

/** Weights of what stands around a name: positive for an actor's, negative for software's. */
export type Scorecard = ReadonlyMap<string, number>;

/**
 * Reads `{"card": {"R0=malware": -3, …}}`. Keys: `L0`, `L1`, `R0`, `R1` the words or signs beside the name, `l`, `r` any of five
 * within the sentence, `lf`, `rf` and `list` another actor (`a`) or software (`s`) near or in one list, `ac`, `bc` what touches it,
 * `notfirst` a name that the page had before.
 */
export function readScorecard(file: string): Scorecard {
  return new Map(Object.entries(JSON.parse(readFileSync(file, 'utf8')).card as Record<string, number>));
}

/**
 * The page's own matcher, but for names that are an actor's and software's, and neither words nor gangs: these are the actor's by a
 * cue, or where the score of the place, the mean of the page's others and what sources' descriptions say come to more than 0.
 */
export function scorecardFinder(
  dataset: Dataset,
  words: WordList,
  card: Scorecard,
  records: readonly SourceRecord[],
): Finder {
  const names = decodeNames(compileNames(dataset, words));
  if (names === null) throw new Error('The names could not be compiled.');
  const priors = priorsOf(records, names, card);
  return (texts) => {
    const page = noEvidence();
    const blocks = texts.map((text) => readBlock(text, names));
    for (const block of blocks) gatherEvidence(block, names, page);
    settleEvidence(page);
    const scores = scoresOf(blocks, names, card);
    return blocks.map((block) => {
      const kept = judgeBlock(block, names, page).filter(({ entry }) => !hasBothSenses(entry, names));
      const chosen = block.scan.candidates.filter((candidate, index) => {
        const own = scores.get(candidate);
        const meant = block.verdicts[index]?.meant;
        if (own === undefined || meant === 'tool') return false;
        const others = [...scores].filter(
          ([other]) => other !== candidate && other.entry === candidate.entry,
        );
        const mean = others.reduce((sum, [, score]) => sum + score, 0) / Math.max(1, others.length);
        return meant === 'actor' || own + mean + (priors.get(candidate.entry) ?? 0) > 0;
      });
      return [...kept, ...chosen]
        .map(({ start, end }) => ({ start, end, attackIds: [] }))
        .sort((a, b) => a.start - b.start);
    });
  };
}

function hasBothSenses(entry: number, { flags }: CompiledNames): boolean {
  const of = flags[entry] ?? 0;
  return (of & (ACTOR | SOFTWARE)) === (ACTOR | SOFTWARE) && (of & (WORD | HOT | GANG)) === 0;
}

/** What the sources' own descriptions say of each name, by entry: the mean of its places, drawn towards 0 where they are few. */
function priorsOf(
  records: readonly SourceRecord[],
  names: CompiledNames,
  card: Scorecard,
): ReadonlyMap<number, number> {
  const sums = new Map<number, { sum: number; count: number }>();
  for (const { description } of records) {
    if (description === undefined) continue;
    for (const [{ entry }, score] of scoresOf([readBlock(description, names)], names, card)) {
      const { sum, count } = sums.get(entry) ?? { sum: 0, count: 0 };
      sums.set(entry, { sum: sum + score, count: count + 1 });
    }
  }
  return new Map([...sums].map(([entry, { sum, count }]) => [entry, sum / (count + 3)]));
}

function scoresOf(
  blocks: readonly Block[],
  names: CompiledNames,
  card: Scorecard,
): ReadonlyMap<Candidate, number> {
  const seen = new Set<number>();
  const scores = new Map<Candidate, number>();
  for (const { text, scan } of blocks) {
    for (const [index, candidate] of scan.candidates.entries()) {
      if (!hasBothSenses(candidate.entry, names)) continue;
      const signs = [
        ...around(text, candidate),
        ...company(index, text, scan.candidates, names),
        ...(seen.has(candidate.entry) ? ['notfirst'] : []),
      ];
      seen.add(candidate.entry);
      scores.set(
        candidate,
        signs.reduce((sum, sign) => sum + (card.get(sign) ?? 0), 0),
      );
    }
  }
  return scores;
}

const REACH = 60;
const WORDS_NEAR = 5;
const TOKEN = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu;

function around(text: string, { start, end }: Candidate): readonly string[] {
  const before = tokensOf(text.slice(Math.max(0, start - REACH), start)).reverse();
  const after = tokensOf(text.slice(end, end + REACH));
  const near = (side: 'l' | 'r', tokens: readonly string[]) => {
    const stop = tokens.findIndex((token) => /^[.!?]$/.test(token));
    const sentence = (stop < 0 ? tokens : tokens.slice(0, stop)).filter((token) =>
      /^[\p{L}\p{N}]/u.test(token),
    );
    return [...new Set(sentence.slice(0, WORDS_NEAR))].map((token) => `${side}=${token}`);
  };
  return [
    `L0=${before[0] ?? ''}`,
    `L1=${before[1] ?? ''}`,
    `R0=${after[0] ?? ''}`,
    `R1=${after[1] ?? ''}`,
    `Lsh=${text.charAt(start - 1)}`,
    `Rsh=${text.charAt(end).replace('’', "'")}`,
    `bc=${text.charAt(start - 1)}`,
    ...(/^['’]s/.test(text.slice(end, end + 2)) ? ["ac='s"] : []),
    ...(/^\.[A-Z0-9]/.test(text.slice(end, end + 2)) ? ['ac=.X'] : []),
    ...near('l', before),
    ...near('r', after),
  ];
}

function tokensOf(text: string): string[] {
  return (text.match(TOKEN) ?? []).map((token) =>
    token
      .toLowerCase()
      .replace('’', "'")
      .replace(/^\p{N}+$/u, '0'),
  );
}

/** Names near and in one list with a candidate that are an actor's or software's for certain. */
function company(
  index: number,
  text: string,
  candidates: readonly Candidate[],
  names: CompiledNames,
): readonly string[] {
  const here = candidates[index];
  if (here === undefined) return [];
  const signs = (other: Candidate | undefined, side: 'lf' | 'rf') => {
    if (other === undefined) return [];
    const flags = names.flags[other.entry] ?? 0;
    if ((flags & (ACTOR | SOFTWARE)) === (ACTOR | SOFTWARE) || flags & WORD) return [];
    const kind = flags & ACTOR ? 'a' : 's';
    const [from, to] = side === 'lf' ? [other.end, here.start] : [here.end, other.start];
    if (to - from > REACH) return [];
    return [`${side}=${kind}`, ...(isListGap(text, from, to, names) ? [`list=${kind}`] : [])];
  };
  return [...new Set([...signs(candidates[index - 1], 'lf'), ...signs(candidates[index + 1], 'rf')])];
}
