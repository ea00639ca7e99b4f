import type { CompiledNames } from './compiled-names';
import { gatherEvidence, judgeBlock, type Mention, readBlock } from './judge-mentions';
import { noEvidence, settleEvidence } from './page-evidence';
import { ALL_RULES, type RuleSet } from './rules';

/**
 * The mentions in the texts of one page, judged with all that the page shows: what the page script does, for
 * callers that have the whole text at hand.
 *
 * @param texts blocks of one page
 * @returns for each block its mentions
 */
export function findMentions(
  texts: readonly string[],
  names: CompiledNames,
  rules: RuleSet = ALL_RULES,
): Mention[][] {
  const evidence = noEvidence();
  const blocks = texts.map((text) => readBlock(text, names, rules));
  for (const block of blocks) gatherEvidence(block, names, evidence);
  settleEvidence(evidence);
  return blocks.map((block) => judgeBlock(block, names, evidence, rules));
}
