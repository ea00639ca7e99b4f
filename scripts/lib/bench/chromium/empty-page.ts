import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { launch } from '../../../../tests/browser/launch';
import { PROJECT_ROOT } from '../../project';
import { lowerQuartile } from '../measure';
import { BENCH_BUILD } from './bench-build';
import { emptyPage } from './page-html';
import type { Stage } from './stage';
import { traceMainThread } from './trace';

/** Every load is watched this long after it: what a content script does at rest is done by then. */
const WATCHED_MS = 400;

export interface EmptyPageFigures {
  /** Main thread, all of it, beyond what the page takes in a browser whose extension does nothing. */
  readonly mainThreadMs: number;
  /** The same of a content script that is as long as ours and empty: what the browser asks for any. */
  readonly emptyScriptMs: number;
  /** What the page takes there. */
  readonly bareMs: number;
  readonly wokeBackground: boolean;
  /** Collected heap and its buffers beyond the same. */
  readonly heapBytes: number;
}

/** A page with no name in it, loaded in turn here and in a browser whose extension has no content script. */
export async function measureEmptyPage(stage: Stage, executablePath: string): Promise<EmptyPageFigures> {
  const { driver, server, quick } = stage;
  await stage.switchMarking(true);
  const address = server.page('/empty', emptyPage());
  const length = statSync(join(BENCH_BUILD, 'page.js')).size;
  const bare = await launch('chromium', { executablePath, extension: idleExtension('idle'), headless: true });
  const empty = await launch('chromium', {
    executablePath,
    extension: idleExtension('empty', length),
    headless: true,
  });
  try {
    const ours = watch(await driver.open(address));
    const theirs = watch(await bare.open(address));
    const emptys = watch(await empty.open(address));
    const times = { ours: [] as number[], theirs: [] as number[], emptys: [] as number[] };
    for (let round = -2; round < (quick ? 5 : 25); round++) {
      const [a, b] = [await theirs.load(address), await ours.load(address)];
      const c = await emptys.load(address);
      if (round < 0) continue;
      times.theirs.push(a);
      times.ours.push(b);
      times.emptys.push(c);
    }
    // A load takes tens of milliseconds and ours a few of them; what disturbs one only makes it longer.
    const bareMs = lowerQuartile(times.theirs);
    const heapBytes = (await ours.heap()) - (await theirs.heap());
    await driver.stopBackground();
    await ours.load(address);
    return {
      mainThreadMs: lowerQuartile(times.ours) - bareMs,
      emptyScriptMs: lowerQuartile(times.emptys) - bareMs,
      bareMs,
      wokeBackground: await driver.isBackgroundRunning(),
      heapBytes,
    };
  } finally {
    await bare.close();
    await empty.close();
  }
}

interface Watched {
  /** Milliseconds of the main thread. */
  load(address: string): Promise<number>;
  /** Bytes. */
  heap(): Promise<number>;
}

function watch(page: Page): Watched {
  return {
    load: async (address) => {
      const { busyMs } = await traceMainThread(page, async () => {
        await page.goto(address, { waitUntil: 'load' });
        await new Promise((resolve) => setTimeout(resolve, WATCHED_MS));
      });
      return busyMs;
    },
    heap: async () => {
      const session = await page.createCDPSession();
      await session.send('HeapProfiler.collectGarbage');
      const { usedSize, backingStorageSize } = await session.send('Runtime.getHeapUsage');
      await session.detach();
      return usedSize + backingStorageSize;
    },
  };
}

/** An extension that has a worker and nothing else, or beside it a content script of so many bytes that does nothing. */
function idleExtension(name: string, scriptBytes?: number): string {
  const folder = join(PROJECT_ROOT, '.output/bench', name);
  mkdirSync(folder, { recursive: true });
  const scripts = [{ matches: ['<all_urls>'], js: ['empty.js'], all_frames: true, run_at: 'document_idle' }];
  const manifest = {
    manifest_version: 3,
    name: 'Idle',
    version: '1',
    background: { service_worker: 'idle.js' },
    ...(scriptBytes === undefined ? {} : { content_scripts: scripts }),
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'idle.js'), '');
  writeFileSync(join(folder, 'empty.js'), `/*${'x'.repeat(scriptBytes ?? 0)}*/`);
  return folder;
}
