import type { GoldText, Span } from './read-gold';

/** A mark of a finder on a text. */
export interface Found extends Span {
  /** ATT&CK ids of the actors it may be, the likeliest first. */
  readonly attackIds: readonly string[];
}

export interface Score {
  gold: number;
  /** Gold mentions that a mark overlaps. */
  hit: number;
  /** Marks that count: not on what is to be ignored. */
  painted: number;
  right: number;
  goldInData: number;
  hitInData: number;
  linking: { right: number; amongCandidates: number; wrong: number };
}

export function emptyScore(): Score {
  return {
    gold: 0,
    hit: 0,
    painted: 0,
    right: 0,
    goldInData: 0,
    hitInData: 0,
    linking: { right: 0, amongCandidates: 0, wrong: 0 },
  };
}

/**
 * Adds one text to a score. A gold mention counts as found when a mark overlaps it; generic mentions and ignored
 * spans count neither way.
 *
 * @param isInData whether a surface is a listed name
 */
export function addScore(
  score: Score,
  { mentions, ignore }: GoldText,
  found: readonly Found[],
  isInData: (surface: string) => boolean,
): void {
  const gold = mentions.filter(({ kind }) => kind === 'named');
  const neutral: Span[] = [...ignore, ...mentions.filter(({ kind }) => kind !== 'named')];
  for (const mention of gold) {
    const mark = found.find((candidate) => overlaps(candidate, mention));
    const inData = isInData(mention.surface);
    score.gold++;
    if (inData) score.goldInData++;
    if (mark === undefined) continue;
    score.hit++;
    if (inData) score.hitInData++;
    if (mention.actor !== undefined && mark.attackIds.length > 0) {
      if (mark.attackIds[0] === mention.actor) score.linking.right++;
      else if (mark.attackIds.includes(mention.actor)) score.linking.amongCandidates++;
      else score.linking.wrong++;
    }
  }
  for (const mark of found) {
    if (gold.some((mention) => overlaps(mark, mention))) score.right++;
    else if (neutral.some((span) => overlaps(mark, span))) continue;
    score.painted++;
  }
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

export interface Figures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly gold: number;
  readonly painted: number;
}

export function figures({ gold, hit, painted, right }: Score): Figures {
  const precision = painted === 0 ? 1 : right / painted;
  const recall = gold === 0 ? 1 : hit / gold;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision: round(precision), recall: round(recall), f1: round(f1), gold, painted };
}

export function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
