import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { Language } from '@/stored/languages';
import { ensureBrowser } from '../../scripts/lib/ensure-browser';
import { PROJECT_ROOT } from '../../scripts/lib/project';
import type { SceneFacts } from './main';

export const LOOKS = ['light', 'dark', 'forced'] as const;
export type Look = (typeof LOOKS)[number];

export interface Stage {
  readonly page: Page;
  readonly scenes: readonly SceneFacts[];
  /** Draws a scene, so wide, and comes back when it stands still. */
  show(scene: SceneFacts, look: Look, width: number, language?: Language): Promise<void>;
  /** The scene that was drawn last, as it stands, in another look. */
  turn(look: Look): Promise<void>;
  /** A picture of letters in the sizes and weights of the product, in a tab of their own. */
  showLetters(): Promise<Buffer>;
  readonly languages: readonly Language[];
  close(): Promise<void>;
}

const LETTERS = [11, 12, 13, 14, 18].map((size) => ({
  size,
  words: 'Who is behind Antique Typhoon? 0123456789',
}));

/** No such host: what a scene asks for is never fetched. */
const ADDRESS = 'http://gallery.invalid/';
/** The same letters, lines and edges on any machine of the kind: no hinting, no colour fringes, no native scroll bars. */
const LAUNCH_ARGS = [
  ...['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run', '--hide-scrollbars'],
  ...['--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb'],
];

/** Opens the gallery in the installed Chromium, in one tab that goes from scene to scene without loading again. */
export async function openStage(scale = 1): Promise<Stage> {
  const script = await bundle();
  const { path } = await ensureBrowser('chromium', console.log);
  const browser = await chromium.launch({ executablePath: path, chromiumSandbox: false, args: LAUNCH_ARGS });
  try {
    const page = await openPage(browser, script, scale);
    const { scenes, languages } = await page.evaluate(() => {
      const { scenes, languages } = window.gallery;
      return { scenes, languages };
    });
    return {
      page,
      scenes,
      languages,
      async show(scene, look, width, language = 'en') {
        await page.evaluate(() => window.gallery.clear());
        await page.setViewportSize({ width, height: scene.height });
        await lookAt(page, look);
        await page.evaluate(([name, theme, words]) => window.gallery.show(name, theme, words), [
          scene.name,
          themeOf(look),
          language,
        ] as const);
      },
      async turn(look) {
        await lookAt(page, look);
        await page.evaluate((theme) => window.gallery.turn(theme), themeOf(look));
      },
      async showLetters() {
        const letters = await openPage(browser, script, scale);
        await letters.setViewportSize({ width: 480, height: 160 });
        await letters.evaluate((lines) => window.gallery.showLetters(lines), LETTERS);
        const picture = await letters.screenshot({ animations: 'disabled' });
        await letters.close();
        return picture;
      },
      close: () => browser.close(),
    };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

function themeOf(look: Look): 'light' | 'dark' {
  return look === 'dark' ? 'dark' : 'light';
}

function lookAt(page: Page, look: Look): Promise<void> {
  return page.emulateMedia({
    colorScheme: themeOf(look),
    forcedColors: look === 'forced' ? 'active' : 'none',
    reducedMotion: 'reduce',
  });
}

async function openPage(browser: Browser, script: string, scale: number): Promise<Page> {
  const page = await browser.newPage({ deviceScaleFactor: scale, locale: 'en-GB', timezoneId: 'UTC' });
  page.on('pageerror', (error) => console.error(error));
  const body =
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>Byname</title><body></body></html>';
  await page.route('**/*', (route) =>
    route.request().url() === ADDRESS ? route.fulfill({ contentType: 'text/html', body }) : route.abort(),
  );
  await page.goto(ADDRESS);
  await page.addScriptTag({ content: script });
  return page;
}

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [resolve(import.meta.dirname, 'main.tsx')],
    ...{ bundle: true, write: false, format: 'iife', target: 'esnext', logLevel: 'error' },
    ...{ jsx: 'automatic', jsxImportSource: 'preact', loader: { '.woff2': 'dataurl' } },
    alias: { '@': resolve(PROJECT_ROOT, 'src') },
    plugins: [AS_TEXT],
  });
  return outputFiles[0]?.text ?? '';
}

/** What `?inline` and `?raw` mean to the other builds: a style sheet as text, with all that it imports, and a file as it is. */
const AS_TEXT: Plugin = {
  name: 'as-text',
  setup({ onResolve, onLoad, resolve: find }) {
    onResolve({ filter: /\?(?:inline|raw)$/ }, async ({ path, importer, kind, resolveDir }) => {
      const [file = '', how = ''] = path.split('?');
      const found = await find(file, { importer, kind, resolveDir });
      return { path: found.path, namespace: how };
    });
    onLoad({ filter: /./, namespace: 'raw' }, async ({ path }) => ({
      contents: await readFile(path, 'utf8'),
      loader: 'text',
    }));
    onLoad({ filter: /./, namespace: 'inline' }, async ({ path }) => {
      const { outputFiles } = await build({
        ...{ entryPoints: [path], bundle: true, write: false, target: 'esnext' },
        loader: { '.woff2': 'dataurl' },
      });
      return { contents: outputFiles[0]?.text ?? '', loader: 'text' };
    });
  },
};
