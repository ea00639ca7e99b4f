import type { Figures } from './figures';

/** One row of the project's budgets. */
export interface Row {
  readonly what: string;
  readonly measured: number;
  readonly budget: number;
  readonly unit: string;
  /** What makes it hard, for who reads that it was missed. */
  readonly why?: string;
}

/** Every budget beside what was measured; a row is kept when it is at most its budget. */
export function budgetRows(figures: Figures): readonly Row[] {
  const { page, emptyPage, compiled, reader } = figures;
  return [
    {
      ...row('find and judge names in 1 MB, in Node', figures.matcherVsRead, 3.5, '× the bare read'),
      why: 'to find where words end is over twice the read alone, for no processor foresees it, and over a quarter goes to judging: one in 90 words here is a name',
    },
    row('find names alone', figures.scanVsRead, 4, '× the bare read'),
    row('ten times the names', figures.tenfoldNames, 1.3, '× the time'),
    {
      ...row('time from 1 MB to the longest text', growth(figures), 1.3, '× per character'),
      why: 'in 20 MB some 38,000 names are kept at once, which the collector of garbage walks through',
    },
    {
      ...row('read and mark the whole page', page.ratio, 4, '× the floor'),
      why: 'elements are looked at too, which the floor passes over (for shadow roots, fields and code), what a text counts for is kept with its node, and a third is find and judge',
    },
    row('longest slice of it', page.longestSliceMs, 8, 'ms'),
    row('remove all marks', page.clearMs, 1, 'ms'),
    row('script every page loads', figures.pageScriptGzipBytes, 12_000, 'bytes gzip'),
    {
      ...row('a page with no name: main thread', emptyPage.mainThreadMs, 2 * emptyPage.emptyScriptMs, 'ms'),
      why: 'the budget is twice an empty script of the same size; ours runs, takes the outline of the names (100 KB) out of the storage, and reads and watches the page',
    },
    row('a page with no name: background woken', Number(emptyPage.wokeBackground), 0, 'times'),
    row('a page with no name: heap', emptyPage.heapBytes, 1_500_000, 'bytes'),
    row('1,000 nodes rewritten a second: our share', figures.stormPercent, 5, '% of the main thread'),
    row('kept of text that came and went', figures.keptBytes, 1_000_000, 'bytes'),
    row('pointer rests → card, after the dwell', figures.cardMs, 50, 'ms'),
    row('search at 5,000 actors, slowest key', figures.searchMs, 16, 'ms'),
    row('search at 50,000 actors, slowest key', figures.search50kMs, 250, 'ms'),
    row('popup: index 5,000 actors for search', figures.searchIndexMs, 100, 'ms'),
    row('popup: key → results', figures.popup.keyMs, 16, 'ms'),
    row('reader: 100 pages, the first marked', reader.firstPageMs, 1_000, 'ms after its bytes are there'),
    row('reader: 500 pages, the first marked', reader.firstOfManyMs, 2_000, 'ms after its bytes are there'),
    row('reader: longest task of ours, 100 pages', reader.longestOwnMs, 50, 'ms CPU'),
    row('reader: longest task of ours, 500 pages', reader.longestOwnOfManyMs, 50, 'ms CPU'),
    row('reader: kept after five openings, page', reader.pageBytes, 1_000_000, 'bytes'),
    row('reader: kept after five openings, background', reader.backgroundBytes, 1_000_000, 'bytes'),
    row('refresh: parse, merge, compile', figures.refreshCpuMs, 1_000, 'ms CPU'),
    row('refresh of a 45 MB bundle', figures.largeRefresh.seconds, 15, 's'),
    row('its memory, at most', figures.largeRefresh.peakMegabytes, 250, 'MB beyond rest'),
    {
      ...row('longest wait for an answer meanwhile', figures.largeRefresh.longestWaitMs, 200, 'ms'),
      why: 'the database gives nothing else out while a dataset is written in one go; what the popup asks first is answered from memory',
    },
    row('decode the compiled names', compiled.decodeMs, 3, 'ms'),
    {
      ...row('compiled names of 12,000', compiled.bytes12k, 400_000, 'bytes'),
      why: 'what words of 28 languages say of a name beside them is 33 KB of it, and filters are as large as the next power of two',
    },
    row('compiled names of 120,000', compiled.bytes120k, 4_000_000, 'bytes'),
  ];
}

export function isKept({ measured, budget }: Row): boolean {
  return measured <= budget;
}

function row(what: string, measured: number, budget: number, unit: string): Row {
  return { what, measured, budget, unit };
}

/** How much longer a character takes in the longest text than in 1 MB. */
function growth({ scaling }: Figures): number {
  const perChar = scaling.map(({ chars, ms }) => ms / chars);
  const [, megabyte = 1] = perChar;
  return Number(((perChar.at(-1) ?? 0) / megabyte).toPrecision(3));
}
