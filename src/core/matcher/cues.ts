import type { CompiledNames } from './compiled-names';
import { saidAfter } from './said-after';
import { type Meant, saidBefore } from './said-before';

/**
 * Asks the words on both sides of a name.
 *
 * @param coined it is spelled like no word, so that no firm and no mountain is called so: "Lead Group said", "the Lead victims"
 * @param steals it is software first, by which data is stolen as well and which has victims
 */
export function whoIsMeant(
  text: string,
  start: number,
  end: number,
  names: CompiledNames,
  coined = false,
  steals = false,
): Meant {
  const after = saidAfter(text, start, end, names, coined);
  if (after === 'people') return 'actor';
  if (after === 'tool') return 'tool';
  if (after === 'nobody') return undefined;
  const before = saidBefore(text, start, end, names, coined, steals);
  return before ?? (after === undefined ? undefined : 'actor');
}
