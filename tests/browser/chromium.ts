import { randomUUID } from 'node:crypto';
import { cp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, CDPSession, Frame, Page, Protocol, Target } from 'puppeteer-core';
import puppeteer from 'puppeteer-core';
import { closePages, closeWelcome, opensWelcome } from './close-pages';
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
import { inPage } from './in-page';
import { OWN_SIGNALS } from './own-signals';
import { setVersion } from './set-version';
import { until } from './until';

/**
 * Launches Chromium, Chrome or Edge. The extension is loaded over the debugging pipe, which branded Chrome
 * still allows; it has ignored `--load-extension` since version 137.
 */
export async function launchChromium(options: LaunchOptions): Promise<Driver> {
  const size = options.windowSize ?? { width: 1280, height: 900 };
  const browser = await puppeteer.launch({
    browser: 'chrome',
    executablePath: options.executablePath,
    headless: options.headless,
    ...(options.profile === undefined ? {} : { userDataDir: options.profile }),
    ...OWN_SIGNALS,
    pipe: true,
    enableExtensions: true,
    defaultViewport: options.headless ? size : null,
    args: [
      // Chromium's sandbox refuses to run as root, as in a container.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-quic',
      `--window-size=${size.width},${size.height}`,
      // A popup is cut to the screen, and without a display that is 800 by 600.
      ...(options.headless ? ['--disable-gpu', '--screen-info={1600x1200}'] : []),
      ...(options.proxyPort ? [`--proxy-server=http://127.0.0.1:${options.proxyPort}`] : []),
    ],
  });
  const id = await browser.installExtension(options.extension);
  if (opensWelcome(options)) await closeWelcome(browser, `chrome-extension://${id}`);
  return new ChromiumDriver(browser, options.extension, id, await browser.version());
}

class ChromiumDriver implements Driver {
  readonly family = 'chromium';
  readonly closed: Promise<void>;
  readonly #browser: Browser;
  readonly #build: string;
  #id: string;
  /** The build's copy that is installed. */
  #copy: string | undefined;

  constructor(
    browser: Browser,
    build: string,
    id: string,
    readonly version: string,
  ) {
    this.#browser = browser;
    this.#build = build;
    this.#id = id;
    this.closed = new Promise((resolve) => browser.once('disconnected', () => resolve()));
  }

  get #origin(): string {
    return `chrome-extension://${this.#id}`;
  }

  async open(address: string): Promise<Page> {
    const page = await this.#browser.newPage();
    await page.goto(address, { waitUntil: 'load' });
    return page;
  }

  removeExtension(): Promise<void> {
    return this.#browser.uninstallExtension(this.#id);
  }

  openExtensionPage(path: string): Promise<Page> {
    return this.open(`${this.#origin}/${path}`);
  }

  async accessible(page: Page): Promise<AccessibleNode> {
    return withSession(page, async (session) => {
      const { nodes } = await session.send('Accessibility.getFullAXTree');
      return treeOf(nodes, (node) => node.parentId === undefined);
    });
  }

  async accessibleCard(page: Page): Promise<AccessibleNode | null> {
    const frame = page.frames().find((candidate) => this.#isCard(candidate, page.mainFrame()));
    if (frame === undefined || !(await inPage(page, isCardShown, CARD_HOST))) return null;
    const { nodes } = await sessionOf(frame).send('Accessibility.getFullAXTree');
    if (!nodes.some(isDialog)) return null;
    return treeOf(nodes, isDialog);
  }

  #isCard(frame: Frame, parent: Frame): boolean {
    return frame.parentFrame() === parent && frame.url() === this.#origin + CARD_DOCUMENT;
  }

  press(page: Page, name: string): Promise<void> {
    return pressIn(page, name, () =>
      page.frames().filter((candidate) => this.#isCard(candidate, page.mainFrame())),
    );
  }

  async openToolbarPopup(page: Page): Promise<ToolbarPopup> {
    // Asked for from a page of ours: a handle on the worker would keep it from ever being stopped.
    const opener = await this.openExtensionPage('options.html');
    await page.bringToFront();
    const isPopup = (address: string) => address.startsWith(`${this.#origin}/popup.html`);
    await opener.evaluate('chrome.action.openPopup()');
    const target = await this.#browser.waitForTarget((candidate) => isPopup(candidate.url()));
    const popup = await target.asPage();
    await opener.close();
    return {
      page: popup,
      accessible: () => this.accessible(popup),
      press: (name) => pressIn(popup, name),
    };
  }

  setTheme(page: Page, theme: Theme): Promise<void> {
    return page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: theme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
  }

  setMedium(page: Page, medium: Medium): Promise<void> {
    return page.emulateMediaType(medium);
  }

  async stopBackground(): Promise<void> {
    const page = await this.openExtensionPage('manifest.json');
    // A page may wake another at once: that there is none for a moment may be seen by nobody.
    let hasStopped = false;
    const note = (target: Target) => {
      hasStopped ||= this.#isBackground(target);
    };
    this.#browser.on('targetdestroyed', note);
    await withSession(page, async (session) => {
      await session.send('ServiceWorker.enable');
      await until('the worker to stop', async () => {
        if (hasStopped || !(await this.isBackgroundRunning())) return true;
        // One that is just beginning lets a first word pass.
        await session.send('ServiceWorker.stopAllWorkers');
        return false;
      });
    });
    this.#browser.off('targetdestroyed', note);
    await page.close();
  }

  async isBackgroundRunning(): Promise<boolean> {
    return this.#browser.targets().some((target) => this.#isBackground(target));
  }

  #isBackground(target: Target): boolean {
    return target.type() === 'service_worker' && target.url().startsWith(this.#origin);
  }

  async updateExtension(version: string): Promise<void> {
    // The build stays as it was made, and in another folder it would be another extension.
    if (this.#copy === undefined) throw new Error('Only what was started anew can be updated.');
    await setVersion(this.#copy, version);
    await this.#browser.installExtension(this.#copy);
  }

  closeAll(): Promise<void> {
    return closePages(this.#browser);
  }

  async startAnew(): Promise<void> {
    await this.closeAll();
    // The extension may have been removed as a part of a test.
    await this.#browser.uninstallExtension(this.#id).catch(() => undefined);
    const old = this.#copy;
    // An extension's id comes from its folder, and what it keeps belongs to its id: under a new name a folder has nothing.
    this.#copy = join(tmpdir(), `byname-${randomUUID()}`);
    if (old === undefined) await cp(this.#build, this.#copy, { recursive: true });
    else {
      await rename(old, this.#copy);
      // It may have been updated as a part of a test.
      await cp(join(this.#build, 'manifest.json'), join(this.#copy, 'manifest.json'));
    }
    this.#id = await this.#browser.installExtension(this.#copy);
    await closeWelcome(this.#browser, this.#origin);
  }

  async close(): Promise<void> {
    await this.#browser.close();
    if (this.#copy !== undefined) await rm(this.#copy, { recursive: true });
  }

  async kill(): Promise<void> {
    this.#browser.process()?.kill('SIGKILL');
    await this.closed;
  }
}

async function withSession<T>(page: Page, use: (session: CDPSession) => Promise<T>): Promise<T> {
  const session = await page.createCDPSession();
  try {
    return await use(session);
  } finally {
    await session.detach();
  }
}

/** What can be pressed, in Chromium's words. */
const CONTROLS = new Set(['button', 'link', 'option', 'menuitem', 'switch', 'checkbox']);

/** @param frames drawn by other processes, whose controls count too */
async function pressIn(page: Page, name: string, frames: () => readonly Frame[] = () => []): Promise<void> {
  await until(`a control named ${name}`, async () => {
    for (const frame of frames()) if (await pressWith(sessionOf(frame), name)) return true;
    return withSession(page, (session) => pressWith(session, name));
  });
}

/** A card that is busy takes no press: it has not been seen for long enough. */
async function pressWith(session: CDPSession, name: string): Promise<boolean> {
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  if (nodes.some((node) => isDialog(node) && has(node, 'busy'))) return false;
  const isWanted = (node: AXNode) =>
    CONTROLS.has(String(node.role?.value)) && String(node.name?.value).includes(name);
  const backendNodeId = nodes.find(isWanted)?.backendDOMNodeId;
  if (backendNodeId === undefined) return false;
  const { object } = await session.send('DOM.resolveNode', { backendNodeId });
  if (!object.objectId) return false;
  await session.send('Runtime.callFunctionOn', {
    objectId: object.objectId,
    functionDeclaration: 'function () { this.click(); }',
  });
  return true;
}

/** The connection to the process that draws a frame, which puppeteer keeps to itself. */
function sessionOf(frame: Frame): CDPSession {
  return (frame as unknown as { readonly client: CDPSession }).client;
}

function isDialog(node: AXNode): boolean {
  return node.role?.value === 'dialog' && !node.ignored;
}

function has(node: AXNode, state: 'busy' | 'focused'): boolean {
  return (node.properties ?? []).some(({ name, value }) => name === state && Boolean(value.value));
}

type AXNode = Protocol.Accessibility.AXNode;

/** Chromium's tree comes as a flat list; ignored nodes only hand on their children. */
function treeOf(nodes: readonly AXNode[], isRoot: (node: AXNode) => boolean): AccessibleNode {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const childrenOf = (node: AXNode): AccessibleNode[] =>
    (node.childIds ?? []).flatMap((id) => {
      const child = byId.get(id);
      if (!child || child.role?.value === 'InlineTextBox') return [];
      return child.ignored ? childrenOf(child) : [convert(child)];
    });
  const convert = (node: AXNode): AccessibleNode => ({
    role: String(node.role?.value ?? '').toLowerCase(),
    name: String(node.name?.value ?? ''),
    busy: has(node, 'busy'),
    focused: has(node, 'focused'),
    children: childrenOf(node),
  });
  const root = nodes.find(isRoot);
  return root ? convert(root) : { role: '', name: '', children: [] };
}
