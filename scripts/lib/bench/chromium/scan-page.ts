import type { Page } from 'puppeteer-core';
import { inPage } from '../../../../tests/browser/in-page';
import { median } from '../measure';
import { prepareFloor } from './floor';
import { longPage } from './page-html';
import { type Stage, untilMarked } from './stage';
import { traceMainThread } from './trace';

/** Rounds before anything counts. */
const WARM_UP = 4;
const AMPLE_MS = 900;

export interface PageFigures {
  /** Walking the page, reading every unit and making 2,000 ranges: see `prepareFloor`. */
  readonly floorMs: number;
  /** Our script from being switched on until the last mark is handed to the browser. */
  readonly totalMs: number;
  readonly ratio: number;
  readonly longestSliceMs: number;
  /** Our script, from being switched off. */
  readonly clearMs: number;
  /** The first time on a page, when nothing is compiled yet. */
  readonly firstMs: number;
  readonly firstFloorMs: number;
  /** The browser's own work for the marks, styles to paint; not in `totalMs`. */
  readonly renderMs: number;
  readonly marks: number;
}

/** A page of 8,000 text nodes, 1.1 MB, 2,000 names, marked and cleared again and again. */
export async function measurePage({
  driver,
  server,
  names,
  quick,
  switchMarking,
}: Stage): Promise<PageFigures> {
  await switchMarking(false);
  const page = await driver.open(server.page('/long', longPage(names)));
  const floorPass = await prepareFloor(page);
  const floors: number[] = [];
  const marked: { totalMs: number; longestMs: number; renderMs: number }[] = [];
  const cleared: number[] = [];
  for (let round = -WARM_UP; round < (quick ? 5 : 15); round++) {
    floors.push(await floorPass());
    const on = await traceMainThread(page, () => switched(true));
    await untilMarked(page, true);
    const off = await traceMainThread(page, () => switched(false));
    await untilMarked(page, false);
    marked.push({
      totalMs: on.scriptMs,
      longestMs: Math.max(0, ...on.scriptTasks.map(({ ms }) => ms)),
      renderMs: on.renderMs,
    });
    cleared.push(off.scriptMs);
  }
  await switchMarking(true);
  await untilMarked(page, true);
  const marks = await settledMarks(page);
  await page.close();
  const warm = marked.slice(WARM_UP);
  const floorMs = median(floors.slice(WARM_UP));
  const totalMs = median(warm.map((round) => round.totalMs));
  return {
    floorMs,
    totalMs,
    ratio: totalMs / floorMs,
    longestSliceMs: median(warm.map((round) => round.longestMs)),
    clearMs: median(cleared.slice(WARM_UP)),
    firstMs: marked[0]?.totalMs ?? 0,
    firstFloorMs: floors[0] ?? 0,
    renderMs: median(warm.map((round) => round.renderMs)),
    marks,
  };

  /** Asking the page whether it is done would be work of its own thread, so it is given ample time instead. */
  async function switched(on: boolean): Promise<void> {
    await switchMarking(on);
    await new Promise((resolve) => setTimeout(resolve, AMPLE_MS));
  }
}

/** How many there are once no more come: they are made a few at a time. */
async function settledMarks(page: Page): Promise<number> {
  for (let before = -1; ; ) {
    const marks = await inPage(page, countMarks);
    if (marks === before) return marks;
    before = marks;
    await new Promise((resolve) => setTimeout(resolve, AMPLE_MS));
  }
}

function countMarks(): number {
  return CSS.highlights.get('byname-mention')?.size ?? 0;
}
