import { isTraitWord, TRAITS, type Trait, type Traits, vocabularyForm } from '../model/traits';
import { yearOf } from './clean-date';
import { asLabels, asList } from './clean-text';

/** What a source says of an actor beside names, motives and places, cleaned; undefined where it says nothing of it. */
export function readTraits(
  read: (trait: Trait) => unknown,
  readYear: (raw: string) => string | undefined = yearOf,
): Traits | undefined {
  const said = TRAITS.flatMap((trait) => {
    const values =
      trait === 'last_seen'
        ? asList(read(trait))
            .flatMap((raw) => readYear(raw) ?? [])
            .sort()
            .slice(-1)
        : [
            ...new Set(
              asLabels(read(trait))
                .map((label) => inVocabulary(trait, label))
                .filter((word) => word.toLowerCase() !== 'unknown'),
            ),
          ];
    return values.length === 0 ? [] : [[trait, values] as const];
  });
  return said.length === 0 ? undefined : Object.fromEntries(said);
}

/** "Nation State" as STIX writes it; what is no word of the vocabulary stays the source's own. */
function inVocabulary(trait: Trait, label: string): string {
  const word = vocabularyForm(label);
  return isTraitWord(trait, word) ? word : label;
}
