import assert from 'node:assert/strict';
import axe from 'axe-core';
import type { Page } from 'puppeteer-core';

/** Nothing is found on a page of the extension as it stands in this browser, the size of targets included. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(`axe
    .run(document, { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } })
    .then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html)))`);
  assert.deepEqual(found, []);
}
