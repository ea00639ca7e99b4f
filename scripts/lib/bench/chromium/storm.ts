import type { Page, Protocol } from 'puppeteer-core';
import { inPage } from '../../../../tests/browser/in-page';
import { longPage } from './page-html';
import { type Stage, untilMarked } from './stage';

/** Milliseconds of rewriting. */
const STORM_MS = 6_000;
/** Where our script's frames are: the page has no script of its own under such an address. */
const OUR_SCRIPT = /^chrome-extension:.*\/page\.js$/;

/** A long report that rewrites 1,000 of its nodes a second: the part of the main thread that is ours, in percent. */
export async function measureStorm({
  driver,
  server,
  names,
  quick,
  switchMarking,
}: Stage): Promise<{ stormPercent: number }> {
  await switchMarking(true);
  const page = await driver.open(server.page('/storm', longPage(names)));
  await untilMarked(page, true);
  const profile = await profileWhile(page, () => inPage(page, rewriteNodes, quick ? STORM_MS / 2 : STORM_MS));
  await page.close();
  return { stormPercent: shareOf(profile) * 100 };
}

async function profileWhile(page: Page, act: () => Promise<void>): Promise<Protocol.Profiler.Profile> {
  const session = await page.createCDPSession();
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 250 });
  await session.send('Profiler.start');
  await act();
  const { profile } = await session.send('Profiler.stop');
  await session.detach();
  return profile;
}

/** How much of a profile was spent in our script and what it called. */
function shareOf({ nodes, samples = [], timeDeltas = [] }: Protocol.Profiler.Profile): number {
  const ours = new Set<number>();
  for (const { id, callFrame, children = [] } of nodes) {
    // A node comes before those that it called.
    if (OUR_SCRIPT.test(callFrame.url)) ours.add(id);
    if (ours.has(id)) for (const child of children) ours.add(child);
  }
  let all = 0;
  let own = 0;
  for (const [index, ms] of timeDeltas.entries()) {
    all += ms;
    if (ours.has(samples[index] ?? 0)) own += ms;
  }
  return own / all;
}

/** Gives 1,000 elements a second, frame by frame, the text of others. */
async function rewriteNodes(forMs: number): Promise<void> {
  const elements = [...document.querySelectorAll('p, h2, li, td')];
  const texts = elements.map(({ textContent }) => textContent);
  const started = performance.now();
  for (let written = 0, passed = 0; passed < forMs; passed = performance.now() - started) {
    for (; written < passed; written++) {
      const element = elements[(written * 7) % elements.length];
      if (element) element.textContent = texts[(written * 11) % texts.length] ?? '';
    }
    await new Promise(requestAnimationFrame);
  }
}
