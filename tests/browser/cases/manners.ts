import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import { closeCard, waitForCard, waitForNoCard, waitForSettled } from '../cards';
import { CARD_HOST, textOf } from '../driver';
import { inPage } from '../in-page';
import { moveAway, restOn, waitForMarks } from '../marks';
import { NotHere, type Scene, type Story } from '../story';
import { htmlPage } from '../text-page';
import { until } from '../until';

declare global {
  interface Window {
    /** Sum of the layout shifts so far. */
    shift?: number;
    taps?: number;
  }
}

const PLACE = 'position: absolute; white-space: nowrap;';
const EDGES = [
  { text: 'APT28', place: 'left: 0; top: 0' },
  { text: 'APT29', place: 'right: 0; top: 0' },
  { text: 'Volt Typhoon', place: 'left: 0; bottom: 0' },
  { text: 'Salt Typhoon', place: 'right: 0; bottom: 0' },
  { text: 'Kimsuky', place: 'left: 50%; bottom: 40%' },
];

export const manners: Story = {
  title: 'Manners of the card',
  onlyReads: true,
  tests: [
    {
      name: 'stays inside the window at every edge, and beside its name',
      async run(scene) {
        const body = EDGES.map(({ text, place }) => `<p style="${PLACE} margin: 0; ${place}">${text}</p>`);
        const html = `<main style="position: relative; height: 100vh">${body.join('')}</main>`;
        const head = '<style>body { margin: 0 }</style>';
        const page = await scene.driver.open(scene.server.page('/edges.html', htmlPage('Edges', html, head)));
        await waitForMarks(
          page,
          EDGES.map(({ text }) => text),
        );
        for (const { text } of EDGES) {
          await restOn(page, text);
          await waitForCard(scene.driver, page, [text]);
          await until(`the card of ${text} to be in its place`, () =>
            inPage(page, isBeside, CARD_HOST, text),
          );
          await closeCard(page);
        }
        await page.close();
      },
    },
    {
      name: 'a name over two lines: the card is at the line that the pointer is on',
      async run({ driver, server }) {
        const body =
          '<p style="width: 23ch; font: 20px/60px monospace; margin: 100px 200px">The actors of Midnight Blizzard met.</p>';
        const page = await driver.open(server.page('/lines.html', htmlPage('Lines', body)));
        await waitForMarks(page, ['Midnight Blizzard']);
        const lines = await inPage(page, linesOfMark);
        assert.equal(lines.length, 2, 'the name is wrapped');
        for (const { left, right, top, bottom } of lines) {
          await moveAway(page);
          await page.mouse.move((left + right) / 2, (top + bottom) / 2, { steps: 4 });
          await waitForCard(driver, page, ['Midnight Blizzard', 'APT29']);
          await until('the card to be under its line', async () => {
            const card = await inPage(page, boxOfCard, CARD_HOST);
            return card && card.top >= bottom && card.top <= bottom + 20 && Math.abs(card.left - left) <= 2;
          });
          await closeCard(page);
        }
        await page.close();
      },
    },
    {
      name: 'P keeps it when the pointer leaves, Escape closes it; without P it goes by itself',
      async run({ driver, server }) {
        const page = await openText(driver, server, '<p>The actor APT29 was active.</p>');
        await restOn(page, 'APT29');
        await waitForCard(driver, page, ['APT29', 'Open profile']);
        await moveAway(page);
        await waitForNoCard(page);
        await restOn(page, 'APT29');
        await waitForSettled(driver, page, 'APT29');
        await page.keyboard.press('p');
        await waitForCard(driver, page, ['pinned']);
        await moveAway(page);
        await waitForCard(driver, page, ['pinned']);
        await closeCard(page);
        await page.close();
      },
    },
    {
      name: 'a pinned card is dragged, stays through clicks, and another opens beside it; Escape closes one after the other',
      async run({ driver, server }) {
        const page = await openText(driver, server, '<p>The actor APT29 met the group Kimsuky.</p>', [
          'APT29',
          'Kimsuky',
        ]);
        await restOn(page, 'APT29');
        await waitForSettled(driver, page, 'APT29');
        const [before] = await inPage(page, boxesOfCards, CARD_HOST);
        assert.ok(before);
        // What comes by way of the debugger goes to the page where the card's frame is behind, and a card that has not been seen
        // for long enough takes no press: it is dragged to and fro until one drag has come to all of its way.
        let [from, way] = [before, 1];
        await until('the card to be where it was dragged to', async () => {
          const [card] = await inPage(page, boxesOfCards, CARD_HOST);
          if (card && isMoved(from, card, way * 300, way * 120)) return true;
          from = card ?? from;
          way = from.left > before.left + 100 ? -1 : 1;
          const grip = { x: from.left + 60, y: from.top + 16 };
          await page.mouse.move(grip.x, grip.y, { steps: 4 });
          await page.mouse.down();
          await page.mouse.move(grip.x + way * 300, grip.y + way * 120, { steps: 6 });
          await page.mouse.up();
          return false;
        });
        await waitForCard(driver, page, ['pinned']);
        const corner = { x: 1_260, y: 20 };
        await page.mouse.click(corner.x, corner.y);
        await restOn(page, 'Kimsuky');
        const [first, second] = await until('two cards', async () => {
          const boxes = await inPage(page, boxesOfCards, CARD_HOST);
          return boxes.length === 2 && boxes.every(({ isShown }) => isShown) && boxes;
        });
        assert.ok(first && second);
        const isApart =
          first.right <= second.left ||
          second.right <= first.left ||
          first.bottom <= second.top ||
          second.bottom <= first.top;
        assert.ok(isApart, 'they lie side by side');
        await page.keyboard.press('Escape');
        await until('one card', async () => (await inPage(page, boxesOfCards, CARD_HOST)).length === 1);
        await waitForCard(driver, page, ['APT29', 'pinned']);
        await closeCard(page);
        await page.close();
      },
    },
    {
      name: 'Escape closes what is innermost: the menu of the card first, then the card',
      async run({ driver, server }) {
        const page = await openText(driver, server, '<p>The actor APT29 was active.</p>');
        await restOn(page, 'APT29');
        await waitForSettled(driver, page, 'APT29');
        await driver.press(page, 'Not this, and more');
        await waitForCard(driver, page, ['on this page']);
        await page.keyboard.press('Escape');
        const card = await until('the menu to close', async () => {
          const left = await driver.accessibleCard(page);
          return left !== null && !textOf(left).includes('on this page') && left;
        });
        assert.ok(textOf(card).includes('Open profile'), 'the card is there still');
        await closeCard(page);
        await page.close();
      },
    },
    {
      name: 'no key is taken from who types',
      async run({ driver, server }) {
        const field = '<input onkeydown="this.name += event.key">';
        const page = await openText(driver, server, `${field}<p>The actor APT29 was active.</p>`);
        await page.focus('input');
        await restOn(page, 'APT29');
        await waitForCard(driver, page, ['APT29', 'Open profile']);
        await page.keyboard.type('p');
        const card = await waitForCard(driver, page, ['APT29']);
        assert.ok(!JSON.stringify(card).includes('pinned'), 'the card was not kept');
        await page.keyboard.press('Escape');
        await waitForNoCard(page);
        const heard = await inPage(page, () => {
          const { name, value } = document.querySelector('input') as HTMLInputElement;
          return { name, value };
        });
        assert.deepEqual(heard, { name: 'pEscape', value: 'p' });
        await page.close();
      },
    },
    {
      name: "a tap opens the card, a tap elsewhere closes it, and a tap on a link is the page's",
      async run({ driver, server }) {
        const page = await openText(
          driver,
          server,
          '<p>The actor APT29 was active.</p><p><a href="#went">Kimsuky</a></p><p id="rest">Nothing here.</p>',
          ['APT29', 'Kimsuky'],
        );
        await tap(page, 'p');
        await waitForCard(driver, page, ['APT29']);
        await tap(page, '#rest');
        await waitForNoCard(page);
        await tap(page, 'a');
        await until('the link to be followed', () => inPage(page, () => location.hash === '#went'));
        // A card's name is pointed out by the tap itself, which came before the link was followed.
        assert.equal(await inPage(page, () => CSS.highlights.get('byname-active')?.size), 0);
        await page.close();
      },
    },
    {
      name: "what is selected and copied is the page's own text",
      async run({ driver, server }) {
        const page = await openText(driver, server, '<p>The <b>Cozy</b> Bear group, Storm-<wbr>0558.</p>', [
          'Cozy Bear',
          'Storm-0558',
        ]);
        const copied = await inPage(page, copyParagraph);
        assert.deepEqual(copied, {
          selected: 'The Cozy Bear group, Storm-0558.',
          copied: 'The Cozy Bear group, Storm-0558.',
          html: 'The <b>Cozy</b> Bear group, Storm-<wbr>0558.',
        });
        await page.close();
      },
    },
    {
      name: 'nothing on the page moves when names are marked and a card comes',
      async run({ driver, server }) {
        if (driver.family === 'firefox') throw new NotHere('Firefox does not report layout shifts');
        const watch = `<script>window.shift = 0; new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) window.shift += entry.value;
        }).observe({ type: 'layout-shift', buffered: true });</script>`;
        const body = '<p>The actor APT29 was active.</p>'.repeat(60);
        const page = await driver.open(server.page('/shift.html', htmlPage('Shift', body, watch)));
        await waitForMarks(page, Array<string>(60).fill('APT29'));
        await restOn(page, 'APT29', 3);
        await waitForCard(driver, page, ['APT29', 'Open profile']);
        await closeCard(page);
        assert.equal(await inPage(page, shiftAfterFrames), 0);
        await inPage(page, () => document.querySelector('p')?.before(document.createElement('hr')));
        await until('a shift of the page itself to be seen', () =>
          inPage(page, () => (window.shift ?? 0) > 0),
        );
        await page.close();
      },
    },
    {
      name: 'print shows no marks',
      async run({ driver, server }) {
        const page = await openText(driver, server, '<p>The actor APT29 was active.</p>');
        assert.equal(await inPage(page, lineOfMark), 'underline');
        await driver.setMedium(page, 'print');
        await until('the print style', async () => (await inPage(page, lineOfMark)) === 'none');
        await driver.setMedium(page, 'screen');
        await until('the screen style', async () => (await inPage(page, lineOfMark)) === 'underline');
        await page.close();
      },
    },
  ],
};

async function openText(
  driver: Scene['driver'],
  server: Scene['server'],
  body: string,
  names: readonly string[] = ['APT29'],
): Promise<Page> {
  const page = await driver.open(server.page('/manners.html', htmlPage('Manners', body)));
  await waitForMarks(page, names);
  return page;
}

/** Taps what is written at the first mark of an element, or its middle where it has none. */
async function tap(page: Page, selector: string): Promise<void> {
  const place = await inPage(page, placeIn, selector);
  await page.touchscreen.tap(place.x, place.y);
}

function placeIn(selector: string) {
  const element = document.querySelector(selector) as Element;
  const marks = [...(CSS.highlights.get('byname-mention') ?? [])];
  const mark = marks.find(({ startContainer }) => element.contains(startContainer));
  const range = new Range();
  if (mark) {
    range.setStart(mark.startContainer, mark.startOffset);
    range.setEnd(mark.endContainer, mark.endOffset);
  } else range.selectNodeContents(element);
  const box = range.getBoundingClientRect();
  return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
}

function isBeside(host: string, text: string): boolean {
  const card = document.querySelector(host)?.getBoundingClientRect();
  const word = [...document.querySelectorAll('p')].find(({ textContent }) => textContent === text);
  const box = word?.getBoundingClientRect();
  if (!card || !box || card.width === 0) return false;
  const isInside = card.left >= 0 && card.top >= 0 && card.right <= innerWidth && card.bottom <= innerHeight;
  const gap = Math.max(card.top - box.bottom, box.top - card.bottom);
  return isInside && gap >= 0 && gap <= 20 && card.left <= box.right && card.right >= box.left;
}

function boxOfCard(host: string) {
  const box = document.querySelector(host)?.getBoundingClientRect();
  return box ? { left: box.left, top: box.top } : null;
}

function linesOfMark() {
  const [mark] = CSS.highlights.get('byname-mention') ?? [];
  if (!mark) return [];
  const range = new Range();
  range.setStart(mark.startContainer, mark.startOffset);
  range.setEnd(mark.endContainer, mark.endOffset);
  return [...range.getClientRects()]
    .filter(({ width }) => width > 20)
    .map(({ left, right, top, bottom }) => ({ left, right, top, bottom }));
}

function lineOfMark(): string {
  return getComputedStyle(document.querySelector('p') as Element, '::highlight(byname-mention)')
    .textDecorationLine;
}

async function shiftAfterFrames(): Promise<number> {
  for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
  return window.shift ?? -1;
}

function copyParagraph() {
  const paragraph = document.querySelector('p') as Element;
  getSelection()?.selectAllChildren(paragraph);
  let copied = '';
  // Pasting needs a permission; what a field is given by the page's own commands does not.
  document.addEventListener(
    'copy',
    () => {
      copied = String(getSelection());
    },
    { once: true },
  );
  document.execCommand('copy');
  return { selected: String(getSelection()), copied, html: paragraph.innerHTML };
}

type Corner = Pick<DOMRect, 'left' | 'top'>;

function isMoved(from: Corner, to: Corner, right: number, down: number): boolean {
  return Math.abs(to.left - from.left - right) <= 2 && Math.abs(to.top - from.top - down) <= 2;
}

function boxesOfCards(host: string) {
  return [...document.querySelectorAll(host)].map((card) => {
    const { left, top, right, bottom } = card.getBoundingClientRect();
    return { left, top, right, bottom, isShown: getComputedStyle(card).opacity === '1' };
  });
}
