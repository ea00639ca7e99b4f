import { cp, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { ensureBrowser } from '../../../scripts/lib/ensure-browser';
import type { BrowserFamily } from '../../../scripts/lib/find-browser';
import { buildFolder } from '../../../scripts/lib/project';
import { readerAddress } from '../../../src/contract/reader-address';
import { press, typeInto, waitForText } from '../controls';
import type { Driver } from '../driver';
import { readAllLocal } from '../extension-page';
import { inPage } from '../in-page';
import { launch } from '../launch';
import { waitForMarks } from '../marks';
import type { Scene, Story } from '../story';
import { until } from '../until';

const FIXTURES = join(import.meta.dirname, '../../fixtures/pdf');
const MARKED = ['Turla'];

export const pdfTabs: Story = {
  title: 'PDFs in the reader',
  tests: [
    {
      name: 'a tab that comes to a PDF is in the reader once the setting says so, goes back past it, and is left to the browser when asked; files are read by address where the browser lets',
      run: (scene) =>
        withPermitted(scene, async (driver) => {
          const file = await readFile(join(FIXTURES, 'groff.pdf'));
          const address = scene.server.page('/a-report', file, { 'Content-Type': 'application/pdf' });
          const link = `<!doctype html><title>Reports</title><p>What <a href="/a-report">the group ${MARKED[0]} did</a>`;
          const home = scene.server.page('/leads-there.html', link);
          const settings = await driver.openExtensionPage('options.html');
          await typeInto(settings, 'Open PDFs in Byname’s reader', ' ');
          await until('the setting to be kept', async () =>
            (await readAllLocal(settings)).includes('"pdfTabs":true'),
          );

          const tab = await driver.open(home);
          await waitForMarks(tab, MARKED);
          await inPage(tab, followLink);
          await untilAt(tab, '/reader.html');
          await waitForText(tab, 'This report was written for the tests of');
          await inPage(tab, goBack);
          await untilAt(tab, '/leads-there.html');
          await inPage(tab, followLink);
          await untilAt(tab, '/reader.html');
          await press(tab, 'More');
          await press(tab, 'Open it in the browser');
          await untilAt(tab, new URL(address).pathname);
          await tab.close();

          const local = await driver.openExtensionPage(
            readerAddress(pathToFileURL(join(FIXTURES, 'groff.pdf')).href),
          );
          await waitForText(
            local,
            driver.family === 'firefox'
              ? 'By its address the file can be read in Chrome and Edge alone'
              : 'This report was written for the tests of',
          );
        }),
    },
  ],
};

/** Firefox knows an extension by the id in its manifest. */
const FIREFOX_ID = 'byname-permitted@byname.example';

/** A browser with a copy of the build that was permitted what it asks for: the browser's own question no script can answer. */
async function withPermitted({ driver: { family }, proxy }: Scene, work: (driver: Driver) => Promise<void>) {
  const extension = await realpath(await mkdtemp(join(tmpdir(), 'byname-permitted-')));
  try {
    await cp(buildFolder(family), extension, { recursive: true });
    await permit(join(extension, 'manifest.json'), family);
    const { path } = await ensureBrowser(family, () => undefined);
    const driver = await launch(family, {
      executablePath: path,
      extension,
      headless: true,
      proxyPort: proxy.port,
    });
    await work(driver).finally(() => driver.close());
  } finally {
    await rm(extension, { recursive: true, force: true });
  }
}

async function permit(file: string, family: BrowserFamily): Promise<void> {
  const manifest = JSON.parse(await readFile(file, 'utf8'));
  manifest.permissions.push(...manifest.optional_permissions);
  manifest.host_permissions = [...manifest.optional_host_permissions, 'http://localhost/*'];
  if (family === 'firefox') manifest.browser_specific_settings.gecko.id = FIREFOX_ID;
  await writeFile(file, JSON.stringify(manifest));
}

async function untilAt(tab: Page, part: string): Promise<void> {
  await until(`the tab to be at ${part}`, async () => {
    // A tab on its way has no script for a moment.
    const at = await inPage(tab, () => `${location.href} ${document.readyState}`).catch(() => '');
    return at.includes(part) && at.endsWith('complete');
  });
}

/** Once it has answered, which the script of a page that is left no longer can. */
function followLink(): void {
  setTimeout(() => document.querySelector('a')?.click());
}

/** The same. */
function goBack(): void {
  setTimeout(() => history.back());
}
