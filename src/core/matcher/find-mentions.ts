import type { CompiledNames } from './compiled-names';
import { type Block, gatherEvidence, judgeBlock, judgeScan, type Mention, readBlock } from './judge-mentions';
import { gatherOthers, judgeWithOthers, type OtherEvidence, readOthers } from './judge-others';
import { takeNumbers } from './numbers';
import { noEvidence, type PageEvidence, settleEvidence } from './page-evidence';
import { scanText } from './scan-text';

/**
 * The mentions in the texts of one page, judged with all that the page shows: what the page script does, for
 * callers that have the whole text at hand.
 *
 * @param texts blocks of one page
 * @returns for each block its mentions
 */
export function findMentions(texts: readonly string[], names: CompiledNames): Mention[][] {
  const blocks = texts.map((text) => readBlock(text, names));
  const evidence = evidenceOf(blocks, names);
  return blocks.map((block) => judgeBlock(block, names, evidence));
}

/** The same with malware, tools and numbers. @param names `withNumbers`, or without */
export function findWithOthers(texts: readonly string[], names: CompiledNames): Mention[][] {
  const others: OtherEvidence = new Map();
  const blocks = texts.map((text) => {
    const { scan, numbers } = takeNumbers(text, scanText(text, names), names);
    return readOthers(judgeScan(text, scan, names), numbers, names);
  });
  for (const block of blocks) gatherOthers(block, others, 1);
  const evidence = evidenceOf(
    blocks.map(({ block }) => block),
    names,
  );
  return blocks.map((block) => judgeWithOthers(block, names, evidence, others));
}

function evidenceOf(blocks: readonly Block[], names: CompiledNames): PageEvidence {
  const evidence = noEvidence();
  for (const block of blocks) gatherEvidence(block, names, evidence);
  settleEvidence(evidence);
  return evidence;
}
