import assert from 'node:assert/strict';
import { PDFDocument } from 'pdf-lib';
import type { Page } from 'puppeteer-core';
import { readerAddress } from '../../../src/contract/reader-address';
import { column, makePdf } from '../../fixtures/make-pdf';
import { comparePictures } from '../../gallery/compare-pictures';
import { expectAccessible } from '../axe';
import { waitForOwnCard } from '../cards';
import { press, waitForText } from '../controls';
import { inPage } from '../in-page';
import { restOn, waitForMarks } from '../marks';
import { measureHeld } from '../memory';
import { NotHere, type Story } from '../story';
import { until } from '../until';

const PAGES = [
  column(['The group Volt', 'Typhoon and Midnight Bliz-', 'zard were seen.']),
  column(['Nobody is named on this page.']),
  column(['At last the group Sandworm came, in a zephyr.']),
];
const NAMES = ['VoltTyphoon', 'Midnight Bliz\u00adzard', 'Sandworm'];
/** Points from a page's bottom to its top, as `makePdf` makes it. */
const A4_HEIGHT = 842;
const PDF = { 'Content-Type': 'application/pdf' };
/** Stands in the bar, where it is no mention. */
const NAMED = { ...PDF, 'Content-Disposition': 'inline; filename="The group APT28 in May.pdf"' };

/** Of indicators: beside what is long a column has little room. */
const TABLE = `| Type | Value |\n|---|---|\n| Domain | ${'c2.example '.repeat(40)} |`;

export const readerPage: Story = {
  title: 'The reader',
  tests: [
    {
      name: 'a PDF is marked on all its pages, has the card and the panel’s list, is searched by keys, and opens where it was left',
      async run({ driver, server }) {
        const address = readerAddress(server.page('/report.pdf', await makePdf(PAGES), NAMED));
        const reader = await driver.openExtensionPage(address);
        await waitForMarks(reader, NAMES);
        await waitForText(reader, 'The group APT28 in May.pdf');
        await waitForMarks(reader, NAMES);
        await restOn(reader, 'VoltTyphoon');
        await waitForOwnCard(driver, reader, 'VANGUARD PANDA');
        await reader.keyboard.press('Escape');
        await expectAccessible(reader);

        const panel = await driver.openExtensionPage('sidepanel.html');
        await reader.bringToFront();
        await waitForText(panel, 'Sandworm');
        await panel.close();

        await reader.bringToFront();
        const find = async () => {
          await reader.keyboard.down('Control');
          await reader.keyboard.press('KeyF');
          await reader.keyboard.up('Control');
          await until('the field to search in', () => inPage(reader, isInField, 'Find in this file'));
        };
        await find();
        await reader.keyboard.press('Tab');
        await find();
        await reader.keyboard.type('zephyr');
        await waitForText(reader, '1 of 1');
        await until('the page with it', async () => (await pageShown(reader)) === '3');
        await waitForMarks(reader, NAMES);
        await reader.keyboard.press('Escape');
        await until('the field to be gone', () => inPage(reader, hasNoField, 'Find in this file'));

        await press(reader, 'Contents');
        await press(reader, 'Page 2');
        await until('the second page', async () => (await pageShown(reader)) === '2');
        // A second tab would keep where it is itself, so that none is opened before. The end of the second page was kept already
        // where it stood over the word that was found on the third.
        await until('the top of that page to be kept', async () => {
          const [kept] = await inPage(reader, keptPlaces);
          return kept?.page === 2 && kept.top > A4_HEIGHT - 10;
        });
        await reader.close();
        const again = await driver.openExtensionPage(address);
        await waitForMarks(again, NAMES);
        await until('the page where it was left', async () => (await pageShown(again)) === '2');
        await again.close();
      },
    },
    {
      name: 'names in a PDF stay as they are printed where the system chooses the colours',
      async run({ driver, server }) {
        if (driver.family === 'firefox') throw new NotHere('only Chromium can be told that it does');
        const address = readerAddress(server.page('/report.pdf', await makePdf(PAGES), NAMED));
        const reader = await driver.openExtensionPage(address);
        await waitForMarks(reader, NAMES);
        const session = await reader.createCDPSession();
        const features = [
          { name: 'forced-colors', value: 'active' },
          { name: 'prefers-color-scheme', value: 'dark' },
        ];
        await until('the words to look as they are printed', async () => {
          await session.send('Emulation.setEmulatedMedia', { features: [] });
          const plain = await drawnWords(reader);
          await session.send('Emulation.setEmulatedMedia', { features });
          const { wrong } = comparePictures(plain, await drawnWords(reader));
          if (wrong !== undefined) throw new Error(wrong);
          return true;
        });
        await reader.close();
      },
    },
    {
      name: 'a PDF that is left is not held any longer',
      async run({ driver, server }) {
        if (driver.family === 'firefox') throw new NotHere('Firefox does not tell what a tab holds');
        const pages = Array.from({ length: 30 }, () =>
          column(Array<string>(40).fill('The group APT28 came.')),
        );
        const address = readerAddress(server.page('/long.pdf', await makePdf(pages), PDF));
        const reader = await driver.openExtensionPage('reader.html');
        await waitForText(reader, 'Read a report');
        const before = await measureHeld(reader);
        await goTo(reader, address);
        await until('all its words', () => inPage(reader, hasLayers, pages.length));
        const { nodes: most } = await measureHeld(reader);
        await goTo(reader, '#');
        await waitForMarks(reader, []);
        await until('its nodes to be let go', async () => {
          const { nodes } = await measureHeld(reader);
          return nodes - before.nodes < (most - before.nodes) / 4;
        });
        await reader.close();
      },
    },
    {
      name: 'a PDF is printed on as many sheets as it has pages',
      async run({ driver, server }) {
        const address = readerAddress(server.page('/report.pdf', await makePdf(PAGES), NAMED));
        const reader = await driver.openExtensionPage(address);
        await waitForMarks(reader, NAMES);
        await inPage(reader, holdWhatIsPrinted);
        await press(reader, 'More');
        await press(reader, 'Print…');
        await until('the pages to be given to the printer', () =>
          inPage(reader, () => document.documentElement.hasAttribute('data-printed')),
        );
        const printed = await PDFDocument.load(await reader.pdf({ format: 'a4' }));
        assert.equal(printed.getPageCount(), PAGES.length);
        await reader.close();
      },
    },
    {
      name: 'texts are drawn in a column and marked; what cannot be read says why, and nothing is fetched before it is asked for',
      async run({ driver, server }) {
        const notes = server.page(
          '/notes.md',
          `# Turla\n\nThe *group* APT28.\n<script>x()</script>\n\n${TABLE}`,
          {
            'Content-Type': 'text/markdown',
          },
        );
        const reader = await driver.openExtensionPage(readerAddress(notes));
        await waitForMarks(reader, ['Turla', 'APT28']);
        await expectAccessible(reader);
        assert.equal(await inPage(reader, linesOf, 'Domain'), 1);
        // As what was read out of a PDF has it: a word broken, in a language that is written from the right.
        const entry = {
          title: 'تقرير',
          plain_text: 'قالت الشركة إن مجموعة Midnight Bliz-\nzard هاجمت الوزارة.',
        };
        const json = server.page('/entry.json', JSON.stringify({ data: entry }), {
          'Content-Type': 'application/json',
        });
        await goTo(reader, readerAddress(json));
        await waitForMarks(reader, ['Midnight Blizzard']);
        assert.deepEqual(await inPage(reader, sidesOfText), ['right', 'right']);
        const broken = server.page('/broken.pdf', '%PDF-1.7 and nothing else', PDF);
        await goTo(reader, readerAddress(broken));
        await waitForText(reader, 'The file is damaged');
        await goTo(reader, readerAddress(`${server.origin}/gone.pdf`));
        await waitForText(reader, 'There is no file at this address');
        await goTo(reader, readerAddress('http://reports.example/a.pdf'));
        await waitForText(reader, 'Open this file here?');
        await expectAccessible(reader);
        await press(reader, 'Fetch and open');
        await waitForText(reader, 'Byname fetches files by https alone');
        await reader.close();
      },
    },
  ],
};

/** A browser without a screen prints nothing, and does not wait: what was made for it stays until the test has printed it. */
function holdWhatIsPrinted(): void {
  window.print = () => document.documentElement.setAttribute('data-printed', '');
  Element.prototype.replaceChildren = () => undefined;
  URL.revokeObjectURL = () => undefined;
}

async function goTo(page: Page, address: string): Promise<void> {
  await inPage(page, (hash) => location.assign(hash), address.slice(address.indexOf('#')));
}

/** Where the title and the first paragraph end that are shorter than their line. */
function sidesOfText(): string[] {
  return [...document.querySelectorAll('.reader-title, .reader-column > p')].map((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const [text, line] = [range.getBoundingClientRect(), element.getBoundingClientRect()];
    return text.left - line.left > line.right - text.right ? 'right' : 'left';
  });
}

function pageShown(reader: Page): Promise<string> {
  return inPage(
    reader,
    () => document.querySelector<HTMLInputElement>('[aria-label="Page number"]')?.value ?? '',
  );
}

function hasLayers(pages: number): boolean {
  return document.querySelectorAll('.textLayer').length === pages;
}

function isInField(label: string): boolean {
  return document.activeElement?.getAttribute('aria-label') === label;
}

function hasNoField(label: string): boolean {
  return document.querySelector(`input[aria-label="${label}"]`) === null;
}

/** As they are stored; the database is the extension's own pages' alone. */
function keptPlaces(): Promise<readonly { page: number; top: number }[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('byname-private');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const asked = database.transaction('values').objectStore('values').get('reading-places');
      asked.onerror = () => reject(asked.error);
      asked.onsuccess = () => {
        database.close();
        resolve(asked.result ?? []);
      };
    };
  });
}

/** The same as soon as the page under them is drawn, which may be after they are marked, and nothing changes any more. */
async function drawnWords(page: Page): ReturnType<typeof pictureOfWords> {
  let last = await pictureOfWords(page);
  await until('the page to be drawn', async () => {
    const before = last;
    last = await pictureOfWords(page);
    const isDrawn = await inPage(page, () => document.querySelector('.page canvas:not([hidden])') !== null);
    return isDrawn && comparePictures(before, last).wrong === undefined;
  });
  return last;
}

/** Of a line of the first page that begins with a name's end. */
async function pictureOfWords(reader: Page): Promise<Buffer> {
  const clip = await until('the words over the picture, where they can be seen', () =>
    inPage(reader, placeOfWords),
  );
  return Buffer.from(await reader.screenshot({ clip }));
}

function placeOfWords() {
  const word = [...document.querySelectorAll('.textLayer span')].find(({ textContent }) =>
    textContent?.startsWith('Typhoon'),
  );
  if (word === undefined) return null;
  const { x, y, width, height } = word.getBoundingClientRect();
  // What was scrolled away has a place all the same, and the picture of it would be of nothing.
  const isSeen = document.elementFromPoint(x + width / 2, y + height / 2) === word;
  return isSeen ? { x, y, width, height } : null;
}

/** How many lines the words of a cell take. */
function linesOf(words: string): number {
  const cell = [...document.querySelectorAll('td')].find(({ textContent }) => textContent === words);
  const range = new Range();
  if (cell) range.selectNodeContents(cell);
  return range.getClientRects().length;
}
