import { Buffer } from 'node:buffer';
import type { Page } from 'puppeteer-core';
import { compileNames } from '@/core/matcher/compile-names';
import { encodeNames, outlineOf } from '@/core/matcher/compiled-names';
import { NAMES_KEY, OUTLINE_KEY } from '@/stored/names-item';
import { SETTINGS_KEY } from '@/stored/settings-defaults';
import type { Driver } from '../../../../tests/browser/driver';
import { ask } from '../../../../tests/browser/extension-page';
import { inPage } from '../../../../tests/browser/in-page';
import type { TestServer } from '../../../../tests/browser/server';
import { until } from '../../../../tests/browser/until';
import { actorNames, compiled, type Materials } from '../node/materials';

/** A browser with the built extension, and how the measurements set it up. */
export interface Stage {
  readonly driver: Driver;
  readonly server: TestServer;
  readonly names: readonly [string, ...string[]];
  readonly quick: boolean;
  /** Marking on or off everywhere, as the switch in settings does it. */
  switchMarking(on: boolean): Promise<void>;
  /** Makes a page of the extension the one in front, so that the other tabs are hidden. */
  readonly control: Page;
}

/**
 * Gives every page the names of the materials instead of the bundled ones: the budgets are for more names than the
 * bundle has.
 */
export async function setStage(driver: Driver, server: TestServer, materials: Materials): Promise<Stage> {
  const control = await driver.openExtensionPage('options.html');
  await until('the bundled names', async () => (await ask(control, 'dataset.info', {})).actors > 0);
  await until(
    'the bundled names to be published',
    () =>
      control.evaluate(
        `chrome.storage.local.get('${NAMES_KEY}').then((found) => '${NAMES_KEY}' in found)`,
      ) as Promise<boolean>,
  );
  const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
  const names = base64(compileNames(materials.dataset, materials.words));
  const outline = base64(encodeNames(outlineOf(compiled(materials.dataset, materials.words))));
  await control.evaluate(
    `chrome.storage.local.set(${JSON.stringify({ [NAMES_KEY]: names, [OUTLINE_KEY]: outline })})`,
  );
  return {
    driver,
    server,
    control,
    names: actorNames(materials.dataset),
    quick: materials.quick,
    switchMarking: (on) =>
      control.evaluate(
        `chrome.storage.local.set(${JSON.stringify({ [SETTINGS_KEY]: { enabled: on } })})`,
      ) as Promise<void>,
  };
}

/** Waits until a page has marks, or has none, and the browser has drawn it so. */
export async function untilMarked(page: Page, marked: boolean): Promise<void> {
  await until(marked ? 'the marks' : 'the marks to go', () =>
    inPage(page, hasMarks).then((has) => has === marked),
  );
  await inPage(page, twoFrames);
}

function hasMarks(): boolean {
  return (CSS.highlights.get('byname-mention')?.size ?? 0) > 0;
}

async function twoFrames(): Promise<void> {
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
}
