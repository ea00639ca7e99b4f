import type { Browser, Page } from 'puppeteer-core';
import puppeteer from 'puppeteer-core';
import {
  type AccessibleNode,
  CARD_TAG,
  type Driver,
  type LaunchOptions,
  type Medium,
  type Theme,
  type ToolbarPopup,
} from './driver';
import { type BrowserChrome, findBrowserChrome } from './firefox-chrome';
import { OWN_SIGNALS } from './own-signals';
import { until } from './until';

/** Given beforehand, so that the extension's pages have a known address. */
const EXTENSION_HOST = '6b1f7f3e-0d1c-4a60-9a5e-2f4d1b8c7e90';
const EXTENSION_ID = 'byname@byname.example';
const ORIGIN = `moz-extension://${EXTENSION_HOST}`;

export async function launchFirefox(options: LaunchOptions): Promise<Driver> {
  const size = options.windowSize ?? { width: 1280, height: 900 };
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: options.executablePath,
    headless: options.headless,
    ...OWN_SIGNALS,
    defaultViewport: options.headless ? size : null,
    // The browser's own context reads the accessibility tree, opens the popup and stops the background.
    args: ['--remote-allow-system-access', `--width=${size.width}`, `--height=${size.height}`],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: EXTENSION_HOST }),
      'extensions.autoDisableScopes': 0,
      ...(options.proxyPort ? proxyPreferences(options.proxyPort) : {}),
    },
  });
  await browser.installExtension(options.extension);
  return new FirefoxDriver(browser, await findBrowserChrome(browser), await browser.version());
}

function proxyPreferences(port: number): Record<string, unknown> {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
  };
}

class FirefoxDriver implements Driver {
  readonly family = 'firefox';
  readonly closed: Promise<void>;
  readonly #browser: Browser;
  readonly #chrome: BrowserChrome;

  constructor(
    browser: Browser,
    chrome: BrowserChrome,
    readonly version: string,
  ) {
    this.#browser = browser;
    this.#chrome = chrome;
    this.closed = new Promise((resolve) => browser.once('disconnected', () => resolve()));
  }

  async open(address: string): Promise<Page> {
    const page = await this.#browser.newPage();
    await page.goto(address, { waitUntil: 'load' });
    return page;
  }

  removeExtension(): Promise<void> {
    return this.#browser.uninstallExtension(EXTENSION_ID);
  }

  async openExtensionPage(path: string): Promise<Page> {
    const page = await this.#browser.newPage();
    // `goto` waits for an event that never comes for these addresses; the location is looked at instead.
    await this.#chrome.evaluate(
      `gBrowser.selectedBrowser.fixupAndLoadURIString(${JSON.stringify(`${ORIGIN}/${path}`)}, {
         triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal() }); ''`,
    );
    await until(`${path} to open`, () =>
      page.evaluate(`location.href.startsWith('${ORIGIN}') && document.readyState === 'complete'`),
    );
    return page;
  }

  async accessible(page: Page): Promise<AccessibleNode> {
    await page.bringToFront();
    return this.#chrome.accessible('gBrowser.selectedBrowser');
  }

  async accessibleCard(page: Page): Promise<AccessibleNode | null> {
    await page.bringToFront();
    return this.#chrome.accessibleByTag('gBrowser.selectedBrowser', CARD_TAG);
  }

  async press(page: Page, name: string): Promise<void> {
    await page.bringToFront();
    await this.#chrome.press('gBrowser.selectedBrowser', name);
  }

  async openToolbarPopup(page: Page): Promise<ToolbarPopup> {
    await page.bringToFront();
    await this.#chrome.evaluate(`(async () => {
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      const { extension } = WebExtensionPolicy.getByID('${EXTENSION_ID}');
      await ExtensionParent.apiManager.global.browserActionFor(extension).openPopup(window, true);
      return '';
    })()`);
    const view = `[...document.querySelectorAll('browser')].find((b) => b.currentURI?.spec.startsWith('${ORIGIN}/popup.html'))`;
    await until(
      'the popup to open',
      async () => (await this.#chrome.evaluate(`String(Boolean(${view}))`)) === 'true',
    );
    return {
      accessible: () => this.#chrome.accessible(view),
      press: (name) => this.#chrome.press(view, name),
    };
  }

  async setTheme(page: Page, theme: Theme): Promise<void> {
    await this.#chrome.evaluate(`
      Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${theme === 'dark' ? 0 : 1});
      Services.prefs.setIntPref('ui.prefersReducedMotion', 1); ''`);
    await until(`the page to turn ${theme}`, () =>
      page.evaluate(`matchMedia('(prefers-color-scheme: ${theme})').matches`),
    );
  }

  async setMedium(page: Page, medium: Medium): Promise<void> {
    await page.bringToFront();
    await this.#chrome.evaluate(
      `gBrowser.selectedBrowser.browsingContext.mediumOverride = '${medium === 'print' ? 'print' : ''}'; ''`,
    );
  }

  async stopBackground(): Promise<void> {
    await this.#chrome.evaluate(
      `(async () => { await WebExtensionPolicy.getByID('${EXTENSION_ID}').extension.terminateBackground({ disableResetIdleForTest: true }); return ''; })()`,
    );
    await until('the background to stop', async () => !(await this.isBackgroundRunning()));
  }

  async isBackgroundRunning(): Promise<boolean> {
    const state = await this.#chrome.evaluate(
      `WebExtensionPolicy.getByID('${EXTENSION_ID}').extension.backgroundState`,
    );
    return state === 'running';
  }

  close(): Promise<void> {
    return this.#browser.close();
  }
}
