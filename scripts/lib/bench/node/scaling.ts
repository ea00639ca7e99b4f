import { findMentions } from '@/core/matcher/find-mentions';
import { timeTasks } from '../measure';
import { writeReport } from '../report-text';
import { actorNames, compiled, type Materials } from './materials';

const SIZES = [100_000, 1_000_000, 5_000_000, 20_000_000];

export interface ScalingRow {
  readonly chars: number;
  readonly ms: number;
}

/** One text of each size, as one string: the time should grow as the text does. */
export function measureScaling({ dataset, words, quick }: Materials): ScalingRow[] {
  const names = compiled(dataset, words);
  const known = actorNames(dataset);
  return SIZES.filter((size) => !quick || size <= 5_000_000).map((size) => {
    const text = writeReport(size, known).join('\n\n');
    const { match } = timeTasks(
      { match: () => findMentions([text], names) },
      { rounds: size > 1_000_000 ? 5 : 15 },
    );
    return { chars: text.length, ms: match };
  });
}
