import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { createViteServer } from 'vitest/node';

interface Shot {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly narrow?: number;
}

const LAUNCH_ARGS = ['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run'];

/** Takes a picture of every scene, light and dark: `tsx tests/gallery/render.ts FOLDER [NAME-PREFIX]`. */
async function renderGallery(folder: string, prefix: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const root = resolve(import.meta.dirname, '../..');
  const server = await createViteServer({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': resolve(root, 'src') } },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    server: { port: 0, host: '127.0.0.1', hmr: false, watch: null },
  });
  await server.listen();
  const browser = await chromium.launch({
    executablePath: process.env.BYNAME_CHROMIUM ?? '/usr/bin/chromium',
    chromiumSandbox: false,
    args: LAUNCH_ARGS,
  });
  try {
    const address = `${server.resolvedUrls?.local[0] ?? ''}tests/gallery/index.html`;
    for (const shot of await listShots(browser, address)) {
      if (!shot.name.startsWith(prefix)) continue;
      for (const theme of ['light', 'dark'] as const) {
        await takePicture(browser, address, shot, theme, shot.width, folder);
        if (shot.narrow !== undefined) await takePicture(browser, address, shot, theme, shot.narrow, folder);
      }
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

async function listShots(browser: Browser, address: string): Promise<readonly Shot[]> {
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(error.message));
  await page.goto(address);
  await page.waitForFunction('window.sceneList');
  const shots = await page.evaluate<readonly Shot[]>('window.sceneList');
  await page.close();
  return shots;
}

async function takePicture(
  browser: Browser,
  address: string,
  shot: Shot,
  theme: 'light' | 'dark',
  width: number,
  folder: string,
): Promise<void> {
  const page = await browser.newPage({
    colorScheme: theme,
    viewport: { width, height: shot.height },
    deviceScaleFactor: 2,
  });
  page.on('pageerror', (error) => console.error(`${shot.name}: ${error.message}`));
  await page.goto(`${address}?scene=${shot.name}&theme=${theme}`);
  await page.waitForFunction('window.sceneList');
  const suffix = width === shot.width ? '' : '-narrow';
  await page.screenshot({ path: resolve(folder, `${shot.name}-${theme}${suffix}.png`), fullPage: true });
  await page.close();
}

const [folder = '.output/gallery', prefix = ''] = process.argv.slice(2);
await renderGallery(folder, prefix);
