import assert from 'node:assert/strict';
import { inPage } from '../in-page';
import { waitForMarks } from '../marks';
import type { Story } from '../story';
import { htmlPage } from '../text-page';

/** A round of reading and the pause after it take at least this long: see `pace-rounds.ts`. */
const SHORTEST_ROUND_MS = 50;

export const busyPages: Story = {
  title: 'Unnoticed on busy pages',
  tests: [
    {
      name: 'a page that rewrites a thousand nodes a second: followed in few rounds, and right in the end',
      async run({ driver, server }) {
        const body = `<main>${'<p>APT28</p>'.repeat(1_000)}</main>`;
        const page = await driver.open(server.page('/storm.html', htmlPage('Storm', body)));
        await waitForMarks(page, Array<string>(1_000).fill('APT28'));
        const { ms, rounds } = await inPage(page, rewriteNodes, 3_000);
        assert.ok(rounds > 0, 'the marks follow while the storm lasts');
        assert.ok(
          rounds <= ms / SHORTEST_ROUND_MS + 1,
          `the marks were renewed ${rounds} times in ${Math.round(ms)} ms`,
        );
        await waitForMarks(page, Array<string>(1_000).fill('Turla'));
        await page.close();
      },
    },
  ],
};

/** Rewrites 1,000 nodes a second, each with a name; counts in how many frames the marks were other than before. */
async function rewriteNodes(count: number): Promise<{ ms: number; rounds: number }> {
  const newest = () => [...(CSS.highlights.get('byname-mention') ?? [])].at(-1);
  const paragraphs = [...document.querySelectorAll('p')];
  const started = performance.now();
  let last = newest();
  let rounds = 0;
  for (let written = 0; written < count; ) {
    await new Promise(requestAnimationFrame);
    if (newest() !== last) rounds++;
    last = newest();
    for (; written < count && written < performance.now() - started; written++) {
      const paragraph = paragraphs[written % paragraphs.length];
      if (paragraph) paragraph.textContent = 'Turla';
    }
  }
  return { ms: performance.now() - started, rounds };
}
