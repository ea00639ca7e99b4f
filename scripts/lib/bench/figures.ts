import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { BENCH_BUILD } from './chromium/bench-build';
import type { ChromiumFigures } from './chromium/run-in-chromium';
import type { NodeFigures } from './node/main';

export type Figures = ReturnType<typeof toFigures>;

/** The figures as `--json` prints them; milliseconds and bytes, everything else a ratio. */
export function toFigures(node: NodeFigures, chromium: ChromiumFigures) {
  const { timesSlower, capped } = node.peers;
  return {
    names: node.names,
    matcherVsRead: round(node.matcherVsRead),
    /** Finding without judging. */
    scanVsRead: round(node.scanVsRead),
    mbPerSecond: round(node.mbPerSecond),
    tenfoldNames: round(node.tenfoldNames),
    page: roundAll(chromium.page),
    peers: roundAll({ 'mark.js': chromium.markJs.timesSlower, ...timesSlower }),
    /** What was cut for which peer, so that the run ends. */
    capped: { 'mark.js': chromium.markJs.capped, ...capped },
    pageScriptGzipBytes: gzipBytes('page.js'),
    cardScriptGzipBytes: gzipBytes('attend.js'),
    emptyPage: { ...chromium.emptyPage, ...roundAll(timesOf(chromium.emptyPage)) },
    stormPercent: round(chromium.stormPercent),
    keptBytes: chromium.keptBytes,
    cardMs: round(chromium.cardMs),
    firstCardMs: round(chromium.firstCardMs),
    searchMs: round(node.searchMs),
    search50kMs: round(node.search50kMs),
    searchIndexMs: round(node.searchIndexMs),
    popup: roundAll(chromium.popup),
    reader: roundAll(chromium.reader),
    refreshCpuMs: round(node.refreshCpuMs),
    refreshFirstCpuMs: round(node.refreshFirstCpuMs),
    refreshFrom: node.refreshFrom,
    largeRefresh: roundAll(chromium.largeRefresh),
    compiled: { ...node.compiled, decodeMs: round(chromium.decodeMs) },
    scaling: node.scaling.map(({ chars, ms }) => ({ chars, ms: round(ms) })),
    browser: chromium.browser,
  };
}

function timesOf({ mainThreadMs, emptyScriptMs, bareMs }: ChromiumFigures['emptyPage']) {
  return { mainThreadMs, emptyScriptMs, bareMs };
}

function gzipBytes(script: string): number {
  return gzipSync(readFileSync(join(BENCH_BUILD, script)), { level: 9 }).length;
}

/** Three digits are as many as a noisy machine can vouch for; whole numbers from 1,000 on. */
function round(value: number): number {
  return Math.abs(value) >= 1_000 ? Math.round(value) : Number(value.toPrecision(3));
}

function roundAll<T extends { readonly [Key in keyof T]: number }>(values: T): T {
  return Object.fromEntries(Object.entries<number>(values).map(([key, value]) => [key, round(value)])) as T;
}
