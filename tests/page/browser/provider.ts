import { defineBrowserProvider } from '@vitest/browser';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { BrowserProvider, BrowserProviderOption, TestProject } from 'vitest/node';
import { ensureBrowser } from '../../../scripts/lib/ensure-browser.ts';
import type { BrowserFamily } from '../../../scripts/lib/find-browser.ts';
import { setViewport, VIEWPORT_COMMAND } from './commands.ts';

/**
 * Runs vitest's browser tests in the browsers that the end-to-end tests use too: puppeteer drives a stock Firefox,
 * which playwright cannot.
 */
export function installedBrowsers(): BrowserProviderOption {
  return defineBrowserProvider({
    name: 'puppeteer',
    supportedBrowser: ['chromium', 'firefox'] satisfies BrowserFamily[],
    providerFactory: (project) => new PuppeteerProvider(project),
  });
}

class PuppeteerProvider implements BrowserProvider {
  readonly name = 'puppeteer';
  /** Only the tab in front is drawn and has the focus. */
  readonly supportsParallelism = false;
  readonly #family: BrowserFamily;
  readonly #pages = new Map<string, Page>();
  #browser: Promise<Browser> | undefined;

  constructor(project: TestProject) {
    this.#family = project.config.browser.name === 'firefox' ? 'firefox' : 'chromium';
    project.browser?.registerCommand(VIEWPORT_COMMAND as never, setViewport as never);
  }

  getCommandsContext(sessionId: string): { readonly page: Page | undefined } {
    return { page: this.#pages.get(sessionId) };
  }

  async openPage(sessionId: string, url: string): Promise<void> {
    this.#browser ??= launch(this.#family);
    await this.#pages.get(sessionId)?.close();
    const page = await (await this.#browser).newPage();
    this.#pages.set(sessionId, page);
    await page.goto(url, { timeout: 0 });
  }

  async close(): Promise<void> {
    const browser = this.#browser;
    this.#browser = undefined;
    this.#pages.clear();
    await (await browser)?.close();
  }
}

async function launch(family: BrowserFamily): Promise<Browser> {
  const { path } = await ensureBrowser(family, console.log);
  return puppeteer.launch({
    browser: family === 'firefox' ? 'firefox' : 'chrome',
    executablePath: path,
    headless: true,
    // The viewport is set by each test page.
    defaultViewport: null,
    // Chromium's sandbox refuses to run as root, as in a container.
    args:
      family === 'firefox'
        ? // The browser's own context says what the reader's system prefers.
          ['--remote-allow-system-access']
        : [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu', '--no-first-run'],
  });
}
