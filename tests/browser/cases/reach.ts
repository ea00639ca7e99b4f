import assert from 'node:assert/strict';
import type { Frame, Page } from 'puppeteer-core';
import { closeCard, waitForCard, waitForSettled } from '../cards';
import { CARD_HOST } from '../driver';
import { inPage } from '../in-page';
import { restOn, waitForMarks } from '../marks';
import type { Scene, Story, StoryTest } from '../story';
import { htmlPage } from '../text-page';
import { until } from '../until';

declare global {
  interface Window {
    /** The marks that were on the page before more of it came, and whether one of them ever went. */
    early?: readonly AbstractRange[];
    flickered?: boolean;
  }
}

/** Text laid out in every way that a pointer has to find: each name is marked, and rested on. */
const LAYOUTS: readonly { what: string; body: string; names: readonly string[] }[] = [
  {
    what: 'tables and SVG',
    body: '<table><tr><td>APT28</td><td>Turla</td></tr></table><svg width="300" height="60"><text x="20" y="40">FIN7 and <tspan>Kimsuky</tspan></text></svg>',
    names: ['APT28', 'Turla', 'FIN7', 'Kimsuky'],
  },
  {
    what: 'right to left and vertical',
    body: '<p dir="rtl">המתקפה של APT28 נמשכה.</p><p style="writing-mode: vertical-rl; height: 300px">The group Volt Typhoon came.</p>',
    names: ['APT28', 'Volt Typhoon'],
  },
  {
    what: 'zoom and transforms',
    body: '<p style="zoom: 1.7">The group APT28.</p><p style="transform: translate(80px, 60px) rotate(12deg) scale(1.2); width: 300px">The group Turla.</p>',
    names: ['APT28', 'Turla'],
  },
  {
    what: 'columns',
    body: `<div style="columns: 3; height: 200px; column-fill: auto">${'<p>Filler.</p>'.repeat(3)}<p>APT28.</p>${'<p>Filler.</p>'.repeat(6)}<p>Turla.</p></div>`,
    names: ['APT28', 'Turla'],
  },
];

/** What pages do to the objects that everybody shares, before any other script runs. */
const PATCHES = `<script>
  const broken = () => { throw new Error('patched by the page'); };
  for (const name of ['push', 'map', 'filter', 'flatMap', 'includes', 'every', 'sort', 'shift']) Array.prototype[name] = broken;
  Array.prototype.extra = 1;
  for (const name of ['contains', 'appendChild', 'compareDocumentPosition', 'getRootNode']) Node.prototype[name] = broken;
  for (const name of ['attachShadow', 'append', 'getAttribute', 'setAttribute', 'closest']) Element.prototype[name] = broken;
  HighlightRegistry.prototype.set = broken; Highlight.prototype.add = broken;
  window.MutationObserver = broken; window.StaticRange = broken; window.Highlight = broken;
  document.querySelectorAll = broken; document.createElement = broken;
</script>`;

export const reach: Story = {
  title: 'Wherever text is',
  onlyReads: true,
  tests: [
    {
      name: 'endless content: all of it is marked, and no mark goes while more comes',
      async run({ driver, server }) {
        const page = await driver.open(
          server.page('/endless.html', htmlPage('Endless', '<main><p>APT28 and Turla.</p></main>')),
        );
        await waitForMarks(page, ['APT28', 'Turla']);
        await inPage(page, appendBlocks, 200);
        await waitForMarks(page, ['APT28', 'Turla', ...Array<string>(200).fill('Volt Typhoon')]);
        assert.equal(await inPage(page, hasFlickered), false);
        await page.close();
      },
    },
    ...LAYOUTS.map(
      ({ what, body, names }): StoryTest => ({
        name: `${what}: every name is found by the pointer`,
        async run({ driver, server }) {
          const page = await driver.open(server.page('/layout.html', htmlPage('Layout', body)));
          await waitForMarks(page, names);
          await restOnEach({ driver }, page, names);
          await page.close();
        },
      }),
    ),
    {
      name: 'a name in running Chinese text',
      async run({ driver, server }) {
        const body =
          '<p>微软的 cybersecurity 团队说,黑客组织狼毒草利用 malware 和 backdoor 进行 espionage 与 phishing 攻击。</p>';
        const page = await driver.open(server.page('/chinese.html', htmlPage('Chinese', body)));
        await waitForMarks(page, ['狼毒草']);
        await page.close();
      },
    },
    {
      name: 'frames of another site, blank ones that are filled later: marked, and the card is inside',
      async run({ driver, server }) {
        const other = server
          .page('/other.html', htmlPage('Other', '<p>The group FIN7.</p>'))
          .replace('localhost', '127.0.0.1');
        const body = `<p>APT28.</p><iframe src="${other}" width="600" height="400"></iframe><iframe id="blank"></iframe>`;
        const page = await driver.open(server.page('/frames.html', htmlPage('Frames', body)));
        await inPage(page, () => {
          const frame = document.querySelector('#blank') as HTMLIFrameElement;
          if (frame.contentDocument) frame.contentDocument.body.textContent = 'The group Turla.';
        });
        const foreign = await frameAt(page, (address) => address.includes('127.0.0.1'));
        await waitForMarks(foreign, ['FIN7']);
        await waitForMarks(await frameAt(page, (address) => address === 'about:blank'), ['Turla']);
        const frame = await page.waitForSelector('iframe');
        const box = await frame?.boundingBox();
        const word = await inPage(foreign, middleOfMark);
        assert.ok(box && word);
        await page.mouse.move(box.x + word.x, box.y + word.y, { steps: 4 });
        await until('the card in the frame', () => inPage(foreign, isCardInside, CARD_HOST));
        await page.close();
      },
    },
    {
      name: 'a modal dialog: the card comes over it, and over one that is opened while the card is shown',
      async run({ driver, server }) {
        const body = '<p>The group APT28.</p><dialog><p style="height: 100px">The group Turla.</p></dialog>';
        const page = await driver.open(server.page('/dialog.html', htmlPage('Dialog', body)));
        await waitForMarks(page, ['APT28', 'Turla']);
        await restOn(page, 'APT28');
        await waitForSettled(driver, page, 'APT28');
        await page.keyboard.press('p');
        await waitForCard(driver, page, ['pinned']);
        await inPage(page, () => document.querySelector('dialog')?.showModal());
        await until('the card above the dialog', () => inPage(page, isCardOnTop, CARD_HOST));
        await inPage(page, () => document.querySelector('dialog')?.close());
        await until('the card above the page', () => inPage(page, isCardOnTop, CARD_HOST));
        await closeCard(page);
        await inPage(page, () => document.querySelector('dialog')?.showModal());
        await restOn(page, 'Turla');
        await waitForCard(driver, page, ['Turla']);
        await until('the card above the dialog', () => inPage(page, isCardOnTop, CARD_HOST));
        await page.close();
      },
    },
    {
      name: 'an element in full screen',
      async run({ driver, server }) {
        const body =
          '<main style="background: white"><button onclick="document.querySelector(\'main\').requestFullscreen()">Full</button><p>The group APT28.</p></main>';
        const page = await driver.open(server.page('/full.html', htmlPage('Full', body)));
        await waitForMarks(page, ['APT28']);
        await page.bringToFront();
        await page.click('button');
        await until('full screen', () => inPage(page, () => document.fullscreenElement !== null));
        await restOn(page, 'APT28');
        await waitForCard(driver, page, ['APT28']);
        await until('the card above it', () => inPage(page, isCardOnTop, CARD_HOST));
        await page.close();
      },
    },
    {
      name: 'an XHTML document',
      async run({ driver, server }) {
        const text =
          '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>X</title></head><body><p>The group <b>Cozy</b> Bear.</p></body></html>';
        const page = await driver.open(
          server.page('/page.xhtml', text, { 'Content-Type': 'application/xhtml+xml' }),
        );
        await waitForMarks(page, ['Cozy Bear']);
        await restOnEach({ driver }, page, ['Cozy Bear']);
        await page.close();
      },
    },
    {
      name: 'a plain text file',
      async run({ driver, server }) {
        const page = await driver.open(
          server.page('/notes.txt', 'Notes\n\nThe group Volt\nTyphoon came.\n', {
            'Content-Type': 'text/plain; charset=utf-8',
          }),
        );
        await waitForMarks(page, ['Volt\nTyphoon']);
        await restOnEach({ driver }, page, ['Volt\nTyphoon']);
        await page.close();
      },
    },
    {
      name: 'pages that patch what all scripts share',
      async run({ driver, server }) {
        const page = await driver.open(
          server.page('/patched.html', htmlPage('Patched', '<p>The group APT28.</p>', PATCHES)),
        );
        await until('the mark', () => page.evaluate("CSS.highlights.get('byname-mention')?.size === 1"));
        const word = await inPage(page, middleOfMark);
        assert.ok(word);
        await page.mouse.move(word.x, word.y, { steps: 4 });
        await waitForCard(driver, page, ['APT28']);
        await page.close();
      },
    },
    {
      name: 'shadow roots within shadow roots, declared in the markup',
      async run({ driver, server }) {
        const body =
          '<div><template shadowrootmode="open"><p>APT28</p><div><template shadowrootmode="open"><p>Inside it, Turla.</p></template></div></template></div>';
        const page = await driver.open(server.page('/nested.html', htmlPage('Nested', body)));
        await until('both marks', async () => {
          const texts = await inPage(page, () =>
            [...(CSS.highlights.get('byname-mention') ?? [])].map(
              ({ startContainer, startOffset, endOffset }) =>
                startContainer.textContent?.slice(startOffset, endOffset),
            ),
          );
          return texts.sort().join() === 'APT28,Turla';
        });
        await restOnEach({ driver }, page, ['APT28', 'Turla']);
        await page.close();
      },
    },
  ],
};

async function restOnEach({ driver }: Pick<Scene, 'driver'>, page: Page, names: readonly string[]) {
  for (const name of names) {
    await restOn(page, name);
    await waitForCard(driver, page, [name.replace(/\s+/g, ' ')]);
    await closeCard(page);
  }
}

function frameAt(page: Page, isWanted: (address: string) => boolean): Promise<Frame> {
  return until('the frame', async () =>
    page
      .mainFrame()
      .childFrames()
      .find((frame) => isWanted(frame.url())),
  );
}

/** One block a frame; looks at every step whether the first marks are still the same objects. */
async function appendBlocks(count: number): Promise<void> {
  const marks = () => [...(CSS.highlights.get('byname-mention') ?? [])];
  window.early = marks();
  window.flickered = false;
  for (let block = 0; block < count; block++) {
    const paragraph = document.createElement('p');
    paragraph.textContent = `Block ${block}: Volt Typhoon was seen.`;
    document.querySelector('main')?.append(paragraph);
    await new Promise(requestAnimationFrame);
    const present = new Set(marks());
    if (!window.early.every((mark) => present.has(mark))) window.flickered = true;
  }
}

function hasFlickered(): boolean {
  const present = new Set(CSS.highlights.get('byname-mention'));
  return window.flickered !== false || !window.early?.every((mark) => present.has(mark));
}

function middleOfMark() {
  const [mark] = CSS.highlights.get('byname-mention') ?? [];
  if (!mark) return null;
  const range = new Range();
  range.setStart(mark.startContainer, mark.startOffset);
  range.setEnd(mark.endContainer, mark.endOffset);
  const box = range.getBoundingClientRect();
  return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
}

function isCardInside(host: string): boolean {
  const box = document.querySelector(host)?.getBoundingClientRect();
  return (
    box !== undefined &&
    box.width > 100 &&
    box.left >= 0 &&
    box.top >= 0 &&
    box.right <= innerWidth &&
    box.bottom <= innerHeight
  );
}

/** The card is what a press at its middle meets. */
function isCardOnTop(host: string): boolean {
  const card = document.querySelector(host);
  const box = card?.getBoundingClientRect();
  if (!card || !box || box.width === 0) return false;
  return document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2) === card;
}
