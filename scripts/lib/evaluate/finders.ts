import { normaliseName } from '@/core/identity/normalise-name';
import { resolveName } from '@/core/identity/resolve-name';
import { compileNames } from '@/core/matcher/compile-names';
import { decodeNames } from '@/core/matcher/compiled-names';
import { findMentions } from '@/core/matcher/find-mentions';
import type { RuleSet } from '@/core/matcher/rules';
import type { WordList } from '@/core/matcher/word-list';
import type { Actor } from '@/core/model/actor';
import type { Dataset } from '@/core/model/dataset';
import type { Found } from './score';

/** Finds mentions in the texts of one page; for each text its marks. */
export type Finder = (texts: readonly string[]) => Found[][];

/** The very matcher that the page runs; what it shows in the weaker style is not painted. */
export function ownFinder(dataset: Dataset, words: WordList, rules?: RuleSet): Finder {
  const names = decodeNames(compileNames(dataset, words));
  if (names === null) throw new Error('The names could not be compiled.');
  const idsOf = attackIdsByName(dataset.actors);
  return (texts) =>
    findMentions(texts, names, rules).map((mentions, index) =>
      mentions.flatMap(({ start, end, doubtful }) =>
        doubtful ? [] : [{ start, end, attackIds: idsOf(texts[index]?.slice(start, end) ?? '') }],
      ),
    );
}

/** Baseline: every listed name in any case as a whole word, the longest at each place; software competes or not. */
export function naiveFinder({ actors, software }: Dataset, competing: boolean): Finder {
  const idsOf = attackIdsByName(actors);
  const actorNames = new Set(actors.flatMap(({ names }) => names.map(({ text }) => text.toLowerCase())));
  const others = competing ? software.flatMap(({ names }) => names.map((name) => name.toLowerCase())) : [];
  const all = [...new Set([...actorNames, ...others])]
    .filter((name) => name.length > 1)
    .sort((a, b) => b.length - a.length);
  const escaped = all.map((name) => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}_])(?:${escaped.join('|')})(?![\\p{L}\\p{N}_])`, 'giu');
  return (texts) =>
    texts.map((text) =>
      [...text.matchAll(pattern)]
        .filter(([match]) => actorNames.has(match.toLowerCase()))
        .map((match) => ({
          start: match.index,
          end: match.index + match[0].length,
          attackIds: idsOf(match[0]),
        })),
    );
}

function attackIdsByName(actors: readonly Actor[]): (name: string) => string[] {
  const byName = new Map<string, Actor[]>();
  for (const actor of actors) {
    for (const key of new Set(actor.names.map(({ text }) => normaliseName(text)))) {
      byName.set(key, [...(byName.get(key) ?? []), actor]);
    }
  }
  return (name) =>
    resolveName(name, byName.get(normaliseName(name)) ?? []).actors.flatMap(({ records }) =>
      records.flatMap(({ attackId }) => attackId ?? []),
    );
}
