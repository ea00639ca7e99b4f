import type { Page } from 'puppeteer-core';
import type { Driver, Theme } from '../../tests/browser/driver';
import { ask } from '../../tests/browser/extension-page';
import { until } from '../../tests/browser/until';
import type { TakePicture } from './album';

const THEMES: readonly Theme[] = ['light', 'dark'];
/** The size that the popup asks for, and a page a reader might have. */
const POPUP_SIZE = { width: 400, height: 560 };
const PAGE_SIZE = { width: 1120, height: 900 };

/** Pictures of the popup over an article, of its search, of a profile and of the settings. */
export async function photographExtension(driver: Driver, article: Page, take: TakePicture): Promise<void> {
  await photographPopupOverPage(driver, article, take);
  await photographSearch(driver, take);
  await photographProfile(driver, take);
  await photographSettings(driver, take);
}

async function photographPopupOverPage(driver: Driver, article: Page, take: TakePicture): Promise<void> {
  const popup = await driver.openToolbarPopup(article);
  // Firefox's popup can be read but not photographed from outside; its search below is the same page.
  if (!popup.page) return;
  await until('the names of the page', () => says(popup.page, 'Midnight Blizzard'));
  for (const theme of THEMES) {
    await driver.setTheme(popup.page, theme);
    await take(popup.page, `popup-on-page-${theme}`);
  }
  await popup.page.close();
}

async function photographSearch(driver: Driver, take: TakePicture): Promise<void> {
  const popup = await driver.openExtensionPage('popup.html');
  await popup.setViewport(POPUP_SIZE);
  for (const theme of THEMES) {
    await driver.setTheme(popup, theme);
    const field = await until('the search field', () => popup.$('input'));
    await field.click({ count: 3 });
    await popup.keyboard.type('antiq typ');
    await until('the results', () => says(popup, 'Storm-0558'));
    await take(popup, `popup-search-${theme}`);
  }
  await popup.close();
}

async function photographProfile(driver: Driver, take: TakePicture): Promise<void> {
  const page = await driver.openExtensionPage('popup.html');
  const actor = await ask(page, 'actor.get', { id: 'microsoft-mapping/Midnight Blizzard' });
  await page.close();
  if (!actor) throw new Error('APT29 is not in the dataset');
  const profile = await driver.openExtensionPage(`profile.html#${actor.id}`);
  await profile.setViewport(PAGE_SIZE);
  await until('the profile', () => says(profile, 'Midnight Blizzard'));
  for (const theme of THEMES) {
    await driver.setTheme(profile, theme);
    await take(profile, `profile-${theme}`);
  }
  await profile.close();
}

async function photographSettings(driver: Driver, take: TakePicture): Promise<void> {
  const settings = await driver.openExtensionPage('options.html');
  await settings.setViewport(PAGE_SIZE);
  await until('the sources', () => says(settings, 'MISP'));
  for (const theme of THEMES) {
    await driver.setTheme(settings, theme);
    await take(settings, `settings-${theme}`);
  }
  await settings.close();
}

async function says(page: Page | undefined, words: string): Promise<boolean> {
  return page !== undefined && Boolean(await page.evaluate(`document.body.innerText.includes('${words}')`));
}
