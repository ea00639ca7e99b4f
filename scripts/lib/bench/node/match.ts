import { findMentions } from '@/core/matcher/find-mentions';
import { scanText } from '@/core/matcher/scan-text';
import { timeTasks } from '../measure';
import { writeReport } from '../report-text';
import { makeDataset } from '../synthetic-dataset';
import { actorNames, compiled, type Materials, NAMES, TENFOLD_NAMES } from './materials';
import { readEveryUnit } from './read-text';

const MEGABYTE = 1_000_000;

export interface MatchFigures {
  /** Names, words and beginnings of names that the matcher knows. */
  readonly names: number;
  /** All that a page does with its text, finding and judging, as a multiple of reading it. */
  readonly matcherVsRead: number;
  /** Finding alone. */
  readonly scanVsRead: number;
  readonly mbPerSecond: number;
}

/** 1 MB of prose with the names of the materials, against the bare read of the same string. */
export function measureMatch({ dataset, words, quick }: Materials): MatchFigures {
  const names = compiled(dataset, words);
  const text = writeReport(MEGABYTE, actorNames(dataset)).join('\n\n');
  const { read, scan, match } = timeTasks(
    {
      read: () => readEveryUnit(text),
      scan: () => scanText(text, names),
      match: () => findMentions([text], names),
    },
    { rounds: quick ? 9 : 31 },
  );
  return {
    names: names.flags.length,
    matcherVsRead: match / read,
    scanVsRead: scan / read,
    mbPerSecond: text.length / 1_000 / match,
  };
}

/** The same text with ten times the names. */
export function measureTenfold({ words, quick }: Materials): number {
  const small = makeDataset(NAMES);
  const few = compiled(small, words);
  const many = compiled(makeDataset(TENFOLD_NAMES), words);
  const text = writeReport(MEGABYTE, actorNames(small)).join('\n\n');
  const times = timeTasks(
    { few: () => findMentions([text], few), many: () => findMentions([text], many) },
    { rounds: quick ? 9 : 31 },
  );
  return times.many / times.few;
}
