import type { CompiledNames } from './compiled-names';
import { gatherEvidence, judgeBlock, type Mention, readBlock } from './judge-mentions';
import { noEvidence, settleEvidence } from './page-evidence';

/**
 * The mentions in the texts of one page, judged with all that the page shows: what the page script does, for
 * callers that have the whole text at hand.
 *
 * @param texts blocks of one page
 * @returns for each block its mentions
 */
export function findMentions(texts: readonly string[], names: CompiledNames): Mention[][] {
  const evidence = noEvidence();
  const blocks = texts.map((text) => readBlock(text, names));
  for (const block of blocks) gatherEvidence(block, names, evidence);
  settleEvidence(evidence);
  return blocks.map((block) => judgeBlock(block, names, evidence));
}
