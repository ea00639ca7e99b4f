import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import type { browser } from 'wxt/browser';
import { readRefreshState, setSourceAddress } from '../../../../tests/browser/extension-page';
import { inPage } from '../../../../tests/browser/in-page';
import { writeLargeBundle } from '../large-bundle';
import type { Stage } from './stage';

/** Milliseconds between two looks at the memory. */
const LOOK_MS = 15;
const SOURCE = 'attack-bundle';

export interface LargeRefreshFigures {
  readonly megabytes: number;
  readonly seconds: number;
  /** The longest time that a page of the extension waited for an answer meanwhile. */
  readonly longestWaitMs: number;
  /** Of the background's process beyond what it has at rest, with the pages of ours that are open; 0 where it cannot be told. */
  readonly peakMegabytes: number;
  /** What it is at rest. */
  readonly restMegabytes: number;
}

/** A refresh that brings a bundle of the size of ATT&CK's, while a page asks again and again what the dataset is. */
export async function measureLargeRefresh(
  { control, server, driver }: Stage,
  bundle = writeLargeBundle(),
): Promise<LargeRefreshFigures> {
  const headers = { 'Content-Type': 'application/json', 'Access-Control-Allow-Origin': '*' };
  const address = server.page('/bundle.json', bundle, headers);
  await driver.stopBackground();
  await setSourceAddress(control, SOURCE, address);
  const process = extensionProcess(control);
  const restBytes = process === undefined ? 0 : memoryOf(process);
  let peakBytes = restBytes;
  const looking = setInterval(() => {
    if (process !== undefined) peakBytes = Math.max(peakBytes, memoryOf(process));
  }, LOOK_MS);
  try {
    const { ms, longestMs } = await inPage(control, refreshAndAsk, SOURCE);
    const result = (await readRefreshState(control)).sources[SOURCE]?.result;
    if (!result?.ok) throw new Error(`The bundle was not refreshed: ${JSON.stringify(result)}`);
    return {
      megabytes: Buffer.byteLength(bundle) / 1e6,
      seconds: ms / 1000,
      longestWaitMs: longestMs,
      peakMegabytes: (peakBytes - restBytes) / 1e6,
      restMegabytes: restBytes / 1e6,
    };
  } finally {
    clearInterval(looking);
  }
}

/** In the page. */
declare const chrome: typeof browser;

/** Until the refresh has ended asks one question after the other, as a popup would. */
async function refreshAndAsk(source: string): Promise<{ ms: number; longestMs: number }> {
  const send = (name: string, input: object) => chrome.runtime.sendMessage({ byname: name, input });
  await send('dataset.info', {});
  const started = performance.now();
  let isOver = false;
  const watch = (changes: Readonly<Record<string, { readonly newValue?: unknown }>>) => {
    for (const { newValue } of Object.values(changes)) {
      if ((newValue as { running?: unknown } | undefined)?.running === null) isOver = true;
    }
  };
  const begun = await send('refresh.start', { sources: [source] });
  if (!begun.value?.started) throw new Error('The refresh did not start.');
  chrome.storage.local.onChanged.addListener(watch);
  let longestMs = 0;
  while (!isOver) {
    const asked = performance.now();
    await send('dataset.info', {});
    longestMs = Math.max(longestMs, performance.now() - asked);
  }
  chrome.storage.local.onChanged.removeListener(watch);
  return { ms: performance.now() - started, longestMs };
}

/** The process in which background and pages of the extension run. Undefined where the system does not show it (Linux does). */
function extensionProcess(page: Page): number | undefined {
  const browser = page.browser().process()?.pid;
  if (process.platform !== 'linux' || browser === undefined) return undefined;
  const lines = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
  const all = lines.map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line)?.slice(1) ?? []);
  const parents = new Map(all.map(([pid, parent]) => [Number(pid), Number(parent)]));
  const isOurs = (pid: number): boolean =>
    pid === browser || (parents.has(pid) && isOurs(parents.get(pid) ?? 0));
  const found = all.find(([pid, , args]) => args?.includes('--extension-process') && isOurs(Number(pid)));
  return found === undefined ? undefined : Number(found[0]);
}

/** Bytes that are its own, and not a file's. */
function memoryOf(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/^RssAnon:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024;
}
