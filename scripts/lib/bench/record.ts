import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../project';
import type { Figures } from './figures';

const FILE = join(PROJECT_ROOT, 'BENCHMARKS.md');

const HEAD = `# Benchmarks

What \`npm run bench -- --record\` measured, newest last. Machines differ and are noisy: compare the ratios (×), each taken
in one run, rather than the times. Match and find: of 1 MB, as multiples of reading every character. Page: 8,000 text nodes,
1.1 MB, 2,000 names, as a multiple of the floor. Reader: a PDF of 100 pages, from its last byte to marks on its first page,
pdf.js's loading included; its longest task is what of one task was our script while 500 pages are leafed through, by the processor's time.

Where a budget is missed \`npm run bench\` says by how much and why. Until what is measured next says otherwise: find and judge is
over 3.5 × (to find where words end alone is over twice the read, to look up those with a capital once the read, to judge as many
names as here somewhat more), the page over 4 × (the floor looks at no element, keeps nothing and finds nothing), and a page without names over twice an empty script (it is
read, and watched for what comes, by an outline of the names that is a fifth of them).

Where the page's time goes, of 45 ms of the thread's processor time that were sampled in a warm page on a busy machine
(2026-11-26): finding 15 (its loop over small words 7, names looked up 3, other words read 2), the walk 13 (4 of them the
browser's look-up of what stands for a node in a script's own world), judging and marks 8, the steps between 3, what is on the screen 2.

| date | machine | names | match | find | tenfold names | page | longest slice | clear | page.js gzip | empty page | card | search 5,000 | refresh CPU | reader | its longest task |
|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|
`;

/** Adds a row to the history. @param date ISO date */
export function recordFigures(figures: Figures, date: string): void {
  const { page, emptyPage } = figures;
  const cells = [
    date,
    machine(),
    figures.names,
    `${figures.matcherVsRead} ×`,
    `${figures.scanVsRead} ×`,
    `${figures.tenfoldNames} ×`,
    `${page.ratio} ×`,
    `${page.longestSliceMs} ms`,
    `${page.clearMs} ms`,
    `${figures.pageScriptGzipBytes} B`,
    `${emptyPage.mainThreadMs} ms`,
    `${figures.cardMs} ms`,
    `${figures.searchMs} ms`,
    `${figures.refreshCpuMs} ms`,
    `${figures.reader.firstPageMs} ms`,
    `${figures.reader.longestOwnOfManyMs} ms`,
  ];
  const before = existsSync(FILE) ? readFileSync(FILE, 'utf8') : HEAD;
  writeFileSync(FILE, `${before}| ${cells.join(' | ')} |\n`);
}

function machine(): string {
  const all = cpus();
  return `${all[0]?.model.trim().replace(/\s+/g, ' ') ?? 'unknown'}, ${all.length} cores`;
}
