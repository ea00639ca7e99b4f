import { CODE, type CompiledNames, HOT, PHRASE, WORD } from './compiled-names';
import { whoIsMeant } from './cues';
import type { Verdict } from './judge-alone';
import { WORD_CLASS } from './languages/word-classes';
import type { Scan } from './scan-text';

const groups = WORD_CLASS.groups;

/** What was read of a text, with a verdict for each candidate. */
interface Read {
  readonly text: string;
  readonly scan: Scan;
  readonly verdicts: readonly (Verdict | null)[];
}

/**
 * The verdicts of a text where nothing is said of security: a word of which no more is said than that it is a group has no cue, for
 * firms and bands are groups too ("the Lead group").
 */
export function withoutFirms({ text, scan, verdicts }: Read, names: CompiledNames): Read['verdicts'] {
  return verdicts.map((verdict, index) => {
    const { start, end, entry } = scan.candidates[index] ?? { start: 0, end: 0, entry: 0 };
    const flags = names.flags[entry] ?? 0;
    if (verdict?.meant !== 'actor' || !(flags & (HOT | WORD)) || flags & (CODE | PHRASE)) return verdict;
    return { ...verdict, meant: whoIsMeant(text, start, end, withoutGroups(names)) };
  });
}

/** The table of words is made again once for all texts that ask. */
const withoutGroupsOf = new WeakMap<CompiledNames, CompiledNames>();

function withoutGroups(names: CompiledNames): CompiledNames {
  const wordClasses = () => names.wordClasses.map((bits) => ((bits & groups) === groups ? 0 : bits));
  const known = withoutGroupsOf.get(names) ?? { ...names, wordClasses: wordClasses() };
  withoutGroupsOf.set(names, known);
  return known;
}
