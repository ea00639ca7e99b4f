import { createRequire } from 'node:module';
import { inPage } from '../../../../tests/browser/in-page';
import { writeReport } from '../report-text';
import type { Stage } from './stage';
import { untilMarked } from './stage';
import { traceMainThread } from './trace';

const require = createRequire(import.meta.url);

/** It walks the page once for every name; with all of both a run would take many minutes. */
const CHARS = 110_000;
const NAMES = 1_000;

export interface MarkJsFigures {
  readonly timesSlower: number;
  readonly capped: string;
}

/** mark.js on a tenth of the page's text with a few of the names, against ours there with all of them. */
export async function measureMarkJs({ driver, server, names, switchMarking }: Stage): Promise<MarkJsFigures> {
  const paragraphs = writeReport(CHARS, names).map((text) => `<p>${text.replaceAll('<', '&lt;')}</p>`);
  await switchMarking(false);
  const page = await driver.open(server.page('/peer', `<!doctype html><body>${paragraphs.join('')}`));
  const times: number[] = [];
  for (let round = 0; round < 5; round++) {
    const { scriptMs } = await traceMainThread(page, async () => {
      await switchMarking(true);
      await untilMarked(page, true);
    });
    times.push(scriptMs);
    await switchMarking(false);
    await untilMarked(page, false);
  }
  await page.addScriptTag({ path: require.resolve('mark.js') });
  const theirs = await inPage(page, markAll, names.slice(0, NAMES));
  await page.close();
  return {
    timesSlower: theirs / Math.max(...times.slice(2)),
    capped: `${Math.round(CHARS / 1_000)} KB for both, ${NAMES} names for it and all of them for ours`,
  };
}

function markAll(names: readonly string[]): number {
  const { Mark } = globalThis as unknown as {
    Mark: new (root: Element) => { mark(name: string, options: object): void };
  };
  const started = performance.now();
  const instance = new Mark(document.body);
  // One by one: given a list it calls itself for each, and overflows the stack.
  for (const name of names) instance.mark(name, { accuracy: 'exactly', separateWordSearch: false });
  return performance.now() - started;
}
