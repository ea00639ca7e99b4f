import { randomUUID } from 'node:crypto';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import puppeteer from 'puppeteer-core';
import { closePages, opensWelcome } from './close-pages';
import {
  type AccessibleNode,
  CARD_DOCUMENT,
  CARD_HOST,
  type Driver,
  isCardShown,
  type LaunchOptions,
  type Medium,
  type Theme,
  type ToolbarPopup,
} from './driver';
import { type BrowserChrome, findBrowserChrome } from './firefox-chrome';
import { inPage } from './in-page';
import { OWN_SIGNALS } from './own-signals';
import { setVersion } from './set-version';
import { until } from './until';

/** In a profile that is kept: what is stored belongs to the host. */
const KEPT_HOST = '3b0f6c5e-6f3c-4f0a-9a51-0d0b8b1f2a77';

/** Says under which host an extension's pages are. */
const HOSTS_PREFERENCE = 'extensions.webextensions.uuids';

export async function launchFirefox(options: LaunchOptions): Promise<Driver> {
  const id = await readId(options.extension);
  // Given beforehand, so that the extension's pages have a known address.
  const host = options.profile === undefined ? randomUUID() : KEPT_HOST;
  const size = options.windowSize ?? { width: 1280, height: 900 };
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: options.executablePath,
    headless: options.headless,
    ...(options.profile === undefined ? {} : { userDataDir: options.profile }),
    ...OWN_SIGNALS,
    defaultViewport: options.headless ? size : null,
    // The browser's own context reads the accessibility tree, opens the popup and stops the background.
    args: ['--remote-allow-system-access', `--width=${size.width}`, `--height=${size.height}`],
    extraPrefsFirefox: {
      [HOSTS_PREFERENCE]: JSON.stringify({ [id]: host }),
      'extensions.autoDisableScopes': 0,
      // A process for each tab that a story opens, and one made ahead for the next, took a tenth of all the time.
      'dom.ipc.processCount.webIsolated': 1,
      'dom.ipc.processReuse.unusedGraceMs': 30_000,
      'dom.ipc.processPrelaunch.enabled': false,
      // Nothing is restored: it asked each tab for all it holds whenever one came, went or changed, a fifteenth of all.
      'browser.sessionstore.debug.no_auto_updates': true,
      'browser.sessionstore.interval': 3_600_000,
      // Nobody looks on: of sixty frames a second most show nothing new, and what is young is cleared out of a quarter of a
      // megabyte over and over. A twelfth of all.
      'layout.frame_rate': 20,
      'javascript.options.mem.nursery.min_kb': 16_384,
      // An extension that is loaded for a session is forgotten with its data else.
      'extensions.webextensions.keepStorageOnUninstall': options.profile !== undefined,
      'extensions.webextensions.keepUuidOnUninstall': options.profile !== undefined,
      ...(options.proxyPort ? proxyPreferences(options.proxyPort) : {}),
    },
  });
  await browser.installExtension(options.extension);
  const chrome = await findBrowserChrome(browser);
  if (opensWelcome(options)) await closeWelcome(chrome, host);
  return new FirefoxDriver(browser, chrome, { folder: options.extension, id }, host, await browser.version());
}

/** As `close-pages.ts` does it in Chromium: of an extension's own tabs Firefox tells nobody outside. */
async function closeWelcome(chrome: BrowserChrome, host: string): Promise<void> {
  const close = `(() => {
    const tab = [...gBrowser.tabs].find(({ linkedBrowser }) =>
      linkedBrowser.currentURI.spec.startsWith('moz-extension://${host}/welcome.html'));
    if (tab) gBrowser.removeTab(tab);
    return String(Boolean(tab));
  })()`;
  await until('the first page to open', async () => (await chrome.evaluate(close)) === 'true');
}

/** The id that the extension gives itself. */
async function readId(folder: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  return manifest.browser_specific_settings.gecko.id;
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
  readonly #build: { readonly folder: string; readonly id: string };
  #host: string;
  /** Folders of later versions. */
  readonly #newer: string[] = [];

  constructor(
    browser: Browser,
    chrome: BrowserChrome,
    build: { readonly folder: string; readonly id: string },
    host: string,
    readonly version: string,
  ) {
    this.#browser = browser;
    this.#chrome = chrome;
    this.#build = build;
    this.#host = host;
    this.closed = new Promise((resolve) => browser.once('disconnected', () => resolve()));
  }

  get #origin(): string {
    return `moz-extension://${this.#host}`;
  }

  async open(address: string): Promise<Page> {
    const page = await this.#browser.newPage();
    await page.goto(address, { waitUntil: 'load' });
    return page;
  }

  removeExtension(): Promise<void> {
    return this.#browser.uninstallExtension(this.#build.id);
  }

  async openExtensionPage(path: string): Promise<Page> {
    const page = await this.#browser.newPage();
    // The extension may open a tab of its own meanwhile, which is in front then: this one is known by its address.
    const blank = `about:blank#${randomUUID()}`;
    await page.evaluate(`location.replace('${blank}')`);
    const load = `(() => {
      const tab = [...gBrowser.tabs].find(({ linkedBrowser }) => linkedBrowser.currentURI.spec === '${blank}');
      tab?.linkedBrowser.fixupAndLoadURIString(${JSON.stringify(`${this.#origin}/${path}`)}, {
        triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal() });
      return String(Boolean(tab));
    })()`;
    await until('a tab of its own', async () => (await this.#chrome.evaluate(load)) === 'true');
    // `goto` waits for an event that never comes for these addresses; the location is looked at instead.
    await until(`${path} to open`, () =>
      page.evaluate(`location.href.startsWith('${this.#origin}') && document.readyState === 'complete'`),
    );
    return page;
  }

  async accessible(page: Page): Promise<AccessibleNode> {
    await page.bringToFront();
    return this.#chrome.accessible('gBrowser.selectedBrowser');
  }

  async accessibleCard(page: Page): Promise<AccessibleNode | null> {
    await page.bringToFront();
    if (!(await inPage(page, isCardShown, CARD_HOST))) return null;
    return this.#chrome.accessibleDialog('gBrowser.selectedBrowser', this.#origin + CARD_DOCUMENT);
  }

  async press(page: Page, name: string): Promise<void> {
    await page.bringToFront();
    await this.#chrome.press('gBrowser.selectedBrowser', name);
  }

  async openToolbarPopup(page: Page): Promise<ToolbarPopup> {
    await page.bringToFront();
    const view = `[...document.querySelectorAll('browser')].find((b) => b.currentURI?.spec.startsWith('${this.#origin}/popup.html'))`;
    const panel = `document.getElementById('customizationui-widget-panel')`;
    // One of an earlier story may still be there;
    await this.#chrome.evaluate(`${panel}?.hidePopup(); ''`);
    // and one that loses the focus while it opens closes again, and is asked for once more.
    await until(
      'the popup to open',
      async () =>
        (await this.#chrome.evaluate(`(async () => {
          if (${view}) return 'true';
          if ((${panel}?.state ?? 'closed') !== 'closed') return 'false';
          const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
          const { extension } = WebExtensionPolicy.getByID('${this.#build.id}');
          await ExtensionParent.apiManager.global.browserActionFor(extension).openPopup(window, true);
          return String(Boolean(${view}));
        })()`)) === 'true',
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
      `(async () => { await WebExtensionPolicy.getByID('${this.#build.id}').extension.terminateBackground({ disableResetIdleForTest: true }); return ''; })()`,
    );
    await until('the background to stop', async () => !(await this.isBackgroundRunning()));
  }

  async isBackgroundRunning(): Promise<boolean> {
    const state = await this.#chrome.evaluate(
      `WebExtensionPolicy.getByID('${this.#build.id}').extension.backgroundState`,
    );
    return state === 'running';
  }

  async updateExtension(version: string): Promise<void> {
    const newer = await mkdtemp(join(tmpdir(), 'byname-'));
    this.#newer.push(newer);
    await cp(this.#build.folder, newer, { recursive: true });
    await setVersion(newer, version);
    await this.#browser.installExtension(newer);
  }

  closeAll(): Promise<void> {
    return closePages(this.#browser);
  }

  async startAnew(): Promise<void> {
    await this.closeAll();
    // The extension may have been removed as a part of a test.
    await this.#browser.uninstallExtension(this.#build.id).catch(() => undefined);
    // What an extension keeps belongs to the host of its pages: a new one has nothing.
    this.#host = randomUUID();
    const hosts = JSON.stringify(JSON.stringify({ [this.#build.id]: this.#host }));
    await this.#chrome.evaluate(`
      Services.prefs.setStringPref('${HOSTS_PREFERENCE}', ${hosts});
      Services.prefs.clearUserPref('layout.css.prefers-color-scheme.content-override');
      Services.prefs.clearUserPref('ui.prefersReducedMotion'); ''`);
    await this.#browser.installExtension(this.#build.folder);
    await closeWelcome(this.#chrome, this.#host);
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await Promise.all(this.#newer.map((folder) => rm(folder, { recursive: true })));
  }

  async kill(): Promise<void> {
    this.#browser.process()?.kill('SIGKILL');
    await this.closed;
  }
}
