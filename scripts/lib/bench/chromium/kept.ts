import { measureHeld, openAndClose } from '../../../../tests/browser/memory';
import { shortPage } from './page-html';
import { type Stage, untilMarked } from './stage';

/** Rounds before anything counts. */
const WARM_UP = 50;
/** About two minutes. */
const ROUNDS = 2_500;

/** Bytes that a tab holds more after text with 200 names came and went, again and again. */
export async function measureKept({
  driver,
  server,
  quick,
  switchMarking,
}: Stage): Promise<{ keptBytes: number }> {
  await switchMarking(true);
  const page = await driver.open(server.page('/kept', shortPage('APT29')));
  await untilMarked(page, true);
  await openAndClose(page, WARM_UP);
  const before = await measureHeld(page);
  await openAndClose(page, quick ? ROUNDS / 10 : ROUNDS);
  const after = await measureHeld(page);
  await page.close();
  return { keptBytes: after.bytes - before.bytes };
}
