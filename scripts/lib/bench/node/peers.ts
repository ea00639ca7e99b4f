import { AhoCorasick as MonyoneAhoCorasick } from '@monyone/aho-corasick';
import AhoCorasick from 'ahocorasick';
import { findMentions } from '@/core/matcher/find-mentions';
import { timeTasks } from '../measure';
import { writeReport } from '../report-text';
import { actorNames, compiled, type Materials } from './materials';

/** One expression per name gets a tenth of the text: with all of it a run would take minutes. */
const FULL_CHARS = 1_000_000;
const CAPPED_CHARS = 100_000;

/** How many times slower than our matcher a peer is, on the same names and the same text. */
export interface PeerFigures {
  readonly timesSlower: Readonly<Record<string, number>>;
  /** What was cut so that the run ends, by peer. */
  readonly capped: Readonly<Record<string, string>>;
}

/** What others would use. None of them judges what it finds; ours does, and is timed with it. */
export function measurePeers({ dataset, words, quick }: Materials): PeerFigures {
  const known = actorNames(dataset);
  const names = compiled(dataset, words);
  const fullText = writeReport(quick ? FULL_CHARS / 4 : FULL_CHARS, known).join('\n\n');
  const cutText = writeReport(quick ? CAPPED_CHARS / 4 : CAPPED_CHARS, known).join('\n\n');
  const alternation = new RegExp(`\\b(?:${longestFirst(known).map(escapeRegExp).join('|')})\\b`, 'gi');
  const patterns = known.map((name) => new RegExp(`\\b${escapeRegExp(name)}\\b`, 'gi'));
  const automaton = new AhoCorasick(known.map((name) => name.toLowerCase()));
  const second = new MonyoneAhoCorasick(known.map((name) => name.toLowerCase()));

  const full = timeTasks(
    {
      ours: () => findMentions([fullText], names),
      ahocorasick: () => automaton.search(fullText.toLowerCase()),
      '@monyone/aho-corasick': () => second.matchInText(fullText.toLowerCase()),
      'one alternation regex': () => [...fullText.matchAll(alternation)],
    },
    { rounds: 5, warmUp: 2 },
  );
  const cut = timeTasks(
    {
      ours: () => findMentions([cutText], names),
      'one regex per name': () => patterns.flatMap((pattern) => [...cutText.matchAll(pattern)]),
    },
    { rounds: 3, warmUp: 1 },
  );
  const note = `text cut to ${Math.round(cutText.length / 1_000)} KB for both`;
  return {
    timesSlower: {
      'one alternation regex': full['one alternation regex'] / full.ours,
      'one regex per name': cut['one regex per name'] / cut.ours,
      ahocorasick: full.ahocorasick / full.ours,
      '@monyone/aho-corasick': full['@monyone/aho-corasick'] / full.ours,
    },
    capped: { 'one regex per name': note },
  };
}

function longestFirst(names: readonly string[]): string[] {
  return [...names].sort((a, b) => b.length - a.length);
}

function escapeRegExp(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
