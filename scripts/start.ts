import { join } from 'node:path';
import { launch } from '../tests/browser/launch';
import { startServer } from '../tests/browser/server';
import { build } from './lib/build';
import { chooseBrowser } from './lib/choose-browser';
import { MissingBrowser } from './lib/ensure-browser';
import { buildFolder, PROJECT_ROOT } from './lib/project';
import { readOptions } from './lib/read-options';
import { tour } from './lib/tour';

const PICTURES = join(PROJECT_ROOT, '.output/pictures');

const USAGE = `npm start [-- --headless]
Builds the extension, opens a browser with it on the sample article, and stays until the browser is closed. With no display, or
with --headless, it reads the article itself, says what it found and takes pictures of every part. BYNAME_BROWSER names the
browser: "firefox", "edge", or a path.`;

async function main(): Promise<void> {
  const { values } = readOptions(USAGE, { options: { headless: { type: 'boolean', default: false } } });
  const headless = values.headless || !hasDisplay();
  const browser = await chooseBrowser(process.env.BYNAME_BROWSER, console.log);
  await build(browser.family, console.log);

  const server = await startServer(join(PROJECT_ROOT, 'scripts/sample'));
  const driver = await launch(browser.family, {
    executablePath: browser.path,
    extension: buildFolder(browser.family),
    headless,
    keepWelcome: !headless,
  });
  try {
    console.log(`Opened ${driver.version} with Byname on ${server.origin}/article.html`);
    if (headless) {
      await tour(driver, `${server.origin}/article.html`, PICTURES, console.log);
    } else {
      await driver.open(`${server.origin}/article.html`);
      console.log('Rest the pointer on a marked name. Close the browser, or press Ctrl-C here, to end.');
      await driver.closed;
    }
  } finally {
    await driver.close();
    await server.close();
  }
}

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

main().catch((error: unknown) => {
  const message = error instanceof Error ? error.message : String(error);
  console.error(error instanceof MissingBrowser ? message : `npm start failed: ${message}`);
  process.exitCode = 1;
});
