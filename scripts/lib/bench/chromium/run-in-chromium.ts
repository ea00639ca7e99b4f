import { join } from 'node:path';
import { launch } from '../../../../tests/browser/launch';
import { startServer } from '../../../../tests/browser/server';
import { ensureBrowser } from '../../ensure-browser';
import { PROJECT_ROOT } from '../../project';
import { runCommand } from '../../run-command';
import { readMaterials } from '../node/materials';
import { BENCH_BUILD } from './bench-build';
import { measureCard } from './card';
import { measureDecode } from './decode';
import { measureEmptyPage } from './empty-page';
import { measureKept } from './kept';
import { measureLargeRefresh } from './large-refresh';
import { measureMarkJs } from './mark-js';
import { measurePopup } from './popup';
import { measureReader } from './reader';
import { measurePage } from './scan-page';
import { setStage } from './stage';
import { measureStorm } from './storm';

export type ChromiumFigures = Awaited<ReturnType<typeof runInChromium>>;

/** Builds the extension and measures it in a real browser. Throws MissingBrowser where there is none. */
export async function runInChromium(quick: boolean, say: (line: string) => void) {
  const { path } = await ensureBrowser('chromium', say);
  await buildForBench();
  const server = await startServer(join(PROJECT_ROOT, 'scripts/sample'));
  const driver = await launch('chromium', { executablePath: path, extension: BENCH_BUILD, headless: true });
  try {
    const materials = readMaterials('', quick);
    const stage = await setStage(driver, server, materials);
    return {
      browser: driver.version,
      page: await measurePage(stage),
      emptyPage: await measureEmptyPage(stage, path),
      ...(await measureStorm(stage)),
      ...(await measureKept(stage)),
      ...(await measureCard(stage)),
      popup: await measurePopup(stage),
      reader: await measureReader(stage),
      markJs: await measureMarkJs(stage),
      decodeMs: await measureDecode(stage, materials),
      // Last: it leaves another dataset behind.
      largeRefresh: await measureLargeRefresh(stage),
    };
  } finally {
    await driver.close();
    await server.close();
  }
}

async function buildForBench(): Promise<void> {
  process.chdir(PROJECT_ROOT);
  const config = 'scripts/lib/bench/wxt.config.ts';
  const { code, output } = await runCommand('npx', ['--no-install', 'wxt', 'build', '-c', config], false);
  if (code !== 0) throw new Error(`The build failed.\n${output.slice(-2_000)}`);
}
