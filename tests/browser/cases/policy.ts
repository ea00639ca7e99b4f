import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from '../../../scripts/lib/ensure-browser';
import type { BrowserFamily } from '../../../scripts/lib/find-browser';
import { buildFolder } from '../../../scripts/lib/project';
import { waitForText } from '../controls';
import { type Driver, textOf } from '../driver';
import { ask } from '../extension-page';
import { inPage } from '../in-page';
import { launch } from '../launch';
import { markedTexts, waitForMarks } from '../marks';
import { idOfUnpacked, withPolicyFile } from '../policy-file';
import type { Scene, Story } from '../story';
import { textPage } from '../text-page';
import { until } from '../until';

const NAME = 'Volt Typhoon';
const MIRROR = 'https://mirror.example/threat-actor.json';
const POLICY = {
  enabled: true,
  sites: 'click',
  sitesOff: ['127.0.0.1'],
  welcome: false,
  refreshHours: 0,
  sources: { 'misp-threat-actor': { on: true, address: MIRROR }, malpedia: { on: false } },
  featuresOff: ['own-sources'],
};
/** Firefox knows an extension by the id in its manifest: another one than that of other browsers on this machine. */
const FIREFOX_ID = 'byname-policy@byname.example';

const API = '(globalThis.browser ?? globalThis.chrome)';
const COUNT_WELCOME = `${API}.tabs.query({ url: ${API}.runtime.getURL('welcome.html*') }).then(({ length }) => length)`;

export const policy: Story = {
  title: 'What a company sets',
  tests: [
    {
      name: 'a policy file of the machine is in force, on pages too, and its settings cannot be changed',
      run: (scene) =>
        withCopy(scene.driver.family, async (extension, id) => {
          const browser = await ensureBrowser(scene.driver.family, () => undefined);
          await withPolicyFile(browser, id, POLICY, async () => {
            // A launch waits for the first page, and none is to open.
            const options = { executablePath: browser.path, extension, headless: true, keepWelcome: true };
            const driver = await launch(browser.family, { ...options, proxyPort: scene.proxy.port });
            try {
              await expectInForce(driver);
              await expectOnPages(driver, scene);
            } finally {
              await driver.close();
            }
          });
        }),
    },
  ],
};

/** A copy of the build, so that the policy is for this browser alone; and the id under which that knows it. */
async function withCopy(family: BrowserFamily, work: (folder: string, id: string) => Promise<void>) {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'byname-policy-')));
  try {
    await cp(buildFolder(family), folder, { recursive: true });
    if (family === 'firefox') await giveId(join(folder, 'manifest.json'));
    await work(folder, family === 'firefox' ? FIREFOX_ID : idOfUnpacked(folder));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function giveId(file: string): Promise<void> {
  const manifest = JSON.parse(await readFile(file, 'utf8'));
  manifest.browser_specific_settings.gecko.id = FIREFOX_ID;
  await writeFile(file, JSON.stringify(manifest));
}

async function expectInForce(driver: Driver): Promise<void> {
  const settings = await driver.openExtensionPage('options.html');
  await waitForText(settings, 'Your organisation manages some of these settings');
  await waitForText(settings, 'Address: mirror at mirror.example');
  await waitForText(settings, 'Switched off by your organisation');
  assert.deepEqual(await inPage(settings, readLocked), [
    'MISP galaxy: threat actors set by your organisation',
    'Malpedia families set by your organisation',
    'Mark names on pages set by your organisation',
    'Refresh every day set by your organisation',
  ]);
  assert.deepEqual(await ask(settings, 'refresh.start', { sources: ['malpedia'] }), { started: false });
  // Chromium gives the policy seconds after the installation, for which only what a company installs waits.
  if (driver.family === 'firefox') assert.equal(await settings.evaluate(COUNT_WELCOME), 0);
  await settings.close();
  const popup = await driver.openExtensionPage('popup.html');
  await waitForText(popup, 'set by your organisation');
  await popup.close();
}

/** One server under two names: the one that is switched off, and another, whose pages are read when they are asked for. */
async function expectOnPages(driver: Driver, { server }: Scene): Promise<void> {
  const address = server.page('/policy.html', textPage('Policy', `The actor ${NAME} was active.`));
  const off = await driver.open(address.replace('localhost', '127.0.0.1'));
  const page = await driver.open(address);
  const popup = await driver.openToolbarPopup(page);
  await until('the popup to say that the page was not read', async () =>
    textOf(await popup.accessible()).includes('This page was not read.'),
  );
  assert.deepEqual(await markedTexts(page), []);
  await popup.press('Mark names on this page');
  await waitForMarks(page, [NAME]);
  // There nobody is offered to have it read.
  const there = await driver.openToolbarPopup(off);
  await until('the popup to say that the site is switched off', async () =>
    textOf(await there.accessible()).includes('Names are not marked on 127.0.0.1.'),
  );
  assert.deepEqual(await markedTexts(off), []);
}

/** The labels of what is ticked or not and cannot be changed, in the alphabet's order. */
function readLocked(): readonly string[] {
  const boxes = [...document.querySelectorAll<HTMLInputElement>('input[type=checkbox]:disabled')];
  return boxes
    .map((box) => {
      const [label] = box.labels ?? [];
      const words = (label?.closest('h4') ?? label)?.textContent ?? '';
      return words.replace(/\s+/g, ' ').trim();
    })
    .sort();
}
