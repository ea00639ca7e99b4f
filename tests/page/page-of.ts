import { LAYOUT } from '@/page/reading/flow';
import type { Layout, ReadRun } from '@/page/reading/joint';
import type { TextRun } from '@/page/reading/text-run';
import { walkRuns } from '@/page/reading/walk-runs';

/** Puts a fragment of HTML into the page. */
export function pageOf(html: string): HTMLElement {
  document.body.innerHTML = html;
  return document.body;
}

/** What a walk meets under a node, in order. @param layout leave it out, and it is not asked */
export function walk(root: Node, layout?: Layout): (ReadRun | ShadowRoot)[] {
  const met: (ReadRun | ShadowRoot)[] = [];
  const take = (run: TextRun, text: string, glued: string | undefined) => {
    met.push({ run, text, glued });
    return false;
  };
  for (const found of walkRuns(root, take, layout)) if (found instanceof ShadowRoot) met.push(found);
  return met;
}

/** The runs among them. */
export function readRuns(root: Node, layout?: Layout): ReadRun[] {
  return walk(root, layout).flatMap((met) => ('run' in met ? [met] : []));
}

export function runsOf(root: Node): TextRun[] {
  return readRuns(root, LAYOUT).map(({ run }) => run);
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
