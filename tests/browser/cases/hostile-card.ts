import assert from 'node:assert/strict';
import type { Frame, Page } from 'puppeteer-core';
import type { ActorId } from '../../../src/core/model/actor';
import { closeCard, pressWalk, waitForCard, waitForNoCard, waitForSettled } from '../cards';
import { CARD_HOST, isCardShown, textOf } from '../driver';
import { ask } from '../extension-page';
import { inPage } from '../in-page';
import { restOn, waitForMarks } from '../marks';
import { NotHere, type Scene, type Story } from '../story';
import { htmlPage } from '../text-page';
import { until } from '../until';

declare global {
  interface Window {
    /** What the pages of this story got hold of. */
    spied?: string[];
    cover?: HTMLElement;
  }
}

/** Only this reader knows it, and that her colleagues call the actor so. */
const PRIVATE_NAME = 'Quillon Marrow';
const PRIVATE_LABEL = 'Zebra team';
const NOTE = 'seen at a customer in Oslo';

const ARTICLE = '<p>The threat actor Storm-0558 attacked.</p><p>So did the group Kimsuky.</p>';
const NAMES = ['Storm-0558', 'Kimsuky'];

/** Takes whatever the platform hands to a page about elements that others add to it. */
const SPY = `<script>
  window.spied = [];
  const spy = (what) => spied.push(what);
  const grab = (element) => {
    if (element.shadowRoot) spy('open root of ' + element.localName);
    try { if (element.attachInternals().shadowRoot) spy('internals of ' + element.localName); } catch {}
    try { element.attachShadow({ mode: 'open' }); spy('a root for ' + element.localName); } catch {}
    if (element.getHTML && element.getHTML({ serializableShadowRoots: true })) spy('markup of ' + element.localName);
    for (const { name, value } of element.attributes ?? []) if (name !== 'popover') spy(name + '=' + value);
  };
  customElements.define('byname-card', class extends HTMLElement {
    constructor() { super(); this.internals = this.attachInternals(); }
    connectedCallback() { if (this.internals.shadowRoot) spy('the root of a registered name'); }
  });
  try {
    customElements.define('own-div', class extends HTMLDivElement { constructor() { super(); spy('made a div'); } }, { extends: 'div' });
  } catch {}
  new MutationObserver((records) => {
    for (const record of records) {
      for (const node of record.addedNodes) if (record.target === document.documentElement && node.nodeType === 1 && node !== document.body) grab(node);
      if (record.type === 'attributes' && record.target.parentNode === document.documentElement && record.target !== document.body) grab(record.target);
    }
  }).observe(document.documentElement, { childList: true, subtree: true, attributes: true });
  addEventListener('message', (event) => spy('message from ' + event.origin));
  new PerformanceObserver((list) => {
    for (const { name } of list.getEntries()) if (/extension:/.test(name)) spy('timing of ' + name);
  }).observe({ type: 'resource', buffered: true });
  document.addEventListener('securitypolicyviolation', (event) => { if (/extension/.test(event.blockedURI)) spy('policy ' + event.blockedURI); });
</script>`;

export const hostileCard: Story = {
  title: 'Pages that are after the card',
  tests: [
    {
      name: 'what the card says is out of reach of find, selection, internals, labels, timing and messages',
      async run({ driver, server }) {
        await keepPrivateName(driver);
        const page = await driver.open(server.page('/spy.html', htmlPage('Spy', ARTICLE, SPY)));
        await waitForMarks(page, NAMES);
        await restOn(page, 'Storm-0558');
        await waitForCard(driver, page, [PRIVATE_NAME, PRIVATE_LABEL, 'Open profile']);
        await page.keyboard.press('p');
        await waitForCard(driver, page, ['pinned']);
        await pressWalk(page, 'KeyN');
        await until('the second card', () =>
          inPage(page, (host) => document.querySelectorAll(host).length === 2, CARD_HOST),
        );
        const words = [PRIVATE_NAME, 'Quillon', PRIVATE_LABEL, 'Antique', 'Open profile', 'Not this'];
        assert.deepEqual(await inPage(page, findAll, ['threat actor', ...words]), ['threat actor']);
        const said = await inPage(page, readEverything);
        for (const word of words) assert.ok(!said.includes(word), `"${word}" is not in what the page reads`);
        assert.deepEqual(await inPage(page, reachFrames), { length: 0, numbered: [], entries: [] });
        // The keys come back to the page with the first, and to the pinned card with the second.
        await page.keyboard.press('Escape');
        await until('one card', () =>
          inPage(page, (host) => document.querySelectorAll(host).length === 1, CARD_HOST),
        );
        await closeCard(page);
        assert.deepEqual(await inPage(page, () => window.spied), []);
        await page.close();
      },
    },
    {
      name: 'events that a page makes up open nothing',
      async run({ driver, server }) {
        const page = await driver.open(server.page('/made-up.html', htmlPage('Made up', ARTICLE)));
        await waitForMarks(page, NAMES);
        const makeAllUp = async () => {
          for (const makeUp of [makeUpEvents, makeUpKey]) {
            await inPage(page, makeUp);
            assert.deepEqual(await inPage(page, watchTwoDwells), [], 'names that were pointed out');
          }
        };
        await makeAllUp();
        // The first that the reader does loads the script that attends to her, which hears for itself from then on.
        await restOn(page, 'Kimsuky');
        await waitForCard(driver, page, ['Kimsuky']);
        await closeCard(page);
        await makeAllUp();
        await restOn(page, 'Storm-0558');
        await waitForCard(driver, page, ['Storm-0558']);
        await page.close();
      },
    },
    {
      name: 'no card opens in a frame that the reader cannot see',
      async run({ driver, server }) {
        const inner = server.page('/inner.html', htmlPage('Inner', ARTICLE));
        const addresses = [inner, inner.replace('localhost', '127.0.0.1')];
        // Firefox tells nobody how a page of another site shows the frame.
        for (const address of driver.family === 'firefox' ? addresses.slice(0, 1) : addresses) {
          const body = `<h1>Cats</h1><iframe src="${address}" width="700" height="500" style="opacity: 0"></iframe>`;
          const page = await driver.open(server.page('/unseen.html', htmlPage('Unseen', body)));
          const frame = await until('the frame', async () =>
            page.frames().find((candidate) => candidate.url().includes('/inner.html')),
          );
          await waitForMarks(frame, NAMES);
          await restInFrame(page, frame, 'Storm-0558');
          assert.deepEqual(await inPage(frame, watchTwoDwells), [], 'names that were pointed out');
          await inPage(page, () => document.querySelector('iframe')?.style.setProperty('opacity', '1'));
          await restInFrame(page, frame, 'Kimsuky');
          await until('the card in the frame that is seen', () => inPage(frame, isCardShown, CARD_HOST));
          await page.close();
        }
      },
    },
    {
      name: 'a press counts only while the card is seen',
      async run({ driver, server }) {
        const page = await openPinned(driver, server);
        const place = await inPage(page, notThisOf, CARD_HOST);
        await inPage(page, coverCard, false);
        await until('the card above what the page has opened', () => inPage(page, isUnder, place, CARD_HOST));
        // Firefox does not say what lies over a frame and lets presses through.
        if (driver.family === 'firefox') {
          await page.close();
          return;
        }
        await inPage(page, () => window.cover?.remove());
        await inPage(page, coverCard, true);
        await waitForBusy(driver, page);
        await page.mouse.click(place.x, place.y);
        await inPage(page, () => window.cover?.remove());
        // By then a menu that the press had opened would be drawn: the card's frame is another process.
        const uncovered = await waitForSettled(driver, page, 'Storm-0558');
        assert.ok(!textOf(uncovered).includes('on this page'), 'the menu did not open');
        await page.mouse.click(place.x, place.y);
        await waitForCard(driver, page, ['on this page']);
        await page.close();
      },
    },
    {
      name: 'the page changes nothing of how the card looks or where it is',
      async run({ driver, server }) {
        const page = await openPinned(driver, server);
        const before = await inPage(page, lookOf, CARD_HOST);
        await inPage(page, restyleHost, CARD_HOST);
        assert.deepEqual(await inPage(page, lookOf, CARD_HOST), before);
        await page.close();
      },
    },
    {
      name: 'a page that closes the card or takes it out: it is closed, and opens again',
      async run({ driver, server }) {
        const page = await driver.open(server.page('/taken.html', htmlPage('Taken', ARTICLE)));
        await waitForMarks(page, NAMES);
        for (const [name, take] of [
          ['Storm-0558', takeOut],
          ['Kimsuky', closePopover],
          ['Storm-0558', moveAway],
        ] as const) {
          await restOn(page, name);
          await waitForCard(driver, page, [name]);
          await inPage(page, take, CARD_HOST);
          await waitForNoCard(page);
          await until('the name to be let go', () =>
            inPage(page, () => !CSS.highlights.get('byname-active')?.size),
          );
        }
        await restOn(page, 'Storm-0558');
        await waitForCard(driver, page, ['Storm-0558', 'Open profile']);
        await page.close();
      },
    },
    {
      name: 'a page that takes every host out again is not fought',
      async run({ driver, server }) {
        const guard = `<script>
          window.spied = [];
          addEventListener('error', (event) => spied.push(event.message));
          new MutationObserver((records) => {
            for (const { addedNodes } of records) for (const node of addedNodes) if (node.matches?.('div[popover]')) { node.remove(); spied.push('taken'); }
          }).observe(document.documentElement, { childList: true });
        </script>`;
        const page = await driver.open(server.page('/fought.html', htmlPage('Fought', ARTICLE, guard)));
        await waitForMarks(page, NAMES);
        for (const name of NAMES) {
          await restOn(page, name);
          // Until the card would have been shown: so far it was only loaded ahead.
          await inPage(page, watchTwoDwells);
        }
        const taken = await inPage(page, () => window.spied ?? []);
        assert.deepEqual([...new Set(taken)], ['taken']);
        // Some for each name: loaded ahead, asked for, shown.
        assert.ok(taken.length <= 10, `${taken.length} hosts for two names`);
        await page.close();
      },
    },
    {
      name: "a page that shows the card's document by itself gets nothing from it",
      async run({ driver, server }) {
        if (driver.family === 'chromium') throw new NotHere('in Chromium no page knows its address');
        const settings = await driver.openExtensionPage('options.html');
        const address = (await settings.evaluate("browser.runtime.getURL('/card.html')")) as string;
        await settings.close();
        const script = `<script>
          window.spied = [];
          addEventListener('DOMContentLoaded', () => document.querySelector('iframe').addEventListener('load', ({ target }) => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = ({ data }) => spied.push(data.kind);
            target.contentWindow.postMessage({ byname: 'card', token: 'made up' }, '*', [port2]);
            const page = { hostname: location.hostname, pathname: location.pathname };
            port1.postMessage({ kind: 'show', id: 1, text: 'Storm-0558', evidence: 'distinct', theme: 'light', pinned: true, width: 360, maxHeight: 480, page });
            window.asked = true;
          }));
        </script>`;
        const body = `${ARTICLE}<iframe src="${address}" width="400" height="400"></iframe>`;
        const page = await driver.open(server.page('/own-frame.html', htmlPage('Own', body, script)));
        await page.waitForFunction('window.asked');
        await waitForMarks(page, NAMES);
        await restOn(page, 'Kimsuky');
        // The true card was asked for later, and is there.
        await waitForCard(driver, page, ['Kimsuky', 'Open profile']);
        assert.deepEqual(await inPage(page, () => window.spied), []);
        await page.close();
      },
    },
    {
      name: 'a page in a sandbox that lets no script run: the card says where else to look, and nothing private',
      async run({ driver, server }) {
        const address = server.page('/sandbox.html', htmlPage('Sandbox', ARTICLE), {
          'Content-Security-Policy': 'sandbox',
        });
        const page = await driver.open(address);
        await waitForMarks(page, NAMES);
        const word = await inPage(page, middleOfMark, 'Storm-0558');
        assert.ok(word);
        await page.mouse.move(word.x, word.y + 300);
        await page.mouse.move(word.x, word.y, { steps: 4 });
        await until('the words', async () =>
          textOf(await driver.accessible(page)).includes('The toolbar button shows who is named here'),
        );
        assert.ok(!textOf(await driver.accessible(page)).includes(PRIVATE_NAME));
        await closeCard(page);
        await page.close();
      },
    },
  ],
};

async function keepPrivateName(driver: Scene['driver']): Promise<void> {
  const settings = await driver.openExtensionPage('options.html');
  const actor = await until('the actor', () =>
    ask(settings, 'actor.get', { id: 'microsoft-mapping/Antique Typhoon' }),
  );
  const ref = { records: actor.records.map(({ key }) => key as unknown as ActorId), name: actor.name };
  const add = (correction: object) => ask(settings, 'corrections.add', { correction } as never);
  await add({ kind: 'add-alias', actor: ref, name: PRIVATE_NAME, usedBy: PRIVATE_LABEL });
  await add({ kind: 'note-actor', actor: ref, text: NOTE });
  await settings.close();
}

async function openPinned(driver: Scene['driver'], server: Scene['server']): Promise<Page> {
  const page = await driver.open(server.page('/pinned.html', htmlPage('Pinned', ARTICLE)));
  await waitForMarks(page, NAMES);
  await restOn(page, 'Storm-0558');
  await waitForSettled(driver, page, 'Storm-0558');
  await page.keyboard.press('p');
  await waitForCard(driver, page, ['pinned']);
  return page;
}

async function waitForBusy(driver: Scene['driver'], page: Page): Promise<void> {
  await until('the card to take no press', async () => (await driver.accessibleCard(page))?.busy);
}

/** Rests the pointer on a mark inside a frame. */
async function restInFrame(page: Page, frame: Frame, text: string): Promise<void> {
  const box = await (await page.waitForSelector('iframe'))?.boundingBox();
  const word = await inPage(frame, middleOfMark, text);
  assert.ok(box && word);
  await page.mouse.move(box.x + 500, box.y + 300);
  await page.mouse.move(box.x + word.x, box.y + word.y, { steps: 4 });
}

function middleOfMark(text: string) {
  for (const mark of CSS.highlights.get('byname-mention') ?? []) {
    const range = new Range();
    range.setStart(mark.startContainer, mark.startOffset);
    range.setEnd(mark.endContainer, mark.endOffset);
    const box = range.getBoundingClientRect();
    if (range.toString() === text) return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  }
  return null;
}

/** Twice as long as a pointer rests; that nothing happens has no event to wait for. Gives what was pointed out. */
async function watchTwoDwells(): Promise<string[]> {
  const seen = new Set<string>();
  const end = performance.now() + 700;
  while (performance.now() < end) {
    // A frame that is not seen has no frames of animation.
    await new Promise((resolve) => setTimeout(resolve, 5));
    for (const { startContainer } of CSS.highlights.get('byname-active') ?? [])
      seen.add(startContainer.textContent ?? '');
    if (document.querySelector('div[popover]:popover-open')) seen.add('a card');
  }
  return [...seen];
}

function findAll(words: readonly string[]): string[] {
  const find = (window as unknown as { find(...given: unknown[]): boolean }).find;
  const isFound = (word: string, inFrames: boolean) => {
    getSelection()?.removeAllRanges();
    try {
      return find.call(window, word, false, false, true, false, inFrames, false);
    } catch {
      // Firefox finds nothing in frames as soon as one of them is another's.
      return false;
    }
  };
  return words.filter((word) => isFound(word, false) || isFound(word, true));
}

function readEverything(): string {
  getSelection()?.selectAllChildren(document.documentElement);
  const { documentElement: root } = document;
  return [
    getSelection(),
    root.outerHTML,
    root.innerText,
    root.textContent,
    document.activeElement?.ariaLabel,
  ].join(' ');
}

function reachFrames() {
  return {
    length: window.length,
    numbered: [0, 1].filter((index) => index in window),
    entries: performance.getEntries().flatMap(({ name }) => (name.includes('extension:') ? [name] : [])),
  };
}

/** Moves, taps and keys at every mark. */
function makeUpEvents(): void {
  for (const mark of [...(CSS.highlights.get('byname-mention') ?? [])]) {
    const range = new Range();
    range.setStart(mark.startContainer, mark.startOffset);
    range.setEnd(mark.endContainer, mark.endOffset);
    const { left, top } = range.getBoundingClientRect();
    const at = { bubbles: true, composed: true, clientX: left + 4, clientY: top + 4 };
    const target = mark.startContainer.parentElement;
    target?.dispatchEvent(new PointerEvent('click', { ...at, pointerType: 'touch' }));
    target?.dispatchEvent(new PointerEvent('pointermove', { ...at, pointerType: 'mouse' }));
  }
}

function makeUpKey(): void {
  const keys = { code: 'KeyN', key: 'N', altKey: true, shiftKey: true, bubbles: true, composed: true };
  document.body.dispatchEvent(new KeyboardEvent('keydown', keys));
}

/**
 * Lays an opaque box over everything, in the top layer and above the card.
 *
 * @param unseen lets presses through, and out of reach of whoever listens in the document
 */
function coverCard(unseen: boolean): void {
  const holder = document.createElement('section');
  const cover = document.createElement('aside');
  cover.popover = 'manual';
  cover.style.cssText = `position: fixed; inset: 0; width: 100%; height: 100%; margin: 0; background: white; ${unseen ? 'pointer-events: none' : ''}`;
  document.body.append(holder);
  (unseen ? holder.attachShadow({ mode: 'closed' }) : holder).append(cover);
  cover.showPopover();
  window.cover = holder;
}

function isUnder({ x, y }: { x: number; y: number }, host: string): boolean {
  return document.elementFromPoint(x, y)?.matches(host) === true;
}

/** The button in the card's right lower corner. */
function notThisOf(host: string) {
  const box = document.querySelector(host)?.getBoundingClientRect();
  if (!box) throw new Error('there is no card');
  return { x: box.right - 23, y: box.bottom - 19 };
}

function lookOf(host: string) {
  const card = document.querySelector(host) as Element;
  const { left, top, width, height } = card.getBoundingClientRect();
  const { opacity, transform, visibility, pointerEvents, filter, clipPath, zIndex } = getComputedStyle(card);
  return {
    left,
    top,
    width,
    height,
    opacity,
    transform,
    visibility,
    pointerEvents,
    filter,
    clipPath,
    zIndex,
  };
}

function restyleHost(host: string): void {
  const card = document.querySelector(host) as HTMLElement;
  const rules =
    'opacity: 0 !important; transform: scale(.1) !important; visibility: hidden !important; pointer-events: none !important; filter: opacity(0) !important; clip-path: inset(50%) !important; left: 700px !important; top: 5px !important; width: 20px !important; zoom: 3 !important;';
  card.style.cssText = rules;
  const style = document.createElement('style');
  style.textContent = `div[popover] { ${rules} } @keyframes q { from, to { opacity: 0; left: 700px } } div[popover] { animation: q 9s infinite !important }`;
  document.head.append(style);
  card.animate({ opacity: [0, 0] }, { duration: 9_000, fill: 'both' });
}

function takeOut(host: string): void {
  document.querySelector(host)?.remove();
}

function closePopover(host: string): void {
  (document.querySelector(host) as HTMLElement).hidePopover();
}

function moveAway(host: string): void {
  const card = document.querySelector(host);
  if (card) document.body.append(card);
}
