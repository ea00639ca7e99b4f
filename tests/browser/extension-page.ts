import type { Page } from 'puppeteer-core';
import type { Answer, Input, MessageName, Output } from '../../src/contract/messages';
import { PAGE_PORT } from '../../src/contract/page-port';
import { SOURCES } from '../../src/core/sources/catalogue';
import { NAMES_STAMP_KEY } from '../../src/stored/names-item';
import {
  joinRefreshState,
  type RefreshState,
  refreshProgress,
  refreshResults,
  type SourceStatus,
} from '../../src/stored/refresh-state';
import type { Settings } from '../../src/stored/settings';
import { SETTINGS_KEY } from '../../src/stored/settings-defaults';
import { unfinishedNotes } from '../../src/stored/unfinished-notes';
import { press, typeInto, waitForText } from './controls';
import type { TestServer } from './server';
import { until } from './until';

/** The sources that a refresh asks when nobody chose otherwise. */
const REFRESHED_SOURCES = SOURCES.filter((source) => source.refreshedByDefault).map(({ id }) => id);

const API = '(globalThis.browser ?? globalThis.chrome)';

/** Sends a message as a page of the extension does; throws with the words of a failure. */
export async function ask<N extends MessageName>(page: Page, name: N, input: Input<N>): Promise<Output<N>> {
  const call = JSON.stringify({ byname: name, input });
  const answer = (await page.evaluate(`${API}.runtime.sendMessage(${call})`)) as Answer<Output<N>>;
  if (!answer.ok) throw new Error(`${name}: ${answer.error}`);
  return answer.value;
}

/** Points every source at the test server, as a company points them at its mirror. */
export async function pointAtServer(page: Page, server: TestServer): Promise<void> {
  const sources = Object.fromEntries(
    REFRESHED_SOURCES.map((id) => [id, { address: server.feedAddress(id) }]),
  );
  await saveSettings(page, { sources });
}

/** Points one source at an address, as a reader does in settings. */
export async function setSourceAddress(page: Page, id: string, address: string): Promise<void> {
  const { sources } = await readSettings(page);
  await changeSettings(page, { sources: { ...sources, [id]: { address } } });
}

/**
 * Adds a list by its address, as a reader does in settings.
 *
 * @param found what trying it says
 */
export async function addOwnSource(
  settings: Page,
  { address, name, found }: { readonly address: string; readonly name: string; readonly found: string },
): Promise<void> {
  await press(settings, 'Add a source');
  await typeInto(settings, 'Address of the file', address);
  await typeInto(settings, 'What you call it', name);
  await press(settings, 'Try it');
  await waitForText(settings, found);
  await press(settings, 'Add this source');
  await waitForText(settings, 'Refreshed today');
}

/** As they are stored: what nobody chose is not there. */
export async function readSettings(page: Page): Promise<Partial<Settings>> {
  return ((await readRaw(page, 'local', SETTINGS_KEY)) ?? {}) as Partial<Settings>;
}

export async function changeSettings(page: Page, change: Partial<Settings>): Promise<void> {
  await saveSettings(page, { ...(await readSettings(page)), ...change });
}

async function saveSettings(page: Page, settings: Partial<Settings>): Promise<void> {
  await page.evaluate(`${API}.storage.local.set(${JSON.stringify({ [SETTINGS_KEY]: settings })})`);
}

/** Which names the pages have; it changes once new ones are published. */
export async function readNamesStamp(page: Page): Promise<string> {
  return JSON.stringify(await page.evaluate(`${API}.storage.local.get('${NAMES_STAMP_KEY}')`));
}

/** All that the content scripts of every page can read. */
export async function readAllLocal(page: Page): Promise<string> {
  return JSON.stringify(await page.evaluate(`${API}.storage.local.get(null)`));
}

export async function readRefreshState(page: Page): Promise<RefreshState> {
  const results = await readRaw(page, 'local', refreshResults.key);
  const progress = await readRaw(page, 'session', refreshProgress.key);
  return joinRefreshState(refreshResults.parse(results), refreshProgress.parse(progress));
}

/** Notes that were begun, as they are put by. */
export async function readUnfinished(page: Page): Promise<readonly string[]> {
  const notes = unfinishedNotes.parse(await readRaw(page, 'session', unfinishedNotes.key));
  return Object.values(notes).map(({ text }) => text);
}

async function readRaw(page: Page, area: 'local' | 'session', key: string): Promise<unknown> {
  return page.evaluate(`${API}.storage.${area}.get('${key}').then((stored) => stored['${key}'])`);
}

/** Waits until a refresh that was started after `since` (ISO time) has ended; gives each source's outcome. */
export async function waitForRefresh(
  page: Page,
  since: string,
): Promise<Readonly<Record<string, SourceStatus>>> {
  return until(
    'the refresh to end',
    async () => {
      const { running, sources } = await readRefreshState(page);
      const isOver = REFRESHED_SOURCES.every((id) => (sources[id]?.triedAt ?? '') >= since);
      return running === null && isOver && sources;
    },
    60_000,
  );
}

/** Starts a refresh of all sources, once what the reader was told of before is done with, and waits for its end. */
export async function refreshAll(page: Page): Promise<Readonly<Record<string, SourceStatus>>> {
  const since = new Date().toISOString();
  await until('the refresh to start', async () => (await ask(page, 'refresh.start', {})).started);
  return waitForRefresh(page, since);
}

/** The sources whose last try failed, each with its code. */
export function failuresIn(
  sources: Readonly<Record<string, SourceStatus>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(sources).flatMap(([id, { result }]) => (result.ok ? [] : [[id, result.code]])),
  );
}

/**
 * Waits, as the popup would, until an open page says that only its first part was read. Ask before it is read: pages
 * tell when something changes.
 */
export async function untilCut(page: Page): Promise<void> {
  await page.evaluate(`(async () => {
    const tabs = await ${API}.tabs.query({});
    await new Promise((resolve) => {
      for (const { id } of tabs) {
        const port = ${API}.tabs.connect(id, { name: '${PAGE_PORT}' });
        port.onMessage.addListener(({ state }) => { if (state === 'cut') resolve(); });
        // Not every tab has our script, which the browser wants to be heard.
        port.onDisconnect.addListener(() => ${API}.runtime.lastError);
      }
    });
  })()`);
}
