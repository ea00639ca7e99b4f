import { LAYOUT } from '@/page/reading/flow';
import type { TextRun } from '@/page/reading/text-run';
import { walkRuns } from '@/page/reading/walk-runs';

/** Puts a fragment of HTML into the page. */
export function pageOf(html: string): HTMLElement {
  document.body.innerHTML = html;
  return document.body;
}

export function runsOf(root: Node): TextRun[] {
  return [...walkRuns(root, LAYOUT)].flatMap((met) => ('run' in met ? [met.run] : []));
}

export function textsOf(root: Node): string[] {
  return runsOf(root).map((run) => run.map((node) => node.data).join(''));
}

/** The text node that holds these words. */
export function nodeWith(text: string, root: Node = document.body): Text {
  const nodes = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = nodes.nextNode(); node !== null; node = nodes.nextNode()) {
    if (node instanceof Text && node.data.includes(text)) return node;
  }
  throw new Error(`No text node holds "${text}".`);
}
