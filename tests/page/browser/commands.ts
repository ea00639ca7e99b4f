import type { KeyInput, Page } from 'puppeteer-core';
import type { BrowserCommand, BrowserCommandContext } from 'vitest/node';
import { findBrowserChrome } from '../../browser/firefox-chrome.ts';
import { until } from '../../browser/until.ts';

/** The test's page on vitest's own. */
const FRAME = 'iframe[data-vitest]';

/** What the browser itself does, so that the page is given trusted events. Places are CSS pixels of the test's page. */
export interface InputCommands {
  movePointer(x: number, y: number): Promise<void>;
  /** Presses and lets go, with the pointer there. */
  click(x: number, y: number): Promise<void>;
  /** Presses at the first place, and lets go at the second. */
  drag(fromX: number, fromY: number, toX: number, toY: number): Promise<void>;
  /** With a finger. */
  tap(x: number, y: number): Promise<void>;
  turnWheel(deltaY: number): Promise<void>;
  /** A key in the words of `KeyboardEvent.code` or `key`, the ones to hold before it: `Alt`, `Shift`, `KeyN`. */
  press(...keys: string[]): Promise<void>;
  /** What the reader's system prefers. */
  preferColours(scheme: 'light' | 'dark'): Promise<void>;
}

type Commands<T> = {
  [K in keyof T]: T[K] extends (...args: infer A) => Promise<void> ? BrowserCommand<A> : never;
};

export const COMMANDS = {
  movePointer: async (context, x, y) => {
    const at = await onScreen(context, x, y);
    await at.page.mouse.move(at.x, at.y);
  },
  click: async (context, x, y) => {
    const at = await onScreen(context, x, y);
    await at.page.mouse.click(at.x, at.y);
  },
  drag: async (context, fromX, fromY, toX, toY) => {
    const [from, to] = [await onScreen(context, fromX, fromY), await onScreen(context, toX, toY)];
    const { mouse } = from.page;
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move(to.x, to.y, { steps: 3 });
    await mouse.up();
  },
  tap: async (context, x, y) => {
    const at = await onScreen(context, x, y);
    await at.page.touchscreen.tap(at.x, at.y);
  },
  turnWheel: async (context, deltaY) => pageOf(context).mouse.wheel({ deltaY }),
  press: async (context, ...keys) => {
    const { keyboard } = pageOf(context);
    await focusTest(context);
    const [last, ...held] = (keys as KeyInput[]).reverse();
    if (last === undefined) return;
    held.reverse();
    for (const key of held) await keyboard.down(key);
    await keyboard.press(last);
    for (const key of held) await keyboard.up(key);
  },
  preferColours: async (context, scheme) => {
    const page = pageOf(context);
    if (context.project.config.browser.name === 'firefox') await preferInFirefox(page, scheme);
    else await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  },
} satisfies Commands<InputCommands>;

/** What vitest itself asks of a browser, under this name. */
export const VIEWPORT_COMMAND = '__vitest_viewport';

export async function setViewport(
  context: BrowserCommandContext,
  size: { readonly width: number; readonly height: number },
): Promise<void> {
  await pageOf(context).setViewport(size);
}

function pageOf(context: BrowserCommandContext): Page {
  const { page } = context as unknown as { readonly page?: Page };
  if (page === undefined) throw new Error('The page of this test is gone.');
  return page;
}

/** Keys go to vitest's own page around the test's until that has the focus. */
async function focusTest(context: BrowserCommandContext): Promise<void> {
  const frame = await pageOf(context).$(FRAME);
  await frame?.focus();
  await frame?.dispose();
}

async function preferInFirefox(page: Page, scheme: 'light' | 'dark'): Promise<void> {
  const chrome = await findBrowserChrome(page.browser());
  await chrome.evaluate(
    `Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${scheme === 'dark' ? 0 : 1}); ''`,
  );
  await until(`the page to turn ${scheme}`, () =>
    page.evaluate((query) => matchMedia(query).matches, `(prefers-color-scheme: ${scheme})`),
  );
}

/** The test's page is a frame of vitest's. */
async function onScreen(
  context: BrowserCommandContext,
  x: number,
  y: number,
): Promise<{ readonly page: Page; readonly x: number; readonly y: number }> {
  const page = pageOf(context);
  const frame = await page.$(FRAME);
  const box = await frame?.boundingBox();
  await frame?.dispose();
  if (!box) throw new Error("The test's frame is not on the screen.");
  return { page, x: box.x + x, y: box.y + y };
}
