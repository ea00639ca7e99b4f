import type { Page } from 'puppeteer-core';
import { closeCard } from '../../../../tests/browser/cards';
import { CARD_HOST } from '../../../../tests/browser/driver';
import { inPage } from '../../../../tests/browser/in-page';
import { restOn, waitForMarks } from '../../../../tests/browser/marks';
import { until } from '../../../../tests/browser/until';
import { median } from '../measure';
import { shortPage } from './page-html';
import type { Stage } from './stage';

const NAME = 'APT29';
/** How long the pointer rests before a card is wanted: see `hover.ts`. */
const DWELL_MS = 300;
/** How far one that rests may tremble: see there. */
const REST_PX = 4;

export interface CardFigures {
  /** From the end of the dwell to the frame with the card, the card's script loaded. */
  readonly cardMs: number;
  /** The first card of a page, whose script and frame are loaded for it. */
  readonly firstCardMs: number;
}

/** The pointer rests on a name again and again. */
export async function measureCard({ driver, server, quick, switchMarking }: Stage): Promise<CardFigures> {
  await switchMarking(true);
  const page = await driver.open(server.page('/short', shortPage(NAME)));
  await waitForMarks(page, [NAME]);
  const times: number[] = [];
  for (let round = 0; round < (quick ? 4 : 9); round++) {
    await inPage(page, watchForCard, CARD_HOST, REST_PX);
    await restOn(page, NAME);
    times.push((await readTime(page)) - DWELL_MS);
    await closeCard(page);
    await page.mouse.move(1, 1);
  }
  await page.close();
  return { cardMs: median(times.slice(1)), firstCardMs: times[0] ?? 0 };
}

function readTime(page: Page): Promise<number> {
  return until('the card', async () => Number(await page.evaluate('globalThis.cardAfterMs ?? 0')) || null);
}

/** Notes how long after the pointer came to rest, trembling or not, a frame had the card in it. */
function watchForCard(host: string, trembles: number): void {
  const shared = globalThis as { cardAfterMs?: number | undefined };
  shared.cardAfterMs = undefined;
  let rested = { x: 0, y: 0, at: 0 };
  const onMove = ({ clientX: x, clientY: y }: PointerEvent) => {
    if (Math.hypot(x - rested.x, y - rested.y) > trembles) rested = { x, y, at: performance.now() };
  };
  window.addEventListener('pointermove', onMove, { capture: true });
  const look = () => {
    const card = document.querySelector(host);
    // It is laid out unseen, and comes to be seen when its frame has drawn it.
    if (card === null || getComputedStyle(card).opacity !== '1') requestAnimationFrame(look);
    else {
      shared.cardAfterMs = performance.now() - rested.at;
      window.removeEventListener('pointermove', onMove, { capture: true });
    }
  };
  requestAnimationFrame(look);
}
