import { mkdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame, Page } from 'puppeteer-core';
import { closeCard, waitForCard } from '../tests/browser/cards';
import { CARD_DOCUMENT, type Driver, type Theme } from '../tests/browser/driver';
import { ask } from '../tests/browser/extension-page';
import { launch } from '../tests/browser/launch';
import { restOn, waitForMarks } from '../tests/browser/marks';
import { startServer } from '../tests/browser/server';
import { until } from '../tests/browser/until';
import { build } from './lib/build';
import { ensureBrowser } from './lib/ensure-browser';
import { buildFolder, PROJECT_ROOT } from './lib/project';
import { smallPicture } from './lib/small-picture';
import { EXPECTED_MENTIONS } from './sample/expected';

/** What the stores ask for. */
const STORE_SIZE = { width: 1280, height: 800 };
/** Photographs of a page's type and of two grounds: nothing is lost to the eye. */
const COLOURS = 128;

/**
 * Takes the pictures of the README (docs) and of the stores (store) from the built extension in the installed Chromium,
 * on the sample article, with the bundled dataset.
 */
async function main(): Promise<void> {
  const { path } = await ensureBrowser('chromium', console.log);
  await build('chromium', console.log);
  const server = await startServer(join(PROJECT_ROOT, 'scripts/sample'));
  const driver = await launch('chromium', {
    executablePath: path,
    extension: buildFolder('chromium'),
    headless: true,
    windowSize: STORE_SIZE,
  });
  try {
    const article = await driver.open(`${server.origin}/article.html`);
    await waitForMarks(
      article,
      EXPECTED_MENTIONS.map(({ text }) => text),
    );
    const card = await cardOn(driver, article, 'light');
    await keep('docs/card', card);
    await keep('store/1-card', card);
    await keep('store/5-dark', await cardOn(driver, article, 'dark'));
    await driver.setTheme(article, 'light');
    const popup = await popupOf(driver, article);
    await keep('docs/popup', popup);
    await keep('store/2-popup', await over(driver, await article.screenshot(), popup));
    await keep('store/3-profile', await profileOf(driver));
    await keep('store/4-settings', await settingsOf(driver));
  } finally {
    await driver.close();
    await server.close();
  }
}

/** Sets a page or the card in Inter: a bare machine has but a typeface that no reader has. */
async function wearGoodType(where: Page | Frame): Promise<void> {
  const faces = [400, 600].map((weight) => {
    const file = join(
      PROJECT_ROOT,
      `node_modules/@fontsource/inter/files/inter-latin-${weight}-normal.woff2`,
    );
    return { weight, bytes: readFileSync(file, 'base64') };
  });
  await where.evaluate(`(async () => {
    for (const { weight, bytes } of ${JSON.stringify(faces)}) {
      const face = new FontFace('Inter', Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0)), { weight });
      document.fonts.add(await face.load());
    }
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(':root, .card { --font: Inter !important; }');
    document.adoptedStyleSheets.push(sheet);
    await new Promise(requestAnimationFrame);
  })()`);
}

async function keep(name: string, picture: Uint8Array): Promise<void> {
  const path = join(PROJECT_ROOT, `${name}.png`);
  mkdirSync(join(path, '..'), { recursive: true });
  const small = smallPicture(picture, COLOURS);
  await writeFile(path, small);
  console.log(`  ${name}.png, ${Math.round(small.length / 1000)} kB`);
}

async function cardOn(driver: Driver, page: Page, theme: Theme): Promise<Uint8Array> {
  await driver.setTheme(page, theme);
  await page.evaluate('scrollTo(0, 0)');
  await restOn(page, 'Midnight Blizzard');
  await waitForCard(driver, page, ['Midnight Blizzard', 'UNC2452']);
  const card = page.frames().find((frame) => frame.url().endsWith(CARD_DOCUMENT));
  if (card) await wearGoodType(card);
  const picture = await page.screenshot();
  await closeCard(page);
  return picture;
}

async function popupOf(driver: Driver, article: Page): Promise<Uint8Array> {
  const { page } = await driver.openToolbarPopup(article);
  if (page === undefined) throw new Error('There is no popup to take a picture of.');
  await until('the names of the page', () => says(page, 'Midnight Blizzard'));
  await driver.setTheme(page, 'light');
  await wearGoodType(page);
  const picture = await page.screenshot();
  await page.close();
  return picture;
}

/** The popup at the corner of the page where the browser opens it: no script can photograph both at once. */
async function over(driver: Driver, page: Uint8Array, popup: Uint8Array): Promise<Uint8Array> {
  const source = (picture: Uint8Array) => `data:image/png;base64,${Buffer.from(picture).toString('base64')}`;
  const sheet = await driver.open('about:blank');
  await sheet.setContent(
    `<body style="margin: 0; background: url(${source(page)}) no-repeat; overflow: hidden">
      <img src="${source(popup)}" style="position: absolute; inset: 8px 24px auto auto; border-radius: 8px; box-shadow: 0 0 0 1px #0002, 0 8px 32px #0004">`,
    { waitUntil: 'load' },
  );
  const picture = await sheet.screenshot();
  await sheet.close();
  return picture;
}

async function profileOf(driver: Driver): Promise<Uint8Array> {
  const asking = await driver.openExtensionPage('popup.html');
  const actor = await ask(asking, 'actor.get', { id: 'microsoft-mapping/Midnight Blizzard' });
  await asking.close();
  if (!actor) throw new Error('Midnight Blizzard is not in the dataset.');
  return pageOf(driver, `profile.html#${actor.id}`, 'Midnight Blizzard');
}

function settingsOf(driver: Driver): Promise<Uint8Array> {
  return pageOf(driver, 'options.html', 'MISP');
}

async function pageOf(driver: Driver, path: string, words: string): Promise<Uint8Array> {
  const page = await driver.openExtensionPage(path);
  await driver.setTheme(page, 'light');
  await until(`“${words}” on ${path}`, () => says(page, words));
  await wearGoodType(page);
  const picture = await page.screenshot();
  await page.close();
  return picture;
}

async function says(page: Page, words: string): Promise<boolean> {
  return Boolean(await page.evaluate(`document.body.innerText.includes(${JSON.stringify(words)})`));
}

await main();
