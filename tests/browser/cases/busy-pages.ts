import assert from 'node:assert/strict';
import { textOf } from '../driver';
import { untilCut } from '../extension-page';
import { inPage } from '../in-page';
import { markedTexts, waitForMarks } from '../marks';
import { measureHeld, openAndClose } from '../memory';
import { NotHere, type Story } from '../story';
import { htmlPage } from '../text-page';
import { until } from '../until';

/** A round of reading and the pause after it take at least this long: see `pace.ts`. */
const SHORTEST_ROUND_MS = 50;

/** Few names: a round of many takes so long on a busy machine that there are few without any pause. */
const REWRITTEN = 100;
/** Nodes that a storm rewrites, and at most, where a machine is too busy for a round while so many are. */
const STORM = { nodes: 3_000, most: 40_000 };

const FILLER = 'The committee met again on Tuesday and talked about the budget of the coming year. '.repeat(
  8,
);
/** As many as make five megabytes. */
const BLOCKS = 7_500;

/** Two nodes each. */
const ROWS = 500_000;
const NAMED_EVERY = 50;

/** Of one block of `openAndClose`: its nodes, and more than it takes to keep and mark them. */
const BLOCK_NODES = 800;
const BLOCK_BYTES = 1_000_000;

declare global {
  interface Window {
    /** Drawn since the rows were appended. */
    drawn?: number;
  }
}

/** The browser alone needs seconds to lay such a page out, and a busy machine many more. */
const PATIENCE_FOR_A_MILLION_MS = 60_000;

export const busyPages: Story = {
  title: 'Unnoticed on busy pages',
  onlyReads: true,
  tests: [
    {
      name: 'a page that rewrites a thousand nodes a second: followed in few rounds, and right in the end',
      async run({ driver, server }) {
        const body = `<main>${'<p>APT28</p>'.repeat(REWRITTEN)}</main>`;
        const page = await driver.open(server.page('/storm.html', htmlPage('Storm', body)));
        await waitForMarks(page, Array<string>(REWRITTEN).fill('APT28'));
        const { ms, rounds } = await inPage(page, rewriteNodes, STORM);
        assert.ok(rounds > 0, 'the marks follow while the storm lasts');
        assert.ok(
          rounds <= ms / SHORTEST_ROUND_MS + 1,
          `the marks were renewed ${rounds} times in ${Math.round(ms)} ms`,
        );
        await waitForMarks(page, Array<string>(REWRITTEN).fill('APT29'));
        await page.close();
      },
    },
    {
      name: 'a jump deep into five megabytes: what is on the screen is marked before what is far away',
      async run({ driver, server }) {
        const paragraphs = Array.from({ length: BLOCKS }, (_, at) => `<p id="p${at}">${FILLER} APT28.</p>`);
        const address = server.page('/long.html', htmlPage('Long', paragraphs.join('')));
        const page = await driver.open(`${address}#p${BLOCKS - 1_000}`);
        await until('all marks', () => inPage(page, hasMarks, BLOCKS));
        const { onScreen, before } = await inPage(page, marksBeforeScreen);
        assert.ok(onScreen > 3, 'names are on the screen');
        assert.ok(
          before < BLOCKS / 10,
          `${before} of ${BLOCKS} names were marked before those on the screen`,
        );
        await page.close();
      },
    },
    {
      name: 'a tab that nobody sees is read when it is shown',
      async run({ driver, server }) {
        const behind = await driver.open(server.page('/empty.html', htmlPage('Empty', '')));
        const page = await driver.open(server.page('/front.html', htmlPage('Front', '<p>APT28</p>')));
        await waitForMarks(page, ['APT28']);
        await behind.goto(server.page('/back.html', htmlPage('Back', '<main><p>Turla</p></main>')));
        await inPage(behind, () => document.querySelector('main')?.append('Kimsuky'));
        // The page in front was changed later than the one behind was loaded, and is read.
        await inPage(page, () => document.querySelector('p')?.append(' and FIN7'));
        await waitForMarks(page, ['APT28', 'FIN7']);
        assert.deepEqual(await markedTexts(behind), []);
        await waitForMarks(behind, ['Turla', 'Kimsuky']);
        await page.bringToFront();
        await inPage(behind, () => document.querySelector('main')?.replaceChildren('FIN7'));
        // Again the page in front is read, and changed later.
        await inPage(page, () => document.querySelector('p')?.append(' and Kimsuky'));
        await waitForMarks(page, ['APT28', 'FIN7', 'Kimsuky']);
        assert.deepEqual(await markedTexts(behind), []);
        await waitForMarks(behind, ['FIN7']);
        await behind.close();
        await page.close();
      },
    },
    {
      name: 'text that comes and goes three hundred times leaves nothing behind',
      async run({ driver, server }) {
        if (driver.family === 'firefox') throw new NotHere('Firefox does not tell what a tab holds');
        const page = await driver.open(
          server.page('/menu.html', htmlPage('Menu', '<p>The group APT28.</p>')),
        );
        await waitForMarks(page, ['APT28']);
        await openAndClose(page, 50);
        const before = await measureHeld(page);
        const marked = await openAndClose(page, 300);
        assert.ok(marked > 3, `the text was marked in ${marked} rounds`);
        const after = await measureHeld(page);
        assert.ok(
          after.bytes - before.bytes < BLOCK_BYTES,
          `${after.bytes - before.bytes} bytes more are held`,
        );
        assert.ok(
          after.nodes - before.nodes < BLOCK_NODES,
          `${after.nodes - before.nodes} nodes more are held`,
        );
        await page.close();
      },
    },
    {
      name: 'a text that goes leaves nothing behind where no other name is left on the page',
      async run({ driver, server }) {
        if (driver.family === 'firefox') throw new NotHere('Firefox does not tell what a tab holds');
        const page = await driver.open(server.page('/left.html', htmlPage('Left', '<p>Nobody yet.</p>')));
        const before = await measureHeld(page);
        await inPage(page, appendParagraphs, BLOCK_NODES);
        await waitForMarks(page, Array<string>(BLOCK_NODES).fill('APT28'));
        await inPage(page, () => document.querySelector('section')?.remove());
        await waitForMarks(page, []);
        await until('its nodes to be let go', async () => {
          const { nodes } = await measureHeld(page);
          return nodes - before.nodes < BLOCK_NODES;
        });
        await page.close();
      },
    },
    {
      name: 'a million nodes: read up to a bound, which the popup tells, and the page answers all the while',
      async run({ driver, server }) {
        const body = '<p>APT28</p><main></main>';
        const listener = await driver.openExtensionPage('options.html');
        const page = await driver.open(server.page('/million.html', htmlPage('Million', body)));
        await waitForMarks(page, ['APT28']);
        const reading = untilCut(listener);
        await inPage(page, appendRows, ROWS, NAMED_EVERY);
        await reading;
        const { marked, frames } = await inPage(page, outcome);
        // Firefox tells of a popup when it has looked through all the page for assistive technology: a minute's work.
        await inPage(page, () => document.querySelector('main')?.setAttribute('hidden', ''));
        const popup = await driver.openToolbarPopup(page);
        await until('the popup to say so', async () =>
          textOf(await popup.accessible()).includes('This page is very long'),
        );
        const named = ROWS / NAMED_EVERY;
        assert.ok(marked > named / 4 && marked < named, `${marked} of ${named} names are marked`);
        assert.ok(frames > 10, `the page drew ${frames} frames meanwhile`);
        await inPage(page, () => document.querySelector('p')?.append(' and Turla'));
        await until(
          'a late name',
          async () => (await inPage(page, outcome)).marked === marked + 1,
          PATIENCE_FOR_A_MILLION_MS,
        );
        await listener.close();
        await page.close();
      },
    },
  ],
};

/** Rewrites 1,000 nodes a second, each with a name; counts how often all marks were there and were others than before. */
async function rewriteNodes(storm: typeof STORM): Promise<{ ms: number; rounds: number }> {
  const paragraphs = [...document.querySelectorAll('p')];
  const started = performance.now();
  let last: AbstractRange | undefined;
  let rounds = -1;
  for (let written = 0; written < (rounds > 0 ? storm.nodes : storm.most); ) {
    const marks = [...(CSS.highlights.get('byname-mention') ?? [])];
    const newest = marks.at(-1);
    if (marks.length === paragraphs.length && newest !== last) {
      rounds++;
      last = newest;
    }
    // Not by frames, of which a busy machine draws few.
    await new Promise((resolve) => setTimeout(resolve));
    for (; written < storm.most && written < performance.now() - started; written++) {
      const paragraph = paragraphs[written % paragraphs.length];
      if (paragraph) paragraph.textContent = 'APT29';
    }
  }
  return { ms: performance.now() - started, rounds };
}

function hasMarks(count: number): boolean {
  return CSS.highlights.get('byname-mention')?.size === count;
}

/** How many names are on the screen, and how many others were marked before the last of them. */
function marksBeforeScreen(): { onScreen: number; before: number } {
  // A highlight gives its ranges in the order in which they came.
  const isOnScreen = [...(CSS.highlights.get('byname-mention') ?? [])].map(({ startContainer }) => {
    const box = startContainer.parentElement?.getBoundingClientRect();
    return box !== undefined && box.bottom > 0 && box.top < innerHeight;
  });
  const onScreen = isOnScreen.filter(Boolean).length;
  return { onScreen, before: isOnScreen.lastIndexOf(true) + 1 - onScreen };
}

function appendParagraphs(count: number): void {
  const section = document.createElement('section');
  for (let added = 0; added < count; added++) {
    const paragraph = document.createElement('p');
    paragraph.textContent = 'The group APT28.';
    section.append(paragraph);
  }
  document.body.append(section);
}

function appendRows(count: number, namedEvery: number): void {
  const all = document.createDocumentFragment();
  let section = document.createElement('section');
  for (let row = 0; row < count; row++) {
    if (row % 1_000 === 0) {
      section = document.createElement('section');
      section.style.contentVisibility = 'auto';
      section.style.containIntrinsicHeight = '20000px';
      all.append(section);
    }
    const paragraph = document.createElement('p');
    paragraph.textContent = row % namedEvery === 0 ? `Row ${row}: APT28` : `Row ${row}`;
    section.append(paragraph);
  }
  document.querySelector('main')?.append(all);
  const draw = () => {
    window.drawn = (window.drawn ?? 0) + 1;
    requestAnimationFrame(draw);
  };
  requestAnimationFrame(draw);
}

function outcome(): { marked: number; frames: number } {
  return { marked: CSS.highlights.get('byname-mention')?.size ?? 0, frames: window.drawn ?? 0 };
}
