import { compileNames } from '@/core/matcher/compile-names';
import { type CompiledNames, decodeNames } from '@/core/matcher/compiled-names';
import { findMentions, findWithOthers } from '@/core/matcher/find-mentions';
import { type OtherKind, otherKind } from '@/core/matcher/judge-mentions';
import { WORD_CLASS } from '@/core/matcher/languages/word-classes';
import { withNumbers } from '@/core/matcher/numbers';
import { ALL_RULES, RULE } from '@/core/matcher/rules';
import type { WordList } from '@/core/matcher/word-list';
import type { Actor } from '@/core/model/actor';
import type { Dataset } from '@/core/model/dataset';
import { actorsNamed } from '../actors-named';
import type { Found } from './score';

/** Finds mentions in the texts of one page; for each text its marks. */
export type Finder = (texts: readonly string[]) => Found[][];

/** The very matcher that the page runs. */
export function ownFinder(dataset: Dataset, words: WordList): Finder {
  return finderWith(compiled(dataset, words), dataset);
}

/** What the page's script marks beside actors, for a reader who wants it. */
export function otherFinder(dataset: Dataset, words: WordList, kind: OtherKind): Finder {
  const names = withNumbers(compiled(dataset, words));
  return (texts) =>
    findWithOthers(texts, names).map((mentions) =>
      mentions
        .filter(({ evidence }) => evidence === kind)
        .map(({ start, end }) => ({ start, end, attackIds: [] })),
    );
}

/** The very matcher, told to mark the others too. */
export function besideOthersFinder(dataset: Dataset, words: WordList): Finder {
  const names = withNumbers(compiled(dataset, words));
  const idsOf = attackIdsByName(dataset.actors);
  return (texts) =>
    findWithOthers(texts, names).map((mentions, index) =>
      mentions
        .filter((mention) => otherKind(mention) === null)
        .map(({ start, end }) => ({ start, end, attackIds: idsOf(texts[index]?.slice(start, end) ?? '') })),
    );
}

/** The same without each of its rules, and with each class of words that say something of a name left unread. */
export function ablatedFinders(
  dataset: Dataset,
  words: WordList,
): readonly { readonly without: string; readonly finder: Finder }[] {
  const names = compiled(dataset, words);
  const rules = Object.entries(RULE).map(([rule, bit]) => ({
    without: rule,
    finder: finderWith({ ...names, rules: ALL_RULES & ~bit }, dataset),
  }));
  const classes = Object.entries(WORD_CLASS).map(([name, bit]) => {
    const wordClasses = names.wordClasses.map((bits) => bits & ~bit);
    return { without: `words: ${name}`, finder: finderWith({ ...names, wordClasses }, dataset) };
  });
  return [...rules, ...classes];
}

function compiled(dataset: Dataset, words: WordList): CompiledNames {
  const names = decodeNames(compileNames(dataset, words));
  if (names === null) throw new Error('The names could not be compiled.');
  return names;
}

function finderWith(names: CompiledNames, dataset: Dataset): Finder {
  const idsOf = attackIdsByName(dataset.actors);
  return (texts) =>
    findMentions(texts, names).map((mentions, index) =>
      mentions.map(({ start, end }) => ({
        start,
        end,
        attackIds: idsOf(texts[index]?.slice(start, end) ?? ''),
      })),
    );
}

/** Baseline: every listed name in any case as a whole word, the longest at each place; software competes or not. */
export function naiveFinder({ actors, software }: Dataset, competing: boolean): Finder {
  const idsOf = attackIdsByName(actors);
  const actorNames = new Set(actors.flatMap(({ names }) => names.map(({ text }) => text.toLowerCase())));
  const others = competing ? software.flatMap(({ names }) => names.map((name) => name.toLowerCase())) : [];
  const byFirstWord = new Map<string, string[]>();
  for (const name of new Set([...actorNames, ...others])) {
    const first = /^[\p{L}\p{N}_]+/u.exec(name)?.[0];
    if (first !== undefined && name.length > 1)
      byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), name]);
  }
  for (const names of byFirstWord.values()) names.sort((a, b) => b.length - a.length);

  const findIn = (text: string): Found[] => {
    const found: Found[] = [];
    // Some letters grow when they become small, which would move every offset after them.
    const folded = text.toLowerCase().length === text.length ? text.toLowerCase() : text;
    let end = 0;
    for (const { 0: word, index: start } of folded.matchAll(/[\p{L}\p{N}_]+/gu)) {
      const name = byFirstWord
        .get(word)
        ?.find(
          (candidate) =>
            folded.startsWith(candidate, start) &&
            !/[\p{L}\p{N}_]/u.test(folded.charAt(start + candidate.length)),
        );
      if (name === undefined || start < end) continue;
      end = start + name.length;
      if (actorNames.has(name)) found.push({ start, end, attackIds: idsOf(name) });
    }
    return found;
  };
  return (texts) => texts.map(findIn);
}

function attackIdsByName(actors: readonly Actor[]): (name: string) => string[] {
  const meant = actorsNamed(actors);
  return (name) => meant(name).flatMap(({ records }) => records.flatMap(({ attackId }) => attackId ?? []));
}
