import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { chromium } from 'playwright-core';

const SIZES = [16, 32, 48, 128];

/** Draws `assets/icon.svg` at every size the manifest wants: `tsx scripts/icons.ts [CHROMIUM]`. */
async function drawIcons(executablePath: string): Promise<void> {
  const assets = resolve(import.meta.dirname, '../assets');
  const svg = await readFile(resolve(assets, 'icon.svg'), 'utf8');
  const browser = await chromium.launch({ executablePath, chromiumSandbox: false });
  try {
    for (const size of SIZES) {
      const page = await browser.newPage({ viewport: { width: size, height: size } });
      await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw}</style>${svg}`);
      await writeFile(
        resolve(assets, `public/icon/${size}.png`),
        await page.screenshot({ omitBackground: true }),
      );
      await page.close();
    }
  } finally {
    await browser.close();
  }
}

await drawIcons(process.argv[2] ?? '/usr/bin/chromium');
