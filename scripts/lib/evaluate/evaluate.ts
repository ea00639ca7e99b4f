import { nameKey } from '@/core/text/characters';
import type { Finder } from './finders';
import { type GoldText, groupPages } from './read-gold';
import { addScore, emptyScore, type Figures, figures, overlaps, round, type Score } from './score';

export interface EvaluationFigures {
  readonly overall: Figures;
  readonly inData: { readonly recall: number };
  readonly linking: Score['linking'];
  readonly files: Readonly<Record<string, Figures>>;
  readonly plain: { readonly words: number; readonly marks: number; readonly per10k: number };
}

export interface Evaluation {
  readonly figures: EvaluationFigures;
  /** Surface and count, the most frequent first. */
  readonly misses: readonly (readonly [string, number])[];
  readonly falseMarks: readonly (readonly [string, number])[];
  /** Each mark on a plain text: its file, and where it stands there. */
  readonly plainMarks: readonly string[];
}

/** A text that names nobody. */
export interface PlainText {
  readonly file: string;
  readonly text: string;
}

const WORST = 30;
/** UTF-16 units shown before and after a mark. */
const ROOM = 60;

/** The names that the data has of what is sought. */
export interface Listed {
  readonly actors: readonly { readonly names: readonly { readonly text: string }[] }[];
}

/** Runs a finder over gold texts, page by page, and over plain texts, each a page of its own. */
export function evaluate(
  finder: Finder,
  gold: readonly GoldText[],
  plain: readonly PlainText[],
  dataset: Listed,
): Evaluation {
  const listed = new Set(dataset.actors.flatMap(({ names }) => names.map(({ text }) => nameKey(text))));
  const isInData = (surface: string) => listed.has(nameKey(surface));
  const overall = emptyScore();
  const byFile = new Map<string, Score>();
  const misses = new Map<string, number>();
  const falseMarks = new Map<string, number>();
  for (const page of groupPages(gold)) {
    const marks = finder(page.map(({ text }) => text));
    for (const [index, text] of page.entries()) {
      const found = marks[index] ?? [];
      const file = byFile.get(text.file) ?? emptyScore();
      byFile.set(text.file, file);
      for (const score of [overall, file]) addScore(score, text, found, isInData);
      for (const mention of text.mentions) {
        if (mention.kind === 'named' && !found.some((mark) => overlaps(mark, mention)))
          count(misses, mention.surface);
      }
      for (const mark of found) {
        if (![...text.mentions, ...text.ignore].some((span) => overlaps(mark, span))) {
          count(falseMarks, text.text.slice(mark.start, mark.end));
        }
      }
    }
  }
  const plainMarks: string[] = [];
  let words = 0;
  for (const { file, text } of plain) {
    words += text.match(/\S+/g)?.length ?? 0;
    for (const { start, end } of finder([text])[0] ?? []) {
      const [before, after] = [text.slice(Math.max(0, start - ROOM), start), text.slice(end, end + ROOM)];
      plainMarks.push(`${file}: ${before}[[${text.slice(start, end)}]]${after}`.replace(/\s+/g, ' '));
    }
  }
  const marks = plainMarks.length;
  return {
    figures: {
      overall: figures(overall),
      inData: { recall: overall.goldInData === 0 ? 1 : round(overall.hitInData / overall.goldInData) },
      linking: overall.linking,
      files: Object.fromEntries([...byFile].map(([file, score]) => [file, figures(score)])),
      plain: { words, marks, per10k: words === 0 ? 0 : round((marks * 10_000) / words) },
    },
    misses: worst(misses),
    falseMarks: worst(falseMarks),
    plainMarks,
  };
}

function count(counts: Map<string, number>, surface: string): void {
  const key = surface.replace(/\s+/g, ' ');
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function worst(counts: ReadonlyMap<string, number>): [string, number][] {
  return [...counts].sort((a, b) => b[1] - a[1]).slice(0, WORST);
}
